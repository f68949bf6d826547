package city.xingtu.reach;

/**
 * Traces the outline of a union of capsules through one cell: which corners of its fine cells lie inside, where on
 * the lines between them the union ends, and the straight pieces between these places (marching squares). Reused from cell
 * to cell.
 */
final class OutlineCell {

    /** Fine cells along the traced one. */
    private static final int FINE = 4;

    private static final int CORNERS = FINE + 1;

    /** Metres within which one capsule goes on where another ends. */
    private static final double ROUNDING = 1e-9;

    /** Share of a fine cell by which the outline keeps away from corners, so that it never touches itself in one. */
    private static final double CLEAR = 1e-3;

    private static final int BOTTOM = 0;
    private static final int RIGHT = 1;
    private static final int TOP = 2;
    private static final int LEFT = 3;

    /**
     * By which corners lie inside (1 bottom left, 2 bottom right, 4 top right, 8 top left) the sides that the outline
     * enters and leaves by, with the inside on its left. Opposite corners stay apart.
     */
    private static final int[][] PIECES = {
        {},
        {BOTTOM, LEFT},
        {RIGHT, BOTTOM},
        {RIGHT, LEFT},
        {TOP, RIGHT},
        {BOTTOM, LEFT, TOP, RIGHT},
        {TOP, BOTTOM},
        {TOP, LEFT},
        {LEFT, TOP},
        {BOTTOM, TOP},
        {RIGHT, BOTTOM, LEFT, TOP},
        {RIGHT, TOP},
        {LEFT, RIGHT},
        {BOTTOM, RIGHT},
        {LEFT, BOTTOM},
        {}
    };

    private final Capsules capsules;
    private final CapsuleUnion.Frame frame;
    private final double step;
    private final Outline outline;

    /** Number of the cell's first corner along x and y. */
    private int cornerX;

    private int cornerY;

    /** The capsules that touch the cell are a part of this. */
    private int[] members = {};

    private int from;
    private int to;

    /** Where a line cuts them. */
    private double[] low = new double[32];

    private double[] high = new double[32];

    /** By row of corners a bit for each that lies inside. */
    private final int[] inside = new int[CORNERS];

    /** Numbers of the places where the outline crosses the sides along x and along y, by row and column. */
    private final int[] crossingX = new int[CORNERS * CORNERS];

    private final int[] crossingY = new int[CORNERS * CORNERS];
    private final int[] sides = new int[4];

    OutlineCell(Capsules capsules, CapsuleUnion.Frame frame, Outline outline) {
        this.capsules = capsules;
        this.frame = frame;
        this.step = frame.step();
        this.outline = outline;
    }

    /**
     * Traces the outline through a cell.
     *
     * @param x number of its first corner, from the plane's origin
     * @param capsulesThere the capsules that touch it, from a place in the array to another
     */
    void trace(int x, int y, int[] capsulesThere, int first, int end) {
        cornerX = x;
        cornerY = y;
        members = capsulesThere;
        from = first;
        to = end;
        if (end - first > low.length) {
            low = new double[2 * (end - first)];
            high = new double[low.length];
        }
        int any = 0;
        int all = -1;
        for (int row = 0; row < CORNERS; row++) {
            corners(row);
            any |= inside[row];
            all &= inside[row];
        }
        if (any == 0 || all == (1 << CORNERS) - 1) {
            return;
        }
        for (int row = 0; row < CORNERS; row++) {
            for (int column = 0; column < CORNERS; column++) {
                crossings(row, column);
            }
        }
        for (int row = 0; row < FINE; row++) {
            for (int column = 0; column < FINE; column++) {
                pieces(row, column);
            }
        }
    }

    private void corners(int row) {
        int mask = 0;
        for (int column = 0; column < CORNERS; column++) {
            if (frame.inside(cornerX + column, cornerY + row)
                    && inside((cornerX + column) * step, (cornerY + row) * step)) {
                mask |= 1 << column;
            }
        }
        inside[row] = mask;
    }

    private boolean inside(int row, int column) {
        return (inside[row] >> column & 1) != 0;
    }

    private boolean inside(double x, double y) {
        for (int i = from; i < to; i++) {
            if (capsules.outside(members[i], x, y) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the outline crosses the sides from a corner to the next along x and along y. */
    private void crossings(int row, int column) {
        int x = cornerX + column;
        int y = cornerY + row;
        boolean in = inside(row, column);
        if (column < FINE && in != inside(row, column + 1)) {
            int known = row % FINE == 0 ? outline.find(x - frame.minX(), y - frame.minY(), 0) : Outline.NONE;
            crossingX[row * CORNERS + column] =
                    known == Outline.NONE ? outline.add(end(0, y * step, x, in), y * step) : known;
        }
        if (row < FINE && in != inside(row + 1, column)) {
            int known = column % FINE == 0 ? outline.find(x - frame.minX(), y - frame.minY(), 1) : Outline.NONE;
            crossingY[row * CORNERS + column] =
                    known == Outline.NONE ? outline.add(x * step, end(1, x * step, y, in)) : known;
        }
    }

    /** Where, on a line along an axis, the union ends between a corner and the next, of which one lies inside. */
    private double end(int axis, double place, int corner, boolean upward) {
        double begin = (upward ? corner : corner + 1) * step;
        double most = begin + (upward ? step : -step);
        double clear = CLEAR * step;
        int cuts = 0;
        for (int i = from; i < to; i++) {
            if (capsules.cut(members[i], axis, place)) {
                // As if the way led upward.
                low[cuts] = upward ? capsules.low : -capsules.high;
                high[cuts] = upward ? capsules.high : -capsules.low;
                cuts += high[cuts] >= (upward ? begin : -begin) ? 1 : 0;
            }
        }
        double end = upward ? begin : -begin;
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < cuts; i++) {
                if (low[i] <= end + ROUNDING && high[i] > end) {
                    end = high[i];
                    more = true;
                }
            }
        }
        return upward ? Math.clamp(end, begin + clear, most - clear) : Math.clamp(-end, most + clear, begin - clear);
    }

    private void pieces(int row, int column) {
        int below = inside[row] >> column;
        int above = inside[row + 1] >> column;
        int[] pieces = PIECES[below & 3 | (above & 2) << 1 | (above & 1) << 3];
        if (pieces.length > 0) {
            sides[BOTTOM] = crossingX[row * CORNERS + column];
            sides[RIGHT] = crossingY[row * CORNERS + column + 1];
            sides[TOP] = crossingX[(row + 1) * CORNERS + column];
            sides[LEFT] = crossingY[row * CORNERS + column];
            for (int i = 0; i < pieces.length; i += 2) {
                outline.piece(sides[pieces[i]], sides[pieces[i + 1]]);
            }
        }
    }
}
