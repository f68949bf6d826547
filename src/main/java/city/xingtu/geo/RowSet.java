package city.xingtu.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table, ascending: all of them, a few as a list, or many as a bit each with counts, so that half a million of
 * a million rows take some hundred kilobytes and are counted by the word. Immutable.
 */
public final class RowSet {

    /** Words between two counts. */
    private static final int BLOCK = 8;

    /** From one row in so many on, bits are smaller than a list and faster made than a list is sorted. */
    private static final int SHARE_OF_BITS = 64;

    private final int size;
    private final int @Nullable [] rows;
    private final long @Nullable [] bits;
    /** Rows before each block of bits. */
    private final int[] before;

    private RowSet(int size, int @Nullable [] rows, long @Nullable [] bits) {
        this.size = size;
        this.rows = rows;
        this.bits = bits;
        before = bits == null ? new int[0] : counts(bits);
    }

    private static int[] counts(long[] bits) {
        int[] counts = new int[(bits.length + BLOCK - 1) / BLOCK];
        int count = 0;
        for (int word = 0; word < bits.length; word++) {
            if (word % BLOCK == 0) {
                counts[word / BLOCK] = count;
            }
            count += Long.bitCount(bits[word]);
        }
        return counts;
    }

    /** The rows 0 to {@code count - 1}. */
    public static RowSet all(int count) {
        return new RowSet(count, null, null);
    }

    /** These rows, ascending and all different. */
    public static RowSet of(int... ascending) {
        return new RowSet(ascending.length, ascending, null);
    }

    /**
     * Of rows in any order, all different.
     *
     * @param universe more than the highest row
     */
    static RowSet of(int universe, Iterable<RowList> found) {
        int size = 0;
        for (RowList part : found) {
            size += part.size();
        }
        if (size < universe / SHARE_OF_BITS) {
            int[] rows = new int[size];
            int at = 0;
            for (RowList part : found) {
                at = part.copyTo(rows, at);
            }
            Arrays.sort(rows);
            return of(rows);
        }
        long[] bits = new long[(universe + 63) / 64];
        found.forEach(part -> part.mark(bits));
        return new RowSet(size, null, bits);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The row at a place among them, from 0. */
    public int row(int place) {
        if (rows != null) {
            return rows[place];
        }
        if (bits == null) {
            return place;
        }
        int block = Arrays.binarySearch(before, place);
        if (block < 0) {
            block = -block - 2;
        }
        // Blocks without rows have the same count: the last of equals holds the row.
        while (block + 1 < before.length && before[block + 1] <= place) {
            block++;
        }
        int left = place - before[block];
        int word = block * BLOCK;
        for (int count = Long.bitCount(bits[word]); left >= count; count = Long.bitCount(bits[word])) {
            left -= count;
            word++;
        }
        long rest = bits[word];
        for (; left > 0; left--) {
            rest &= rest - 1;
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** The rows at the places from one to before another. */
    public int[] rows(int from, int to) {
        int[] part = new int[to - from];
        if (bits == null || part.length == 0) {
            for (int i = 0; i < part.length; i++) {
                part[i] = row(from + i);
            }
            return part;
        }
        int first = row(from);
        int word = first >> 6;
        long rest = bits[word] & -1L << first;
        for (int i = 0; i < part.length; i++) {
            while (rest == 0) {
                rest = bits[++word];
            }
            part[i] = (word << 6) + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return part;
    }

    /** All as a list. */
    public int[] toArray() {
        return rows(0, size);
    }

    /** Hands over each, ascending. */
    public void forEach(IntConsumer consumer) {
        if (bits == null) {
            for (int place = 0; place < size; place++) {
                consumer.accept(row(place));
            }
            return;
        }
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                consumer.accept((word << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /** Bytes that it holds in memory, about. */
    public int weight() {
        return 4 * before.length + (rows == null ? 0 : 4 * rows.length) + (bits == null ? 0 : 8 * bits.length);
    }
}
