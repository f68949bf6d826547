package city.xingtu.reach;

import java.util.Arrays;

/**
 * Convex hulls of two discs, in a flat array: the ground beside straight pieces of street. {@link #add} them, then ask how
 * far places lie {@link #outside} and where lines {@link #cut} them. Not
 * thread-safe.
 */
final class Capsules {

    /**
     * Doubles of one: two centres, the two sides (from the first disc to the second), two radii, the axis as a unit vector
     * and its length, cosine and sine of the angle between the axis and the sides' normals.
     */
    private static final int SIZE = 19;

    private static final int FIRST = 0;
    private static final int SECOND = 2;
    private static final int SIDE = 4;
    private static final int OTHER_SIDE = 8;
    private static final int RADII = 12;
    private static final int AXIS = 14;
    private static final int LENGTH = 16;
    private static final int COS = 17;
    private static final int SIN = 18;

    /** Units a metre. */
    private final double scale;

    private double[] data = new double[64 * SIZE];
    private int count;

    /** Where the lines of the last cut enter and leave. */
    double[] low = new double[16];

    double[] high = new double[16];

    /** @param unit metres in which places are told; they are given in metres */
    Capsules(double unit) {
        scale = 1 / unit;
    }

    int count() {
        return count;
    }

    /** Adds the hull of two discs, in metres; where one holds the other it is that disc. */
    void add(double xA, double yA, double radiusA, double xB, double yB, double radiusB) {
        hull(xA * scale, yA * scale, radiusA * scale, xB * scale, yB * scale, radiusB * scale);
    }

    private void hull(double xA, double yA, double radiusA, double xB, double yB, double radiusB) {
        double dx = xB - xA;
        double dy = yB - yA;
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance <= Math.abs(radiusA - radiusB)) {
            boolean first = radiusA >= radiusB;
            put(first ? xA : xB, first ? yA : yB, Math.max(radiusA, radiusB));
            return;
        }
        // A side's normal makes an angle with the axis whose cosine is the fall of the radius.
        double cos = (radiusA - radiusB) / distance;
        double sin = Math.sqrt(1 - cos * cos);
        double alongX = dx / distance;
        double alongY = dy / distance;
        double leftX = cos * alongX - sin * alongY;
        double leftY = cos * alongY + sin * alongX;
        double rightX = cos * alongX + sin * alongY;
        double rightY = cos * alongY - sin * alongX;
        int at = next();
        pair(at + FIRST, xA, yA, xB, yB);
        pair(at + SIDE, xA + radiusA * leftX, yA + radiusA * leftY, xB + radiusB * leftX, yB + radiusB * leftY);
        pair(
                at + OTHER_SIDE,
                xA + radiusA * rightX,
                yA + radiusA * rightY,
                xB + radiusB * rightX,
                yB + radiusB * rightY);
        data[at + RADII] = radiusA;
        data[at + RADII + 1] = radiusB;
        axis(at, alongX, alongY, distance, cos, sin);
    }

    private void axis(int at, double alongX, double alongY, double length, double cos, double sin) {
        data[at + AXIS] = alongX;
        data[at + AXIS + 1] = alongY;
        data[at + LENGTH] = length;
        data[at + COS] = cos;
        data[at + SIN] = sin;
    }

    private void put(double x, double y, double radius) {
        int at = next();
        pair(at + FIRST, x, y, x, y);
        pair(at + SIDE, x, y, x, y);
        pair(at + OTHER_SIDE, x, y, x, y);
        data[at + RADII] = radius;
        data[at + RADII + 1] = radius;
        axis(at, 1, 0, 0, 0, 1);
    }

    private int next() {
        if (count * SIZE == data.length) {
            data = Arrays.copyOf(data, 2 * data.length);
        }
        return count++ * SIZE;
    }

    private void pair(int at, double x, double y, double otherX, double otherY) {
        data[at] = x;
        data[at + 1] = y;
        data[at + 2] = otherX;
        data[at + 3] = otherY;
    }

    /** The radius of the larger disc of one. */
    double radius(int capsule) {
        return Math.max(data[capsule * SIZE + RADII], data[capsule * SIZE + RADII + 1]);
    }

    /** The least coordinate of one along an axis: 0 for x, 1 for y. */
    double least(int capsule, int axis) {
        int at = capsule * SIZE;
        return Math.min(data[at + FIRST + axis] - data[at + RADII], data[at + SECOND + axis] - data[at + RADII + 1]);
    }

    /** The greatest coordinate of one along an axis: 0 for x, 1 for y. */
    double greatest(int capsule, int axis) {
        int at = capsule * SIZE;
        return Math.max(data[at + FIRST + axis] + data[at + RADII], data[at + SECOND + axis] + data[at + RADII + 1]);
    }

    /**
     * Cuts one by lines along an axis (0 for lines along x). {@link #low} and {@link #high} tell where by
     * line; where one passes by, the former is above the latter.
     *
     * @param first place of the first line on the other axis
     * @param apart from line to line
     */
    void cut(int capsule, int axis, double first, int lines, double apart) {
        if (lines > low.length) {
            low = new double[lines];
            high = new double[lines];
        }
        int at = capsule * SIZE;
        double onA = data[at + FIRST + axis];
        double offA = data[at + FIRST + 1 - axis];
        double squareA = data[at + RADII] * data[at + RADII];
        double onB = data[at + SECOND + axis];
        double offB = data[at + SECOND + 1 - axis];
        double squareB = data[at + RADII + 1] * data[at + RADII + 1];
        double on = data[at + SIDE + axis];
        double from = data[at + SIDE + 1 - axis];
        double to = data[at + SIDE + 3 - axis];
        double slope = (data[at + SIDE + 2 + axis] - on) / (to - from);
        double otherOn = data[at + OTHER_SIDE + axis];
        double otherFrom = data[at + OTHER_SIDE + 1 - axis];
        double otherTo = data[at + OTHER_SIDE + 3 - axis];
        double otherSlope = (data[at + OTHER_SIDE + 2 + axis] - otherOn) / (otherTo - otherFrom);
        for (int i = 0; i < lines; i++) {
            double place = first + i * apart;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            double half = squareA - (place - offA) * (place - offA);
            if (half >= 0) {
                half = Math.sqrt(half);
                least = onA - half;
                most = onA + half;
            }
            half = squareB - (place - offB) * (place - offB);
            if (half >= 0) {
                half = Math.sqrt(half);
                least = onB - half < least ? onB - half : least;
                most = onB + half > most ? onB + half : most;
            }
            if ((place - from) * (place - to) <= 0 && from != to) {
                double side = on + slope * (place - from);
                least = side < least ? side : least;
                most = side > most ? side : most;
            }
            if ((place - otherFrom) * (place - otherTo) <= 0 && otherFrom != otherTo) {
                double side = otherOn + otherSlope * (place - otherFrom);
                least = side < least ? side : least;
                most = side > most ? side : most;
            }
            low[i] = least;
            high[i] = most;
        }
    }

    /** Finds how far along x one reaches between two lines along x, as {@link #cut} does for a line. */
    void span(int capsule, double from, double to) {
        cut(capsule, 0, from, 2, to - from);
        double least = Math.min(low[0], low[1]);
        double most = Math.max(high[0], high[1]);
        int at = capsule * SIZE;
        for (int disc = 0; disc <= 1; disc++) {
            double y = data[at + FIRST + 2 * disc + 1];
            if (from < y && y < to) {
                double x = data[at + FIRST + 2 * disc];
                least = Math.min(least, x - data[at + RADII + disc]);
                most = Math.max(most, x + data[at + RADII + disc]);
            }
        }
        low[0] = least;
        high[0] = most;
    }

    /** How far from a place to one it is; negative inside it, by how deep. */
    double outside(int capsule, double x, double y) {
        int at = capsule * SIZE;
        double dx = x - data[at + FIRST];
        double dy = y - data[at + FIRST + 1];
        double alongX = data[at + AXIS];
        double alongY = data[at + AXIS + 1];
        double along = dx * alongX + dy * alongY;
        double aside = Math.abs(dx * alongY - dy * alongX);
        double cos = data[at + COS];
        double sin = data[at + SIN];
        // From the first side's beginning along it: before it the first disc is nearest, behind its end the second.
        double onSide = along * sin - aside * cos;
        if (onSide <= 0) {
            return Math.sqrt(dx * dx + dy * dy) - data[at + RADII];
        }
        double beyond = along - data[at + LENGTH];
        if (onSide >= data[at + LENGTH] * sin) {
            return Math.sqrt(beyond * beyond + aside * aside) - data[at + RADII + 1];
        }
        return aside * sin + along * cos - data[at + RADII];
    }
}
