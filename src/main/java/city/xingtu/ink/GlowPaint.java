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
    void paint(Raster raster, DistanceField distances, Shades shades, int y, int from, int to, int step) {
        int next = distances.near(from, y, to);
        while (next < to) {
            int end = distances.nearEnd(next, y, to);
            fade(distances, y, next, end, step, shades.room(end - next));
            shades.lay(colour, raster.pixels(), y * raster.width() + next, end - next);
            next = end < to ? distances.near(end, y, to) : to;
        }
    }

    /** Finer than the steps of coverage: on a wide glow these would show as bands. */
    private void fade(DistanceField distances, int y, int from, int to, int step, float[] shares) {
        float[] squares = distances.squares();
        int first = distances.at(from, y);
        int count = to - from;
        float outer = (float) reach;
        float inverse = reach > whole ? (float) (1 / (reach - whole)) : Float.MAX_VALUE;
        float most = Shades.whole(colour) * step / Accumulator.STEPS;
        for (int i = 0; i < count; i++) {
            float way = Math.min(1f, Math.max(0f, (outer - (float) Math.sqrt(squares[first + i])) * inverse));
            shares[i] = way * way * (3 - 2 * way) * most;
        }
    }
}
