package city.xingtu.geo;

import java.util.Arrays;

/** A growing list of rows in any order. For one thread. */
class RowList {

    private int[] rows = new int[64];
    private int size;

    final void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    final void addAll(int[] source, int from, int to) {
        int count = to - from;
        if (size + count > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, size + count));
        }
        System.arraycopy(source, from, rows, size, count);
        size += count;
    }

    /** Those that are not -1. */
    final void addPresent(int[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] >= 0) {
                add(source[i]);
            }
        }
    }

    final int size() {
        return size;
    }

    /** Writes the rows from a place on; returns the place behind the last. */
    final int copyTo(int[] target, int at) {
        System.arraycopy(rows, 0, target, at, size);
        return at + size;
    }

    /** Sets the bit of each row. */
    final void mark(long[] bits) {
        for (int i = 0; i < size; i++) {
            bits[rows[i] >> 6] |= 1L << rows[i];
        }
    }
}
