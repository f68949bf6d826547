package city.xingtu.ink;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Draws on a raster, or on a band of its rows. Holds the scratch memory of its drawing, so a canvas belongs to one
 * thread at a time; several canvases may draw on different bands of one raster at once.
 */
public final class Canvas implements Surface {

    /**
     * Positions of text are rounded, and the same text is drawn on several rasters that begin elsewhere: values that lie
     * on the border between two roundings, as halves and quarters of pixels easily do, must not fall to either side.
     */
    private static final double NO_TIE = 0.0137;

    private static final Raster NOTHING = new Raster(1, 1);

    private final Accumulator accumulator = new Accumulator();
    private final Stroker stroker = new Stroker();
    private final Ribbon ribbon = new Ribbon(accumulator);
    private final Hairline hairline = new Hairline();
    private final Path outline = new Path();
    private final DistanceField distances = new DistanceField();
    private final Shades shades = new Shades();
    private final ArrayDeque<Raster> sheets = new ArrayDeque<>();
    private Raster raster;
    private int top;
    private int bottom;

    /** A canvas over the whole raster. */
    public Canvas(Raster raster) {
        this(raster, 0, raster.height());
    }

    /** A canvas over the rows {@code top <= y < bottom}; nothing else of the raster is read or written. */
    public Canvas(Raster raster, int top, int bottom) {
        this.raster = raster;
        this.top = Math.max(top, 0);
        this.bottom = Math.min(bottom, raster.height());
    }

    /** Goes on with another raster, keeping the scratch memory. */
    public void target(Raster next, int firstRow, int endRow) {
        raster = next;
        top = Math.max(firstRow, 0);
        bottom = Math.min(endRow, next.height());
    }

    /** Lets go of all rasters and keeps the scratch memory, until {@link #target} gives it another one. */
    public void leave() {
        sheets.clear();
        ribbon.leave();
        target(NOTHING, 0, 0);
    }

    /** Gives it a raster of the same size, whose rows it may use for what is drawn as a group. */
    public void lend(Raster sheet) {
        sheets.push(sheet);
    }

    public Raster raster() {
        return raster;
    }

    @Override
    public int width() {
        return raster.width();
    }

    @Override
    public int height() {
        return raster.height();
    }

    @Override
    public int top() {
        return top;
    }

    @Override
    public int bottom() {
        return bottom;
    }

    /** Gives every pixel of its rows a colour. */
    @Override
    public void clear(int argb) {
        Arrays.fill(raster.pixels(), top * raster.width(), bottom * raster.width(), Blend.premultiply(argb));
    }

    @Override
    public void fill(Path path, FillRule rule, Paint paint) {
        if (path.isEmpty()) {
            return;
        }
        switch (paint) {
            case SolidPaint solid -> {
                if (!solid.invisible() && add(path)) {
                    accumulator.sweep(rule, raster, solid);
                }
            }
            case PatternPaint pattern -> {
                if (add(path)) {
                    accumulator.sweep(rule, (y, from, to, step) -> pattern.paint(raster, y, from, to, step));
                }
            }
            case HatchPaint hatch -> {
                if (!hatch.colour().invisible() && add(path)) {
                    accumulator.sweep(rule, (y, from, to, step) -> hatch.paint(raster, shades, y, from, to, step));
                }
            }
            case GlowPaint glow -> {
                if (!glow.colour().invisible() && add(path)) {
                    measure(path, glow);
                    accumulator.sweep(
                            rule, (y, from, to, step) -> glow.paint(raster, distances, shades, y, from, to, step));
                }
            }
        }
    }

    @Override
    public boolean pixels() {
        return true;
    }

    /** Pixel by pixel, without a path: maps have tens of thousands of small ones. */
    @Override
    public void frame(double x, double y, double halfX, double halfY, double innerX, double innerY, SolidPaint paint) {
        if (paint.invisible()) {
            return;
        }
        int fromColumn = (int) Math.max(0, Math.floor(x - halfX));
        int toColumn = (int) Math.min(raster.width(), Math.ceil(x + halfX));
        int toRow = (int) Math.min(bottom, Math.ceil(y + halfY));
        for (int row = (int) Math.max(top, Math.floor(y - halfY)); row < toRow; row++) {
            double outer = overlap(row, y - halfY, y + halfY) * Accumulator.STEPS;
            double inner = overlap(row, y - innerY, y + innerY) * Accumulator.STEPS;
            for (int column = fromColumn; column < toColumn; column++) {
                double covered =
                        outer * overlap(column, x - halfX, x + halfX) - inner * overlap(column, x - innerX, x + innerX);
                int step = (int) (covered + 0.5);
                if (step > 0) {
                    int at = row * raster.width() + column;
                    paint.run(raster.pixels(), at, at + 1, step);
                }
            }
        }
    }

    /** How much of a pixel lies in an interval. */
    private static double overlap(int pixel, double from, double to) {
        return Math.max(0, Math.min(to, pixel + 1) - Math.max(from, pixel));
    }

    private void measure(Path path, GlowPaint glow) {
        float[] box = path.box();
        distances.measure(
                glow.edges(),
                glow.reach(),
                (int) Math.clamp(Math.floor(box[0]), 0, raster.width()),
                (int) Math.clamp(Math.floor(box[1]), top, bottom),
                (int) Math.clamp(Math.ceil(box[2]), 0, raster.width()),
                (int) Math.clamp(Math.ceil(box[3]), top, bottom));
    }

    @Override
    public boolean cuts() {
        return true;
    }

    @Override
    public void group(Composite composite, Runnable drawing) {
        Raster sheet = aside(top, bottom, drawing);
        if (composite.mode() == BlendMode.SOURCE_OVER) {
            image(sheet, 0, 0, composite.opacity());
        } else {
            mix(sheet, composite);
        }
        sheets.push(sheet);
    }

    private void mix(Raster sheet, Composite composite) {
        int[] pixels = raster.pixels();
        for (int i = top * raster.width(); i < bottom * raster.width(); i++) {
            if (sheet.pixels()[i] != 0 || !composite.mode().keeps()) {
                int source = Blend.scale(sheet.pixels()[i], composite.alpha());
                pixels[i] = composite.mode().over(source, pixels[i]);
            }
        }
    }

    @Override
    public void clip(Path area, FillRule rule, Runnable drawing) {
        float[] box = area.box();
        int from = (int) Math.clamp(Math.floor(box[1]), top, bottom);
        int to = (int) Math.clamp(Math.ceil(box[3]), from, bottom);
        if (from == to) {
            return;
        }
        Raster sheet = aside(from, to, drawing);
        fill(area, rule, Paint.pattern(sheet, 0, 0, 1));
        sheets.push(sheet);
    }

    /** Rows of a sheet of their own, with what the drawing draws there. */
    private Raster aside(int from, int to, Runnable drawing) {
        Raster below = raster;
        int above = top;
        int end = bottom;
        Raster sheet = sheets.isEmpty() ? new Raster(below.width(), below.height()) : sheets.pop();
        target(sheet, from, to);
        try {
            clear(0);
            drawing.run();
        } finally {
            target(below, above, end);
        }
        return sheet;
    }

    private boolean add(Path path) {
        return accumulator.add(path, 0, 0, raster.width(), raster.height(), top, bottom);
    }

    /** One fill of the whole outline, but for what is drawn without one: hairlines and stretches of narrow lines. */
    @Override
    public void stroke(Path path, Pen pen, Paint paint) {
        if (paint instanceof SolidPaint solid
                && Hairline.fits(pen)
                && hairline.draw(path, pen, solid, raster, top, bottom)) {
            return;
        }
        if (paint instanceof SolidPaint solid && Ribbon.fits(pen, solid)) {
            stroker.outline(path, pen, outline.reset(), ribbon.onto(raster, top, bottom, solid));
        } else {
            stroker.outline(path, pen, outline.reset());
        }
        fill(outline, FillRule.NON_ZERO, paint);
    }

    /** Draws a mask in a colour, its origin at a pixel. */
    public void mask(Mask mask, int x, int y, SolidPaint paint) {
        int left = x + mask.left();
        int minColumn = Math.max(0, -left);
        int maxColumn = Math.min(mask.width(), raster.width() - left);
        int upper = y + mask.top();
        int minRow = Math.max(0, top - upper);
        int maxRow = Math.min(mask.height(), bottom - upper);
        int[] sources = paint.steps();
        int[] pixels = raster.pixels();
        byte[] steps = mask.steps();
        int opaque = paint.argb() >>> 24 == 255 ? Accumulator.STEPS : Integer.MAX_VALUE;
        for (int row = minRow; row < maxRow; row++) {
            int target = (upper + row) * raster.width() + left;
            int source = row * mask.width();
            for (int column = minColumn; column < maxColumn; column++) {
                int step = steps[source + column];
                if (step == opaque) {
                    pixels[target + column] = sources[step];
                } else if (step != 0) {
                    pixels[target + column] = Blend.over(sources[step], pixels[target + column]);
                }
            }
        }
    }

    @Override
    public void image(Raster image, int x, int y, double opacity) {
        int factor = (int) Math.round(Math.clamp(opacity, 0, 1) * 255);
        int minColumn = Math.max(0, -x);
        int maxColumn = Math.min(image.width(), raster.width() - x);
        int minRow = Math.max(0, top - y);
        int maxRow = Math.min(image.height(), bottom - y);
        int[] pixels = raster.pixels();
        int[] sources = image.pixels();
        for (int row = minRow; row < maxRow; row++) {
            int target = (y + row) * raster.width() + x;
            int start = row * image.width();
            for (int column = minColumn; column < maxColumn; column++) {
                int source = sources[start + column];
                if (source != 0) {
                    int scaled = factor == 255 ? source : Blend.scale(source, factor);
                    pixels[target + column] = Blend.over(scaled, pixels[target + column]);
                }
            }
        }
    }

    /** The baseline snaps to whole pixels. */
    @Override
    public void text(TextRun run, double x, double y, SolidPaint paint) {
        text(run.masks(0), run, x, y, paint);
    }

    @Override
    public void halo(TextRun run, double x, double y, double radius, SolidPaint paint) {
        text(run.masks(radius), run, x, y, paint);
    }

    private void text(GlyphSet masks, TextRun run, double x, double y, SolidPaint paint) {
        int baseline = (int) Math.floor(y + 0.5 - NO_TIE);
        for (int i = 0; i < run.length(); i++) {
            double at = x + run.offset(i) + 0.125 - NO_TIE;
            int pixel = (int) Math.floor(at);
            mask(masks.get(run.glyph(i), at - pixel), pixel, baseline, paint);
        }
    }

    @Override
    public void glyph(TextRun run, int index, double x, double y, double angle, double halo, SolidPaint paint) {
        GlyphSet masks = run.masks(halo);
        double aside = (run.offset(index + 1) - run.offset(index)) / 2;
        double rise = (run.ascent() - run.descent()) / 2;
        double middleX = x + Math.cos(angle) * aside + Math.sin(angle) * rise;
        double middleY = y + Math.sin(angle) * aside - Math.cos(angle) * rise;
        // As a mask at a fraction of a pixel: the same pixels wherever the raster begins and whatever it cuts off.
        double steps = masks.turnedSteps();
        double left = Math.floor(middleX * steps + 0.5 - NO_TIE) / steps;
        double upper = Math.floor(middleY * steps + 0.5 - NO_TIE) / steps;
        int column = (int) Math.floor(left);
        int row = (int) Math.floor(upper);
        mask(masks.turned(accumulator, run.glyph(index), angle, left - column, upper - row), column, row, paint);
    }
}
