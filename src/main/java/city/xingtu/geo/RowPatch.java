package city.xingtu.geo;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table became those of the next one: some were removed, some added, and all others kept their order.
 * A row that was replaced is removed and added. Immutable; patches can be joined, so that what was made from an old table
 * can follow several steps at once.
 */
public final class RowPatch {

    /** Edits up to which rows are renumbered edit by edit. */
    private static final int FEW = 12;

    private final int oldRows;
    private final int newRows;
    private final int[] removed;
    private final int[] added;
    private volatile int @Nullable [] numbers;

    private RowPatch(int oldRows, int newRows, int[] removed, int[] added) {
        this.oldRows = oldRows;
        this.newRows = newRows;
        this.removed = removed;
        this.added = added;
    }

    /**
     * @param oldRows number of rows before
     * @param removed rows of the old table, ascending
     * @param added rows of the new table, ascending
     */
    public static RowPatch of(int oldRows, int[] removed, int[] added) {
        return new RowPatch(oldRows, oldRows - removed.length + added.length, removed.clone(), added.clone());
    }

    /** Number of rows before. */
    public int oldRows() {
        return oldRows;
    }

    /** Number of rows after. */
    public int newRows() {
        return newRows;
    }

    /** Rows of the old table that are gone, ascending. */
    public int[] removed() {
        return removed.clone();
    }

    /** Rows of the new table that the old one had not, ascending. */
    public int[] added() {
        return added.clone();
    }

    /** Number of rows removed and added. */
    public int size() {
        return removed.length + added.length;
    }

    /** Whether there are so few edits that a pass over all rows for each of them is quick. */
    boolean isSmall() {
        return size() <= FEW;
    }

    /** Whether every kept row has its old number. */
    public boolean keepsNumbers() {
        return Arrays.equals(removed, added);
    }

    /** Takes rows that were kept one after the other. */
    @FunctionalInterface
    public interface RunConsumer {
        /** Rows from .. from+count-1 of the old table are now to .. to+count-1. */
        void accept(int from, int to, int count);
    }

    /** Calls for all kept rows in the longest runs, ascending. */
    public void forEachRun(RunConsumer consumer) {
        int from = 0;
        int to = 0;
        int nextRemoved = 0;
        int nextAdded = 0;
        while (true) {
            while (nextRemoved < removed.length && removed[nextRemoved] == from) {
                nextRemoved++;
                from++;
            }
            while (nextAdded < added.length && added[nextAdded] == to) {
                nextAdded++;
                to++;
            }
            if (from == oldRows) {
                return;
            }
            int endFrom = nextRemoved < removed.length ? removed[nextRemoved] : oldRows;
            int endTo = nextAdded < added.length ? added[nextAdded] : newRows;
            int count = Math.min(endFrom - from, endTo - to);
            consumer.accept(from, to, count);
            from += count;
            to += count;
        }
    }

    /**
     * Copies what belongs to kept rows from an array of the old rows into one of the new rows.
     *
     * @param width elements a row
     */
    @SuppressWarnings("SuspiciousSystemArraycopy")
    public void copyKept(Object oldArray, Object newArray, int width) {
        forEachRun((from, to, count) -> System.arraycopy(oldArray, width * from, newArray, width * to, width * count));
    }

    /** The new number of each old row, -1 for removed ones; not to be written. */
    int[] newNumbers() {
        int[] known = numbers;
        if (known == null) {
            int[] table = new int[oldRows];
            for (int row : removed) {
                table[row] = -1;
            }
            forEachRun((from, to, count) -> {
                for (int i = 0; i < count; i++) {
                    table[from + i] = to + i;
                }
            });
            known = table;
            numbers = known;
        }
        return known;
    }

    /** New numbers for old ones in any order; -1 stays, and stands for rows that were removed. */
    int[] renumbered(int[] rows) {
        int[] renumbered = rows.clone();
        if (isSmall()) {
            // A pass an edit, which compilers turn into vector instructions, beats looking up every row.
            for (int i = removed.length - 1; i >= 0; i--) {
                takeOut(renumbered, removed[i]);
            }
            for (int row : added) {
                putIn(renumbered, row);
            }
            return renumbered;
        }
        int[] table = newNumbers();
        for (int i = 0; i < rows.length; i++) {
            renumbered[i] = rows[i] < 0 ? -1 : table[rows[i]];
        }
        return renumbered;
    }

    private static void takeOut(int[] rows, int removed) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            rows[i] = row == removed ? -1 : row > removed ? row - 1 : row;
        }
    }

    private static void putIn(int[] rows, int added) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            rows[i] = row >= added ? row + 1 : row;
        }
    }

    /** The new number of an old row, or -1 when it was removed. */
    public int newRow(int oldRow) {
        return follow(oldRow, removed, added);
    }

    /** The old number of a new row, or -1 when it was added. */
    public int oldRow(int newRow) {
        return follow(newRow, added, removed);
    }

    /** The place among those kept, counted with one list and found again with the other. */
    private static int follow(int row, int[] left, int[] entered) {
        int place = Arrays.binarySearch(left, row);
        if (place >= 0) {
            return -1;
        }
        int kept = row - (-place - 1);
        // entered[i] - i kept rows come before the i-th entered row, and that number never falls with i.
        int low = 0;
        int high = entered.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entered[middle] - middle <= kept) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return kept + low;
    }

    /** This patch and then the next, as one. */
    public RowPatch then(RowPatch next) {
        if (next.oldRows != newRows) {
            throw new IllegalArgumentException(newRows + " rows are followed by " + next.oldRows);
        }
        int[] allRemoved = IntStream.concat(
                        Arrays.stream(removed),
                        Arrays.stream(next.removed).map(this::oldRow).filter(row -> row >= 0))
                .sorted()
                .toArray();
        int[] allAdded = IntStream.concat(
                        Arrays.stream(next.added),
                        Arrays.stream(added).map(next::newRow).filter(row -> row >= 0))
                .sorted()
                .toArray();
        return new RowPatch(oldRows, next.newRows, allRemoved, allAdded);
    }

    /**
     * This patch with further rows that count as replaced although they were kept.
     *
     * @param rows of the new table, ascending, none of them added
     */
    public RowPatch withReplaced(int[] rows) {
        if (rows.length == 0) {
            return this;
        }
        return new RowPatch(
                oldRows,
                newRows,
                IntStream.concat(Arrays.stream(removed), Arrays.stream(rows).map(this::oldRow))
                        .sorted()
                        .toArray(),
                IntStream.concat(Arrays.stream(added), Arrays.stream(rows))
                        .sorted()
                        .toArray());
    }
}
