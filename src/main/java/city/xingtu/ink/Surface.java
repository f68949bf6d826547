package city.xingtu.ink;

/**
 * What can be drawn on. A drawing that is made by these calls alone comes out as pixels ({@link Canvas}) and as paths,
 * text and patterns of a document alike. Coordinates are pixels, x right, y down; a document maps them to its own lengths
 * and does not round to them. Belongs to one thread at a time.
 *
 * <p>One call for a shape, never for a vertex: what a shape is made of is in its {@link Path}.
 */
public interface Surface {

    int width();

    int height();

    /** The first row that is drawn: what lies above may be left out. */
    default int top() {
        return 0;
    }

    /** The row after the last that is drawn. */
    default int bottom() {
        return height();
    }

    /** Gives everything one colour, whatever was there: straight ARGB, 0 for nothing at all. */
    void clear(int argb);

    /** Fills a path. */
    void fill(Path path, FillRule rule, Paint paint);

    /** Whether it consists of pixels, so that a shape of two or three of them is not told from a rectangle. */
    default boolean pixels() {
        return false;
    }

    /**
     * Fills a rectangle around a point, less a smaller one around the same point.
     *
     * @param halfX,halfY half of its sides
     * @param innerX,innerY half of the smaller one's sides, 0 for none
     */
    default void frame(double x, double y, double halfX, double halfY, double innerX, double innerY, SolidPaint paint) {
        Path path = new Path();
        path.rectangle(x - halfX, y - halfY, x + halfX, y + halfY);
        if (innerX > 0 && innerY > 0) {
            // The other way round.
            path.rectangle(x + innerX, y - innerY, x - innerX, y + innerY);
        }
        fill(path, FillRule.NON_ZERO, paint);
    }

    /** Strokes a path; a translucent line is not darker where it crosses itself. */
    void stroke(Path path, Pen pen, Paint paint);

    /** Draws a line of text, the left end of its baseline at a point. */
    void text(TextRun run, double x, double y, SolidPaint paint);

    /** Draws what surrounds a line of text by so many pixels; to be called before the text itself. */
    void halo(TextRun run, double x, double y, double radius, SolidPaint paint);

    /**
     * Draws one glyph of a run turned around the left end of its baseline.
     *
     * @param angle in radians, clockwise on screen
     * @param halo radius of the surroundings to draw instead of the glyph itself, or 0
     */
    void glyph(TextRun run, int index, double x, double y, double angle, double halo, SolidPaint paint);

    /** Draws an image, its upper left corner at a pixel. */
    void image(Raster image, int x, int y, double opacity);

    /** Whether a group may take away some of what is below it; documents can only add. */
    default boolean cuts() {
        return false;
    }

    /** What the drawing draws on this surface is laid over what was there as a whole, at an opacity of 0..1. */
    default void group(double opacity, Runnable drawing) {
        group(Composite.of(opacity), drawing);
    }

    /** The same, laid over it in a mode; in one that {@link BlendMode#cuts} only where {@link #cuts} says so. */
    void group(Composite composite, Runnable drawing);

    /**
     * Of what the drawing draws on this surface, shows what lies within an area.
     *
     * @param area not to be changed by the drawing
     */
    void clip(Path area, FillRule rule, Runnable drawing);
}
