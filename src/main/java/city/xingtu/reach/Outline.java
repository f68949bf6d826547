package city.xingtu.reach;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.Arrays;
import java.util.BitSet;
import org.locationtech.jts.geom.Geometry;

/**
 * An outline as it is found, piece by piece: places that pieces join, each with the next. When all are there they are
 * closed rings, the inside on their left. For one use.
 */
final class Outline {

    /** Beyond it an answer would be larger than anybody reads. */
    private static final int MOST = 4_000_000;

    /** No place. */
    static final int NONE = -1;

    private static final long EMPTY = -1;

    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private int[] next = new int[1024];
    private int count;

    /** Places that two cells find, by where they lie on the grid: open addressing. */
    private long[] keys = new long[1024];

    private int[] places = new int[1024];
    private int shared;

    Outline() {
        Arrays.fill(keys, EMPTY);
    }

    /** Adds a place on the outline and returns its number. */
    int add(double placeX, double placeY) {
        if (count == x.length) {
            if (count > MOST) {
                throw new Problem(
                        Problem.Kind.LIMIT_EXCEEDED,
                        "minutes",
                        new Text(
                                "可达范围的边界过长；请缩短时间，或增大 access_m",
                                "The outline of the reached ground is too long: ask for fewer minutes or a greater"
                                        + " access_m"));
            }
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        x[count] = placeX;
        y[count] = placeY;
        return count++;
    }

    /**
     * The number of a place that two cells find. Where this is the first of them, {@link #NONE}, and the place that is
     * added next is it.
     *
     * @param cornerX number of the grid's corner before it, at least 0
     * @param axis along which it lies behind the corner: 0 for x, 1 for y
     */
    int find(int cornerX, int cornerY, int axis) {
        long key = ((long) cornerX << 32 | cornerY) << 1 | axis;
        int slot = slot(key);
        if (keys[slot] == key) {
            return places[slot];
        }
        keys[slot] = key;
        places[slot] = count;
        if (++shared > keys.length / 2) {
            grow();
        }
        return NONE;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[2 * oldKeys.length];
        places = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    /** Joins two places by a straight piece. */
    void piece(int from, int to) {
        next[from] = to;
    }

    /** The polygons that the outline bounds. */
    Geometry polygons() {
        Rings rings = new Rings();
        BitSet seen = new BitSet(count);
        for (int start = 0; start < count; start = seen.nextClearBit(start + 1)) {
            rings.begin();
            int at = start;
            do {
                seen.set(at);
                rings.add(x[at], y[at]);
                at = next[at];
            } while (at != start);
            rings.close();
        }
        return rings.polygons();
    }
}
