package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.TextRun;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

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

    /** Sizes of the type over which a generalized line is averaged, before and behind a place. */
    private static final double COURSE = 3;

    /** How far from its place a label may slide, in steps of its width. */
    private static final double[] SLIDES = {0, 0.4, -0.4, 0.8, -0.8, 1.3, -1.3, 1.9, -1.9};

    private final Outline outline;
    private final FlatGeometries geometries;
    private final ClipBox around;
    private final double ratio;
    private final @Nullable ClipBox seen;
    private final List<Label> target;
    private int number;

    /** @param seen where the middle of what is seen of a line is labelled if nothing else is; null for nowhere */
    LineLabels(Outline outline, ClipBox around, @Nullable ClipBox seen, double ratio, List<Label> target) {
        this.outline = outline;
        this.geometries = outline.geometries();
        this.around = around;
        this.ratio = ratio;
        this.seen = seen;
        this.target = target;
    }

    /** Labels the lines of a row. */
    void make(int row, Label.Look look, TextSymbol symbol) {
        number = 0;
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part);
            if (count >= 2) {
                LineWalk line = walk(outline.points(), count, symbol);
                line(line, line.length() / 2, look, symbol);
            }
        }
    }

    /** Labels a line; false when the name is too long for it. */
    boolean line(double[] points, Label.Look look, TextSymbol symbol) {
        number = 0;
        LineWalk line = walk(points, points.length / 2, symbol);
        return line(line, line.length() / 2, look, symbol);
    }

    private LineWalk walk(double[] points, int count, TextSymbol symbol) {
        return symbol.generalized()
                ? LineCourse.of(points, count, COURSE * symbol.font().size() * ratio)
                : new LineWalk(points, count);
    }

    /** Labels the line along the middle of an area, first of all where it comes nearest to a point. */
    boolean spine(double[] points, double x, double y, Label.Look look, TextSymbol symbol) {
        number = 0;
        LineWalk line = walk(points, points.length / 2, symbol);
        return line(line, line.nearest(x, y), look, symbol);
    }

    private boolean line(LineWalk line, double middle, Label.Look look, TextSymbol symbol) {
        double repeat = symbol.options().repeat() > 0 ? symbol.options().repeat() * ratio : REPEAT * ratio;
        if (symbol.upright()) {
            TextBlock block = look.block(Double.POSITIVE_INFINITY);
            boolean fits = !block.lines().isEmpty() && line.length() >= block.width();
            if (fits) {
                along(
                        line,
                        begun(middle, block.width(), symbol),
                        block.width(),
                        repeat,
                        centre -> stand(line, centre, look, block, symbol));
            }
            return fits;
        }
        String text = look.text().replace('\n', ' ');
        TextRun run = look.lettering().run(text);
        boolean overrun = symbol.options().following().allowOverruns();
        if (overrun || line.length() >= run.width()) {
            boolean chinese = run.length() > 1 && TextWrap.ideographic(text);
            List<TextRun> row = List.of(run);
            along(
                    line,
                    begun(middle, run.width(), symbol),
                    run.width(),
                    repeat,
                    centre -> lie(line, centre, look, row, chinese, symbol));
            return true;
        }
        if (run.length() < LONG) {
            return false;
        }
        List<TextRun> rows = TextWrap.runs(text, look.lettering(), run.width() / 2);
        double width = TextRun.longest(rows);
        if (rows.size() == 2 && line.length() >= width * ROOM) {
            along(
                    line,
                    begun(middle, width, symbol),
                    width,
                    repeat,
                    centre -> lie(line, centre, look, rows, false, symbol));
            return true;
        }
        return false;
    }

    /** The middle of the label that is set first: where the style says how far from the line's beginning, or as wished. */
    private double begun(double wished, double width, TextSymbol symbol) {
        double gap = symbol.initialGap() * ratio;
        return Double.isNaN(gap) ? wished : gap + width / 2;
    }

    /** Sets something of a width at a place of the line, and again after a distance on both sides. */
    private void along(LineWalk line, double wished, double width, double repeat, DoubleConsumer set) {
        double length = line.length();
        double middle = width < length ? Math.clamp(wished, width / 2, length - width / 2) : length / 2;
        int before = (int) Math.max(0, Math.floor((middle - width / 2) / repeat));
        int after = (int) Math.max(0, Math.floor((length - middle - width / 2) / repeat));
        boolean any = false;
        for (int k = -before; k <= after; k++) {
            double centre = middle + k * repeat;
            if (around.contains(line.x(centre), line.y(centre))) {
                set.accept(centre);
                any = true;
            }
        }
        if (seen != null && !any) {
            double centre = line.middleWithin(seen, width);
            if (centre >= 0) {
                set.accept(centre);
            }
        }
    }

    /** The distances along the line to which a label of a width may slide, the best first. */
    private static double[] slides(LineWalk line, double centre, double width) {
        double[] centres = new double[SLIDES.length];
        int count = 0;
        for (double step : SLIDES) {
            double at = centre + step * width;
            if (step == 0 || at >= width / 2 && at <= line.length() - width / 2) {
                centres[count++] = at;
            }
        }
        return Arrays.copyOf(centres, count);
    }

    /** Adds a label that lies on the line. */
    private void lie(
            LineWalk line, double centre, Label.Look look, List<TextRun> rows, boolean chinese, TextSymbol symbol) {
        double width = TextRun.longest(rows);
        double[] centres = slides(line, centre, width);
        double direction = Math.abs(Math.sin(line.direction(centre - width / 2, centre + width / 2)));
        boolean upright = chinese && direction > Math.sin(STEEP);
        target.add(new LineLabel(
                look,
                number++,
                rows,
                upright,
                line,
                centres,
                symbol.aside() * ratio,
                symbol.options().following()));
    }

    /** Adds a label that stands upright at the line. */
    private void stand(LineWalk line, double centre, Label.Look look, TextBlock block, TextSymbol symbol) {
        // A mark that stands by itself would stay behind.
        boolean stays = look.shield() != null && look.shield().independent();
        double[] centres = stays ? new double[] {centre} : slides(line, centre, block.width());
        double[] corners = new double[2 * centres.length];
        double aside = symbol.aside() * ratio;
        for (int i = 0; i < centres.length; i++) {
            double direction = line.direction(centres[i] - 1, centres[i] + 1);
            corners[2 * i] = line.x(centres[i]) + aside * Math.sin(direction) - block.width() / 2;
            corners[2 * i + 1] = line.y(centres[i]) - aside * Math.cos(direction) - block.height() / 2;
        }
        LabelPlaces.Found places = new LabelPlaces.Found(corners, centres.length, 0);
        target.add(new PointLabel(look, number++, line.x(centre), line.y(centre), block, 0, places));
    }
}
