package city.xingtu.geo;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A spatial index over boxes, immutable; any number of threads may search. One {@link PackedTree} holds the rows that
 * were there when it was built, a small second one those that patches brought since.
 */
public final class PackedIndex {

    /** The second tree is renewed with every patch, so it stays small: one in this many rows, and a few. */
    private static final int SHARE_ADDED = 32;

    private static final int FEW = 256;

    /** Number of rows given, with and without a box. */
    private final int rows;

    private final PackedTree main;
    private final PackedTree added;
    private volatile int @Nullable [] withoutBox;

    private PackedIndex(int rows, PackedTree main, PackedTree added) {
        this.rows = rows;
        this.main = main;
        this.added = added;
    }

    /** Boxes as minX,minY,maxX,maxY a row; empty boxes (minX greater than maxX) are never found. */
    public static PackedIndex of(double[] boxes) {
        int rows = boxes.length / 4;
        return new PackedIndex(
                rows, PackedTree.of(boxes, IntStream.range(0, rows).toArray()), PackedTree.EMPTY);
    }

    /**
     * The index after a patch: boxes of kept rows stay where they are, new ones go into the second tree; everything is
     * built anew when that has grown too large or much of the first is gone.
     *
     * @param boxes of the patch's added rows
     */
    PackedIndex patched(RowPatch patch, double[] boxes) {
        PackedTree kept = main.renumbered(patch);
        PackedTree recent = added.renumbered(patch);
        int more = recent.size() + boxes.length / 4;
        if (more > FEW + kept.size() / SHARE_ADDED || kept.size() < kept.leaves() / 2) {
            return new PackedIndex(patch.newRows(), join(kept, recent, patch.added(), boxes), PackedTree.EMPTY);
        }
        return new PackedIndex(patch.newRows(), kept, join(PackedTree.EMPTY, recent, patch.added(), boxes));
    }

    private static PackedTree join(PackedTree first, PackedTree second, int[] added, double[] boxes) {
        int known = first.size() + second.size();
        int[] rows = new int[known + added.length];
        double[] all = new double[4 * rows.length];
        second.copyTo(rows, all, first.copyTo(rows, all, 0));
        System.arraycopy(added, 0, rows, known, added.length);
        System.arraycopy(boxes, 0, all, 4 * known, boxes.length);
        return PackedTree.of(all, rows);
    }

    /** Rows whose box intersects, ascending; touching counts. */
    public int[] search(BoundingBox box) {
        if (box.isEmpty()) {
            return new int[0];
        }
        FoundRows found = new FoundRows(box);
        main.collect(found);
        added.collect(found);
        return RowSet.of(rows, List.of(found)).toArray();
    }

    /** The search for the rows that satisfy a condition, those without a box too; to be run. */
    public RowSearch search(RowPredicate condition) {
        return new RowSearch(this, condition);
    }

    /** Number of rows given, with and without a box. */
    int rows() {
        return rows;
    }

    /** Walks the upper levels of both trees for a condition that boxes narrow. */
    void open(RowPredicate condition, List<PackedTree.Branch> branches, Findings found) {
        main.open(condition, branches, found);
        added.open(condition, branches, found);
    }

    /** Rows that are in neither tree, ascending; found when first asked for. */
    int[] withoutBox() {
        int[] known = withoutBox;
        if (known == null) {
            BitSet absent = new BitSet(rows);
            if (main.size() + added.size() < rows) {
                absent.set(0, rows);
                main.forEachRow(absent::clear);
                added.forEachRow(absent::clear);
            }
            known = absent.stream().toArray();
            withoutBox = known;
        }
        return known;
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
        int[] nearest = new int[Math.min(Math.max(count, 0), main.size() + added.size())];
        NearestQueue queue = new NearestQueue(x, y, xFactor);
        if (nearest.length > 0) {
            main.offerTop(queue, 0);
            added.offerTop(queue, 1);
        }
        for (int found = 0; found < nearest.length; ) {
            int row = queue.row();
            int tree = queue.tree();
            int level = queue.level();
            int node = queue.node();
            queue.remove();
            if (row >= 0) {
                nearest[found++] = row;
            } else {
                (tree == 0 ? main : added).offerChildren(queue, tree, level, node);
            }
        }
        return nearest;
    }
}
