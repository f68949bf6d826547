package city.xingtu.geo;

/** Geographic systems: EPSG:4490, EPSG:4326 and CRS:84 have the same coordinates here (see {@link Crs}). */
record IdentityProjection() implements Projection {

    @Override
    public void forward(double[] xy, int vertices) {}

    @Override
    public void inverse(double[] xy, int vertices) {}

    @Override
    public double bending(double maxLatitude) {
        return 0;
    }
}
