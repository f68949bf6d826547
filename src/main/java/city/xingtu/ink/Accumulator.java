package city.xingtu.ink;

import java.util.Arrays;

/**
 * Exact-area coverage of a path on a window of pixels, the scratch memory of one thread.
 *
 * <p>Coordinates are fixed point 24.8. Each edge adds, to the cell that it crosses, the signed area between it and the
 * cell's right border, and what lies further right to the next cell; the running sum along a row is then the covered
 * area, {@link #FULL} for a whole pixel. All arithmetic is on integers, so an edge that two contours share in opposite
 * directions cancels exactly. Touched cells are marked in a bit set: the sweep visits those alone and passes the runs
 * between them as a whole.
 *
 * <p>Winding is summed before it is clamped: a region that winds around with the other sign (the second wing of a bow
 * tie) is filled as it should under either rule. Where regions of opposite winding meet <em>within one pixel</em>,
 * their areas cancel in that pixel; that is the limit of the method and concerns the pixel of the crossing alone.
 */
final class Accumulator {

    /** Sum of a fully covered pixel: 256 sub-rows times twice 256 sub-columns. */
    static final int FULL = 1 << 17;

    /** Levels of coverage from none to full. More are not visible, and fewer colours make smaller images. */
    static final int STEPS = 16;

    private static final long UNKNOWN = -1;

    private static final int STEP_SHIFT = 13;
    private static final int STEP_HALF = 1 << STEP_SHIFT - 1;

    private int[] cells = new int[0];
    private long[] touched = new long[0];
    private int originX;
    private int originY;
    private int width;
    private int height;
    private int firstRow;
    private int endRow;
    private int stride;
    private int words;
    private int edgeHeight;
    private int edgeWidth;
    /** Sub-rows a sub-column of the present edge, with 32 fractional bits; found when it leaves a cell sideways. */
    private long down;

    /** Receives runs of equal coverage, row by row, left to right. */
    interface Runs {
        /** Pixels {@code from <= x < to} of row y are covered by {@code step} sixteenths, 1..16. */
        void run(int y, int from, int to, int step);
    }

    /**
     * Adds a path's edges, clipped to a rectangle of pixels. The window becomes the part of the rectangle that the path
     * touches.
     *
     * @return whether there is anything to sweep
     */
    boolean add(Path path, int clipMinX, int clipMinY, int clipMaxX, int clipMaxY) {
        return add(path, clipMinX, clipMinY, clipMaxX, clipMaxY, clipMinY, clipMaxY);
    }

    /**
     * As {@link #add(Path, int, int, int, int)}, of which the rows {@code bandTop <= y < bandBottom} alone are kept.
     * Edges are rounded and stepped through as for the whole rectangle, so bands side by side make the same picture.
     */
    boolean add(Path path, int clipMinX, int clipMinY, int clipMaxX, int clipMaxY, int bandTop, int bandBottom) {
        float[] points = path.points();
        int size = path.size();
        float minX = Float.POSITIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        // By comparisons, as Math.min and max take several times as long for their care of NaN and -0.
        float sum = 0;
        for (int i = 0; i < size; i += 2) {
            float x = points[i];
            float y = points[i + 1];
            minX = x < minX ? x : minX;
            maxX = x > maxX ? x : maxX;
            minY = y < minY ? y : minY;
            maxY = y > maxY ? y : maxY;
            sum += x + y;
        }
        if (Float.isNaN(sum)
                || minX >= clipMaxX
                || maxX <= clipMinX
                || minY >= Math.min(clipMaxY, bandBottom)
                || maxY <= Math.max(clipMinY, bandTop)) {
            return false;
        }
        boolean inside = minX >= clipMinX && maxX <= clipMaxX && minY >= clipMinY && maxY <= clipMaxY;
        int left = (int) Math.floor(Math.max(minX, clipMinX));
        int top = (int) Math.floor(Math.max(minY, clipMinY));
        open(
                left,
                top,
                (int) Math.ceil(Math.min(maxX, clipMaxX)) - left,
                (int) Math.ceil(Math.min(maxY, clipMaxY)) - top);
        if (!keep(bandTop - top, bandBottom - top)) {
            return false;
        }
        for (int contour = 0; contour < path.contours(); contour++) {
            if (inside) {
                addInside(points, path.start(contour), path.end(contour));
            } else {
                addClipped(points, path.start(contour), path.end(contour));
            }
        }
        return true;
    }

    private void open(int left, int top, int columns, int rows) {
        originX = left;
        originY = top;
        width = Math.max(columns, 1);
        height = Math.max(rows, 1);
        // Two spare columns take what edges on the right border hand on.
        stride = width + 2;
        words = (stride + 63) >> 6;
    }

    /** Makes room for rows of the window; false when it has none of them. */
    private boolean keep(int from, int to) {
        firstRow = Math.max(from, 0);
        endRow = Math.min(to, height);
        int rows = endRow - firstRow;
        if (rows <= 0) {
            return false;
        }
        if (cells.length < stride * rows) {
            cells = new int[Math.max(stride * rows, Math.min(cells.length * 2, 1 << 22))];
        }
        if (touched.length < words * rows) {
            touched = new long[Math.max(words * rows, touched.length * 2)];
        }
        return true;
    }

    private void addInside(float[] points, int from, int to) {
        float left = originX;
        float top = originY;
        int x0 = fixed(points[to - 2] - left);
        int y0 = fixed(points[to - 1] - top);
        for (int i = from; i < to; i += 2) {
            int x1 = fixed(points[i] - left);
            int y1 = fixed(points[i + 1] - top);
            if (y0 < y1) {
                edge(x0, y0, x1, y1, 1);
            } else if (y0 > y1) {
                edge(x1, y1, x0, y0, -1);
            }
            x0 = x1;
            y0 = y1;
        }
    }

    private static int fixed(float pixels) {
        return (int) (pixels * 256f + 0.5f);
    }

    private void addClipped(float[] points, int from, int to) {
        double x0 = (double) points[to - 2] - originX;
        double y0 = (double) points[to - 1] - originY;
        boolean inside0 = within(x0, y0);
        int fixedX0 = fixed(x0);
        int fixedY0 = fixed(y0);
        for (int i = from; i < to; i += 2) {
            double x1 = (double) points[i] - originX;
            double y1 = (double) points[i + 1] - originY;
            boolean inside1 = within(x1, y1);
            int fixedX1 = fixed(x1);
            int fixedY1 = fixed(y1);
            if (inside0 && inside1) {
                if (fixedY0 < fixedY1) {
                    edge(fixedX0, fixedY0, fixedX1, fixedY1, 1);
                } else if (fixedY0 > fixedY1) {
                    edge(fixedX1, fixedY1, fixedX0, fixedY0, -1);
                }
            } else if (y0 < y1) {
                clipRows(x0, y0, x1, y1, 1);
            } else if (y0 > y1) {
                clipRows(x1, y1, x0, y0, -1);
            }
            x0 = x1;
            y0 = y1;
            inside0 = inside1;
            fixedX0 = fixedX1;
            fixedY0 = fixedY1;
        }
    }

    /** Of a coordinate within the window, which is never negative there: adding a half rounds. */
    private static int fixed(double pixels) {
        return (int) (pixels * 256 + 0.5);
    }

    private boolean within(double x, double y) {
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** Clips a downward edge to the window's rows. */
    private void clipRows(double x0, double y0, double x1, double y1, int sign) {
        if (y1 <= 0 || y0 >= height) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        double topX = x0;
        double topY = y0;
        double bottomX = x1;
        double bottomY = y1;
        if (y0 < 0) {
            topX = x0 - y0 * slope;
            topY = 0;
        }
        if (y1 > height) {
            bottomX = x0 + (height - y0) * slope;
            bottomY = height;
        }
        clipColumns(topX, topY, bottomX, bottomY, sign);
    }

    /** Moves what is left of the window to its left border and drops what is right of it. */
    private void clipColumns(double x0, double y0, double x1, double y1, int sign) {
        if (x0 >= width && x1 >= width) {
            return;
        }
        if (x0 <= 0 && x1 <= 0) {
            fixedEdge(0, y0, 0, y1, sign);
            return;
        }
        double down = (y1 - y0) / (x1 - x0);
        if (x0 < 0) {
            double y = y0 - x0 * down;
            fixedEdge(0, y0, 0, y, sign);
            x0 = 0;
            y0 = y;
        } else if (x1 < 0) {
            double y = y0 - x0 * down;
            fixedEdge(0, y, 0, y1, sign);
            x1 = 0;
            y1 = y;
        }
        if (x0 > width) {
            y0 += (width - x0) * down;
            x0 = width;
        } else if (x1 > width) {
            y1 = y0 + (width - x0) * down;
            x1 = width;
        }
        fixedEdge(x0, y0, x1, y1, sign);
    }

    private void fixedEdge(double x0, double y0, double x1, double y1, int sign) {
        int top = fixed(y0, height);
        int bottom = fixed(y1, height);
        if (top < bottom) {
            edge(fixed(x0, width), top, fixed(x1, width), bottom, sign);
        }
    }

    private static int fixed(double pixels, int limit) {
        return Math.clamp((long) (pixels * 256 + 0.5), 0, limit << 8);
    }

    /** A downward edge inside the window, {@code y0 < y1}; the sign tells which way the contour ran. */
    private void edge(int x0, int y0, int x1, int y1, int sign) {
        int row = y0 >> 8;
        int last = (y1 - 1) >> 8;
        if (row >= endRow || last < firstRow) {
            return;
        }
        int dx = x1 - x0;
        edgeHeight = y1 - y0;
        edgeWidth = Math.abs(dx);
        down = UNKNOWN;
        if (row == last) {
            crossRow(row - firstRow, x0, x1, y1 - y0, sign);
            return;
        }
        if (dx == 0) {
            column(x0, Math.max(y0, firstRow << 8), Math.min(y1, endRow << 8), sign);
            return;
        }
        // 32 fractional bits: the error after the longest edge stays below a 1/256 pixel.
        long slope = (long) (dx * 4294967296.0 / (y1 - y0));
        int y = (row + 1) << 8;
        long x = ((long) x0 << 32) + slope * (y - y0);
        if (row >= firstRow) {
            crossRow(row - firstRow, x0, (int) (x >> 32), y - y0, sign);
            row++;
        } else {
            row = firstRow;
            x += slope * ((row << 8) - y);
        }
        slope <<= 8;
        int to = (int) (x >> 32);
        for (int end = Math.min(last, endRow); row < end; row++) {
            int from = to;
            x += slope;
            to = (int) (x >> 32);
            crossRow(row - firstRow, from, to, 256, sign);
        }
        if (last < endRow) {
            crossRow(last - firstRow, to, x1, y1 - (last << 8), sign);
        }
    }

    /** A vertical edge inside the kept rows. */
    private void column(int x, int y0, int y1, int sign) {
        int cell = x >> 8;
        int near = (512 - 2 * (x & 255)) * sign;
        int far = 512 * sign - near;
        int row = (y0 >> 8) - firstRow;
        for (int y = y0; y < y1; row++) {
            int bottom = Math.min(y1, (y >> 8) + 1 << 8);
            int index = row * stride + cell;
            cells[index] += (bottom - y) * near;
            cells[index + 1] += (bottom - y) * far;
            touchPair(row, cell);
            y = bottom;
        }
    }

    /** The part of an edge within one of the kept rows, from xa at its top to xb at its bottom, dy sub-rows high. */
    private void crossRow(int row, int xa, int xb, int dy, int sign) {
        int first = xa >> 8;
        int last = xb >> 8;
        if (first == last) {
            int index = row * stride + first;
            int signed = dy * sign;
            int near = signed * (512 - (xa & 255) - (xb & 255));
            cells[index] += near;
            cells[index + 1] += signed * 512 - near;
            touchPair(row, first);
        } else if (first < last) {
            crossCells(row, xa, xb, dy, sign);
        } else {
            crossCells(row, xb, xa, dy, sign);
        }
    }

    /** As crossRow over several cells; the deposits do not depend on which end is the upper one. */
    private void crossCells(int row, int left, int right, int dy, int sign) {
        int first = left >> 8;
        int last = right >> 8;
        int index = row * stride + first;
        if (down == UNKNOWN) {
            down = (long) (edgeHeight * 4294967296.0 / edgeWidth);
        }
        long y = down * (256 - (left & 255));
        int reached = (int) (y >> 32);
        int near = reached * (256 - (left & 255));
        cells[index] += near * sign;
        int carry = reached * 512 - near;
        long step = down << 8;
        for (int cell = first + 1; cell < last; cell++) {
            y += step;
            int next = (int) (y >> 32);
            int half = (next - reached) << 8;
            cells[++index] += (carry + half) * sign;
            carry = half;
            reached = next;
        }
        int rest = dy - reached;
        near = rest * (512 - (right & 255));
        cells[++index] += (carry + near) * sign;
        cells[++index] += (rest * 512 - near) * sign;
        touchRange(row, first, last + 1);
    }

    private void touchPair(int row, int cell) {
        int word = row * words + (cell >> 6);
        touched[word] |= 3L << cell;
        if ((cell & 63) == 63) {
            touched[word + 1] |= 1;
        }
    }

    private void touchRange(int row, int first, int last) {
        int from = row * words + (first >> 6);
        int to = row * words + (last >> 6);
        long head = -1L << first;
        long tail = -1L >>> (63 - (last & 63));
        if (from == to) {
            touched[from] |= head & tail;
            return;
        }
        touched[from] |= head;
        Arrays.fill(touched, from + 1, to, -1L);
        touched[to] |= tail;
    }

    private static int step(int sum, boolean evenOdd) {
        int area;
        if (evenOdd) {
            area = sum & (2 * FULL - 1);
            area = area > FULL ? 2 * FULL - area : area;
        } else {
            area = Math.min(Math.abs(sum), FULL);
        }
        return (area + STEP_HALF) >> STEP_SHIFT;
    }

    /** Hands the coverage on and leaves the window clean. */
    void sweep(FillRule rule, Runs target) {
        boolean evenOdd = rule == FillRule.EVEN_ODD;
        for (int row = 0; row < endRow - firstRow; row++) {
            int start = row * stride;
            int sum = 0;
            int step = 0;
            int from = 0;
            for (int word = row * words, base = 0; base < stride; word++, base += 64) {
                long bits = touched[word];
                if (bits == 0) {
                    continue;
                }
                touched[word] = 0;
                while (bits != 0) {
                    int cell = base + Long.numberOfTrailingZeros(bits);
                    bits &= bits - 1;
                    sum += cells[start + cell];
                    cells[start + cell] = 0;
                    int next = step(sum, evenOdd);
                    if (next != step) {
                        int to = Math.min(cell, width);
                        if (step != 0 && from < to) {
                            target.run(originY + firstRow + row, originX + from, originX + to, step);
                        }
                        from = to;
                        step = next;
                    }
                }
            }
            if (step != 0 && from < width) {
                target.run(originY + firstRow + row, originX + from, originX + width, step);
            }
        }
    }

    /**
     * As {@link #sweep(FillRule, Runs)}, straight onto pixels in one colour: the path that nearly all shapes take. Touched
     * pixels are laid over one by one without asking how far they are covered, as they seldom agree.
     */
    void sweep(FillRule rule, Raster raster, SolidPaint paint) {
        boolean evenOdd = rule == FillRule.EVEN_ODD;
        int[] pixels = raster.pixels();
        int[] areas = cells;
        long[] marks = touched;
        for (int row = 0; row < endRow - firstRow; row++) {
            int start = row * stride;
            int origin = (originY + firstRow + row) * raster.width() + originX;
            int sum = 0;
            int step = 0;
            int from = 0;
            for (int word = row * words, base = 0; base < stride; word++, base += 64) {
                long bits = marks[word];
                if (bits == 0) {
                    continue;
                }
                marks[word] = 0;
                if (base + 64 > width) {
                    bits &= base < width ? -1L >>> (base - width) : 0;
                }
                while (bits != 0) {
                    int cell = base + Long.numberOfTrailingZeros(bits);
                    bits &= bits - 1;
                    if (step != 0 && from < cell) {
                        paint.run(pixels, origin + from, origin + cell, step);
                    }
                    sum += areas[start + cell];
                    areas[start + cell] = 0;
                    step = step(sum, evenOdd);
                    paint.dot(pixels, origin + cell, step);
                    from = cell + 1;
                }
            }
            areas[start + width] = 0;
            areas[start + width + 1] = 0;
            if (step != 0 && from < width) {
                paint.run(pixels, origin + from, origin + width, step);
            }
        }
    }
}
