package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.PackedIndex;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds edges by place: those of the base network by one index, those that patches brought by a small second one, less
 * those that patches took away. Immutable.
 */
final class EdgeIndex {

    private final PackedIndex base;
    private final PackedIndex added;
    private final double[] addedBoxes;
    private final int firstAdded;
    private final BitSet gone;

    private EdgeIndex(PackedIndex base, double[] addedBoxes, int firstAdded, BitSet gone) {
        this.base = base;
        this.added = PackedIndex.of(addedBoxes);
        this.addedBoxes = addedBoxes;
        this.firstAdded = firstAdded;
        this.gone = gone;
    }

    /** @param boxes minX,minY,maxX,maxY an edge, in the network's plane */
    static EdgeIndex of(double[] boxes) {
        return new EdgeIndex(PackedIndex.of(boxes), new double[0], boxes.length / 4, new BitSet());
    }

    /** With more edges behind those there are, and without some. */
    EdgeIndex patched(double[] boxes, BitSet removed) {
        double[] all = Arrays.copyOf(addedBoxes, addedBoxes.length + boxes.length);
        System.arraycopy(boxes, 0, all, addedBoxes.length, boxes.length);
        BitSet without = (BitSet) gone.clone();
        without.or(removed);
        return new EdgeIndex(base, all, firstAdded, without);
    }

    boolean gone(int edge) {
        return gone.get(edge);
    }

    /** How many edges patches brought and took. */
    int patches() {
        return addedBoxes.length / 4 + gone.cardinality();
    }

    /** Edges whose box meets the box, ascending. */
    int[] search(BoundingBox box) {
        int[] old = base.search(box);
        if (addedBoxes.length == 0 && gone.isEmpty()) {
            return old;
        }
        int[] recent = added.search(box);
        int[] found = new int[old.length + recent.length];
        int count = 0;
        for (int edge : old) {
            if (!gone.get(edge)) {
                found[count++] = edge;
            }
        }
        for (int edge : recent) {
            if (!gone.get(firstAdded + edge)) {
                found[count++] = firstAdded + edge;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
