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

    /** How far along an edge the box begins, 0..1; above 1 when the edge misses it. Liang and Barsky (1984). */
    double enter(double x, double y, double dx, double dy) {
        double enter = 0;
        if (x < minX) {
            enter = dx > 0 ? (minX - x) / dx : 2;
        } else if (x > maxX) {
            enter = dx < 0 ? (maxX - x) / dx : 2;
        }
        if (y < minY) {
            enter = Math.max(enter, dy > 0 ? (minY - y) / dy : 2);
        } else if (y > maxY) {
            enter = Math.max(enter, dy < 0 ? (maxY - y) / dy : 2);
        }
        return enter;
    }
}
