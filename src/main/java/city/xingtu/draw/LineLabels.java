package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.TextRun;
import city.xingtu.style.Symbolizer.Options;
import java.util.Arrays;
import java.util.List;

/** Makes the labels along the lines of a row, at places that depend on the whole line and not on what is seen of it. */
final class LineLabels {

    /** Standard pixels after which a line is named again when its style does not say. */
    private static final double REPEAT = 900;

    /** Steeper than this, Chinese is written from top to bottom. */
    private static final double STEEP = Math.toRadians(70);

    /** Names of so many characters are set in two rows on a line that is too short for one. */
    private static final int LONG = 8;

    /** How much longer than its rows a line has to be then. */
    private static final double ROOM = 1.1;

    /** How far from its place a label may slide, in steps of its width. */
    private static final double[] SLIDES = {0, 0.4, -0.4, 0.8, -0.8, 1.3, -1.3, 1.9, -1.9};

    private final Outline outline;
    private final FlatGeometries geometries;
    private final ClipBox around;
    private final double ratio;
    private final boolean alone;
    private final List<Label> target;
    private int number;

    LineLabels(Outline outline, ClipBox around, double ratio, boolean alone, List<Label> target) {
        this.outline = outline;
        this.geometries = outline.geometries();
        this.around = around;
        this.ratio = ratio;
        this.alone = alone;
        this.target = target;
    }

    /** Labels the lines of a row. */
    void make(int row, Label.Look look, boolean bold, double offset, Options options) {
        number = 0;
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part);
            if (count >= 2) {
                LineWalk line = new LineWalk(outline.points(), count);
                line(line, line.length() / 2, look, bold, offset, options);
            }
        }
    }

    /** Labels a line; false when the name is too long for it. */
    boolean line(double[] points, Label.Look look, boolean bold, double offset, Options options) {
        number = 0;
        LineWalk line = new LineWalk(points, points.length / 2);
        return line(line, line.length() / 2, look, bold, offset, options);
    }

    /** Labels the line along the middle of an area, first of all where it comes nearest to a point. */
    boolean spine(double[] points, double x, double y, Label.Look look, boolean bold, double offset, Options options) {
        number = 0;
        LineWalk line = new LineWalk(points, points.length / 2);
        return line(line, line.nearest(x, y), look, bold, offset, options);
    }

    private boolean line(LineWalk line, double middle, Label.Look look, boolean bold, double offset, Options options) {
        FontFace face = bold ? FontFace.bold() : FontFace.regular();
        String text = look.text().replace('\n', ' ');
        TextRun run = face.run(text, look.size());
        boolean chinese = run.length() > 1 && text.codePoints().allMatch(TextWrap::ideographic);
        double repeat = options.repeat() > 0 ? options.repeat() * ratio : REPEAT * ratio;
        if (line.length() >= run.width()) {
            along(line, middle, look, List.of(run), chinese, offset, options, repeat);
            return true;
        }
        List<TextRun> rows = run.length() < LONG
                ? List.of()
                : TextWrap.lines(text, face, look.size(), run.width() / 2).stream()
                        .map(row -> face.run(row, look.size()))
                        .toList();
        if (rows.size() == 2 && line.length() >= longest(rows) * ROOM) {
            along(line, middle, look, rows, false, offset, options, repeat);
            return true;
        }
        return false;
    }

    private static double longest(List<TextRun> rows) {
        return rows.stream().mapToDouble(TextRun::width).max().orElse(0);
    }

    private void along(
            LineWalk line,
            double wished,
            Label.Look look,
            List<TextRun> rows,
            boolean chinese,
            double offset,
            Options options,
            double repeat) {
        double length = line.length();
        double width = longest(rows);
        double middle = Math.clamp(wished, width / 2, length - width / 2);
        int before = (int) Math.floor((middle - width / 2) / repeat);
        int after = (int) Math.floor((length - middle - width / 2) / repeat);
        boolean any = false;
        for (int k = -before; k <= after; k++) {
            double centre = middle + k * repeat;
            if (around.contains(line.x(centre), line.y(centre))) {
                add(line, centre, look, rows, chinese, offset, options);
                any = true;
            }
        }
        if (alone && !any) {
            double seen = line.middleWithin(around, width);
            if (seen >= 0) {
                add(line, seen, look, rows, chinese, offset, options);
            }
        }
    }

    private void add(
            LineWalk line,
            double centre,
            Label.Look look,
            List<TextRun> rows,
            boolean chinese,
            double offset,
            Options options) {
        double slide = longest(rows);
        double[] centres = Arrays.stream(SLIDES)
                .map(step -> centre + step * slide)
                .filter(at -> at >= slide / 2 && at <= line.length() - slide / 2)
                .toArray();
        if (centres.length == 0) {
            return;
        }
        double direction = Math.abs(Math.sin(line.direction(centre - slide / 2, centre + slide / 2)));
        boolean upright = chinese && direction > Math.sin(STEEP);
        double mostTurn = Math.toRadians(options.maxAngleDelta());
        target.add(new LineLabel(look, number++, rows, upright, line, centres, offset, options.followLine(), mostTurn));
    }
}
