package city.xingtu.geo;

import java.util.BitSet;

/** Copies some rows of a table. */
final class FlatSelection {

    private FlatSelection() {}

    static FlatGeometries of(FlatGeometries flat, int[] rows) {
        int[] rowParts = new int[rows.length + 1];
        byte[] dimensions = new byte[rows.length];
        int vertices = 0;
        for (int i = 0; i < rows.length; i++) {
            int first = flat.partStart(rows[i]);
            int last = flat.partStart(rows[i] + 1);
            rowParts[i + 1] = rowParts[i] + last - first;
            dimensions[i] = (byte) flat.dimension(rows[i]);
            vertices += flat.vertexStart(last) - flat.vertexStart(first);
        }
        int[] partVertices = new int[rowParts[rows.length] + 1];
        int[] coordinates = new int[2 * vertices];
        BitSet holes = new BitSet();
        int part = 0;
        for (int row : rows) {
            int first = flat.partStart(row);
            int last = flat.partStart(row + 1);
            int start = flat.vertexStart(first);
            int shift = partVertices[part] - start;
            System.arraycopy(
                    flat.coordinates(),
                    2 * start,
                    coordinates,
                    2 * partVertices[part],
                    2 * (flat.vertexStart(last) - start));
            for (int source = first; source < last; source++) {
                holes.set(part, flat.hole(source));
                partVertices[++part] = flat.vertexStart(source + 1) + shift;
            }
        }
        return flat.with(rowParts, partVertices, holes, dimensions, coordinates);
    }
}
