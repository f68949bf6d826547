package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;

/**
 * How much of a label lies on the area of a row: GeoServer's {@code goodnessOfFit}.
 *
 * @param angle in radians, clockwise on screen, by which the label is turned around its point
 */
record AreaFit(Outline outline, int row, TextBlock block, double angle) {

    private static final int COLUMNS = 10;
    private static final int ROWS = 3;

    /**
     * The share of places spread evenly over the text that are on the area, 0..1.
     *
     * @param x the point around which it is turned
     * @param left of the block before it is turned
     */
    double share(double x, double y, double left, double top) {
        return share(x, y, left, top, 0.5);
    }

    /** Whether the text lies on the area to its corners. */
    boolean whole(double x, double y, double left, double top) {
        return share(x, y, left, top, 0) == 1;
    }

    /** @param inset from the text's edges to the outermost places, in parts of the distance between places */
    private double share(double x, double y, double left, double top, double inset) {
        double[] samples = new double[2 * COLUMNS * ROWS];
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            double dx = left + (i % COLUMNS + inset) / (COLUMNS - 1 + 2 * inset) * block.width() - x;
            double dy = top + (i / COLUMNS + inset) / (ROWS - 1 + 2 * inset) * block.height() - y;
            samples[2 * i] = x + cos * dx - sin * dy;
            samples[2 * i + 1] = y + sin * dx + cos * dy;
        }
        boolean[] on = new boolean[COLUMNS * ROWS];
        FlatGeometries geometries = outline.geometries();
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part);
            for (int i = 0; i < on.length; i++) {
                on[i] ^= outline.around(count, samples[2 * i], samples[2 * i + 1]);
            }
        }
        int inside = 0;
        for (boolean sample : on) {
            inside += sample ? 1 : 0;
        }
        return (double) inside / on.length;
    }
}
