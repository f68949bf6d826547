package city.xingtu.tile;

import java.util.Arrays;

/**
 * Cuts lines and rings to a square {@code low..high} on both axes. Works on reused arrays {@code x0,y0,x1,y1,…}; not
 * thread-safe.
 *
 * <p>A ring that leaves the square and comes back is closed along its border (Sutherland and Hodgman, 1974): right for
 * filling, and the border lies in the buffer of a tile, where nobody sees it.
 */
final class BoxClipper {

    private final double low;
    private final double high;
    private double[] from = new double[256];
    private double[] into = new double[256];

    BoxClipper(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** What a line's pieces are handed to. */
    interface Pieces {
        /** The array is reused: read it before returning. */
        void piece(double[] xy, int vertices);
    }

    /**
     * Clips an open ring (first vertex not repeated).
     *
     * @return the number of vertices now in {@link #ring()}, 0 when nothing is left
     */
    int clipRing(double[] xy, int vertices) {
        ensure(vertices);
        System.arraycopy(xy, 0, from, 0, 2 * vertices);
        int count = vertices;
        for (int side = 0; side < 4 && count > 0; side++) {
            count = clipSide(count, side);
        }
        return count;
    }

    /** The ring that {@link #clipRing} left. */
    double[] ring() {
        return from;
    }

    // Sides: 0 x >= low, 1 x <= high, 2 y >= low, 3 y <= high.
    private int clipSide(int count, int side) {
        ensure(2 * count + 2);
        int axis = side >> 1;
        double border = (side & 1) == 0 ? low : high;
        double sign = (side & 1) == 0 ? 1 : -1;
        int out = 0;
        int previous = 2 * (count - 1);
        double previousDistance = sign * (from[previous + axis] - border);
        for (int current = 0; current < 2 * count; current += 2) {
            double distance = sign * (from[current + axis] - border);
            if ((distance >= 0) != (previousDistance >= 0)) {
                double t = previousDistance / (previousDistance - distance);
                into[out + axis] = border;
                into[out + 1 - axis] =
                        from[previous + 1 - axis] + t * (from[current + 1 - axis] - from[previous + 1 - axis]);
                out += 2;
            }
            if (distance >= 0) {
                into[out] = from[current];
                into[out + 1] = from[current + 1];
                out += 2;
            }
            previous = current;
            previousDistance = distance;
        }
        double[] swap = from;
        from = into;
        into = swap;
        return out / 2;
    }

    /** Hands over the pieces of the line that lie in the square, in order (Liang and Barsky, 1984, for each segment). */
    void clipLine(double[] xy, int vertices, Pieces pieces) {
        ensure(vertices + 1);
        int count = 0;
        for (int i = 0; i + 1 < vertices; i++) {
            double x0 = xy[2 * i];
            double y0 = xy[2 * i + 1];
            double dx = xy[2 * i + 2] - x0;
            double dy = xy[2 * i + 3] - y0;
            double enter = Math.max(enter(x0, dx), enter(y0, dy));
            double leave = Math.min(leave(x0, dx), leave(y0, dy));
            if (!(enter <= leave)) {
                count = flush(pieces, count);
                continue;
            }
            if (count == 0 || enter > 0) {
                count = flush(pieces, count);
                count = add(count, x0 + enter * dx, y0 + enter * dy);
            }
            count = leave < 1 ? add(count, x0 + leave * dx, y0 + leave * dy) : add(count, xy[2 * i + 2], xy[2 * i + 3]);
            if (leave < 1) {
                count = flush(pieces, count);
            }
        }
        flush(pieces, count);
    }

    /** The parameter at which an ordinate comes in: 0 when it starts inside, above 1 when it never does. */
    private double enter(double start, double step) {
        if (step == 0) {
            return start >= low && start <= high ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.max(0, ((step > 0 ? low : high) - start) / step);
    }

    private double leave(double start, double step) {
        return step == 0 ? 1 : Math.min(1, ((step > 0 ? high : low) - start) / step);
    }

    private int add(int count, double x, double y) {
        into[2 * count] = x;
        into[2 * count + 1] = y;
        return count + 1;
    }

    private int flush(Pieces pieces, int count) {
        if (count > 1) {
            pieces.piece(into, count);
        }
        return 0;
    }

    private void ensure(int vertices) {
        if (2 * vertices > from.length) {
            int capacity = Math.max(2 * vertices, 2 * from.length);
            from = Arrays.copyOf(from, capacity);
            into = Arrays.copyOf(into, capacity);
        } else if (into.length < from.length) {
            into = Arrays.copyOf(into, from.length);
        }
    }
}
