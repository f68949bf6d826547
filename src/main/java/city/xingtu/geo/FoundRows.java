package city.xingtu.geo;

import java.util.Arrays;

/** A growing list of rows, with the box that is searched. */
final class FoundRows {
    final double minX;
    final double minY;
    final double maxX;
    final double maxY;
    private int[] rows = new int[64];
    private int size;

    FoundRows(BoundingBox box) {
        minX = box.minX();
        minY = box.minY();
        maxX = box.maxX();
        maxY = box.maxY();
    }

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    void addAll(int[] source, int from, int to) {
        int count = to - from;
        if (size + count > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, size + count));
        }
        System.arraycopy(source, from, rows, size, count);
        size += count;
    }

    /** Those that are not -1. */
    void addPresent(int[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] >= 0) {
                add(source[i]);
            }
        }
    }

    /** Sorts: a few by comparison, many by a bit for each row, which is faster from about one in sixty on. */
    int[] ascending(int universe) {
        if (size < universe / 64) {
            int[] sorted = Arrays.copyOf(rows, size);
            Arrays.sort(sorted);
            return sorted;
        }
        long[] bits = new long[(universe + 63) / 64];
        for (int i = 0; i < size; i++) {
            bits[rows[i] >> 6] |= 1L << rows[i];
        }
        int[] sorted = new int[size];
        int at = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                sorted[at++] = (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return sorted;
    }
}
