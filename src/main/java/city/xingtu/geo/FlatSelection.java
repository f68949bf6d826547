package city.xingtu.geo;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Copies some rows of a table. */
final class FlatSelection {

    private FlatSelection() {}

    /** All rows without the vertices of rows that are gone, with the index and junctions that the table has. */
    static FlatGeometries all(FlatGeometries flat) {
        FlatGeometries dense = of(flat, IntStream.range(0, flat.rows()).toArray());
        FlatGeometries copy = dense.with(dense.flatRows(), dense.sharedCoordinates(), flat.builtIndex());
        BitSet junctions = flat.foundJunctions();
        if (junctions != null) {
            BitSet moved = new BitSet(dense.vertices());
            for (int part = 0; part < flat.parts(); part++) {
                int end = flat.endVertex(part);
                int shift = dense.firstVertex(part) - flat.firstVertex(part);
                for (int vertex = junctions.nextSetBit(flat.firstVertex(part));
                        vertex >= 0 && vertex < end;
                        vertex = junctions.nextSetBit(vertex + 1)) {
                    moved.set(vertex + shift);
                }
            }
            copy.setJunctions(moved);
        }
        return copy;
    }

    static FlatGeometries of(FlatGeometries flat, int[] rows) {
        int[] partStarts = new int[rows.length + 1];
        byte[] dimensions = new byte[rows.length];
        int vertices = 0;
        for (int i = 0; i < rows.length; i++) {
            int first = flat.partStart(rows[i]);
            int last = flat.partStart(rows[i] + 1);
            partStarts[i + 1] = partStarts[i] + last - first;
            dimensions[i] = (byte) flat.dimension(rows[i]);
            for (int part = first; part < last; part++) {
                vertices += flat.endVertex(part) - flat.firstVertex(part);
            }
        }
        int[] partVertices = new int[partStarts[rows.length] + 1];
        int[] coordinates = new int[2 * vertices];
        BitSet holes = new BitSet();
        int part = 0;
        for (int row : rows) {
            for (int source = flat.partStart(row); source < flat.partStart(row + 1); source++) {
                int start = flat.firstVertex(source);
                int count = flat.endVertex(source) - start;
                int target = partVertices[part];
                System.arraycopy(flat.coordinates(), 2 * start, coordinates, 2 * target, 2 * count);
                holes.set(part, flat.hole(source));
                partVertices[++part] = target + count;
            }
        }
        FlatRows selected = FlatRows.dense(partStarts, partVertices, holes, dimensions, coordinates);
        return flat.with(selected, SharedCoordinates.of(coordinates, coordinates.length), null);
    }
}
