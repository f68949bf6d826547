package city.xingtu.ink;

import java.util.Arrays;

/**
 * How often colours occur, colours that agree in certain bits taken together. They are numbered as they come, so that the
 * same pixels in the same order give the same numbers.
 */
final class ColourCounts {

    /** The bits by which colours are told apart. */
    private final int mask;

    /** Open hash table: number of the entry plus one, 0 for a free slot. */
    private int[] slots = new int[1 << 11];

    private int[] keys = new int[slots.length / 2];
    private int[] counts = new int[keys.length];

    /** The colour that prevails among those of an entry, by majority vote, and by how much. */
    private int[] prevalent = new int[keys.length];

    private int[] votes = new int[keys.length];
    private int size;

    /** @param mask the bits by which premultiplied colours are told apart */
    ColourCounts(int mask) {
        this.mask = mask;
    }

    static int hash(int colour) {
        int mixed = colour * 0x9e3779b1;
        return mixed ^ mixed >>> 15;
    }

    /** Counts pixels of a colour. */
    void add(int colour, int count) {
        int slot = slot(colour & mask);
        if (slots[slot] == 0) {
            if (size == keys.length) {
                grow();
                slot = slot(colour & mask);
            }
            keys[size] = colour & mask;
            slots[slot] = ++size;
        }
        int entry = slots[slot] - 1;
        counts[entry] += count;
        if (prevalent[entry] == colour) {
            votes[entry] += count;
        } else if (votes[entry] >= count) {
            votes[entry] -= count;
        } else {
            votes[entry] = count - votes[entry];
            prevalent[entry] = colour;
        }
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        prevalent = Arrays.copyOf(prevalent, 2 * size);
        votes = Arrays.copyOf(votes, 2 * size);
        slots = new int[4 * size];
        for (int entry = 0; entry < size; entry++) {
            slots[slot(keys[entry])] = entry + 1;
        }
    }

    /** Where the key stands, or the free slot where it would. */
    private int slot(int key) {
        int slot = hash(key) & slots.length - 1;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** The entry that counts the colour, or -1. */
    int find(int colour) {
        return slots[slot(colour & mask)] - 1;
    }

    /** Entries are numbered below this. */
    int size() {
        return size;
    }

    int count(int entry) {
        return counts[entry];
    }

    /** The prevalent colour of an entry, premultiplied. */
    int colour(int entry) {
        return prevalent[entry];
    }
}
