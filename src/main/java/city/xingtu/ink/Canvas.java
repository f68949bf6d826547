package city.xingtu.ink;

import java.util.Arrays;

/**
 * Draws on a raster, or on a band of its rows. Holds the scratch memory of its drawing, so a canvas belongs to one
 * thread at a time; several canvases may draw on different bands of one raster at once.
 */
public final class Canvas {

    /**
     * Positions of text are rounded, and the same text is drawn on several rasters that begin elsewhere: values that lie
     * on the border between two roundings, as halves and quarters of pixels easily do, must not fall to either side.
     */
    private static final double NO_TIE = 0.0137;

    /** Positions of turned glyphs in a pixel. */
    private static final int GLYPH_STEPS = 16;

    private final Accumulator accumulator = new Accumulator();
    private final Stroker stroker = new Stroker();
    private final Path outline = new Path();
    private final Path scratch = new Path();
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

    public Raster raster() {
        return raster;
    }

    /** The first row that is drawn. */
    public int top() {
        return top;
    }

    /** The row after the last that is drawn. */
    public int bottom() {
        return bottom;
    }

    /** Gives every pixel of its rows a colour, whatever was there: straight ARGB. */
    public void clear(int argb) {
        Arrays.fill(raster.pixels(), top * raster.width(), bottom * raster.width(), Blend.premultiply(argb));
    }

    /** Fills a path. */
    public void fill(Path path, FillRule rule, Paint paint) {
        if (path.isEmpty()) {
            return;
        }
        switch (paint) {
            case SolidPaint solid -> {
                if (!solid.invisible() && add(path)) {
                    accumulator.sweep(rule, raster, solid.steps());
                }
            }
            case PatternPaint pattern -> {
                if (add(path)) {
                    accumulator.sweep(rule, (y, from, to, step) -> pattern.paint(raster, y, from, to, step));
                }
            }
        }
    }

    private boolean add(Path path) {
        return accumulator.add(path, 0, 0, raster.width(), raster.height(), top, bottom);
    }

    /** Strokes a path: one fill of the whole outline, so that a translucent line is not darker where it crosses itself. */
    public void stroke(Path path, Pen pen, Paint paint) {
        stroker.outline(path, pen, outline.reset());
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

    /** Draws an image over the raster, its upper left corner at a pixel. */
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

    /** Draws a line of text, the left end of its baseline at a point; the baseline snaps to whole pixels. */
    public void text(TextRun run, double x, double y, SolidPaint paint) {
        text(run.masks(0), run, x, y, paint);
    }

    /** Draws what surrounds a line of text by so many pixels; to be called before the text itself. */
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

    /**
     * Draws one glyph of a run turned around the left end of its baseline.
     *
     * @param angle in radians, clockwise on screen
     * @param halo radius of the surroundings to draw instead of the glyph itself, or 0
     */
    public void glyph(TextRun run, int index, double x, double y, double angle, double halo, SolidPaint paint) {
        // As a mask at a fraction of a pixel: the same pixels wherever the raster begins and whatever it cuts off.
        double left = Math.floor(x * GLYPH_STEPS + 0.5 - NO_TIE) / GLYPH_STEPS;
        double baseline = Math.floor(y * GLYPH_STEPS + 0.5 - NO_TIE) / GLYPH_STEPS;
        int column = (int) Math.floor(left);
        int row = (int) Math.floor(baseline);
        scratch.reset();
        scratch.append(run.outline(index, halo), 1, angle, left - column, baseline - row);
        mask(Mask.of(accumulator, scratch), column, row, paint);
    }
}
