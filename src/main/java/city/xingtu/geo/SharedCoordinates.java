package city.xingtu.geo;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Coordinates that a table shares with the tables patched from it: an array with room behind its end. The first to append
 * takes the room, whoever comes later copies. What a table can see never changes.
 */
final class SharedCoordinates {

    private final int[] values;
    /** How much of the array is taken, by any table. */
    private final AtomicInteger taken;

    private final int end;

    private SharedCoordinates(int[] values, AtomicInteger taken, int end) {
        this.values = values;
        this.taken = taken;
        this.end = end;
    }

    /** Takes ownership of the array, of which the first {@code end} ints are filled. */
    static SharedCoordinates of(int[] values, int end) {
        return new SharedCoordinates(values, new AtomicInteger(end), end);
    }

    /** The shared array; nothing behind {@link #end} is this table's. */
    int[] values() {
        return values;
    }

    int end() {
        return end;
    }

    /** These and the first ints of another's array behind them. */
    SharedCoordinates append(int[] more, int count) {
        int newEnd = Math.addExact(end, count);
        if (newEnd <= values.length && taken.compareAndSet(end, newEnd)) {
            System.arraycopy(more, 0, values, end, count);
            return new SharedCoordinates(values, taken, newEnd);
        }
        // Room for an eighth more: a table of a million parcels is copied once in many thousand edits.
        int[] copy = new int[newEnd + (newEnd >> 3) + 64];
        System.arraycopy(values, 0, copy, 0, end);
        System.arraycopy(more, 0, copy, end, count);
        return of(copy, newEnd);
    }
}
