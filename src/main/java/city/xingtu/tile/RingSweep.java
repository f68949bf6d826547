package city.xingtu.tile;

import java.util.Arrays;

/**
 * Finds where the segments of a row's rings meet, by a sweep from west to east: each segment is compared with those that
 * begin before it ends. All sums are exact. Holds working memory; not thread-safe.
 */
final class RingSweep {

    private final GridRings rings;
    private int[] next = new int[256];
    private long[] order = new long[256];
    /** Segment and, below, vertex of every place where a vertex lies inside a segment. */
    private long[] touches = new long[16];

    private int touchCount;
    private boolean crossing;
    private boolean touching;

    RingSweep(GridRings rings) {
        this.rings = rings;
    }

    /** Looks at the rings as they are now. */
    void run() {
        int vertices = rings.vertices();
        touchCount = 0;
        crossing = false;
        touching = false;
        link(vertices);
        for (int i = 0; i < vertices; i++) {
            order[i] = (long) Math.min(rings.x(i), rings.x(next[i])) << 32 | i;
        }
        Arrays.sort(order, 0, vertices);
        for (int i = 0; i < vertices && !crossing; i++) {
            int first = (int) order[i];
            long last = Math.max(rings.x(first), rings.x(next[first]));
            for (int j = i + 1; j < vertices && order[j] >> 32 <= last; j++) {
                compare(first, (int) order[j]);
            }
        }
    }

    /** Whether two segments cross in their interiors; nothing else is known then. */
    boolean crossing() {
        return crossing;
    }

    /** Whether anything meets: segments that follow each other meet only when one runs back over the other. */
    boolean touching() {
        return touching;
    }

    /** Places where a vertex lies inside a segment: {@code segment << 32 | vertex}, ascending. */
    long[] touches() {
        long[] sorted = Arrays.copyOf(touches, touchCount);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Of rings that do not meet: whether shells lie in as many others as make them islands, and holes in their shells. */
    boolean nested() {
        int shell = 0;
        int shellDepth = 0;
        for (int ring = 0; ring < rings.count(); ring++) {
            int depth = 0;
            boolean inShell = false;
            for (int other = 0; other < rings.count(); other++) {
                if (other != ring && contains(other, rings.begin(ring))) {
                    depth++;
                    inShell |= other == shell;
                }
            }
            boolean hole = rings.hole(ring);
            if (!hole) {
                shell = ring;
                shellDepth = depth;
            }
            if (hole ? !inShell || depth != shellDepth + 1 : depth % 2 != 0) {
                return false;
            }
        }
        return true;
    }

    /** Notes of each vertex which one follows it in its ring. */
    private void link(int vertices) {
        if (next.length < vertices) {
            next = new int[2 * vertices];
            order = new long[2 * vertices];
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            next[vertex] = vertex + 1;
        }
        for (int ring = 0; ring < rings.count(); ring++) {
            next[rings.end(ring) - 1] = rings.begin(ring);
        }
    }

    private void compare(int one, int other) {
        if (!overlap(rings.y(one), rings.y(next[one]), rings.y(other), rings.y(next[other]))) {
            return;
        }
        if (next[one] == other) {
            followed(one, other);
        } else if (next[other] == one) {
            followed(other, one);
        } else {
            apart(one, other);
        }
    }

    /** Two segments of which one follows the other. */
    private void followed(int before, int after) {
        int end = next[after];
        if (side(before, end) != 0) {
            return;
        }
        long along = (long) (rings.x(after) - rings.x(before)) * (rings.x(end) - rings.x(after))
                + (long) (rings.y(after) - rings.y(before)) * (rings.y(end) - rings.y(after));
        if (along < 0) {
            touch(before, end);
            touch(after, before);
            touching = true;
        }
    }

    private void apart(int one, int other) {
        int a = side(one, other);
        int b = side(one, next[other]);
        if (a * b > 0) {
            return;
        }
        int c = side(other, one);
        int d = side(other, next[one]);
        if (c * d > 0) {
            return;
        }
        if (a * b < 0 && c * d < 0) {
            crossing = true;
            return;
        }
        touch(a, one, other);
        touch(b, one, next[other]);
        touch(c, other, one);
        touch(d, other, next[one]);
    }

    private void touch(int side, int segment, int vertex) {
        if (side == 0 && inBox(segment, vertex)) {
            touching = true;
            touch(segment, vertex);
        }
    }

    /** Notes a vertex on the line of a segment, if it lies between the segment's ends. */
    private void touch(int segment, int vertex) {
        if (inBox(segment, vertex) && !same(segment, vertex) && !same(next[segment], vertex)) {
            if (touchCount == touches.length) {
                touches = Arrays.copyOf(touches, 2 * touchCount);
            }
            touches[touchCount++] = (long) segment << 32 | vertex;
        }
    }

    private boolean same(int vertex, int other) {
        return rings.x(vertex) == rings.x(other) && rings.y(vertex) == rings.y(other);
    }

    private boolean inBox(int segment, int vertex) {
        int x = rings.x(vertex);
        int y = rings.y(vertex);
        return overlap(rings.x(segment), rings.x(next[segment]), x, x)
                && overlap(rings.y(segment), rings.y(next[segment]), y, y);
    }

    private static boolean overlap(int a, int b, int c, int d) {
        return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
    }

    /** Whether a vertex of another ring lies inside: a ray to the east crosses the ring an odd number of times. */
    private boolean contains(int ring, int vertex) {
        boolean inside = false;
        for (int i = rings.begin(ring); i < rings.end(ring); i++) {
            boolean below = rings.y(i) > rings.y(vertex);
            if (below != rings.y(next[i]) > rings.y(vertex)) {
                inside ^= side(i, vertex) > 0 != below;
            }
        }
        return inside;
    }

    /** On which side of the line through a segment a vertex lies. */
    private int side(int segment, int vertex) {
        long dx = rings.x(next[segment]) - rings.x(segment);
        long dy = rings.y(next[segment]) - rings.y(segment);
        return Long.signum(dx * (rings.y(vertex) - rings.y(segment)) - dy * (rings.x(vertex) - rings.x(segment)));
    }
}
