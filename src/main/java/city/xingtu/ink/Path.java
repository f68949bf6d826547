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

    /** A cubic Bézier curve from the last point, as edges that deviate by less than a tenth of a pixel. */
    public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
        double x0 = points[size - 2];
        double y0 = points[size - 1];
        // A curve deviates from n chords by its greatest second derivative, at most 6 times this, / (8 n^2).
        double bend =
                Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y));
        int steps = (int) Math.clamp(Math.ceil(Math.sqrt(bend * 7.5)), 1, 64);
        for (int i = 1; i < steps; i++) {
            double t = (double) i / steps;
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            lineTo(a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y);
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
    public Path append(Path other, double scale, double angle, double moveX, double moveY) {
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
        return this;
    }

    /** Makes it so many times as wide, from a middle on that stays where it is. */
    public Path widen(double middle, double times) {
        for (int i = 0; i < size; i += 2) {
            points[i] = (float) (middle + (points[i] - middle) * times);
        }
        return this;
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

    /** minX, minY, maxX, maxY of its points; nothing real when it is empty. */
    float[] box() {
        float minX = Float.POSITIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        // By comparisons, as Math.min and max take several times as long for their care of NaN and -0.
        for (int i = 0; i < size; i += 2) {
            float x = points[i];
            float y = points[i + 1];
            minX = x < minX ? x : minX;
            maxX = x > maxX ? x : maxX;
            minY = y < minY ? y : minY;
            maxY = y > maxY ? y : maxY;
        }
        return new float[] {minX, minY, maxX, maxY};
    }

    /** Takes contours. */
    public interface Contours {
        void contour(double[] xs, double[] ys);
    }

    /** Hands over copies of all contours. */
    public void contoursTo(Contours target) {
        for (int contour = 0; contour < contours; contour++) {
            int count = (end(contour) - starts[contour]) / 2;
            double[] xs = new double[count];
            double[] ys = new double[count];
            for (int i = 0; i < count; i++) {
                xs[i] = points[starts[contour] + 2 * i];
                ys[i] = points[starts[contour] + 2 * i + 1];
            }
            target.contour(xs, ys);
        }
    }

    /** Takes places along lines. */
    public interface Walker {
        /** @param angle in which the line runs there, in radians, clockwise on screen from east */
        void at(double x, double y, double angle);
    }

    /**
     * Goes along every contour and stops at regular distances, which are counted from the beginning of the whole line.
     *
     * @param first distance of the first stop
     * @param step between two stops, above 0
     */
    public void walk(double first, double step, Walker walker) {
        for (int contour = 0; contour < contours; contour++) {
            int from = starts[contour];
            int end = end(contour);
            double passed = distances[contour];
            double next = first + Math.max(0, Math.ceil((passed - first) / step)) * step;
            boolean ring = closed[contour] && end - from > 4;
            for (int i = from; i < end; i += 2) {
                int to = i + 2 < end ? i + 2 : from;
                if (to == from && !ring) {
                    break;
                }
                double dx = points[to] - points[i];
                double dy = points[to + 1] - points[i + 1];
                double length = Math.sqrt(dx * dx + dy * dy);
                while (next <= passed + length && length > 0) {
                    double share = (next - passed) / length;
                    walker.at(points[i] + share * dx, points[i + 1] + share * dy, Math.atan2(dy, dx));
                    next += step;
                }
                passed += length;
            }
        }
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
