package city.xingtu.geo;

import java.util.Arrays;

/** Sorts boxes along a Hilbert curve through their common extent. */
public final class HilbertOrder {

    /** Bits of a cell's coordinate, so that a place on the curve is 32 bits. */
    private static final int BITS = 16;

    private static final int CELLS = 1 << BITS;

    private HilbertOrder() {}

    /** The rows with a box (minX,minY,maxX,maxY a row; empty when minX is not at most maxX), in Hilbert order. */
    public static int[] of(double[] boxes) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (int i = 0; i < boxes.length; i += 4) {
            if (present(boxes, i)) {
                minX = Math.min(minX, boxes[i]);
                minY = Math.min(minY, boxes[i + 1]);
                maxX = Math.max(maxX, boxes[i + 2]);
                maxY = Math.max(maxY, boxes[i + 3]);
                count++;
            }
        }
        double scaleX = maxX > minX ? (CELLS - 1) / (maxX - minX) : 0;
        double scaleY = maxY > minY ? (CELLS - 1) / (maxY - minY) : 0;
        long[] keys = new long[count];
        int at = 0;
        for (int i = 0; i < boxes.length; i += 4) {
            if (present(boxes, i)) {
                int x = (int) ((boxes[i] / 2 + boxes[i + 2] / 2 - minX) * scaleX);
                int y = (int) ((boxes[i + 1] / 2 + boxes[i + 3] / 2 - minY) * scaleY);
                // The row below the place: sorting numbers sorts rows, and rows of one place stay ascending.
                keys[at++] = (HilbertCurve.place(BITS, x, y) << 31) | (i >> 2);
            }
        }
        Arrays.sort(keys);
        int[] rows = new int[count];
        for (int k = 0; k < count; k++) {
            rows[k] = (int) (keys[k] & 0x7fffffff);
        }
        return rows;
    }

    private static boolean present(double[] boxes, int i) {
        return boxes[i] <= boxes[i + 2] && boxes[i + 1] <= boxes[i + 3];
    }
}
