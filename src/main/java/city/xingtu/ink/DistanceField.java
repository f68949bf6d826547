package city.xingtu.ink;

import java.util.Arrays;

/**
 * Distances of pixels to lines, as far as they matter. Of each row only blocks that a line comes near to are measured, and only
 * they are asked for. Scratch memory of one thread.
 */
final class DistanceField {

    /** A block has 16 pixels, so that 1,024 of a row have one word. */
    private static final int BLOCK_BITS = 4;

    private static final int BLOCK = 1 << BLOCK_BITS;

    private float[] squares = new float[0];

    /** By row, a bit for each block that has been begun. */
    private long[] begun = new long[0];

    private int words;

    /** Middles of the columns. */
    private float[] columns = new float[0];

    private int left;
    private int top;
    private int width;
    private int height;
    private int stride;

    /**
     * Measures the middles of the pixels of a rectangle.
     *
     * @param reach larger distances are not told apart
     */
    void measure(Path edges, double reach, int minX, int minY, int maxX, int maxY) {
        left = minX;
        top = minY;
        width = Math.max(0, maxX - minX);
        height = Math.max(0, maxY - minY);
        stride = width + BLOCK - 1 & -BLOCK;
        words = (stride >> BLOCK_BITS) + 63 >> 6;
        if (squares.length < stride * height) {
            squares = new float[stride * height];
        }
        if (begun.length < words * height) {
            begun = new long[words * height];
        }
        Arrays.fill(begun, 0, words * height, 0);
        if (columns.length < width) {
            columns = new float[width];
        }
        for (int column = 0; column < width; column++) {
            columns[column] = left + column + 0.5f;
        }
        float[] points = edges.points();
        for (int contour = 0; contour < edges.contours(); contour++) {
            int start = edges.start(contour);
            int end = edges.end(contour);
            for (int i = start; i + 3 < end; i += 2) {
                edge(points[i], points[i + 1], points[i + 2], points[i + 3], reach);
            }
            if (edges.closed(contour) || end - start == 2) {
                edge(points[end - 2], points[end - 1], points[start], points[start + 1], reach);
            }
        }
    }

    /**
     * Along each row only where the line through the edge is within reach: the box around a long slanting edge is mostly
     * out of it. In floats and without branches, so that several pixels are measured at once.
     */
    private void edge(double x0, double y0, double x1, double y1, double reach) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.hypot(dx, dy);
        double leftmost = Math.min(x0, x1) - reach;
        double rightmost = Math.max(x0, x1) + reach;
        int fromRow = (int) Math.clamp(Math.floor(Math.min(y0, y1) - reach) - top, 0, height);
        int toRow = (int) Math.clamp(Math.ceil(Math.max(y0, y1) + reach) - top, 0, height);
        double aside = dy == 0 ? Double.POSITIVE_INFINITY : reach * length / Math.abs(dy);
        double lean = dy == 0 ? 0 : dx / dy;
        float wayX = length == 0 ? 0 : (float) (dx / length);
        float wayY = length == 0 ? 0 : (float) (dy / length);
        for (int row = fromRow; row < toRow; row++) {
            double py = row + top + 0.5 - y0;
            double middle = x0 + py * lean;
            int from = (int) Math.clamp(Math.floor(Math.max(leftmost, middle - aside)) - left, 0, width);
            int to = (int) Math.clamp(Math.ceil(Math.min(rightmost, middle + aside)) - left, from, width);
            if (from < to) {
                begin(row, from >> BLOCK_BITS, (to - 1 >> BLOCK_BITS) + 1);
                nearest(row * stride, from, to, (float) x0, (float) py, wayX, wayY, (float) length);
            }
        }
    }

    /** Makes blocks of a row far from everything, unless they have been begun. */
    private void begin(int row, int from, int to) {
        for (int block = from; block < to; block++) {
            int word = row * words + (block >> 6);
            if ((begun[word] & 1L << block) == 0) {
                begun[word] |= 1L << block;
                int at = row * stride + (block << BLOCK_BITS);
                Arrays.fill(squares, at, at + BLOCK, Float.MAX_VALUE);
            }
        }
    }

    /** Of one row, to an edge from a point in a direction. */
    private void nearest(int row, int from, int to, float x, float y, float wayX, float wayY, float length) {
        float[] field = squares;
        float[] middles = columns;
        for (int column = from; column < to; column++) {
            float px = middles[column] - x;
            float along = Math.min(length, Math.max(0, px * wayX + y * wayY));
            float ex = px - along * wayX;
            float ey = y - along * wayY;
            field[row + column] = Math.min(field[row + column], ex * ex + ey * ey);
        }
    }

    /** The first pixel of a row from x on, and before an end, that a line may be near to; the end if there is none. */
    int near(int x, int y, int end) {
        int row = (y - top) * words;
        int block = x - left >> BLOCK_BITS;
        for (int word = block >> 6; word < words; word++) {
            long bits = begun[row + word] & (word == block >> 6 ? -1L << block : -1L);
            if (bits != 0) {
                int found = left + ((word << 6) + Long.numberOfTrailingZeros(bits) << BLOCK_BITS);
                return Math.min(end, Math.max(x, found));
            }
        }
        return end;
    }

    /** The end of the pixels that may be near to a line, from one on that {@link #near} has found, and before an end. */
    int nearEnd(int x, int y, int end) {
        int row = (y - top) * words;
        int block = x - left >> BLOCK_BITS;
        for (int word = block >> 6; word < words; word++) {
            long bits = ~begun[row + word] & (word == block >> 6 ? -1L << block : -1L);
            if (bits != 0) {
                return Math.min(end, left + ((word << 6) + Long.numberOfTrailingZeros(bits) << BLOCK_BITS));
            }
        }
        return end;
    }

    /** The square of the distance of a pixel that may be near to a line. */
    double square(int x, int y) {
        return squares[at(x, y)];
    }

    /** The squares of distances, of pixels that may be near to a line; not to be written. */
    float[] squares() {
        return squares;
    }

    /** Where a pixel's square stands; those of the next ones in its row follow. */
    int at(int x, int y) {
        return (y - top) * stride + x - left;
    }
}
