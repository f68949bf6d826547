package city.xingtu.geo;

import java.util.Arrays;

/**
 * Clips rings and lines to a rectangle, on flat arrays. Holds working memory and its last result: use one a thread, for
 * any number of shapes.
 *
 * <p>Rings by I. Sutherland, G. Hodgman: "Reentrant polygon clipping", CACM 17 (1974): the result of a ring that enters
 * the rectangle several times is one ring whose pieces are joined along the rectangle's edge. Filled, that is right (the
 * joints have no area); whoever strokes outlines clips to a rectangle larger by the stroke's width. Lines by Y.-D.
 * Liang, B. Barsky: "A new concept and method for line clipping", ACM TOG 3 (1984), joined to as few pieces as possible.
 *
 * <p>Coordinates beyond ±1e15 times the rectangle's size lose their last digits; nothing throws.
 */
public final class Clipper {

    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int BELOW = 4;
    private static final int ABOVE = 8;
    private static final int CROSSING = 15;
    private static final int DISJOINT = 16;

    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;

    private double[] result = new double[256];
    private double[] spare = new double[256];
    private int size;
    private int[] pieceStarts = new int[16];
    private int pieces;

    /** The rectangle must not be empty. */
    public Clipper(BoundingBox box) {
        if (box.isEmpty()) {
            throw new IllegalArgumentException("an empty rectangle");
        }
        minX = box.minX();
        minY = box.minY();
        maxX = box.maxX();
        maxY = box.maxY();
    }

    /** x0,y0,x1,y1,… of the last shape; valid until the next one, and longer than what was found. */
    public double[] result() {
        return result;
    }

    /** First vertex of a piece of the last line; pieceStart(pieces) is the end of the last. */
    public int pieceStart(int piece) {
        return pieceStarts[piece];
    }

    /**
     * Clips a closed ring (last vertex equal to the first). The direction is kept.
     *
     * @return number of vertices of the closed ring in {@link #result}; 0 when nothing with an area is left
     */
    public int ring(double[] xy, int firstVertex, int vertices) {
        load(xy, firstVertex, vertices);
        return ring(vertices);
    }

    /** As {@link #ring(double[], int, int)}. */
    public int ring(int[] xy, int firstVertex, int vertices) {
        load(xy, firstVertex, vertices);
        return ring(vertices);
    }

    /**
     * Clips a line.
     *
     * @return number of pieces; piece p has the vertices pieceStart(p)..pieceStart(p+1)-1 of {@link #result}, at least
     *     two. A line that only touches the rectangle in a point has none.
     */
    public int line(double[] xy, int firstVertex, int vertices) {
        load(xy, firstVertex, vertices);
        return line(vertices);
    }

    /** As {@link #line(double[], int, int)}. */
    public int line(int[] xy, int firstVertex, int vertices) {
        load(xy, firstVertex, vertices);
        return line(vertices);
    }

    private int ring(int vertices) {
        int outside = codes(vertices);
        if (vertices < 4 || (outside & DISJOINT) != 0) {
            return 0;
        }
        if ((outside & CROSSING) == 0) {
            return vertices;
        }
        size = 2 * (vertices - 1);
        if ((outside & LEFT) != 0) {
            cut(0, minX, true);
        }
        if ((outside & RIGHT) != 0) {
            cut(0, maxX, false);
        }
        if ((outside & BELOW) != 0) {
            cut(1, minY, true);
        }
        if ((outside & ABOVE) != 0) {
            cut(1, maxY, false);
        }
        if (size < 6) {
            return 0;
        }
        ensure(size + 2);
        result[size] = result[0];
        result[size + 1] = result[1];
        return hasArea() ? size / 2 + 1 : 0;
    }

    /** Which sides some vertex of the result lies beyond, and whether all lie beyond the same side. */
    private int codes(int vertices) {
        int any = 0;
        int all = CROSSING;
        for (int i = 0; i < 2 * vertices; i += 2) {
            double x = result[i];
            double y = result[i + 1];
            int code = (x < minX ? LEFT : x > maxX ? RIGHT : 0) | (y < minY ? BELOW : y > maxY ? ABOVE : 0);
            any |= code;
            all &= code;
        }
        return all != 0 ? any | DISJOINT : any;
    }

    /** Keeps what lies on the inner side of one edge; the open ring is in result before and after. */
    private void cut(int axis, double edge, boolean above) {
        if (spare.length < 2 * size + 4) {
            spare = new double[Math.max(2 * size + 4, 2 * spare.length)];
        }
        int at = 0;
        for (int i = 0; i < size; i += 2) {
            int j = i == 0 ? size - 2 : i - 2;
            double from = result[j + axis] - edge;
            double to = result[i + axis] - edge;
            boolean fromInside = above ? from >= 0 : from <= 0;
            boolean toInside = above ? to >= 0 : to <= 0;
            if (fromInside != toInside) {
                double share = from / (from - to);
                double other = result[j + 1 - axis] + (result[i + 1 - axis] - result[j + 1 - axis]) * share;
                spare[at + axis] = edge;
                spare[at + 1 - axis] = other;
                at += 2;
            }
            if (toInside) {
                spare[at] = result[i];
                spare[at + 1] = result[i + 1];
                at += 2;
            }
        }
        double[] swap = result;
        result = spare;
        spare = swap;
        size = at;
    }

    private boolean hasArea() {
        double twice = 0;
        for (int i = 2; i < size - 2; i += 2) {
            twice += (result[i] - result[0]) * (result[i + 3] - result[1])
                    - (result[i + 2] - result[0]) * (result[i + 1] - result[1]);
        }
        return twice != 0;
    }

    private int line(int vertices) {
        pieces = 0;
        size = 0;
        int outside = codes(vertices);
        if (vertices < 2 || (outside & DISJOINT) != 0) {
            pieceStarts[0] = 0;
            return 0;
        }
        if ((outside & CROSSING) == 0) {
            pieceStarts[0] = 0;
            pieceStarts[1] = vertices;
            return 1;
        }
        double[] line = result;
        result = spare;
        spare = line;
        // A segment adds at most two vertices.
        if (result.length < 4 * vertices) {
            result = new double[4 * vertices];
        }
        boolean open = false;
        for (int i = 0; i < 2 * (vertices - 1); i += 2) {
            open = segment(line[i], line[i + 1], line[i + 2], line[i + 3], open);
        }
        pieceStarts[pieces] = size / 2;
        return pieces;
    }

    /** Adds what is inside of one segment; returns whether the piece goes on at its end. */
    private boolean segment(double ax, double ay, double bx, double by, boolean open) {
        double dx = bx - ax;
        double dy = by - ay;
        double enter = Math.max(entry(ax, dx, minX, maxX), entry(ay, dy, minY, maxY));
        double leave = Math.min(exit(ax, dx, minX, maxX), exit(ay, dy, minY, maxY));
        boolean inside = dx == 0 && dy == 0 && open;
        if (!(Math.max(0, enter) < Math.min(1, leave)) && !inside) {
            return false;
        }
        if (!open) {
            if (pieces + 2 > pieceStarts.length) {
                pieceStarts = Arrays.copyOf(pieceStarts, 2 * pieceStarts.length);
            }
            pieceStarts[pieces++] = size / 2;
            put(ax, ay, dx, dy, Math.max(0, enter));
        }
        if (leave >= 1) {
            result[size++] = bx;
            result[size++] = by;
            return true;
        }
        put(ax, ay, dx, dy, leave);
        return false;
    }

    private void put(double ax, double ay, double dx, double dy, double share) {
        // Held to the rectangle, so that rounding never leaves a vertex a hair outside.
        result[size++] = Math.clamp(ax + dx * share, minX, maxX);
        result[size++] = Math.clamp(ay + dy * share, minY, maxY);
    }

    /** Share of the way at which a coordinate enters the interval; infinite when it never does. */
    private static double entry(double from, double step, double min, double max) {
        if (step == 0) {
            return from >= min && from <= max ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return ((step > 0 ? min : max) - from) / step;
    }

    private static double exit(double from, double step, double min, double max) {
        return step == 0 ? Double.POSITIVE_INFINITY : ((step > 0 ? max : min) - from) / step;
    }

    private void load(double[] xy, int firstVertex, int vertices) {
        ensure(2 * vertices);
        System.arraycopy(xy, 2 * firstVertex, result, 0, 2 * vertices);
    }

    private void load(int[] xy, int firstVertex, int vertices) {
        ensure(2 * vertices);
        for (int i = 0; i < 2 * vertices; i++) {
            result[i] = xy[2 * firstVertex + i];
        }
    }

    private void ensure(int length) {
        if (result.length < length) {
            result = Arrays.copyOf(result, Math.max(length, 2 * result.length));
        }
    }
}
