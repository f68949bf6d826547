package city.xingtu.ink;

import java.util.Arrays;

/**
 * Draws lines thinner than a pixel edge by edge, without an outline: each edge adds to the pixels of a column (of a row,
 * where it is steep) how far it covers them, and the colour is laid over what has come together. Edges are cut at right
 * angles to the columns instead of joined: what a corner covers too much on one side it lacks on the other, at most a
 * seventh of a pixel of the widest line. Lines that run on each other add up, where an outline would be filled once.
 *
 * <p>How an edge rises within a column is rounded to a sixteenth, heights to a 64th of a pixel. Holds the scratch memory
 * of one thread.
 */
final class Hairline {

    /** Pixels; at the corners of a wider line it would be seen that they are not joined. */
    private static final double WIDEST = 0.75;

    /** Rises of an edge within a column that are told apart, parts of a pixel. */
    private static final int RISE = 16;

    private static final int HEIGHT_BITS = 6;
    private static final int HEIGHTS = 1 << HEIGHT_BITS;

    /** Half a rise, in heights. */
    private static final int HALF_RISE = HEIGHTS / (2 * RISE);

    /** Pixels of a column that a line touches at the most: two and a bit, wherever they begin. */
    private static final int DEEP = 4;

    /** Bits of a pixel's share in {@link #BELOW}. */
    private static final int LANE = 16;

    private static final int LANE_MASK = (1 << LANE) - 1;

    /** A whole pixel, in {@link #BELOW}. */
    private static final int WHOLE = 256;

    /** A whole column. */
    private static final int WIDE = 128;

    /** From sums to steps of coverage, as a power of two. */
    private static final int TO_STEPS = 11;

    private static final int FULL = WHOLE * WIDE;

    private static final double UNIT = 4294967296.0;
    private static final int TO_HEIGHTS = 32 - HEIGHT_BITS;
    private static final long ROUND = 1L << TO_HEIGHTS - 1;

    /** By rise and height: how much of each of the pixels from the topmost on that a side touches lies below the side. */
    private static final long[] BELOW = table();

    /** No map is as large; what lies further away is left to those who cut it. */
    private static final float FAR = 1 << 20;

    /** Pixels around a line's points that its ends and corners stay within. */
    private static final int AROUND = 2;

    /** By pixel of the window: how far it is covered. Zeros between two drawings. */
    private int[] sums = {};

    /** Pixels that are covered, each once: where on the raster, and below where in the window. */
    private long[] places = new long[1024];

    private int count;
    private double half;
    private int left;
    private int right;
    private int top;
    private int bottom;
    /** Of the raster. */
    private int width;

    private static long[] table() {
        long[] below = new long[(RISE + 1) * HEIGHTS];
        for (int rise = 0; rise <= RISE; rise++) {
            for (int i = 0; i < HEIGHTS; i++) {
                double upper = (double) i / HEIGHTS;
                double lower = upper + Math.max(rise, 0.01) / RISE;
                for (int pixel = 0; pixel < DEEP; pixel++) {
                    double share = (area(pixel - upper) - area(pixel - lower)) / (lower - upper);
                    below[rise * HEIGHTS + i] |= Math.round(share * WHOLE) << LANE * pixel;
                }
            }
        }
        return below;
    }

    /** Integral, over sides that lie further and further up, of how much of a pixel is below; its border is so far below. */
    private static double area(double border) {
        if (border >= 0) {
            return 0.5 + border;
        }
        return border > -1 ? (1 + border) * (1 + border) / 2 : 0;
    }

    /** Whether a line is thin enough. */
    static boolean fits(Pen pen) {
        return pen.width() <= WIDEST && !pen.dashed() && pen.offset() == 0;
    }

    /** Draws lines on rows of a raster; false, and nothing, when they go on without end. */
    boolean draw(Path path, Pen pen, SolidPaint paint, Raster raster, int firstRow, int endRow) {
        float[] box = path.box();
        if (!(box[0] > -FAR && box[1] > -FAR && box[2] < FAR && box[3] < FAR)) {
            return false;
        }
        half = pen.width() / 2;
        width = raster.width();
        left = Math.max(0, (int) box[0] - AROUND);
        right = Math.min(width, (int) box[2] + AROUND);
        top = Math.max(firstRow, (int) box[1] - AROUND);
        bottom = Math.min(endRow, (int) box[3] + AROUND);
        if (left >= right || top >= bottom) {
            return true;
        }
        int area = (right - left) * (bottom - top);
        if (sums.length < area) {
            sums = new int[area];
        }
        double cap = switch (pen.cap()) {
            case BUTT -> 0;
            case ROUND -> half * Math.PI / 4; // Covers as much as half a circle.
            case SQUARE -> half;
        };
        for (int contour = 0; contour < path.contours(); contour++) {
            contour(path.points(), path.start(contour), path.end(contour), path.closed(contour), cap);
        }
        lay(paint, raster.pixels());
        return true;
    }

    private void contour(float[] points, int from, int end, boolean closed, double cap) {
        boolean ring = closed && end - from > 4;
        for (int i = ring ? from : from + 2; i < end; i += 2) {
            int before = i == from ? end - 2 : i - 2;
            edge(points[before], points[before + 1], points[i], points[i + 1]);
        }
        if (!ring && cap > 0) {
            cap(points, from, end, 2, cap);
            cap(points, end - 2, from - 2, -2, cap);
        }
    }

    /** Goes on beyond an end, away from the next point that lies elsewhere. */
    private void cap(float[] points, int at, int end, int step, double length) {
        double x = points[at];
        double y = points[at + 1];
        double dx = step;
        double dy = 0;
        for (int i = at + step; i != end; i += step) {
            if (points[i] != x || points[i + 1] != y) {
                dx = points[i] - x;
                dy = points[i + 1] - y;
                break;
            }
        }
        double scale = length / Math.sqrt(dx * dx + dy * dy);
        edge(x - dx * scale, y - dy * scale, x, y);
    }

    private void edge(double x0, double y0, double x1, double y1) {
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            if (x0 < x1) {
                columns(x0, y0, x1, y1, false);
            } else {
                columns(x1, y1, x0, y0, false);
            }
        } else if (y0 < y1) {
            columns(y0, x0, y1, x1, true);
        } else {
            columns(y1, x1, y0, x0, true);
        }
    }

    /** Covers column by column of the window or, upright, row by row. */
    private void columns(double major0, double minor0, double major1, double minor1, boolean upright) {
        int majorFrom = upright ? top : left;
        int majorTo = upright ? bottom : right;
        int minorFrom = upright ? left : top;
        int minorTo = upright ? right : bottom;
        int majorStride = upright ? right - left : 1;
        int minorStride = upright ? 1 : right - left;
        int majorPixels = upright ? width : 1;
        int minorPixels = upright ? 1 : width;
        double from = Math.max(major0, majorFrom);
        double to = Math.min(major1, majorTo);
        double slope = (minor1 - minor0) / (major1 - major0);
        double base = minor0 - slope * major0;
        if (!(from < to) || Double.isNaN(base)) {
            return;
        }
        long thick = (long) (half * Math.sqrt(1 + slope * slope) * UNIT);
        int column = (int) from;
        int last = (int) to;
        int most = count + DEEP * (last - column + 1);
        if (places.length < most) {
            places = Arrays.copyOf(places, most * 2);
        }
        int[] cells = sums;
        long[] list = places;
        int listed = count;
        int rise = (int) (Math.abs(slope) * RISE + 0.5);
        long step = (long) (slope * UNIT);
        // Counted from the edge's own beginning: a band of the rows gets the same.
        int origin = (int) Math.floor(major0);
        long height = (long) ((base + slope * (origin + 0.5)) * UNIT) + ROUND + step * (column - origin);
        for (double begin = from; begin < to; column++, height += step) {
            int share = WIDE;
            int rises = rise;
            long middle = height;
            if (begin > column || to < column + 1) {
                double stop = Math.min(to, column + 1.0);
                share = (int) ((stop - begin) * WIDE + 0.5);
                rises = (int) (Math.abs(slope) * (stop - begin) * RISE + 0.5);
                middle = (long) ((base + slope * (begin + stop) / 2) * UNIT) + ROUND;
            }
            begin = column + 1.0;
            int upper = (int) (middle - thick >> TO_HEIGHTS) - rises * HALF_RISE;
            int lower = (int) (middle + thick >> TO_HEIGHTS) - rises * HALF_RISE;
            int first = upper >> HEIGHT_BITS;
            int table = rises << HEIGHT_BITS;
            long within = BELOW[table + (lower & HEIGHTS - 1)] << LANE * ((lower >> HEIGHT_BITS) - first);
            long covered = (BELOW[table + (upper & HEIGHTS - 1)] - within) * share;
            int at = (column - majorFrom) * majorStride + (first - minorFrom) * minorStride;
            int pixel = column * majorPixels + first * minorPixels;
            for (int row = first; row < first + DEEP; row++) {
                if (row >= minorFrom && row < minorTo) {
                    int cover = (int) covered & LANE_MASK;
                    int before = cells[at];
                    cells[at] = before + cover;
                    list[listed] = (long) pixel << 32 | at;
                    // One more where it was not covered before and is now.
                    listed += (before - 1 & -cover) >>> 31;
                }
                covered >>>= LANE;
                at += minorStride;
                pixel += minorPixels;
            }
        }
        count = listed;
    }

    /** Lays the colour over the pixels that are covered, and forgets them. */
    private void lay(SolidPaint paint, int[] pixels) {
        for (int i = 0; i < count; i++) {
            int at = (int) places[i];
            int covered = Math.min(sums[at], FULL);
            paint.dot(pixels, (int) (places[i] >> 32), covered + (1 << TO_STEPS - 1) >> TO_STEPS);
            sums[at] = 0;
        }
        count = 0;
    }
}
