package city.xingtu.geo;

import java.util.BitSet;

/**
 * What {@link FlatGeometries} know by row and by part, without the coordinates. Arrays are not to be written.
 *
 * @param partStarts first part of each row
 * @param firstVertices first vertex of each part
 * @param endVertices the vertex after the last of each part
 * @param holes a bit a part
 * @param dimensions -1 none, 0 points, 1 lines, 2 polygons, by row
 * @param boxes minX, minY, maxX, maxY of each row in units; minX greater than maxX without geometry
 * @param bounds the box around all
 * @param vertices number of vertices of all parts
 */
record FlatRows(
        PartStarts partStarts,
        Blocks<int[]> firstVertices,
        Blocks<int[]> endVertices,
        BitSet holes,
        Blocks<byte[]> dimensions,
        Blocks<int[]> boxes,
        int[] bounds,
        int vertices) {

    /** Of parts that lie one after the other. */
    static FlatRows dense(int[] partStarts, int[] partVertices, BitSet holes, byte[] dimensions, int[] coordinates) {
        Blocks<byte[]> dimensionsByRow = Blocks.of(dimensions, partStarts.length - 1, byte[]::new);
        return dense(PartStarts.of(partStarts), partVertices, holes, dimensionsByRow, coordinates);
    }

    /** Of parts that lie one after the other, by row as in another table. */
    static FlatRows dense(
            PartStarts partStarts, int[] partVertices, BitSet holes, Blocks<byte[]> dimensions, int[] coordinates) {
        int parts = partVertices.length - 1;
        int[] first = new int[parts];
        int[] end = new int[parts];
        System.arraycopy(partVertices, 0, first, 0, parts);
        System.arraycopy(partVertices, 1, end, 0, parts);
        Blocks<int[]> boxes = FlatBoxes.of(partStarts, partVertices, coordinates);
        return new FlatRows(
                partStarts,
                Blocks.of(first),
                Blocks.of(end),
                holes,
                dimensions,
                boxes,
                FlatBoxes.around(boxes),
                partVertices[parts]);
    }
}
