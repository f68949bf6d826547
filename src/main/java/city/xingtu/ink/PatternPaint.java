package city.xingtu.ink;

/** A motif repeated in both directions. */
public final class PatternPaint implements Paint {

    private final Motif motif;
    private final Raster tile;
    private final int phaseX;
    private final int phaseY;
    private final int opacity;

    PatternPaint(Motif motif, long originX, long originY, double opacity) {
        this.motif = motif;
        this.tile = motif.tile();
        this.phaseX = (int) Math.floorMod(-originX, (long) tile.width());
        this.phaseY = (int) Math.floorMod(-originY, (long) tile.height());
        this.opacity = (int) Math.round(Math.clamp(opacity, 0, 1) * 255);
    }

    public Motif motif() {
        return motif;
    }

    /** The column at which a motif begins, less than its width. */
    public int originX() {
        return Math.floorMod(-phaseX, tile.width());
    }

    /** The row at which a motif begins, less than its height. */
    public int originY() {
        return Math.floorMod(-phaseY, tile.height());
    }

    /** In 255ths. */
    public int opacity() {
        return opacity;
    }

    @Override
    public Paint moved(int x, int y) {
        return new PatternPaint(motif, originX() + x, originY() + y, opacity / 255.0);
    }

    /** Blends pixels {@code from <= x < to} of row y at a step of coverage. */
    void paint(Raster raster, int y, int from, int to, int step) {
        int factor = (opacity * step + Accumulator.STEPS / 2) / Accumulator.STEPS;
        int[] pixels = raster.pixels();
        int row = y * raster.width();
        int[] source = tile.pixels();
        int width = tile.width();
        int start = (y + phaseY) % tile.height() * width;
        int column = (from + phaseX) % width;
        for (int x = from; x < to; x++) {
            int colour = source[start + column];
            if (opacity == 255 && colour >>> 24 == 255) {
                pixels[row + x] = Blend.mix(Blend.lanes(colour), step, pixels[row + x]);
            } else if (colour != 0) {
                int scaled = factor == 255 ? colour : Blend.scale(colour, factor);
                pixels[row + x] = Blend.over(scaled, pixels[row + x]);
            }
            if (++column == width) {
                column = 0;
            }
        }
    }
}
