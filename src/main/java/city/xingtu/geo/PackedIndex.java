package city.xingtu.geo;

import java.util.Arrays;

/**
 * A packed Hilbert R-tree over boxes: built once, immutable, flat arrays, {@value #WIDTH} children a node. Any number of
 * threads may search.
 *
 * <p>Rows are sorted by the place of their box's centre on a Hilbert curve; each {@value #WIDTH} neighbours make a node,
 * and so on upwards. All boxes lie in one array, level after level, the rows' boxes first, so that the children of node
 * n of one level are the boxes 16n .. 16n+15 of the level below and no pointers are needed. About 38 bytes a row.
 */
public final class PackedIndex {

    private static final int WIDTH = 16;
    private static final int SHIFT = 4;

    /** Number of rows given, with and without a box. */
    private final int rows;
    /** Row of each leaf, in Hilbert order. */
    private final int[] leafRows;
    /** minX, minY, maxX, maxY of every box. */
    private final double[] boxes;
    /** First box of each level; the last entry is the number of boxes. */
    private final int[] levels;

    private PackedIndex(int rows, int[] leafRows, double[] boxes, int[] levels) {
        this.rows = rows;
        this.leafRows = leafRows;
        this.boxes = boxes;
        this.levels = levels;
    }

    /** Boxes as minX,minY,maxX,maxY a row; empty boxes (minX greater than maxX) are never found. */
    public static PackedIndex of(double[] boxes) {
        int[] leafRows = HilbertOrder.of(boxes);
        int leaves = leafRows.length;
        int[] levels = levels(leaves);
        double[] all = new double[4 * levels[levels.length - 1]];
        for (int leaf = 0; leaf < leaves; leaf++) {
            System.arraycopy(boxes, 4 * leafRows[leaf], all, 4 * leaf, 4);
        }
        for (int level = 1; level < levels.length - 1; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                int child = levels[level - 1] + (node - levels[level]) * WIDTH;
                unite(all, child, Math.min(child + WIDTH, levels[level]), node);
            }
        }
        return new PackedIndex(boxes.length / 4, leafRows, all, levels);
    }

    private static int[] levels(int leaves) {
        int[] levels = new int[10];
        int depth = 1;
        levels[1] = leaves;
        for (int count = leaves; count > WIDTH; ) {
            count = (count + WIDTH - 1) >> SHIFT;
            levels[depth + 1] = levels[depth] + count;
            depth++;
        }
        return Arrays.copyOf(levels, depth + 1);
    }

    private static void unite(double[] boxes, int from, int to, int target) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 4 * from; i < 4 * to; i += 4) {
            minX = Math.min(minX, boxes[i]);
            minY = Math.min(minY, boxes[i + 1]);
            maxX = Math.max(maxX, boxes[i + 2]);
            maxY = Math.max(maxY, boxes[i + 3]);
        }
        boxes[4 * target] = minX;
        boxes[4 * target + 1] = minY;
        boxes[4 * target + 2] = maxX;
        boxes[4 * target + 3] = maxY;
    }

    /** Rows whose box intersects, ascending; touching counts. */
    public int[] search(BoundingBox box) {
        if (box.isEmpty() || leafRows.length == 0) {
            return new int[0];
        }
        Found found = new Found(box);
        int top = levels.length - 2;
        for (int node = levels[top]; node < levels[top + 1]; node++) {
            collect(top, node, found);
        }
        return found.ascending(rows);
    }

    /** Recursion is no deeper than the tree: at most eight. */
    private void collect(int level, int node, Found found) {
        int i = 4 * node;
        if (boxes[i] > found.maxX
                || boxes[i + 1] > found.maxY
                || boxes[i + 2] < found.minX
                || boxes[i + 3] < found.minY) {
            return;
        }
        if (level == 0) {
            found.add(leafRows[node]);
            return;
        }
        if (boxes[i] >= found.minX
                && boxes[i + 1] >= found.minY
                && boxes[i + 2] <= found.maxX
                && boxes[i + 3] <= found.maxY) {
            // Wholly inside: all leaves below belong, without another comparison.
            int position = node - levels[level];
            int from = position << (SHIFT * level);
            int to = (int) Math.min(leafRows.length, (position + 1L) << (SHIFT * level));
            found.addAll(leafRows, from, to);
            return;
        }
        int child = levels[level - 1] + (node - levels[level]) * WIDTH;
        int end = Math.min(child + WIDTH, levels[level]);
        for (; child < end; child++) {
            collect(level - 1, child, found);
        }
    }

    /** Up to count rows by ascending distance of their box to the point; equally distant rows by ascending row. */
    public int[] nearest(double x, double y, int count) {
        return nearest(x, y, count, 1);
    }

    /**
     * As {@link #nearest(double, double, int)}, with differences in x multiplied by a factor: for longitudes and
     * latitudes the cosine of the latitude makes the order that of true distances.
     */
    public int[] nearest(double x, double y, int count, double xFactor) {
        int[] nearest = new int[Math.min(Math.max(count, 0), leafRows.length)];
        NearestQueue queue = new NearestQueue();
        int top = levels.length - 2;
        int found = 0;
        if (nearest.length > 0) {
            offer(queue, top, levels[top], levels[top + 1], x, y, xFactor);
        }
        while (found < nearest.length) {
            int row = queue.row();
            int level = queue.level();
            int node = queue.node();
            queue.remove();
            if (row >= 0) {
                nearest[found++] = row;
            } else {
                int child = levels[level - 1] + (node - levels[level]) * WIDTH;
                offer(queue, level - 1, child, Math.min(child + WIDTH, levels[level]), x, y, xFactor);
            }
        }
        return nearest;
    }

    private void offer(NearestQueue queue, int level, int from, int to, double x, double y, double xFactor) {
        for (int node = from; node < to; node++) {
            int i = 4 * node;
            double dx = xFactor * Math.max(0, Math.max(boxes[i] - x, x - boxes[i + 2]));
            double dy = Math.max(0, Math.max(boxes[i + 1] - y, y - boxes[i + 3]));
            queue.add(dx * dx + dy * dy, level, node, level == 0 ? leafRows[node] : -1);
        }
    }

    /** A growing list of rows, with the box that is searched. */
    private static final class Found {
        final double minX;
        final double minY;
        final double maxX;
        final double maxY;
        private int[] rows = new int[64];
        private int size;

        Found(BoundingBox box) {
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
}
