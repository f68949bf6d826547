package city.xingtu.geo;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A packed Hilbert R-tree: flat arrays, {@value #WIDTH} children a node.
 *
 * <p>Rows are sorted by the place of their box's centre on a Hilbert curve; each {@value #WIDTH} neighbours make a node,
 * and so on upwards. All boxes lie in one array, level after level, the rows' boxes first, so that the children of node
 * n of one level are the boxes 16n .. 16n+15 of the level below and no pointers are needed. About 38 bytes a row.
 *
 * <p>Immutable. Renumbering shares the boxes; a leaf whose row is gone stays as -1 and is passed over.
 */
final class PackedTree {

    /** Without rows. */
    static final PackedTree EMPTY = of(new double[0], new int[0]);

    private static final int WIDTH = 16;
    private static final int SHIFT = 4;

    /** Level of the branches that a search is cut into: some thousand rows each. */
    private static final int BRANCH = 3;

    /** Row of each leaf, in Hilbert order; -1 where the row is gone. */
    private final Blocks<int[]> leafRows;

    private final int[][] rowBlocks;
    /** minX, minY, maxX, maxY of every box. */
    private final double[] boxes;
    /** First box of each level; the last entry is the number of boxes. */
    private final int[] levels;
    /** Number of leaves whose row is there. */
    private final int size;

    private PackedTree(Blocks<int[]> leafRows, double[] boxes, int[] levels, int size) {
        this.leafRows = leafRows;
        rowBlocks = leafRows.typed(int[][]::new);
        this.boxes = boxes;
        this.levels = levels;
        this.size = size;
    }

    /**
     * @param given minX, minY, maxX, maxY a row; empty boxes (minX greater than maxX) are never found
     * @param rows the rows' numbers
     */
    static PackedTree of(double[] given, int[] rows) {
        int[] order = HilbertOrder.of(given);
        int leaves = order.length;
        int[] levels = levels(leaves);
        double[] all = new double[4 * levels[levels.length - 1]];
        int[] leafRows = new int[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            System.arraycopy(given, 4 * order[leaf], all, 4 * leaf, 4);
            leafRows[leaf] = rows[order[leaf]];
        }
        for (int level = 1; level < levels.length - 1; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                int child = levels[level - 1] + (node - levels[level]) * WIDTH;
                unite(all, child, Math.min(child + WIDTH, levels[level]), node);
            }
        }
        return new PackedTree(Blocks.of(leafRows), all, levels, leaves);
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

    /** Number of rows that can be found. */
    int size() {
        return size;
    }

    /** Number of leaves, those without a row too. */
    int leaves() {
        return leafRows.size();
    }

    private int row(int leaf) {
        return leafRows.get(rowBlocks, leaf);
    }

    /** The same boxes for the rows after a patch. */
    PackedTree renumbered(RowPatch patch) {
        if (patch.keepsNumbers() && patch.isSmall()) {
            int[] gone = leaves(patch.removed());
            RowPatch among = RowPatch.of(leafRows.size(), gone, gone);
            Blocks<int[]> left = leafRows.patched(among, int[]::new, (block, place, i) -> block[place] = -1);
            return new PackedTree(left, boxes, levels, size - gone.length);
        }
        int[] left = {0};
        Blocks<int[]> renumbered = leafRows.mapped(block -> {
            int[] rows = patch.renumbered(block);
            left[0] += present(rows);
            return rows;
        });
        return new PackedTree(renumbered, boxes, levels, left[0]);
    }

    private static int present(int[] rows) {
        int present = 0;
        for (int row : rows) {
            present += row < 0 ? 0 : 1;
        }
        return present;
    }

    /** The leaves of these rows, ascending: a pass a row, which is quick for few. */
    private int[] leaves(int[] rows) {
        IntStream.Builder found = IntStream.builder();
        for (int row : rows) {
            for (int number = 0; number < leafRows.count(); number++) {
                int[] block = leafRows.block(number);
                for (int i = 0; i < block.length; i++) {
                    if (block[i] == row) {
                        found.add(leafRows.start(number) + i);
                    }
                }
            }
        }
        return found.build().sorted().toArray();
    }

    /** Writes the rows that are there and their boxes from a place on; returns the place behind the last. */
    int copyTo(int[] rows, double[] target, int at) {
        for (int leaf = 0; leaf < leafRows.size(); leaf++) {
            if (row(leaf) >= 0) {
                rows[at] = row(leaf);
                System.arraycopy(boxes, 4 * leaf, target, 4 * at, 4);
                at++;
            }
        }
        return at;
    }

    /** Adds the rows whose box intersects. */
    void collect(FoundRows found) {
        if (size > 0) {
            int top = levels.length - 2;
            for (int node = levels[top]; node < levels[top + 1]; node++) {
                collect(top, node, found);
            }
        }
    }

    /** Recursion is no deeper than the tree: at most eight. */
    private void collect(int level, int node, FoundRows found) {
        int i = 4 * node;
        if (boxes[i] > found.maxX
                || boxes[i + 1] > found.maxY
                || boxes[i + 2] < found.minX
                || boxes[i + 3] < found.minY) {
            return;
        }
        if (level == 0) {
            if (row(node) >= 0) {
                found.add(row(node));
            }
            return;
        }
        if (boxes[i] >= found.minX
                && boxes[i + 1] >= found.minY
                && boxes[i + 2] <= found.maxX
                && boxes[i + 3] <= found.maxY) {
            // Wholly inside: all leaves below belong, without another comparison.
            collectAll(level, node, found);
            return;
        }
        int child = levels[level - 1] + (node - levels[level]) * WIDTH;
        int end = Math.min(child + WIDTH, levels[level]);
        for (; child < end; child++) {
            collect(level - 1, child, found);
        }
    }

    private void collectAll(int level, int node, RowList found) {
        int from = firstLeaf(level, node);
        int to = endLeaf(level, node);
        for (int leaf = from; leaf < to; ) {
            int number = leafRows.number(leaf);
            int[] block = leafRows.block(number);
            int place = leafRows.place(leaf, number);
            int count = Math.min(to - leaf, block.length - place);
            if (size == leafRows.size()) {
                found.addAll(block, place, place + count);
            } else {
                found.addPresent(block, place, place + count);
            }
            leaf += count;
        }
    }

    private int firstLeaf(int level, int node) {
        return (node - levels[level]) << (SHIFT * level);
    }

    private int endLeaf(int level, int node) {
        return (int) Math.min(leafRows.size(), (node - levels[level] + 1L) << (SHIFT * level));
    }

    /** A node below which a condition is to be asked further. */
    record Branch(PackedTree tree, int level, int node, RowPredicate condition) {

        /** Adds the rows below that satisfy the condition. */
        void collect(Findings found) {
            tree.below(level, node, condition, (_, _, _) -> false, found);
        }
    }

    /** Whether the walk is to leave a node to others. */
    private interface Leaving {
        boolean leave(int level, int node, RowPredicate condition);
    }

    /** Walks the upper levels: adds rows whose node decides, and lists the branches that are left. */
    void open(RowPredicate condition, List<Branch> branches, Findings found) {
        if (size == 0) {
            return;
        }
        int top = levels.length - 2;
        Leaving leaving = (level, node, left) -> {
            boolean leave = level <= BRANCH;
            if (leave) {
                branches.add(new Branch(this, level, node, left));
            }
            return leave;
        };
        for (int node = levels[top]; node < levels[top + 1]; node++) {
            enter(top, node, condition, leaving, found);
        }
    }

    private void enter(int level, int node, RowPredicate condition, Leaving leaving, Findings found) {
        int i = 4 * node;
        RowPredicate left = condition.within(new BoundingBox(boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3]));
        if (left == RowPredicate.NONE) {
            return;
        }
        RowList open = found.open(left);
        if (open != null) {
            collectAll(level, node, open);
        } else if (!leaving.leave(level, node, left)) {
            below(level, node, left, leaving, found);
        }
    }

    /** Recursion is no deeper than the tree: at most eight. */
    private void below(int level, int node, RowPredicate condition, Leaving leaving, Findings found) {
        if (level == 0 || !condition.narrows()) {
            int end = endLeaf(level, node);
            for (int leaf = firstLeaf(level, node); leaf < end; leaf++) {
                int row = row(leaf);
                if (row >= 0 && condition.test(row)) {
                    found.sure().add(row);
                }
            }
            return;
        }
        int child = levels[level - 1] + (node - levels[level]) * WIDTH;
        int end = Math.min(child + WIDTH, levels[level]);
        for (; child < end; child++) {
            enter(level - 1, child, condition, leaving, found);
        }
    }

    /** Hands over the rows that are there. */
    void forEachRow(IntConsumer consumer) {
        for (int leaf = 0; leaf < leafRows.size(); leaf++) {
            int row = row(leaf);
            if (row >= 0) {
                consumer.accept(row);
            }
        }
    }

    /** Puts the topmost boxes into the queue of a search for what is near. */
    void offerTop(NearestQueue queue, int tree) {
        if (size > 0) {
            int top = levels.length - 2;
            offer(queue, tree, top, levels[top], levels[top + 1]);
        }
    }

    /** Puts the boxes below a node into the queue. */
    void offerChildren(NearestQueue queue, int tree, int level, int node) {
        int child = levels[level - 1] + (node - levels[level]) * WIDTH;
        offer(queue, tree, level - 1, child, Math.min(child + WIDTH, levels[level]));
    }

    private void offer(NearestQueue queue, int tree, int level, int from, int to) {
        for (int node = from; node < to; node++) {
            int row = level == 0 ? row(node) : -1;
            if (level > 0 || row >= 0) {
                queue.add(queue.squareDistance(boxes, node), tree, level, node, row);
            }
        }
    }
}
