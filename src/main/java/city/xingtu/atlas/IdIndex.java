package city.xingtu.atlas;

import java.util.Arrays;

/** Finds the row of an id: open addressing over the array of ids, without an object an entry. */
final class IdIndex {

    private final String[] ids;
    private final int[] slots;
    private final int mask;

    /** Over ids that are all different. */
    IdIndex(String[] ids) {
        this.ids = ids;
        int capacity = Integer.highestOneBit(Math.max(1, ids.length)) * 4;
        slots = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(slots, -1);
        for (int row = 0; row < ids.length; row++) {
            int slot = slot(ids[row]);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row;
        }
    }

    /** The row, or -1. */
    int row(String id) {
        for (int slot = slot(id); slots[slot] >= 0; slot = (slot + 1) & mask) {
            if (ids[slots[slot]].equals(id)) {
                return slots[slot];
            }
        }
        return -1;
    }

    private int slot(String id) {
        return (int) Hash.mix(id.hashCode()) & mask;
    }
}
