package city.xingtu.reach;

import java.util.Arrays;

/**
 * The places of vertices by open addressing: how often each is used, and the number of the node there. Not thread-safe.
 */
final class VertexTable {

    /** Used by the middle of one line only. */
    private static final int ONCE = -1;

    /** Used more often, or by an end. */
    private static final int SHARED = -2;

    /** Not a place: half-way round the globe in both directions. */
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys;
    private int[] values;
    private int size;
    private int nodes;

    /** @param firstNode number of the first node that is made */
    VertexTable(int expected, int firstNode) {
        keys = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
        Arrays.fill(keys, EMPTY);
        values = new int[keys.length];
        nodes = firstNode;
    }

    /** Counts a use; an end makes a node even where nothing else comes by. */
    void use(long key, boolean end) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            insert(slot, key, end ? SHARED : ONCE);
        } else if (values[slot] == ONCE) {
            values[slot] = SHARED;
        }
    }

    /** Says which node is at a place that is used. */
    void setNode(long key, int node) {
        values[slot(key)] = node;
    }

    boolean contains(long key) {
        return keys[slot(key)] != EMPTY;
    }

    /** Whether edges begin and end at the place. */
    boolean isNode(long key) {
        int slot = slot(key);
        return keys[slot] != EMPTY && values[slot] != ONCE;
    }

    /** The number of the node, which is made when it is new. */
    int node(long key) {
        int slot = slot(key);
        if (values[slot] < 0) {
            values[slot] = nodes++;
        }
        return values[slot];
    }

    /** One more than the highest number of a node. */
    int nodes() {
        return nodes;
    }

    private void insert(int slot, long key, int value) {
        keys[slot] = key;
        values[slot] = value;
        if (++size > keys.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        Arrays.fill(keys, EMPTY);
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
