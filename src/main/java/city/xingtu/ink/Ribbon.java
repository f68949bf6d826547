package city.xingtu.ink;

/**
 * Draws stretches of a narrow line straight onto pixels. Where a line runs on in one direction, bends a little and crosses
 * one column of pixels after the other (or one row, where it is steep), its two sides are functions of the column: their
 * mean heights in each column say how far its pixels are covered, without summing up areas over a window and going through
 * it again. A stretch begins and ends between two columns, so that no pixel is covered by it in part and by the rest of the
 * line too.
 *
 * <p>The mean height is exact; how the sides rise within a column is rounded to a sixteenth, which moves coverage by less
 * than a hundredth. Holds the scratch memory of one thread.
 */
final class Ribbon {

    /** Pixels; more of a wider line is inside than at its edges. */
    private static final double WIDEST = 5;

    /** Share of the direction's unit that its larger component has at the least. */
    private static final double STEADY = 0.65;

    /** Columns of a stretch for which it pays to cut the line. */
    private static final int SHORTEST = 5;

    /** No map is as wide; a longer line is cut by those who fill its outline. */
    private static final int LONGEST = 1 << 16;

    /** Rises of a side within a column that are told apart, parts of a pixel. */
    private static final int RISE = 16;

    /** More than a steady line rises. */
    private static final int RISES = 20;

    /** Heights that are told apart within a pixel, as a power of two. */
    private static final int HEIGHT_BITS = 6;

    private static final int HEIGHTS = 1 << HEIGHT_BITS;

    /** Half a rise. */
    private static final int HALF_RISE = HEIGHTS / (2 * RISE);

    /** Pixels above and below a side for which the table says how far they are covered. */
    private static final int AROUND = 13;

    private static final int ROW = 2 * AROUND * HEIGHTS;

    /** A whole pixel, in {@link #COVERED}. */
    private static final int WHOLE = 1 << 12;

    /** From there to steps of coverage, as a power of two. */
    private static final int TO_STEPS = 8;

    /** By rise and by how far below a pixel's upper border a side lies: how much of the pixel is below the side. */
    private static final short[] COVERED = table();

    private static final double UNIT = 4294967296.0;
    private static final long ROUND = 1L << 31 - HEIGHT_BITS;

    private static final Raster NOTHING = new Raster(1, 1);

    private final Accumulator accumulator;
    private Raster raster = NOTHING;
    private SolidPaint paint = Paint.solid(0, 0);
    private int top;
    private int bottom;

    /** Whether the stretch goes from row to row; rows are then what columns are else. */
    private boolean upright;

    /** 1 where the coordinate that columns are counted by grows along the line, else -1, and columns are counted down. */
    private int way;

    private int first;
    private int last;
    private int from;
    private int to;
    private double[] majors = {};
    private double[] minors = {};
    private double[] normalMajors = {};
    private double[] normalMinors = {};
    private double[] mitreMajors = {};
    /** Not a number where a corner is no mitre. */
    private double[] mitreXs = {};

    private double half;
    /** By column: height of a side in parts of a pixel, and where the table has its rise. */
    private int[] uppers = new int[64];

    private int[] lowers = new int[64];
    private int[] upperRises = new int[64];
    private int[] lowerRises = new int[64];

    /** @param accumulator scratch memory of the same thread, for what is left between stretches */
    Ribbon(Accumulator accumulator) {
        this.accumulator = accumulator;
    }

    private static short[] table() {
        short[] covered = new short[(RISES + 1) * ROW];
        for (int rise = 0; rise <= RISES; rise++) {
            for (int i = 0; i < ROW; i++) {
                double height = (double) i / HEIGHTS - AROUND;
                double half = Math.max(rise, 0.01) / (2 * RISE);
                double share = (below(height - half) - below(height + half)) / (2 * half);
                covered[rise * ROW + i] = (short) Math.round(share * WHOLE);
            }
        }
        return covered;
    }

    /** Integral over heights, from one on, of how much of a pixel lies below a level side. */
    private static double below(double height) {
        if (height < 0) {
            return 0.5 - height;
        }
        return height < 1 ? (1 - height) * (1 - height) / 2 : 0;
    }

    /** Whether lines can be drawn so. */
    static boolean fits(Pen pen, SolidPaint paint) {
        return pen.width() <= WIDEST && !pen.dashed() && paint.argb() >>> 24 == 255;
    }

    /** The next lines are drawn on rows of a raster. */
    Ribbon onto(Raster next, int firstRow, int endRow, SolidPaint colour) {
        raster = next;
        top = firstRow;
        bottom = endRow;
        paint = colour;
        return this;
    }

    /** Lets go of the raster. */
    void leave() {
        raster = NOTHING;
    }

    /**
     * Looks for a stretch that begins with an edge or after it.
     *
     * @param line whose points, normals and mitres are known
     * @return the edge after the last that was looked at
     */
    int find(Stroker line, int edge, int edges) {
        half = line.half;
        mitreXs = line.mitreXs;
        upright = Math.abs(line.normalYs[edge]) < Math.abs(line.normalXs[edge]);
        majors = upright ? line.ys : line.xs;
        minors = upright ? line.xs : line.ys;
        normalMajors = upright ? line.normalYs : line.normalXs;
        normalMinors = upright ? line.normalXs : line.normalYs;
        mitreMajors = upright ? line.mitreYs : line.mitreXs;
        way = majors[edge] < majors[edge + 1] ? 1 : -1;
        double side = normalMinors[edge] < 0 ? -1 : 1;
        first = edge;
        last = edge;
        while (last + 1 < edges && !Double.isNaN(mitreXs[last + 1]) && normalMinors[last + 1] * side > STEADY) {
            last++;
        }
        int next = last + 1;
        while (first <= last && enter(first) > leave(first, edges)) {
            first++;
        }
        while (last > first && enter(last) > leave(last, edges)) {
            last--;
        }
        from = first > last ? 0 : enter(first);
        to = first > last ? 0 : leave(last, edges);
        return next;
    }

    /** Whether the last look found a stretch. */
    boolean found() {
        int columns = to - from;
        return columns >= SHORTEST && columns <= LONGEST;
    }

    /** First column, counted in the line's direction, that the edge alone covers. */
    private int enter(int edge) {
        return (int) Math.ceil(way * majors[edge] + reach(edge, edge, edge == 0));
    }

    /** Column after the last. */
    private int leave(int edge, int edges) {
        return (int) Math.floor(way * majors[edge + 1] - reach(edge + 1, edge, edge + 1 == edges));
    }

    /** How far from a point the ends of its sides lie, or what else is drawn there reaches. */
    private double reach(int point, int edge, boolean end) {
        if (end) {
            return Math.abs(normalMajors[edge]) * half;
        }
        return Double.isNaN(mitreXs[point]) ? 3 * half : Math.abs(mitreMajors[point]);
    }

    /** Whether the stretch goes from row to row. */
    boolean upright() {
        return upright;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** Coordinate of the cut at the beginning. */
    int begin() {
        return from * way;
    }

    int end() {
        return to * way;
    }

    /** Fills the outline of what is left between two stretches, by itself: together they would lie in a large window. */
    void rest(Path outline) {
        if (accumulator.add(outline, 0, 0, raster.width(), raster.height(), top, bottom)) {
            accumulator.sweep(FillRule.NON_ZERO, raster, paint);
        }
        outline.reset();
    }

    /** Draws the stretch that was found. */
    void draw() {
        int columns = to - from;
        if (uppers.length < columns) {
            int capacity = columns * 2;
            uppers = new int[capacity];
            lowers = new int[capacity];
            upperRises = new int[capacity];
            lowerRises = new int[capacity];
        }
        int side = normalMinors[first] < 0 ? 1 : -1;
        measure(side, -1, uppers, upperRises);
        measure(-side, 1, lowers, lowerRises);
        if (upright) {
            paint(top, bottom, raster.width(), 0, raster.width(), 1);
        } else {
            paint(0, raster.width(), 1, top, bottom, raster.width());
        }
    }

    /** Lays the colour over the pixels of all columns; strides lead from one column, or row, to the next. */
    private void paint(int majorFrom, int majorTo, int majorStride, int minorFrom, int minorTo, int minorStride) {
        int[] pixels = raster.pixels();
        int begin = way > 0 ? Math.max(0, majorFrom - from) : Math.max(0, -from - majorTo);
        int end = Math.min(to - from, way > 0 ? majorTo - from : -from - majorFrom);
        for (int i = begin; i < end; i++) {
            int column = way > 0 ? from + i : -1 - from - i;
            int upper = uppers[i];
            int lower = lowers[i];
            int upperRise = upperRises[i];
            int lowerRise = lowerRises[i];
            int start = Math.max(minorFrom, upper - upperRise * HALF_RISE >> HEIGHT_BITS);
            int stop = Math.min(minorTo, (lower + lowerRise * HALF_RISE >> HEIGHT_BITS) + 1);
            int high = upperRise * ROW + AROUND * HEIGHTS + upper - start * HEIGHTS;
            int low = lowerRise * ROW + AROUND * HEIGHTS + lower - start * HEIGHTS;
            int at = column * majorStride + start * minorStride;
            for (int j = start; j < stop; j++) {
                paint.dot(pixels, at, COVERED[high] - COVERED[low] + (1 << TO_STEPS - 1) >> TO_STEPS);
                at += minorStride;
                high -= HEIGHTS;
                low -= HEIGHTS;
            }
        }
    }

    /**
     * Mean height of a side in each column, and by how much it rises there.
     *
     * @param side 1 for the line's left side, -1 for its right one
     * @param below 1 for the lower side, -1 for the upper one
     */
    private void measure(int side, int below, int[] heights, int[] rises) {
        double u = from;
        double held = 0;
        double risen = 0;
        for (int edge = first; edge <= last; edge++) {
            double end = edge == last ? to : way * (majors[edge + 1] + side * mitreMajors[edge + 1]);
            double slope = -way * normalMajors[edge] / normalMinors[edge];
            double base = minors[edge] - slope * way * majors[edge] + below * half / Math.abs(normalMinors[edge]);
            int column = (int) Math.floor(u);
            if (column + 1 <= end) {
                double rest = column + 1 - u;
                heights[column - from] = parts(held + rest * (base + slope * (u + column + 1) / 2));
                rises[column - from] = (int) (Math.abs(risen + rest * slope) * RISE + 0.5);
                held = 0;
                risen = 0;
                column++;
                int stop = (int) Math.floor(end);
                int rise = (int) (Math.abs(slope) * RISE + 0.5);
                long exact = (long) ((base + slope * (column + 0.5)) * UNIT) + ROUND;
                long step = (long) (slope * UNIT);
                for (; column < stop; column++) {
                    heights[column - from] = (int) (exact >> 32 - HEIGHT_BITS);
                    rises[column - from] = rise;
                    exact += step;
                }
                u = column;
            }
            if (u < end) {
                held += (end - u) * (base + slope * (u + end) / 2);
                risen += (end - u) * slope;
                u = end;
            }
        }
    }

    private static int parts(double pixels) {
        return (int) Math.floor(pixels * HEIGHTS + 0.5);
    }
}
