package city.xingtu.ink;

/** What a shape is filled with. Immutable: made once for a style, used by any number of threads. */
public sealed interface Paint permits SolidPaint, PatternPaint, HatchPaint, GlowPaint {

    /** One colour, {@code 0xRRGGBB}, with an opacity of 0..1. */
    static SolidPaint solid(int rgb, double opacity) {
        return new SolidPaint((int) Math.round(Math.clamp(opacity, 0, 1) * 255) << 24 | rgb & 0xffffff);
    }

    /** One colour as straight ARGB. */
    static SolidPaint argb(int argb) {
        return new SolidPaint(argb);
    }

    /**
     * A motif repeated in both directions.
     *
     * @param originX,originY the pixel of the raster at which some motif begins, such as the map's origin, so that the
     *     pattern goes on over the border of neighbouring maps
     */
    static PatternPaint pattern(Motif motif, long originX, long originY, double opacity) {
        return new PatternPaint(motif, originX, originY, opacity);
    }

    /** The same of an image. */
    static PatternPaint pattern(Raster tile, long originX, long originY, double opacity) {
        return new PatternPaint(Motif.of(tile), originX, originY, opacity);
    }

    /**
     * Parallel lines.
     *
     * @param angle of the lines in radians, clockwise on screen from east
     * @param spacing pixels from the middle of one line to that of the next
     * @param crossed whether others cross them at a right angle
     * @param pen of the lines; its dashes are counted from the point too
     * @param originX,originY a point through which a line goes, such as the map's origin
     */
    static HatchPaint hatch(
            SolidPaint colour, double angle, double spacing, Pen pen, boolean crossed, double originX, double originY) {
        return new HatchPaint(colour, angle, spacing, pen, crossed, originX, originY);
    }

    /**
     * A colour that fades away from some lines.
     *
     * @param edges not to be changed as long as the paint is used
     * @param whole pixels up to which the colour is whole
     * @param reach pixels from which on there is none
     */
    static GlowPaint glow(Path edges, double whole, double reach, SolidPaint colour) {
        return new GlowPaint(edges, whole, reach, colour);
    }

    /** The same paint for shapes that are moved by so many pixels. */
    Paint moved(int x, int y);
}
