package city.xingtu.draw;

import city.xingtu.ink.TextRun;
import java.util.List;

/** A label that follows a line, glyph by glyph, or stands straight on it; in two rows where one would be too long. */
final class LineLabel extends Label {

    /** From row to row, in sizes of the type. */
    private static final double LEADING = 1.15;

    private final List<TextRun> runs;
    private final boolean upright;
    private final LineWalk line;
    private final double[] centres;
    private final double offset;
    private final boolean follow;
    private final double mostTurn;
    private final double[][] glyphs;

    /**
     * @param runs the rows, the upper one first
     * @param upright whether the glyphs stand upright one below the other; of one row only
     * @param centres distances along the line at which the label may be centred, the best first
     * @param offset pixels to the left of the line
     * @param follow whether glyphs turn with the line
     * @param mostTurn radians by which two neighbouring glyphs may differ in direction
     */
    LineLabel(
            Look look,
            int number,
            List<TextRun> runs,
            boolean upright,
            LineWalk line,
            double[] centres,
            double offset,
            boolean follow,
            double mostTurn) {
        super(look, number, line.x(centres[0]), line.y(centres[0]));
        this.runs = runs;
        this.upright = upright;
        this.line = line;
        this.centres = centres;
        this.offset = offset;
        this.follow = follow;
        this.mostTurn = mostTurn;
        this.glyphs = runs.stream().map(run -> new double[3 * run.length()]).toArray(double[][]::new);
    }

    @Override
    int places() {
        return centres.length;
    }

    @Override
    boolean cover(int place, Boxes target) {
        double centre = centres[place];
        if (upright) {
            if (!line.column(runs.getFirst(), centre, offset, glyphs[0])) {
                return false;
            }
        } else if (!rows(centre)) {
            return false;
        }
        target.reset();
        for (int row = 0; row < glyphs.length; row++) {
            cover(runs.get(row), glyphs[row], target);
        }
        return true;
    }

    private boolean rows(double centre) {
        double longest = runs.stream().mapToDouble(TextRun::width).max().orElse(0);
        double up = line.readsForward(centre, longest) ? 1 : -1;
        for (int row = 0; row < glyphs.length; row++) {
            double aside = up
                    * ((glyphs.length - 1) / 2.0 - row)
                    * LEADING
                    * runs.get(row).size();
            if (!line.row(runs.get(row), centre, offset + aside, follow, mostTurn, glyphs[row])) {
                return false;
            }
        }
        return true;
    }

    private void cover(TextRun run, double[] places, Boxes target) {
        double half = run.size() / 2 + look.space();
        for (int i = 0; i < run.length(); i++) {
            double advance = run.offset(i + 1) - run.offset(i);
            double cos = Math.cos(places[3 * i + 2]);
            double sin = Math.sin(places[3 * i + 2]);
            // The middle of the glyph, from the left end of its baseline.
            double rise = (run.ascent() - run.descent()) / 2;
            double x = places[3 * i] + cos * advance / 2 + sin * rise;
            double y = places[3 * i + 1] + sin * advance / 2 - cos * rise;
            double reachX = Math.abs(cos) * advance / 2 + Math.abs(sin) * half;
            double reachY = Math.abs(sin) * advance / 2 + Math.abs(cos) * half;
            target.add(x - reachX, y - reachY, x + reachX, y + reachY);
        }
    }

    @Override
    PlacedLabel at(int place) {
        Boxes boxes = new Boxes();
        cover(place, boxes);
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < boxes.count(); i++) {
            minX = Math.min(minX, boxes.minX(i));
            minY = Math.min(minY, boxes.minY(i));
            maxX = Math.max(maxX, boxes.maxX(i));
            maxY = Math.max(maxY, boxes.maxY(i));
        }
        double[] places = new double[runs.stream().mapToInt(TextRun::length).sum() * 3];
        int at = 0;
        for (double[] row : glyphs) {
            System.arraycopy(row, 0, places, at, row.length);
            at += row.length;
        }
        return new PlacedLabel(runs, true, places, PlacedLabel.NO_LEADER, look, minX, minY, maxX, maxY);
    }
}
