package city.xingtu.geo;

/** Boxes of rows in integer units: minX, minY, maxX, maxY; minX greater than maxX is the empty box. */
final class FlatBoxes {

    private FlatBoxes() {}

    static Blocks<int[]> of(PartStarts rowParts, int[] partVertices, int[] coordinates) {
        int rows = rowParts.rows();
        Blocks.Writer<int[]> boxes = new Blocks.Writer<>(int[]::new);
        for (int row = 0; row < rows; row++) {
            int minX = Integer.MAX_VALUE;
            int minY = Integer.MAX_VALUE;
            int maxX = Integer.MIN_VALUE;
            int maxY = Integer.MIN_VALUE;
            int end = 2 * partVertices[rowParts.get(row + 1)];
            for (int i = 2 * partVertices[rowParts.get(row)]; i < end; i += 2) {
                minX = Math.min(minX, coordinates[i]);
                maxX = Math.max(maxX, coordinates[i]);
                minY = Math.min(minY, coordinates[i + 1]);
                maxY = Math.max(maxY, coordinates[i + 1]);
            }
            int[] block = boxes.block();
            int at = boxes.place();
            block[at] = minX;
            block[at + 1] = minY;
            block[at + 2] = maxX;
            block[at + 3] = maxY;
            boxes.advance(4);
        }
        return boxes.done();
    }

    /** One box around all. */
    static int[] around(Blocks<int[]> boxes) {
        int[] all = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int number = 0; number < boxes.count(); number++) {
            int[] block = boxes.block(number);
            for (int at = 0; at < block.length; at += 4) {
                all[0] = Math.min(all[0], block[at]);
                all[1] = Math.min(all[1], block[at + 1]);
                all[2] = Math.max(all[2], block[at + 2]);
                all[3] = Math.max(all[3], block[at + 3]);
            }
        }
        return all;
    }

    /** Whether the row's box reaches an edge of the box around all. */
    static boolean touchesEdge(int[] all, Blocks<int[]> boxes, int row) {
        int number = boxes.number(4 * row);
        int[] block = boxes.block(number);
        int at = boxes.place(4 * row, number);
        return block[at] == all[0] || block[at + 1] == all[1] || block[at + 2] == all[2] || block[at + 3] == all[3];
    }

    /** One box around two. */
    static int[] united(int[] a, int[] b) {
        return new int[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])};
    }
}
