package city.xingtu.geo;

/** {@link SphericalMercator} of positions that {@link Gcj02} has moved: where Chinese base maps draw them. */
record Gcj02Mercator() implements Projection {

    private static final SphericalMercator MERCATOR = new SphericalMercator();

    /**
     * Bound on how far the offset bends a segment of one radian, in metres: an eighth of its largest second derivative.
     * The two thirds of its sines (amplitudes 20, 20, 20, 40, 160 m; 3, 1, 0.5, 1/6, 1/24 periods a degree) add up to
     * 2.2e6 along each axis; Mercator stretches them by 1.8 at the north of China.
     */
    private static final double WAVES = 2.2e6 * 1.8 * Math.sqrt(2);

    @Override
    public void forward(double[] xy, int vertices) {
        Gcj02.forward(xy, vertices);
        MERCATOR.forward(xy, vertices);
    }

    @Override
    public void inverse(double[] xy, int vertices) {
        MERCATOR.inverse(xy, vertices);
        Gcj02.inverse(xy, vertices);
    }

    @Override
    public double bending(double maxLatitude) {
        return MERCATOR.bending(maxLatitude) + WAVES;
    }
}
