package city.xingtu.draw;

import city.xingtu.ink.TextRun;
import java.util.List;

/** A label that follows a line, glyph by glyph, or stands straight on it. */
final class LineLabel extends Label {

    private final TextRun run;
    private final boolean upright;
    private final LineWalk line;
    private final double[] centres;
    private final double offset;
    private final boolean follow;
    private final double[] glyphs;

    /**
     * @param upright whether the glyphs stand upright one below the other
     * @param centres distances along the line at which the label may be centred, the best first
     * @param offset pixels to the left of the line
     * @param follow whether glyphs turn with the line
     */
    LineLabel(
            Look look,
            int number,
            TextRun run,
            boolean upright,
            LineWalk line,
            double[] centres,
            double offset,
            boolean follow) {
        super(look, number, line.x(centres[0]), line.y(centres[0]));
        this.run = run;
        this.upright = upright;
        this.line = line;
        this.centres = centres;
        this.offset = offset;
        this.follow = follow;
        this.glyphs = new double[3 * run.length()];
    }

    @Override
    int places() {
        return centres.length;
    }

    @Override
    boolean cover(int place, Boxes target) {
        boolean fits = upright
                ? line.column(run, centres[place], offset, glyphs)
                : line.row(run, centres[place], offset, follow, glyphs);
        if (!fits) {
            return false;
        }
        target.reset();
        double half = run.size() / 2 + look.space();
        for (int i = 0; i < run.length(); i++) {
            double advance = run.offset(i + 1) - run.offset(i);
            double cos = Math.cos(glyphs[3 * i + 2]);
            double sin = Math.sin(glyphs[3 * i + 2]);
            // The middle of the glyph, from the left end of its baseline.
            double rise = (run.ascent() - run.descent()) / 2;
            double x = glyphs[3 * i] + cos * advance / 2 + sin * rise;
            double y = glyphs[3 * i + 1] + sin * advance / 2 - cos * rise;
            double reachX = Math.abs(cos) * advance / 2 + Math.abs(sin) * half;
            double reachY = Math.abs(sin) * advance / 2 + Math.abs(cos) * half;
            target.add(x - reachX, y - reachY, x + reachX, y + reachY);
        }
        return true;
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
        return new PlacedLabel(
                List.of(run),
                true,
                glyphs.clone(),
                look.paint(),
                look.halo(),
                look.haloRadius(),
                minX,
                minY,
                maxX,
                maxY);
    }
}
