package city.xingtu.ink;

/** What a shape is filled with. Immutable: made once for a style, used by any number of threads. */
public sealed interface Paint permits SolidPaint, PatternPaint {

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
}
