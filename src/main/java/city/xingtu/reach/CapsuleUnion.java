package city.xingtu.reach;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The union of capsules as polygons with holes and islands (docs/decisions/0035). Its outline is traced on a grid of fine
 * cells: where a line of the grid leaves the union is worked out exactly, and between these places the outline is straight.
 * So every vertex lies on the true outline, a union in another is traced inside the other, and what is narrower than a
 * cell may be lost. The cells along the outline are found by quartering larger ones: what one capsule covers and what
 * none touches is left alone. For one use.
 */
final class CapsuleUnion {

    /** Quarterings from the largest cells to the fine ones. */
    private static final int LEVELS = 6;

    /** Quarterings from the cells in which the outline is traced to the fine ones. */
    private static final int TRACED = 2;

    /** Metres by which a capsule counts as smaller where it covers and as larger where it touches, for rounding. */
    private static final double MARGIN = 1e-6;

    /** Odd and near the golden section of 2^32: steps of it meet capsules all over a cell before neighbours. */
    private static final int STRIDE = 0x9E3779B1;

    private static final double HALF_DIAGONAL = Math.sqrt(0.5);

    private final Capsules capsules;
    private final Frame frame;
    private final double step;
    private final OutlineCell cell;

    /** Capsules that touch the cell in hand and the larger ones that it is part of. */
    private int[] stack = new int[1024];

    /**
     * The corners of fine cells that are looked at, numbered from the plane's origin. Those on the frame, and beyond, count
     * as outside.
     *
     * @param step side of a fine cell in metres
     */
    record Frame(double step, int minX, int minY, int maxX, int maxY) {

        /** Whole largest cells around a box, so that all of it lies inside the frame. */
        static Frame around(Envelope box, double step) {
            return new Frame(
                    step,
                    largest(box.getMinX(), step) - (1 << LEVELS),
                    largest(box.getMinY(), step) - (1 << LEVELS),
                    largest(box.getMaxX(), step) + (2 << LEVELS),
                    largest(box.getMaxY(), step) + (2 << LEVELS));
        }

        private static int largest(double place, double step) {
            return (int) Math.floor(place / (step * (1 << LEVELS))) << LEVELS;
        }

        boolean inside(int x, int y) {
            return x > minX && x < maxX && y > minY && y < maxY;
        }
    }

    private CapsuleUnion(Capsules capsules, Frame frame, Outline outline) {
        this.capsules = capsules;
        this.frame = frame;
        this.step = frame.step();
        this.cell = new OutlineCell(capsules, frame, outline);
    }

    /**
     * The union in the plane of the capsules.
     *
     * @param near the part of the plane that is wanted; the rest may be cut off
     * @param step metres between the lines on which the outline is exact
     */
    static Geometry of(Capsules capsules, Envelope near, double step) {
        Outline outline = new Outline();
        Envelope box = capsules.box().intersection(near);
        if (!box.isNull()) {
            new CapsuleUnion(capsules, Frame.around(box, step), outline).trace();
        }
        return outline.polygons();
    }

    /** Looks at each of the largest cells that a capsule touches. */
    private void trace() {
        CellLists cells = new CellLists();
        double size = step * (1 << LEVELS);
        for (int c = 0; c < capsules.count(); c++) {
            int fromX = Math.max(frame.minX >> LEVELS, (int) Math.floor((capsules.least(c, 0) - MARGIN) / size));
            int toX = Math.min((frame.maxX >> LEVELS) - 1, (int) Math.floor((capsules.greatest(c, 0) + MARGIN) / size));
            int fromY = Math.max(frame.minY >> LEVELS, (int) Math.floor((capsules.least(c, 1) - MARGIN) / size));
            int toY = Math.min((frame.maxY >> LEVELS) - 1, (int) Math.floor((capsules.greatest(c, 1) + MARGIN) / size));
            for (int y = fromY; y <= toY; y++) {
                for (int x = fromX; x <= toX; x++) {
                    if (capsules.outside(c, (x + 0.5) * size, (y + 0.5) * size) <= HALF_DIAGONAL * size + MARGIN) {
                        cells.add(x, y, c);
                    }
                }
            }
        }
        for (int i = 0; i < cells.count(); i++) {
            int count = cells.size(i);
            reserve(2 * count);
            cells.copy(i, stack, count);
            // In an order in which one that covers a part is soon met.
            int mask = Integer.highestOneBit(Math.max(1, count - 1)) * 2 - 1;
            int put = 0;
            for (int k = 0, at = 0; k <= mask; k++, at = at + STRIDE & mask) {
                if (at < count) {
                    stack[put++] = stack[count + at];
                }
            }
            quarter(cells.x(i) << LEVELS, cells.y(i) << LEVELS, LEVELS, 0, count);
        }
    }

    private void reserve(int size) {
        if (size > stack.length) {
            stack = Arrays.copyOf(stack, Math.max(size, 2 * stack.length));
        }
    }

    /** Looks at the quarters of a cell that the capsules in a part of the stack touch. */
    private void quarter(int cellX, int cellY, int level, int from, int to) {
        if (level == TRACED) {
            cell.trace(cellX, cellY, stack, from, to);
            return;
        }
        reserve(2 * to - from);
        int half = 1 << level - 1;
        double reach = HALF_DIAGONAL * half * step;
        for (int y = cellY; y <= cellY + half; y += half) {
            for (int x = cellX; x <= cellX + half; x += half) {
                double centreX = (x + half * 0.5) * step;
                double centreY = (y + half * 0.5) * step;
                int end = to;
                double deepest = Double.POSITIVE_INFINITY;
                for (int i = from; i < to; i++) {
                    double outside = capsules.outside(stack[i], centreX, centreY);
                    if (outside < -reach - MARGIN) {
                        stack[to] = stack[i];
                        // Where the frame cuts through it the one that covers it is enough.
                        end = frame.inside(x, y) && frame.inside(x + half, y + half) ? to : to + 1;
                        break;
                    }
                    if (outside <= reach + MARGIN) {
                        stack[end++] = stack[i];
                        if (outside < deepest) {
                            // First, as it is the likeliest to cover parts of the cell.
                            deepest = outside;
                            stack[end - 1] = stack[to];
                            stack[to] = stack[i];
                        }
                    }
                }
                if (end > to) {
                    quarter(x, y, level - 1, to, end);
                }
            }
        }
    }
}
