package city.xingtu.reach;

import java.util.Arrays;

/**
 * Which cells of a part of a frame the union covers whole, as far as is known. What lies in them altogether cannot change
 * the outline and needs no closer look: most of a reached ground. First the middles of discs are marked, then they spread
 * all at once, a cell a step over rows of bits, in octagons that keep within the discs. Lengths are in fine cells. Not
 * thread-safe.
 */
final class CoveredCells {

    /** Fine cells by which a disc counts as larger, for rounding. */
    private static final double MARGIN = 1e-6;

    /** Cells by which what {@link #matters} is asked of may be wider than the widest disc and still get a close answer. */
    private static final int WIDER = 4;

    private final OutlineFrame part;

    /** Cells on the edge of the frame, where an outline runs all the same, are never covered. */
    private final int firstColumn;

    private final int lastColumn;
    private final int firstRow;
    private final int lastRow;

    /** Words from row to row. Behind a row's is one that stays empty, and there is an empty row before and behind. */
    private final int stride;

    /** By number of steps the middles that spread so far. */
    private final long[][] marks;

    /** By number of steps what the cells that are not covered reach. */
    private final long[][] open;

    private final long[] along;

    /**
     * @param frame of which this is a part
     * @param widest radius of a disc
     */
    CoveredCells(OutlineFrame part, OutlineFrame frame, double widest) {
        this.part = part;
        firstColumn = part.minX() == frame.minX() ? 1 : 0;
        lastColumn = part.columns() - (part.maxX() == frame.maxX() ? 2 : 1);
        firstRow = part.minY() == frame.minY() ? 1 : 0;
        lastRow = part.rows() - (part.maxY() == frame.maxY() ? 2 : 1);
        stride = (part.columns() + 63 >> 6) + 1;
        int size = stride * (part.rows() + 2) + 1;
        marks = new long[Math.max(coveredSteps(widest), 0) + 1][size];
        open = new long[touchedSteps(widest) + WIDER][size];
        along = new long[size];
    }

    /** The most steps for which a disc covers each cell that its middle's cell spreads to, wherever in it that lies. */
    private static int coveredSteps(double radius) {
        double cells = (radius - MARGIN) / OutlineFrame.FINE;
        int steps = -1;
        while (radius > 0 && square(steps + 2) + square((steps + 1) / 2 + 1) <= cells * cells) {
            steps++;
        }
        return steps;
    }

    private static double square(double length) {
        return length * length;
    }

    /** The fewest steps for which the middle's cell spreads to each cell that a disc touches, wherever in it that lies. */
    private static int touchedSteps(double radius) {
        double cells = (radius + MARGIN) / OutlineFrame.FINE;
        int slantwise = (int) (Math.sqrt(2) * cells) + 2;
        // Two steps go three cells slantwise, as every second one is square.
        return Math.max((int) cells + 1, (2 * slantwise + 2) / 3);
    }

    private int column(double x) {
        return (int) Math.floor(x / OutlineFrame.FINE) - part.minX();
    }

    private int row(double y) {
        return (int) Math.floor(y / OutlineFrame.FINE) - part.minY();
    }

    private boolean within(int column, int row) {
        return column >= 0 && column < part.columns() && row >= 0 && row < part.rows();
    }

    /** Where the words of a row begin. */
    private int word(int row) {
        return stride * (row + 1) + 1;
    }

    /** The cells of a row, from a column on that is a multiple of 64, that are not known to be covered, a bit each. */
    long open(int row, int column) {
        return open[0][word(row) + (column >> 6)];
    }

    /** Marks a disc of the union. */
    void mark(double x, double y, double radius) {
        int column = column(x);
        int row = row(y);
        int steps = within(column, row) ? coveredSteps(radius) : -1;
        if (steps >= 0) {
            marks[steps][word(row) + (column >> 6)] |= 1L << column;
        }
    }

    /** Lets the discs that are marked cover cells. */
    void spread() {
        long[] covered = marks[marks.length - 1];
        for (int steps = marks.length - 1; steps > 0; steps--) {
            widen(covered, marks[steps - 1], steps % 2 == 0);
            covered = marks[steps - 1];
        }
        for (int row = 0; row < part.rows(); row++) {
            for (int column = 0, word = word(row); column < part.columns(); column += 64, word++) {
                long known =
                        row < firstRow || row > lastRow ? 0 : covered[word] & mask(column, firstColumn, lastColumn);
                open[0][word] = mask(column, 0, part.columns() - 1) & ~known;
            }
        }
        reach();
    }

    /** Finds out what cells that are not covered reach. */
    void reach() {
        for (int steps = 1; steps < open.length; steps++) {
            Arrays.fill(open[steps], 0);
            widen(open[steps - 1], open[steps], steps % 2 == 0);
        }
    }

    /** The bits from one column to another in the word that begins with a column. */
    static long mask(int begin, int from, int to) {
        int first = Math.max(from - begin, 0);
        int last = Math.min(to - begin, 63);
        return first > last ? 0 : (-1L << first) & (-1L >>> 63 - last);
    }

    /** Adds to some cells those beside others, and those others; where {@code square}, also those that meet in a corner. */
    private void widen(long[] cells, long[] to, boolean square) {
        int first = word(0);
        int end = word(part.rows());
        for (int i = first; i < end; i++) {
            long row = cells[i];
            along[i] = row | row << 1 | row >>> 1 | cells[i - 1] >>> 63 | cells[i + 1] << 63;
        }
        long[] across = square ? along : cells;
        for (int i = first; i < end; i++) {
            to[i] |= along[i] | across[i - stride] | across[i + stride];
        }
        for (int i = first + stride - 1; i < end; i += stride) {
            to[i] = 0;
        }
    }

    /** Whether a disc touches any cell of the part that was not covered by the last {@link #reach}; true if in doubt. */
    boolean matters(double x, double y, double radius) {
        int column = column(x);
        int row = row(y);
        int steps = touchedSteps(radius);
        return within(column, row)
                ? steps >= open.length || (open[steps][word(row) + (column >> 6)] >>> column & 1) != 0
                : column + steps >= 0
                        && column - steps < part.columns()
                        && row + steps >= 0
                        && row - steps < part.rows();
    }

    /** Notes that the union covers a cell whole; false when that is on the frame's edge and never covered. */
    boolean cover(int column, int row) {
        if (column < firstColumn || column > lastColumn || row < firstRow || row > lastRow) {
            return false;
        }
        open[0][word(row) + (column >> 6)] &= ~(1L << column);
        return true;
    }
}
