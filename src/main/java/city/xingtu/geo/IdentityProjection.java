package city.xingtu.geo;

/** Geographic systems: EPSG:4490, EPSG:4326 and CRS:84 have the same coordinates here (see {@link Crs}). */
record IdentityProjection() implements Projection {

    /** On the equator, as OGC 06-042, 7.2.4.6.9 has it. */
    static final double METRES_PER_DEGREE = 6378137 * Math.PI / 180;

    @Override
    public void forward(double[] xy, int vertices) {}

    @Override
    public void inverse(double[] xy, int vertices) {}

    @Override
    public double bending(double maxLatitude) {
        return 0;
    }

    @Override
    public boolean geographic() {
        return true;
    }

    @Override
    public double metresPerUnit() {
        return METRES_PER_DEGREE;
    }
}
