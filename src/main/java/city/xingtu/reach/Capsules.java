package city.xingtu.reach;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Convex hulls of two discs, in a flat array: the ground beside straight pieces of street. {@link #add} them, then ask how
 * far places lie {@link #outside} and where lines {@link #cut} them, which is told by {@link #low} and {@link #high}. Not
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

    private double[] data = new double[64 * SIZE];
    private int count;

    /** Where the last cut begins and ends along the line. */
    double low;

    double high;

    int count() {
        return count;
    }

    /** Adds the hull of two discs; where one holds the other it is that disc. */
    void add(double xA, double yA, double radiusA, double xB, double yB, double radiusB) {
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

    /** The box around all. */
    Envelope box() {
        Envelope box = new Envelope();
        for (int c = 0; c < count; c++) {
            box.expandToInclude(least(c, 0), least(c, 1));
            box.expandToInclude(greatest(c, 0), greatest(c, 1));
        }
        return box;
    }

    /**
     * Cuts one by a line along an axis (0 for a line along x).
     *
     * @param place of the line on the other axis
     * @return false when it passes by, and then {@link #low} is above {@link #high}
     */
    boolean cut(int capsule, int axis, double place) {
        int at = capsule * SIZE;
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
        double first = place - data[at + FIRST + 1 - axis];
        double second = place - data[at + SECOND + 1 - axis];
        double radiusA = data[at + RADII];
        double radiusB = data[at + RADII + 1];
        if (first > radiusA && second > radiusB || first < -radiusA && second < -radiusB) {
            return false;
        }
        disc(data[at + FIRST + axis], first, radiusA);
        disc(data[at + SECOND + axis], second, radiusB);
        side(at + SIDE, axis, place);
        side(at + OTHER_SIDE, axis, place);
        return low <= high;
    }

    private void disc(double centre, double aside, double radius) {
        double square = radius * radius - aside * aside;
        if (square >= 0) {
            double half = Math.sqrt(square);
            reach(centre - half, centre + half);
        }
    }

    private void side(int at, int axis, double place) {
        double from = data[at + 1 - axis];
        double to = data[at + 3 - axis];
        if ((place - from) * (place - to) <= 0 && from != to) {
            double on = data[at + axis] + (data[at + 2 + axis] - data[at + axis]) * ((place - from) / (to - from));
            reach(on, on);
        }
    }

    private void reach(double from, double to) {
        if (from < low) {
            low = from;
        }
        if (to > high) {
            high = to;
        }
    }

    /** Metres from a place to one; negative inside it, by how deep. */
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
