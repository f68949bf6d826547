package city.xingtu.web;

/** A square of a Web Mercator map as MapLibre frames it: around a place, at a zoom of tiles of 512 pixels. */
record MapExtent(double longitude, double latitude, int zoom, int size, double minX, double maxY, double resolution) {

    private static final double RADIUS = 6378137;

    static MapExtent of(double longitude, double latitude, int zoom, int size) {
        double resolution = 2 * Math.PI * RADIUS / (512.0 * (1 << zoom));
        double half = size * resolution / 2;
        return new MapExtent(longitude, latitude, zoom, size, x(longitude) - half, y(latitude) + half, resolution);
    }

    /** Column and row of a place. */
    double[] pixel(double lon, double lat) {
        return new double[] {(x(lon) - minX) / resolution, (maxY - y(lat)) / resolution};
    }

    String bbox() {
        double side = size * resolution;
        return minX + "," + (maxY - side) + "," + (minX + side) + "," + maxY;
    }

    private static double x(double longitude) {
        return Math.toRadians(longitude) * RADIUS;
    }

    private static double y(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)) * RADIUS;
    }
}
