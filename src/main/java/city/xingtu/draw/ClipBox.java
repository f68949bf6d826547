package city.xingtu.draw;

/** A rectangle of pixels, against which outlines are cut before they are drawn. */
record ClipBox(double minX, double minY, double maxX, double maxY) {

    /** A raster and a margin around it. */
    static ClipBox around(int width, int height, double margin) {
        return new ClipBox(-margin, -margin, width + margin, height + margin);
    }

    boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    boolean contains(double lowX, double lowY, double highX, double highY) {
        return lowX >= minX && highX <= maxX && lowY >= minY && highY <= maxY;
    }

    boolean intersects(double lowX, double lowY, double highX, double highY) {
        return lowX <= maxX && highX >= minX && lowY <= maxY && highY >= minY;
    }
}
