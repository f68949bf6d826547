package city.xingtu.geo;

/** Boxes of rows in integer units: minX, minY, maxX, maxY; minX greater than maxX is the empty box. */
final class FlatBoxes {

    private FlatBoxes() {}

    static int[] of(int[] rowParts, int[] partVertices, int[] coordinates) {
        int rows = rowParts.length - 1;
        int[] boxes = new int[4 * rows];
        for (int row = 0; row < rows; row++) {
            int minX = Integer.MAX_VALUE;
            int minY = Integer.MAX_VALUE;
            int maxX = Integer.MIN_VALUE;
            int maxY = Integer.MIN_VALUE;
            int end = 2 * partVertices[rowParts[row + 1]];
            for (int i = 2 * partVertices[rowParts[row]]; i < end; i += 2) {
                minX = Math.min(minX, coordinates[i]);
                maxX = Math.max(maxX, coordinates[i]);
                minY = Math.min(minY, coordinates[i + 1]);
                maxY = Math.max(maxY, coordinates[i + 1]);
            }
            boxes[4 * row] = minX;
            boxes[4 * row + 1] = minY;
            boxes[4 * row + 2] = maxX;
            boxes[4 * row + 3] = maxY;
        }
        return boxes;
    }

    /** One box around all. */
    static int[] around(int[] boxes) {
        int[] all = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int i = 0; i < boxes.length; i += 4) {
            all[0] = Math.min(all[0], boxes[i]);
            all[1] = Math.min(all[1], boxes[i + 1]);
            all[2] = Math.max(all[2], boxes[i + 2]);
            all[3] = Math.max(all[3], boxes[i + 3]);
        }
        return all;
    }

    /** Whether the row's box reaches an edge of the box around all. */
    static boolean touchesEdge(int[] all, int[] boxes, int row) {
        return boxes[4 * row] == all[0]
                || boxes[4 * row + 1] == all[1]
                || boxes[4 * row + 2] == all[2]
                || boxes[4 * row + 3] == all[3];
    }

    /** One box around two. */
    static int[] united(int[] a, int[] b) {
        return new int[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])};
    }
}
