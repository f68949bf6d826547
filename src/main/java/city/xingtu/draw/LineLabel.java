package city.xingtu.draw;

import city.xingtu.ink.TextRun;
import city.xingtu.style.LabelOptions.Following;
import java.util.Arrays;
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
    private final Following following;
    private final double[][] glyphs;

    /**
     * @param runs the rows, the upper one first
     * @param upright whether the glyphs stand upright one below the other; of one row only
     * @param centres distances along the line at which the label may be centred, the best first; of a label that follows the
     *     line, bends come last
     * @param offset pixels to the left of the line
     */
    LineLabel(
            Look look,
            int number,
            List<TextRun> runs,
            boolean upright,
            LineWalk line,
            double[] centres,
            double offset,
            Following following) {
        super(look, number, line.x(centres[0]), line.y(centres[0]));
        this.runs = runs;
        this.upright = upright;
        this.line = line;
        this.centres = following.followLine() && !upright
                ? line.gentleFirst(
                        centres, TextRun.longest(runs), runs.getFirst().size())
                : centres;
        this.offset = offset;
        this.following = following;
        this.glyphs = new double[runs.size()][];
        for (int row = 0; row < glyphs.length; row++) {
            glyphs[row] = new double[3 * runs.get(row).length()];
        }
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
        double longest = TextRun.longest(runs);
        double up = line.readsForward(centre, longest, following) ? 1 : -1;
        for (int row = 0; row < glyphs.length; row++) {
            double aside = up
                    * ((glyphs.length - 1) / 2.0 - row)
                    * LEADING
                    * runs.get(row).size();
            if (!line.row(runs.get(row), centre, offset + aside, following, glyphs[row])) {
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
        double[] places = glyphs[0].clone();
        for (int row = 1; row < glyphs.length; row++) {
            int before = places.length;
            places = Arrays.copyOf(places, before + glyphs[row].length);
            System.arraycopy(glyphs[row], 0, places, before, glyphs[row].length);
        }
        return new PlacedLabel(runs, true, places, PlacedLabel.NO_LEADER, PlacedLabel.NO_POINT, look, boxes);
    }
}
