package city.xingtu.tile;

import java.util.Arrays;

/** Numbers words in the order in which they are first seen. Holds working memory; not thread-safe. */
final class WordNumbers {

    private static final int FEW = 64;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long[] words = new long[FEW / 2];
    private int count;
    private boolean fresh;

    /** Open addressing, at most half of it taken: one more than a word's number. */
    private int[] slots = new int[FEW];

    /** One less than the slots that count. */
    private int mask = FEW - 1;

    /** Forgets all words, and has room for as many. */
    void clear(int most) {
        int needed = Math.max(FEW, 4 * Integer.highestOneBit(Math.max(1, most)));
        if (slots.length < needed) {
            slots = new int[needed];
            words = new long[needed / 2];
        } else {
            Arrays.fill(slots, 0, needed, 0);
        }
        mask = needed - 1;
        count = 0;
    }

    /** Whether the word last numbered had not been seen before. */
    boolean isNew() {
        return fresh;
    }

    /** The word's number. */
    int number(long word) {
        int slot = slot(word);
        int known = slots[slot];
        fresh = known == 0;
        if (!fresh) {
            return known - 1;
        }
        words[count] = word;
        slots[slot] = ++count;
        return count - 1;
    }

    /** Where the word is or belongs. */
    private int slot(long word) {
        int slot = (int) (word * PRIME >>> 32) & mask;
        while (slots[slot] != 0 && words[slots[slot] - 1] != word) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
