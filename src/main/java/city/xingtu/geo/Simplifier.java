package city.xingtu.geo;

import java.util.Arrays;

/**
 * Douglas-Peucker on integer vertices, without recursion and without an object a vertex. Holds working memory: use one a
 * thread, for any number of lines and rings.
 *
 * <p>Vertices marked as fixed are kept, and each arc between two of them is thinned on its own. The result for an arc
 * does not depend on the direction in which it runs: distances are computed from the lexicographically smaller end, and
 * of two vertices equally far away the smaller is kept. So two rings that share an arc with the same fixed ends share its
 * simplification, bit for bit.
 *
 * <p>D. Douglas, T. Peucker: "Algorithms for the reduction of the number of points required to represent a digitized
 * line or its caricature", Cartographica 10 (1973); with distances to the segment, not to the line through it.
 */
public final class Simplifier {

    private final double tolerance;
    private final double squaredTolerance;

    private boolean[] keep = new boolean[256];
    private int[] stack = new int[64];
    private int[] turned = new int[0];
    /** Squared distance of the vertex that {@link #farthest} found. */
    private double farthestSquare;

    /**
     * @param tolerance in units of the coordinates: no vertex that is left out is farther than this from the result
     */
    public Simplifier(double tolerance) {
        this.tolerance = tolerance;
        this.squaredTolerance = tolerance * tolerance;
    }

    /**
     * Simplifies a line in place. Its ends are kept.
     *
     * @param xy x0,y0,x1,y1,…
     * @param fixed vertices to keep; at least as long as the line
     * @return the number of vertices left: at least two, or none when the whole line falls on one place
     */
    public int line(int[] xy, boolean[] fixed, int vertices) {
        if (vertices < 2) {
            return 0;
        }
        clearKeep(vertices);
        keep[0] = true;
        keep[vertices - 1] = true;
        int arc = 0;
        for (int vertex = 1; vertex < vertices; vertex++) {
            if (fixed[vertex] || vertex == vertices - 1) {
                keep[vertex] = true;
                thin(xy, arc, vertex);
                arc = vertex;
            }
        }
        int left = compact(xy, vertices);
        return left == 2 && xy[0] == xy[2] && xy[1] == xy[3] ? 0 : left;
    }

    /**
     * Simplifies a closed ring in place; the result is closed, may start at another vertex and runs the same way round.
     *
     * @param xy x0,y0,x1,y1,…, the last vertex equal to the first
     * @param fixed vertices to keep; at least as long as the ring
     * @return the number of vertices left: at least four, or none when the ring fits into a box of tolerance by
     *     tolerance or has no area
     */
    public int ring(int[] xy, boolean[] fixed, int vertices) {
        int places = vertices - 1;
        if (places < 3 || small(xy, places)) {
            return 0;
        }
        clearKeep(vertices);
        turn(xy, fixed, places, anchor(xy, fixed, places));
        keep[0] = true;
        keep[places] = true;
        boolean alone = true;
        for (int vertex = 1; vertex < places; vertex++) {
            keep[vertex] = fixed[vertex];
            alone &= !fixed[vertex];
        }
        if (alone) {
            // Nothing but the anchor to hold the ring: the vertex farthest from it is the other end.
            keep[farthest(xy, 0, places)] = true;
        }
        int arc = 0;
        for (int vertex = 1; vertex <= places; vertex++) {
            if (keep[vertex]) {
                thin(xy, arc, vertex);
                arc = vertex;
            }
        }
        if (count(places) == 2) {
            openSliver(xy, places);
        }
        return count(places) < 3 ? 0 : compact(xy, vertices);
    }

    /** A ring thinner than the tolerance would collapse into a line: keep the widest place of both sides. */
    private void openSliver(int[] xy, int places) {
        int other = 1;
        while (!keep[other]) {
            other++;
        }
        int right = farthest(xy, 0, other);
        if (farthestSquare > 0) {
            keep[right] = true;
        }
        int left = farthest(xy, other, places);
        if (farthestSquare > 0) {
            keep[left] = true;
        }
    }

    private boolean small(int[] xy, int places) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int i = 0; i < 2 * places; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        return (double) maxX - minX < tolerance && (double) maxY - minY < tolerance;
    }

    /** A fixed vertex, or where there is none the smallest, so that equal rings start alike. */
    private static int anchor(int[] xy, boolean[] fixed, int places) {
        int anchor = 0;
        for (int vertex = 0; vertex < places; vertex++) {
            if (fixed[vertex]) {
                return vertex;
            }
            if (smaller(xy, vertex, anchor)) {
                anchor = vertex;
            }
        }
        return anchor;
    }

    /** Turns the ring so that the anchor comes first, and closes it there. */
    private void turn(int[] xy, boolean[] fixed, int places, int anchor) {
        if (anchor > 0) {
            if (turned.length < 2 * anchor) {
                turned = new int[2 * places];
            }
            System.arraycopy(xy, 0, turned, 0, 2 * anchor);
            System.arraycopy(xy, 2 * anchor, xy, 0, 2 * (places - anchor));
            System.arraycopy(turned, 0, xy, 2 * (places - anchor), 2 * anchor);
            xy[2 * places] = xy[0];
            xy[2 * places + 1] = xy[1];
            // Everything before the anchor is not fixed, else it would be the anchor.
            System.arraycopy(fixed, anchor, fixed, 0, places - anchor);
            Arrays.fill(fixed, places - anchor, places, false);
        }
    }

    /** Marks what has to stay between two kept vertices. */
    private void thin(int[] xy, int from, int to) {
        int depth = 0;
        int first = from;
        int last = to;
        while (true) {
            int vertex = last - first > 1 ? farthest(xy, first, last) : -1;
            if (vertex >= 0 && farthestSquare > squaredTolerance) {
                keep[vertex] = true;
                if (depth + 2 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length);
                }
                // The second half waits; the first is next.
                stack[depth++] = vertex;
                stack[depth++] = last;
                last = vertex;
            } else if (depth == 0) {
                return;
            } else {
                last = stack[--depth];
                first = stack[--depth];
            }
        }
    }

    /** The inner vertex farthest from the segment between two; its distance squared is in {@link #farthestSquare}. */
    private int farthest(int[] xy, int first, int last) {
        boolean forward = !smaller(xy, last, first);
        int a = 2 * (forward ? first : last);
        int b = 2 * (forward ? last : first);
        double ax = xy[a];
        double ay = xy[a + 1];
        double dx = xy[b] - ax;
        double dy = xy[b + 1] - ay;
        double square = dx * dx + dy * dy;
        double largest = -1;
        int found = first;
        for (int vertex = first + 1; vertex < last; vertex++) {
            double px = xy[2 * vertex] - ax;
            double py = xy[2 * vertex + 1] - ay;
            double along = px * dx + py * dy;
            double distance;
            if (along <= 0) {
                distance = px * px + py * py;
            } else if (along >= square) {
                distance = (px - dx) * (px - dx) + (py - dy) * (py - dy);
            } else {
                double cross = px * dy - py * dx;
                distance = cross * cross / square;
            }
            if (distance > largest || distance == largest && smaller(xy, vertex, found)) {
                largest = distance;
                found = vertex;
            }
        }
        farthestSquare = largest;
        return found;
    }

    private static boolean smaller(int[] xy, int vertex, int other) {
        int x = xy[2 * vertex];
        int otherX = xy[2 * other];
        return x < otherX || x == otherX && xy[2 * vertex + 1] < xy[2 * other + 1];
    }

    private void clearKeep(int vertices) {
        if (keep.length < vertices) {
            keep = new boolean[Math.max(vertices, 2 * keep.length)];
        } else {
            Arrays.fill(keep, 0, vertices, false);
        }
    }

    private int count(int places) {
        int count = 0;
        for (int vertex = 0; vertex < places; vertex++) {
            if (keep[vertex]) {
                count++;
            }
        }
        return count;
    }

    private int compact(int[] xy, int vertices) {
        int left = 0;
        for (int vertex = 0; vertex < vertices; vertex++) {
            if (keep[vertex]) {
                xy[2 * left] = xy[2 * vertex];
                xy[2 * left + 1] = xy[2 * vertex + 1];
                left++;
            }
        }
        return left;
    }
}
