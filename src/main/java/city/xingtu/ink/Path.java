package city.xingtu.ink;

import java.util.Arrays;

/**
 * Contours of straight edges in pixel coordinates (x right, y down; pixel (0,0) covers 0..1), held in growable arrays
 * that are used again after {@link #reset}. Filling closes every contour; stroking only those that {@link #close} ended.
 * One thread at a time.
 */
public final class Path {

    private float[] points = new float[128];
    private int size;
    private int[] starts = new int[8];
    private boolean[] closed = new boolean[8];
    private float[] distances = new float[8];
    private int contours;

    /** Forgets all contours and keeps the memory. */
    public Path reset() {
        size = 0;
        contours = 0;
        return this;
    }

    /** Begins a contour. */
    public void moveTo(double x, double y) {
        moveTo(x, y, 0);
    }

    /**
     * Begins a contour that is the rest of a longer line.
     *
     * @param distance length of the line before this contour, in pixels; dashes go on from there
     */
    public void moveTo(double x, double y, double distance) {
        if (contours == starts.length) {
            int capacity = contours * 2;
            starts = Arrays.copyOf(starts, capacity);
            closed = Arrays.copyOf(closed, capacity);
            distances = Arrays.copyOf(distances, capacity);
        }
        starts[contours] = size;
        closed[contours] = false;
        distances[contours++] = (float) distance;
        add((float) x, (float) y);
    }

    /** An edge from the last point. */
    public void lineTo(double x, double y) {
        add((float) x, (float) y);
    }

    /** A quadratic Bézier curve from the last point, as edges that deviate by less than a tenth of a pixel. */
    public void quadTo(double controlX, double controlY, double x, double y) {
        double x0 = points[size - 2];
        double y0 = points[size - 1];
        // A parabola deviates from n chords by |p0 - 2 p1 + p2| / (4 n^2).
        double bend = Math.hypot(x0 - 2 * controlX + x, y0 - 2 * controlY + y);
        int steps = (int) Math.clamp(Math.ceil(Math.sqrt(bend * 2.5)), 1, 64);
        for (int i = 1; i < steps; i++) {
            double t = (double) i / steps;
            double s = 1 - t;
            lineTo(s * s * x0 + 2 * s * t * controlX + t * t * x, s * s * y0 + 2 * s * t * controlY + t * t * y);
        }
        lineTo(x, y);
    }

    /** Ends the contour with an edge to its first point. */
    public void close() {
        closed[contours - 1] = true;
    }

    /** Appends an axis-parallel rectangle. */
    public void rectangle(double minX, double minY, double maxX, double maxY) {
        moveTo(minX, minY);
        lineTo(maxX, minY);
        lineTo(maxX, maxY);
        lineTo(minX, maxY);
        close();
    }

    /** Appends a circle. */
    public void circle(double centreX, double centreY, double radius) {
        int steps = Math.max(8, arcSteps(radius, 2 * Math.PI));
        // A polygon of the circle's area rather than one inside it.
        double turn = 2 * Math.PI / steps;
        radius *= Math.sqrt(turn / Math.sin(turn));
        for (int i = 0; i < steps; i++) {
            double angle = turn * i;
            double x = centreX + radius * Math.cos(angle);
            double y = centreY + radius * Math.sin(angle);
            if (i == 0) {
                moveTo(x, y);
            } else {
                lineTo(x, y);
            }
        }
        close();
    }

    /** Appends another path turned by an angle (radians, clockwise on screen), scaled and moved. */
    public void append(Path other, double scale, double angle, double moveX, double moveY) {
        double a = scale * Math.cos(angle);
        double b = scale * Math.sin(angle);
        for (int contour = 0; contour < other.contours; contour++) {
            int end = other.end(contour);
            for (int i = other.starts[contour]; i < end; i += 2) {
                double x = other.points[i];
                double y = other.points[i + 1];
                double turnedX = a * x - b * y + moveX;
                double turnedY = b * x + a * y + moveY;
                if (i == other.starts[contour]) {
                    moveTo(turnedX, turnedY, other.distances[contour]);
                } else {
                    lineTo(turnedX, turnedY);
                }
            }
            closed[contours - 1] = other.closed[contour];
        }
    }

    /** Number of edges that keep an arc within about a tenth of a pixel. */
    static int arcSteps(double radius, double angle) {
        double step = 2 * Math.acos(1 - Math.min(0.1 / Math.max(radius, 0.1), 0.5));
        return (int) Math.clamp(Math.ceil(angle / step), 1, 256);
    }

    private void add(float x, float y) {
        if (size + 2 > points.length) {
            points = Arrays.copyOf(points, size * 2);
        }
        points[size] = x;
        points[size + 1] = y;
        size += 2;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The least and the greatest y of its points; nothing real when it is empty. */
    double[] rows() {
        double[] rows = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 1; i < size; i += 2) {
            rows[0] = Math.min(rows[0], points[i]);
            rows[1] = Math.max(rows[1], points[i]);
        }
        return rows;
    }

    /** Number of contours. */
    public int contours() {
        return contours;
    }

    /** x0,y0,x1,y1,…; the first {@link #size} elements count. */
    float[] points() {
        return points;
    }

    int size() {
        return size;
    }

    /** Index in {@link #points} of a contour's first x. */
    int start(int contour) {
        return starts[contour];
    }

    /** Index in {@link #points} after a contour's last y. */
    int end(int contour) {
        return contour + 1 < contours ? starts[contour + 1] : size;
    }

    boolean closed(int contour) {
        return closed[contour];
    }

    float distance(int contour) {
        return distances[contour];
    }
}
