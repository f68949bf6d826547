package city.xingtu.reach;

import java.util.Arrays;

/**
 * By cell of a part of a frame the shapes whose edge crosses it, for the cells that none covers whole: linked lists. A
 * shape that is added also covers cells. Lengths are in fine cells. For one use.
 */
final class ShapeLists {

    static final int NONE = -1;

    private static final int FINE = OutlineFrame.FINE;
    private static final double HALF = FINE / 2.0;
    private static final int SOME = 4096;

    private final ConvexShapes shapes;
    private final OutlineFrame part;
    private final CoveredCells covered;

    /** By cell one more than the number of its last entry; 0 is none. */
    private final int[] last;

    private int count;

    /** Of each entry the one before, the shape, and how it meets the cell. */
    private int[] before = new int[SOME];

    int[] shape = new int[SOME];
    int[] sides = new int[SOME];
    double[] depth = new double[SOME];
    double[] slopeX = new double[SOME];
    double[] slopeY = new double[SOME];
    double[] bend = new double[SOME];

    ShapeLists(ConvexShapes shapes, OutlineFrame part, CoveredCells covered) {
        this.shapes = shapes;
        this.part = part;
        this.covered = covered;
        this.last = new int[part.rows() * part.columns()];
    }

    /** The last entry of a cell's list, or {@link #NONE}. */
    int last(int column, int row) {
        return last[row * part.columns() + column] - 1;
    }

    /** The entry before another, or {@link #NONE}. */
    int before(int entry) {
        return before[entry];
    }

    /** Lists the shape that was added last. */
    void add(int number) {
        int from = cell(shapes.minX, part.minX(), part.columns());
        int to = cell(shapes.maxX, part.minX(), part.columns());
        int lastRow = cell(shapes.maxY, part.minY(), part.rows());
        for (int row = cell(shapes.minY, part.minY(), part.rows()); row <= lastRow; row++) {
            for (int begin = from & -64; begin <= to; begin += 64) {
                long open = covered.open(row, begin) & CoveredCells.mask(begin, from, to);
                for (; open != 0; open &= open - 1) {
                    meet(number, begin + Long.numberOfTrailingZeros(open), row);
                }
            }
        }
    }

    /** The column or row of a place, or the nearest there is. */
    private static int cell(double place, int first, int cells) {
        return (int) Math.max(0, Math.min(cells - 1.0, Math.floor(place / FINE) - first));
    }

    private void meet(int number, int column, int row) {
        double x = (part.minX() + column) * FINE + HALF;
        double y = (part.minY() + row) * FINE + HALF;
        ConvexShapes.Meeting meeting = shapes.meet(number, x, y, HALF);
        if (meeting == ConvexShapes.Meeting.APART
                || meeting == ConvexShapes.Meeting.COVERS && covered.cover(column, row)) {
            return;
        }
        if (count == shape.length) {
            grow();
        }
        shape[count] = number;
        sides[count] = shapes.sides;
        depth[count] = shapes.depth;
        slopeX[count] = shapes.slopeX;
        slopeY[count] = shapes.slopeY;
        bend[count] = shapes.bend;
        int cell = row * part.columns() + column;
        before[count] = last[cell] - 1;
        last[cell] = ++count;
    }

    private void grow() {
        before = Arrays.copyOf(before, 2 * count);
        shape = Arrays.copyOf(shape, 2 * count);
        sides = Arrays.copyOf(sides, 2 * count);
        depth = Arrays.copyOf(depth, 2 * count);
        slopeX = Arrays.copyOf(slopeX, 2 * count);
        slopeY = Arrays.copyOf(slopeY, 2 * count);
        bend = Arrays.copyOf(bend, 2 * count);
    }
}
