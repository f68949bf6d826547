package city.xingtu.geo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Carries {@link Junctions} over a patch. Where arcs meet can change only at vertices of removed and added rows; the rows
 * that pass there are looked at again, all others keep what they have. For one use.
 */
final class JunctionPatch {

    private final FlatGeometries old;
    private final FlatGeometries next;
    private final RowPatch patch;
    /** The vertices' places where junctions may come or go, sorted. */
    private final long[] places;

    private JunctionPatch(FlatGeometries old, FlatGeometries next, RowPatch patch) {
        this.old = old;
        this.next = next;
        this.patch = patch;
        places = places();
    }

    /**
     * Gives the next table its junctions, when the old one has any.
     *
     * @param next patched from old, so that vertices of kept rows have their old numbers
     * @return rows of the next table that were kept although they simplify differently now, ascending
     */
    static int[] apply(FlatGeometries old, FlatGeometries next, RowPatch patch) {
        BitSet known = old.foundJunctions();
        return known == null ? new int[0] : new JunctionPatch(old, next, patch).apply(known);
    }

    private long[] places() {
        int[] removed = patch.removed();
        int[] added = patch.added();
        long[] found = new long[vertices(old, removed) + vertices(next, added)];
        int at = collect(old, removed, found, 0);
        collect(next, added, found, at);
        Arrays.sort(found);
        return found;
    }

    private static int vertices(FlatGeometries table, int[] rows) {
        int vertices = 0;
        for (int row : rows) {
            for (int part = table.partStart(row); part < table.partStart(row + 1); part++) {
                vertices += table.endVertex(part) - table.firstVertex(part);
            }
        }
        return vertices;
    }

    private static int collect(FlatGeometries table, int[] rows, long[] target, int at) {
        for (int row : rows) {
            for (int part = table.partStart(row); part < table.partStart(row + 1); part++) {
                for (int vertex = table.firstVertex(part); vertex < table.endVertex(part); vertex++) {
                    target[at++] = place(table, vertex);
                }
            }
        }
        return at;
    }

    private static long place(FlatGeometries table, int vertex) {
        int[] xy = table.coordinates();
        return (long) xy[2 * vertex] << 32 | xy[2 * vertex + 1] & 0xffffffffL;
    }

    private boolean touched(int vertex) {
        return Arrays.binarySearch(places, place(next, vertex)) >= 0;
    }

    private int[] apply(BitSet known) {
        int[] rows = rowsThrough();
        FlatGeometries local = next.select(rows);
        BitSet found = Junctions.of(local);
        BitSet junctions = (BitSet) known.clone();
        BitSet renewed = new BitSet();
        int copy = 0;
        for (int row : rows) {
            boolean added = patch.oldRow(row) < 0;
            for (int part = next.partStart(row); part < next.partStart(row + 1); part++) {
                for (int vertex = next.firstVertex(part); vertex < next.endVertex(part); vertex++, copy++) {
                    if (touched(vertex) && junctions.get(vertex) != found.get(copy)) {
                        junctions.flip(vertex);
                        if (!added) {
                            renewed.set(row);
                        }
                    }
                }
            }
        }
        next.setJunctions(junctions);
        return renewed.stream().toArray();
    }

    /** All lines and areas of the next table with a vertex at one of the places, the added ones among them. */
    private int[] rowsThrough() {
        BitSet near = new BitSet();
        for (int row : patch.removed()) {
            search(old.bounds(row), near);
        }
        for (int row : patch.added()) {
            search(next.bounds(row), near);
        }
        return near.stream().filter(this::passes).toArray();
    }

    private void search(BoundingBox box, BitSet near) {
        for (int row : next.index().search(box)) {
            near.set(row);
        }
    }

    private boolean passes(int row) {
        return next.dimension(row) > 0
                && IntStream.range(next.partStart(row), next.partStart(row + 1))
                        .anyMatch(part -> IntStream.range(next.firstVertex(part), next.endVertex(part))
                                .anyMatch(this::touched));
    }
}
