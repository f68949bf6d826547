package city.xingtu.tile;

import java.util.Arrays;

/**
 * The rings of one row on the integer grid of a tile: shells clockwise on the screen, each before its holes, which run
 * the other way. Collected before any is written, as only all of them together tell whether the area is valid. Not
 * thread-safe.
 */
final class GridRings {

    private int[] xy = new int[512];
    private int[] ends = new int[16];
    private boolean[] holes = new boolean[16];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** x0,y0,x1,y1,…; not to be written. */
    int[] coordinates() {
        return xy;
    }

    /** First vertex of the ring. */
    int begin(int ring) {
        return ring == 0 ? 0 : ends[ring - 1];
    }

    /** The vertex after the ring's last; rings are not closed. */
    int end(int ring) {
        return ends[ring];
    }

    boolean hole(int ring) {
        return holes[ring];
    }

    /**
     * Adds a ring: a shell, or a hole of the last shell.
     *
     * @param vertices x0,y0,x1,y1,…; a last vertex that repeats the first is left out
     * @return false when the ring has no area, and is not added
     */
    boolean add(int[] vertices, int number, boolean hole) {
        int left = number;
        while (left > 1 && vertices[0] == vertices[2 * left - 2] && vertices[1] == vertices[2 * left - 1]) {
            left--;
        }
        long area = left < 3 ? 0 : doubledArea(vertices, left);
        if (area == 0) {
            return false;
        }
        int begin = count == 0 ? 0 : ends[count - 1];
        reserve(begin + left);
        // With y downwards a shell has positive area by the surveyor's formula, a hole negative (4.3.3.3).
        boolean turn = (area < 0) != hole;
        for (int i = 0; i < left; i++) {
            int from = turn ? left - 1 - i : i;
            xy[2 * (begin + i)] = vertices[2 * from];
            xy[2 * (begin + i) + 1] = vertices[2 * from + 1];
        }
        ends[count] = begin + left;
        holes[count++] = hole;
        return true;
    }

    int x(int vertex) {
        return xy[2 * vertex];
    }

    int y(int vertex) {
        return xy[2 * vertex + 1];
    }

    /** Vertices of all rings. */
    int vertices() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /**
     * Whether the first ring turns to the same side everywhere, or runs straight on, and goes round once: then it is valid.
     * Many are so, and nothing else tells it as cheaply.
     */
    boolean isConvex() {
        int vertices = ends[0];
        int dx = xy[0] - xy[2 * vertices - 2];
        int dy = xy[1] - xy[2 * vertices - 1];
        int reversals = 0;
        for (int i = 0; i < vertices; i++) {
            int next = i + 1 == vertices ? 0 : i + 1;
            int nextX = xy[2 * next] - xy[2 * i];
            int nextY = xy[2 * next + 1] - xy[2 * i + 1];
            long turn = (long) dx * nextY - (long) dy * nextX;
            if (turn < 0 || turn == 0 && (long) dx * nextX + (long) dy * nextY < 0) {
                return false;
            }
            // Of steps to the east (or straight north) and others: once round has one run of each.
            if (isEastward(dx, dy) != isEastward(nextX, nextY)) {
                reversals++;
            }
            dx = nextX;
            dy = nextY;
        }
        return reversals == 2;
    }

    private static boolean isEastward(int dx, int dy) {
        return dx > 0 || dx == 0 && dy > 0;
    }

    /** Twice the area, positive for what is clockwise on the screen. */
    static long doubledArea(int[] xy, int vertices) {
        long sum = 0;
        int previous = 2 * (vertices - 1);
        for (int i = 0; i < 2 * vertices; i += 2) {
            sum += (long) xy[previous] * xy[i + 1] - (long) xy[i] * xy[previous + 1];
            previous = i;
        }
        return sum;
    }

    private void reserve(int vertices) {
        if (2 * vertices > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(2 * vertices, 2 * xy.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            holes = Arrays.copyOf(holes, 2 * count);
        }
    }
}
