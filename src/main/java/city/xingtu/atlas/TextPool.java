package city.xingtu.atlas;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct texts of a column by code, 0 for null, shared with the columns that are patched from it. It only grows: a
 * column holds the array of its own time, in which its codes never change.
 */
final class TextPool {

    private @Nullable String[] texts = new @Nullable String[16];
    private int size = 1;
    /** Codes by hash of their text, open addressing; 0 is free. At most half are taken. */
    private int[] slots = new int[32];

    /** The text's code, a new one when it is new. */
    synchronized int code(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        int slot = slot(text);
        if (slots[slot] == 0) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size + (size >> 1));
            }
            texts[size] = text;
            slots[slot] = size++;
            if (2 * size > slots.length) {
                grow();
                return size - 1;
            }
        }
        return slots[slot];
    }

    /** The array with all texts so far, and room behind. */
    synchronized @Nullable String[] texts() {
        return texts;
    }

    /** Number of codes. */
    synchronized int size() {
        return size;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int code = 1; code < size; code++) {
            String text = texts[code];
            if (text != null) {
                slots[slot(text)] = code;
            }
        }
    }

    /** Where the text is or belongs. */
    private int slot(String text) {
        int mask = slots.length - 1;
        int slot = (int) Hash.mix(text.hashCode()) & mask;
        while (slots[slot] != 0 && !text.equals(texts[slots[slot]])) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
