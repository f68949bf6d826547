package city.xingtu.geo;

/**
 * EPSG:3857, closed form: x = R λ, y = R ln tan(π/4 + φ/2) with R = 6378137 m (EPSG guidance note 7-2, method 1024).
 * Latitudes beyond ±{@value #MAX_LATITUDE}° are drawn at that latitude, a little outside the square of the world.
 */
record SphericalMercator() implements Projection {

    static final double RADIUS = 6378137;
    static final double MAX_LATITUDE = 85.06;

    private static final double METRES_PER_DEGREE = RADIUS * Math.PI / 180;

    @Override
    public void forward(double[] xy, int vertices) {
        for (int i = 0; i < 2 * vertices; i += 2) {
            double latitude = Math.clamp(xy[i + 1], -MAX_LATITUDE, MAX_LATITUDE);
            double sine = Math.sin(Math.toRadians(latitude));
            xy[i] *= METRES_PER_DEGREE;
            // atanh(sin φ): the same as ln tan(π/4 + φ/2), and exactly odd in φ.
            xy[i + 1] = RADIUS * 0.5 * Math.log((1 + sine) / (1 - sine));
        }
    }

    @Override
    public void inverse(double[] xy, int vertices) {
        for (int i = 0; i < 2 * vertices; i += 2) {
            xy[i] /= METRES_PER_DEGREE;
            xy[i + 1] = Math.toDegrees(Math.atan(Math.sinh(xy[i + 1] / RADIUS)));
        }
    }

    /** An eighth of the largest second derivative, R sec φ tan φ: the sagitta of a short arc. */
    @Override
    public double bending(double maxLatitude) {
        double latitude = Math.toRadians(Math.min(maxLatitude, MAX_LATITUDE));
        return RADIUS / 8 * Math.tan(latitude) / Math.cos(latitude);
    }

    @Override
    public boolean aligned() {
        return true;
    }
}
