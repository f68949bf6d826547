package city.xingtu.ink;

/**
 * A colour that fades away with the distance from some lines: whole up to an inner distance, nothing from an outer one on.
 */
public final class GlowPaint implements Paint {

    private static final int STROKES = 12;

    private final Path edges;
    private final double whole;
    private final double reach;
    private final SolidPaint colour;

    GlowPaint(Path edges, double whole, double reach, SolidPaint colour) {
        this.edges = edges;
        this.whole = Math.max(0, whole);
        this.reach = Math.max(reach, this.whole);
        this.colour = colour;
    }

    @Override
    public Paint moved(int x, int y) {
        Path path = new Path();
        path.append(edges, 1, 0, x, y);
        return new GlowPaint(path, whole, reach, colour);
    }

    /** The lines; not to be written. */
    public Path edges() {
        return edges;
    }

    /** Pixels from the lines up to which the colour is whole. */
    public double whole() {
        return whole;
    }

    /** Pixels from the lines from which on there is none. */
    public double reach() {
        return reach;
    }

    public SolidPaint colour() {
        return colour;
    }

    /** Draws nearly the same by strokes of different widths over one another, for surfaces without pixels. */
    public void strokes(Surface surface) {
        int alpha = colour.argb() >>> 24;
        double left = 1;
        for (int i = 1; i <= STROKES; i++) {
            // From the widest to the narrowest, each adding what makes the sum right there.
            double wanted = 1 - share((double) i / STROKES) * alpha / 255;
            double own = 1 - wanted / left;
            left = wanted;
            double distance = whole + (reach - whole) * (STROKES - i + 0.5) / STROKES;
            SolidPaint paint = Paint.argb((int) Math.round(own * 255) << 24 | colour.argb() & 0xffffff);
            surface.stroke(edges, Pen.of(2 * distance, Pen.Cap.ROUND, Pen.Join.ROUND), paint);
        }
    }

    /** Of the colour at a share of the way from the outer distance to the inner one. */
    private static double share(double way) {
        return way * way * (3 - 2 * way);
    }

    /** Blends pixels of row y at a step of coverage. */
    void paint(Raster raster, DistanceField distances, int y, int from, int to, int step) {
        int next = distances.near(from, y, to);
        while (next < to) {
            int end = Math.min(to, distances.blockEnd(next));
            fade(raster, distances, y, next, end, step);
            next = end < to ? distances.near(end, y, to) : to;
        }
    }

    private void fade(Raster raster, DistanceField distances, int y, int from, int to, int step) {
        int[] pixels = raster.pixels();
        int row = y * raster.width();
        int source = colour.steps()[Accumulator.STEPS];
        double inverse = reach > whole ? 1 / (reach - whole) : Double.MAX_VALUE;
        for (int x = from; x < to; x++) {
            double square = distances.square(x, y);
            if (square >= reach * reach) {
                continue;
            }
            double way = Math.min(1, (reach - Math.sqrt(square)) * inverse);
            // Finer than the steps of coverage: on a wide glow these would show as bands.
            int factor = (int) (share(way) * step * 255 / Accumulator.STEPS + 0.5);
            if (factor > 0) {
                pixels[row + x] = Blend.over(Blend.scale(source, factor), pixels[row + x]);
            }
        }
    }
}
