package city.xingtu.geo;

import java.util.Arrays;

/**
 * A binary heap on flat arrays for the nearest-first walk through a {@link PackedIndex}. Order: distance; nodes before
 * rows, so that no row of an unopened node is overtaken; then the row's number.
 */
final class NearestQueue {

    private static final int TREE_SHIFT = 8;

    private final double x;
    private final double y;
    private final double xFactor;
    private double[] distances = new double[64];
    private int[] levels = new int[64];
    private int[] nodes = new int[64];
    private int[] rows = new int[64];
    private int size;

    /** For what is near a place, with differences in x multiplied by a factor. */
    NearestQueue(double x, double y, double xFactor) {
        this.x = x;
        this.y = y;
        this.xFactor = xFactor;
    }

    /** Squared distance of the place to a box; 0 inside. */
    double squareDistance(double[] boxes, int box) {
        int i = 4 * box;
        double dx = xFactor * Math.max(0, Math.max(boxes[i] - x, x - boxes[i + 2]));
        double dy = Math.max(0, Math.max(boxes[i + 1] - y, y - boxes[i + 3]));
        return dx * dx + dy * dy;
    }

    /** Adds a node (row -1) or a row of one of several trees. */
    void add(double distance, int tree, int levelInTree, int node, int row) {
        int level = tree << TREE_SHIFT | levelInTree;
        if (size == rows.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        int at = size++;
        while (at > 0 && before(distance, row, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        set(at, distance, level, node, row);
    }

    /** Level of the first entry. */
    int level() {
        return levels[0] & ((1 << TREE_SHIFT) - 1);
    }

    /** Tree of the first entry. */
    int tree() {
        return levels[0] >> TREE_SHIFT;
    }

    /** Node of the first entry. */
    int node() {
        return nodes[0];
    }

    /** Row of the first entry, or -1 when it is a node. */
    int row() {
        return rows[0];
    }

    /** Removes the first entry. */
    void remove() {
        size--;
        double distance = distances[size];
        int row = rows[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(distances[child + 1], rows[child + 1], child)) {
                child++;
            }
            if (!before(distances[child], rows[child], distance, row)) {
                break;
            }
            move(child, at);
            at = child;
        }
        set(at, distance, levels[size], nodes[size], row);
    }

    private boolean before(double distance, int row, int other) {
        return before(distance, row, distances[other], rows[other]);
    }

    private static boolean before(double distance, int row, double otherDistance, int otherRow) {
        return distance < otherDistance || distance == otherDistance && row < otherRow;
    }

    private void move(int from, int to) {
        set(to, distances[from], levels[from], nodes[from], rows[from]);
    }

    private void set(int at, double distance, int level, int node, int row) {
        distances[at] = distance;
        levels[at] = level;
        nodes[at] = node;
        rows[at] = row;
    }
}
