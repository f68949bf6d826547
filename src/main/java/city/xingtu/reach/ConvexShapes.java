package city.xingtu.reach;

import java.util.Arrays;

/**
 * Discs, and the strips between discs that lie between their common tangents, in flat arrays: the ground beside streets.
 * Both are convex, so a line cuts each in one interval. Lengths are in fine cells. {@link #addDisc} and {@link #addStrip}
 * give them numbers. Not thread-safe.
 */
final class ConvexShapes {

    /** How a shape and a square may lie: apart, one in the other, or with the shape's edge through the square. */
    enum Meeting {
        APART,
        COVERS,
        CROSSES
    }

    /** Sides of a strip: along one tangent, along the other, behind the second disc's tangent points, before the first's. */
    private static final int SIDES = 4;

    /** Doubles of a disc: middle and radius. */
    private static final int DISC = 3;

    /** Doubles of a side: the normal outward and how far along it the strip goes from the origin; of a strip four of these. */
    private static final int SIDE = 3;

    private static final int STRIP = SIDES * SIDE;

    /** A normal's part along a line counts as this at least, so that the line meets every side somewhere. */
    private static final double LEAST_NORMAL = 1e-12;

    /** Fine cells by which a shape counts as larger where it touches and as smaller where it covers, for rounding. */
    private static final double MARGIN = 1e-6;

    private double[] discs = new double[256 * DISC];
    private int discCount;
    private double[] strips = new double[256 * STRIP];
    private int stripCount;

    /** What shows of the disc that is added next: the normals of half planes, and how far along them they go. */
    private double[] faces = new double[8 * SIDE];

    private int faceCount;

    /** The extent of the shape that was added last. */
    double minX;

    double minY;
    double maxX;
    double maxY;

    /** How deep in the shape of the last {@link #meet} the square's middle lies, negative outside. */
    double depth;

    /** How the depth grows from there along x, and along y. */
    double slopeX;

    double slopeY;

    /** By how much less than evenly it grows in the square, at most. */
    double bend;

    /** The sides of a strip that cross the square, a bit each. */
    int sides;

    /** Forgets what was told by {@link #face}. */
    void showAll() {
        faceCount = 0;
    }

    /**
     * Tells that of the next disc only that shows which goes no farther along a normal; the rest others hold as well. It
     * does not cross squares beyond.
     */
    void face(double normalX, double normalY, double far) {
        if (faceCount * SIDE == faces.length) {
            faces = Arrays.copyOf(faces, 2 * faces.length);
        }
        int at = SIDE * faceCount++;
        faces[at] = normalX;
        faces[at + 1] = normalY;
        faces[at + 2] = far;
    }

    /** Adds a disc and returns its number. */
    int addDisc(double x, double y, double radius) {
        if (discCount * DISC == discs.length) {
            discs = Arrays.copyOf(discs, 2 * discs.length);
        }
        int at = discCount * DISC;
        discs[at] = x;
        discs[at + 1] = y;
        discs[at + 2] = radius;
        minX = x - radius;
        minY = y - radius;
        maxX = x + radius;
        maxY = y + radius;
        return 2 * discCount++;
    }

    /** Adds the strip between two discs, none of which holds the other, and returns its number. */
    int addStrip(double xA, double yA, double radiusA, double xB, double yB, double radiusB) {
        if (stripCount * STRIP == strips.length) {
            strips = Arrays.copyOf(strips, 2 * strips.length);
        }
        double length = Math.sqrt((xB - xA) * (xB - xA) + (yB - yA) * (yB - yA));
        double alongX = (xB - xA) / length;
        double alongY = (yB - yA) / length;
        // A tangent's normal makes an angle with the axis whose cosine is the fall of the radius.
        double cos = (radiusA - radiusB) / length;
        double sin = Math.sqrt(Math.max(0, 1 - cos * cos));
        int at = stripCount * STRIP;
        side(at, cos * alongX - sin * alongY, cos * alongY + sin * alongX, xA, yA, radiusA);
        side(at + SIDE, cos * alongX + sin * alongY, cos * alongY - sin * alongX, xA, yA, radiusA);
        side(at + 2 * SIDE, alongX, alongY, xB, yB, radiusB * cos);
        side(at + 3 * SIDE, -alongX, -alongY, xA, yA, -radiusA * cos);
        minX = Math.min(least(at, 0, xA, radiusA), least(at, 0, xB, radiusB));
        minY = Math.min(least(at, 1, yA, radiusA), least(at, 1, yB, radiusB));
        maxX = Math.max(most(at, 0, xA, radiusA), most(at, 0, xB, radiusB));
        maxY = Math.max(most(at, 1, yA, radiusA), most(at, 1, yB, radiusB));
        return 2 * stripCount++ + 1;
    }

    private void side(int at, double normalX, double normalY, double x, double y, double beyond) {
        strips[at] = normalX;
        strips[at + 1] = normalY;
        strips[at + 2] = normalX * x + normalY * y + beyond;
    }

    /** The lesser place along an axis of a disc's two tangent points. */
    private double least(int at, int axis, double middle, double radius) {
        return middle + radius * Math.min(strips[at + axis], strips[at + SIDE + axis]);
    }

    private double most(int at, int axis, double middle, double radius) {
        return middle + radius * Math.max(strips[at + axis], strips[at + SIDE + axis]);
    }

    private static boolean isDisc(int shape) {
        return (shape & 1) == 0;
    }

    private static int at(int shape) {
        return (shape >> 1) * (isDisc(shape) ? DISC : STRIP);
    }

    /** How a shape and the square around a place lie; unless apart {@link #depth} and so on tell how, deep without end if it covers. */
    Meeting meet(int shape, double x, double y, double half) {
        return isDisc(shape) ? meetDisc(at(shape), x, y, half) : meetStrip(at(shape), x, y, half);
    }

    private Meeting meetDisc(int at, double x, double y, double half) {
        double dx = discs[at] - x;
        double dy = discs[at + 1] - y;
        double radius = discs[at + 2];
        double nearX = Math.max(0, Math.abs(dx) - half - MARGIN);
        double nearY = Math.max(0, Math.abs(dy) - half - MARGIN);
        if (nearX * nearX + nearY * nearY > radius * radius) {
            return Meeting.APART;
        }
        double farX = Math.abs(dx) + half + MARGIN;
        double farY = Math.abs(dy) + half + MARGIN;
        sides = 0;
        if (farX * farX + farY * farY < radius * radius) {
            depth = Double.POSITIVE_INFINITY;
            slopeX = 0;
            slopeY = 0;
            bend = 0;
            return Meeting.COVERS;
        }
        for (int face = 0; face < faceCount * SIDE; face += SIDE) {
            double grows = half * (Math.abs(faces[face]) + Math.abs(faces[face + 1])) + MARGIN;
            if (faces[face] * x + faces[face + 1] * y - grows > faces[face + 2]) {
                return Meeting.APART;
            }
        }
        double away = Math.max(Math.sqrt(dx * dx + dy * dy), LEAST_NORMAL);
        depth = radius - away;
        slopeX = dx / away;
        slopeY = dy / away;
        bend = half * half / away;
        return Meeting.CROSSES;
    }

    private Meeting meetStrip(int at, double x, double y, double half) {
        int crossing = 0;
        double least = Double.POSITIVE_INFINITY;
        int shallow = at;
        for (int side = 0, i = at; side < SIDES; side++, i += SIDE) {
            double deep = strips[i + 2] - strips[i] * x - strips[i + 1] * y;
            double grows = half * (Math.abs(strips[i]) + Math.abs(strips[i + 1])) + MARGIN;
            if (deep < -grows) {
                return Meeting.APART;
            }
            if (deep < grows) {
                crossing |= 1 << side;
                if (deep < least) {
                    least = deep;
                    shallow = i;
                }
            }
        }
        depth = least;
        slopeX = -strips[shallow];
        slopeY = -strips[shallow + 1];
        bend = 0;
        sides = crossing;
        return crossing == 0 ? Meeting.COVERS : Meeting.CROSSES;
    }

    /** Whether a disc lies behind a line: all of it in the half plane that is so deep at a place and grows deeper by the slope. */
    boolean behind(int shape, double x, double y, double deep, double slopeToX, double slopeToY) {
        if (!isDisc(shape)) {
            return false;
        }
        int at = at(shape);
        return deep + slopeToX * (discs[at] - x) + slopeToY * (discs[at + 1] - y) >= discs[at + 2];
    }

    /**
     * Cuts a shape by lines along an axis (0 for lines along x), a fine cell apart. Where one passes by, the low end is
     * above the high one or both are no numbers.
     *
     * @param crossing sides of a strip that count, a bit each
     * @param first place of the first line on the other axis
     * @param low receives the intervals' lower ends, from {@code to} on every {@code apart}
     */
    void cut(int shape, int crossing, int axis, int first, int lines, double[] low, double[] high, int to, int apart) {
        int end = to + lines * apart;
        int at = at(shape);
        if (isDisc(shape)) {
            double on = discs[at + axis];
            double off = first - discs[at + 1 - axis];
            double square = discs[at + 2] * discs[at + 2];
            for (int i = to; i < end; i += apart, off++) {
                double half = Math.sqrt(square - off * off);
                low[i] = on - half;
                high[i] = on + half;
            }
            return;
        }
        for (int i = to; i < end; i += apart) {
            low[i] = Double.NEGATIVE_INFINITY;
            high[i] = Double.POSITIVE_INFINITY;
        }
        for (int left = crossing; left != 0; left &= left - 1) {
            int side = at + SIDE * Integer.numberOfTrailingZeros(left);
            double normal = strips[side + axis];
            boolean upper = normal > 0;
            double slope = upper ? 1 / Math.max(normal, LEAST_NORMAL) : 1 / Math.min(normal, -LEAST_NORMAL);
            double across = strips[side + 1 - axis];
            double place = first;
            for (int i = to; i < end; i += apart, place++) {
                double meets = (strips[side + 2] - across * place) * slope;
                if (upper) {
                    high[i] = meets < high[i] ? meets : high[i];
                } else {
                    low[i] = meets > low[i] ? meets : low[i];
                }
            }
        }
    }
}
