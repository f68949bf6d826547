package city.xingtu.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes a ring that touches itself apart into loops that pass no place twice. What runs to and fro over the same places
 * falls out, so that no area changes, and neighbours keep the same border.
 */
final class RingLoops {

    private final GridRings rings;
    /** Places of the ring with those where others touch it, in its order. */
    private int[] xy = new int[512];

    private int vertices;

    RingLoops(GridRings rings) {
        this.rings = rings;
    }

    /**
     * The loops that have an area: x0,y0,x1,y1,… each.
     *
     * @param touches of all rings, as {@link RingSweep#touches} gives them
     */
    List<int[]> of(int ring, long[] touches) {
        divide(ring, touches);
        int[] places = places();
        int[] stack = new int[vertices];
        int[] onStack = new int[vertices];
        Arrays.fill(onStack, -1);
        List<int[]> loops = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < vertices; i++) {
            int known = onStack[places[i]];
            if (known >= 0) {
                loop(stack, known, depth, loops);
                while (depth > known) {
                    onStack[places[stack[--depth]]] = -1;
                }
            }
            onStack[places[i]] = depth;
            stack[depth++] = i;
        }
        loop(stack, 0, depth, loops);
        return loops;
    }

    private void loop(int[] stack, int begin, int end, List<int[]> loops) {
        int[] loop = new int[2 * (end - begin)];
        for (int i = begin; i < end; i++) {
            loop[2 * (i - begin)] = xy[2 * stack[i]];
            loop[2 * (i - begin) + 1] = xy[2 * stack[i] + 1];
        }
        if (end - begin > 2 && GridRings.doubledArea(loop, end - begin) != 0) {
            loops.add(loop);
        }
    }

    /** The ring with a vertex at every place where one touches a segment. */
    private void divide(int ring, long[] touches) {
        vertices = 0;
        int touch = Arrays.binarySearch(touches, (long) rings.begin(ring) << 32);
        touch = touch < 0 ? -touch - 1 : touch;
        for (int segment = rings.begin(ring); segment < rings.end(ring); segment++) {
            put(rings.x(segment), rings.y(segment));
            int first = vertices;
            for (; touch < touches.length && touches[touch] >> 32 == segment; touch++) {
                int vertex = (int) touches[touch];
                put(rings.x(vertex), rings.y(vertex));
            }
            sortAlong(segment, first);
        }
    }

    private void put(int x, int y) {
        if (2 * vertices == xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * vertices] = x;
        xy[2 * vertices + 1] = y;
        vertices++;
    }

    /** Sorts the few places on a segment by their way from its beginning, and leaves out those that come twice. */
    private void sortAlong(int segment, int first) {
        int kept = first;
        for (int i = first; i < vertices; i++) {
            int x = xy[2 * i];
            int y = xy[2 * i + 1];
            long way = way(segment, x, y);
            int at = kept;
            while (at > first && way(segment, xy[2 * at - 2], xy[2 * at - 1]) > way) {
                at--;
            }
            if (at == first || xy[2 * at - 2] != x || xy[2 * at - 1] != y) {
                System.arraycopy(xy, 2 * at, xy, 2 * at + 2, 2 * (kept - at));
                xy[2 * at] = x;
                xy[2 * at + 1] = y;
                kept++;
            }
        }
        vertices = kept;
    }

    private long way(int segment, int x, int y) {
        return (long) Math.abs(x - rings.x(segment)) + Math.abs(y - rings.y(segment));
    }

    /** A number for each vertex, the same for vertices at the same place. */
    private int[] places() {
        long[] order = new long[vertices];
        for (int i = 0; i < vertices; i++) {
            // Sixteen bits an ordinate, twenty and more for the vertex: tiles have some thousand units.
            order[i] = (long) (short) xy[2 * i] << 48 | (xy[2 * i + 1] & 0xffffL) << 32 | i;
        }
        Arrays.sort(order);
        int[] places = new int[vertices];
        int place = -1;
        for (int i = 0; i < vertices; i++) {
            place += i == 0 || order[i] >> 32 != order[i - 1] >> 32 ? 1 : 0;
            places[(int) order[i]] = place;
        }
        return places;
    }
}
