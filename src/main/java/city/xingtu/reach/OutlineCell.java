package city.xingtu.reach;

/**
 * Traces the outline of a union of convex shapes through one cell of {@link OutlineFrame#FINE} fine cells a side. Shapes
 * that another one hides in the cell are left out. Each line along x cuts the others in one interval; the corners in it lie
 * inside, a bit each. Between a corner inside and one outside the union ends where its last interval there does, exactly.
 * The straight pieces between these places follow from the corners of each fine cell (marching squares). Reused from cell
 * to cell.
 */
final class OutlineCell {

    private static final int FINE = OutlineFrame.FINE;

    /** Corners along a line, and lines along x; corner c of line l is bit 8 l + c. */
    private static final int CORNERS = 8;

    /** The first corners of sides along x. */
    private static final long ALONG_X = 0x7f7f7f7f7f7f7f7fL;

    /** The first corners of sides along y. */
    private static final long ALONG_Y = 0x00ffffffffffffffL;

    private static final long FIRST_COLUMN = 0x0101010101010101L;
    private static final long FIRST_ROW = 0xff;

    private static final double HALF = FINE / 2.0;

    /** Fine cells within which one shape goes on where another ends. */
    private static final double ROUNDING = 1e-9;

    /** Fine cells by which a shape must be hidden, for rounding. */
    private static final double MARGIN = 1e-6;

    /** Share of a fine cell by which the outline keeps away from corners, so that it never touches itself in one. */
    private static final double CLEAR = 1e-3;

    private static final int BOTTOM = 0;
    private static final int RIGHT = 1;
    private static final int TOP = 2;
    private static final int LEFT = 3;

    /**
     * By which corners lie inside (1 bottom left, 2 bottom right, 4 top left, 8 top right) the sides that the outline
     * enters and leaves by, with the inside on its left. Opposite corners stay apart.
     */
    private static final int[][] PIECES = {
        {},
        {BOTTOM, LEFT},
        {RIGHT, BOTTOM},
        {RIGHT, LEFT},
        {LEFT, TOP},
        {BOTTOM, TOP},
        {RIGHT, BOTTOM, LEFT, TOP},
        {RIGHT, TOP},
        {TOP, RIGHT},
        {BOTTOM, LEFT, TOP, RIGHT},
        {TOP, BOTTOM},
        {TOP, LEFT},
        {LEFT, RIGHT},
        {BOTTOM, RIGHT},
        {LEFT, BOTTOM},
        {}
    };

    private final ConvexShapes shapes;
    private final OutlineFrame frame;
    private final Outline outline;

    /** The shapes that are looked at. */
    private int[] member = new int[16];

    private int[] sides = new int[16];
    private int count;

    /** The intervals of the shapes on the lines along x, one line after another, and behind them on one along y. */
    private double[] low = new double[16 * (CORNERS + 1)];

    private double[] high = new double[16 * (CORNERS + 1)];

    /** Numbers in the outline of the places on sides along x, by first corner, and behind them of those along y. */
    private final int[] places = new int[2 * CORNERS * CORNERS];

    private final int[] ends = new int[4];

    /** Number of the cell's first corner. */
    private int cornerX;

    private int cornerY;

    OutlineCell(ConvexShapes shapes, OutlineFrame frame, Outline outline) {
        this.shapes = shapes;
        this.frame = frame;
        this.outline = outline;
    }

    /**
     * Traces the outline through a cell.
     *
     * @param x number of the cell
     * @param entry the last of the list of shapes that touch it
     */
    void trace(int x, int y, ShapeLists lists, int entry) {
        cornerX = x * FINE;
        cornerY = y * FINE;
        look(lists, entry);
        long inside = inside() & ~edges(x, y);
        long across = (inside ^ inside >>> 1) & ALONG_X;
        long up = (inside ^ inside >>> CORNERS) & ALONG_Y;
        if ((across | up) == 0) {
            return;
        }
        for (long left = across; left != 0; left &= left - 1) {
            int corner = Long.numberOfTrailingZeros(left);
            int row = corner / CORNERS;
            places[corner] = place(0, corner, row, row % FINE == 0, (inside >>> corner & 1) != 0);
        }
        for (long left = up; left != 0; left &= left - 1) {
            int corner = Long.numberOfTrailingZeros(left);
            int column = corner % CORNERS;
            for (int i = 0; i < count; i++) {
                shapes.cut(member[i], sides[i], 1, cornerX + column, 1, low, high, CORNERS * count + i, 1);
            }
            places[CORNERS * CORNERS + corner] =
                    place(1, corner, CORNERS, column % FINE == 0, (inside >>> corner & 1) != 0);
        }
        long cells = (across | across >>> CORNERS | up | up >>> 1) & ALONG_X & ALONG_Y;
        for (; cells != 0; cells &= cells - 1) {
            pieces(inside, Long.numberOfTrailingZeros(cells));
        }
    }

    /** Takes the shapes that cross the cell, but for those that one of them hides. */
    private void look(ShapeLists lists, int entry) {
        double best = Double.NEGATIVE_INFINITY;
        int hiding = ShapeLists.NONE;
        int entries = 0;
        for (int at = entry; at != ShapeLists.NONE; at = lists.before(at), entries++) {
            // Where one side alone crosses the cell a strip is as good as the half plane beyond it.
            if (lists.depth[at] - lists.bend[at] > best && (lists.sides[at] & lists.sides[at] - 1) == 0) {
                best = lists.depth[at] - lists.bend[at];
                hiding = at;
            }
        }
        reserve(entries);
        count = 0;
        for (int at = entry; at != ShapeLists.NONE; at = lists.before(at)) {
            if (at == hiding || hiding == ShapeLists.NONE || !hides(lists, hiding, best, at)) {
                member[count] = lists.shape[at];
                sides[count++] = lists.sides[at];
            }
        }
    }

    /** Whether one shape holds all of another that lies in the cell. */
    private boolean hides(ShapeLists lists, int by, double deep, int other) {
        double moreX = lists.slopeX[by] - lists.slopeX[other];
        double moreY = lists.slopeY[by] - lists.slopeY[other];
        return deep - lists.depth[other] >= HALF * (Math.abs(moreX) + Math.abs(moreY)) + MARGIN
                || lists.sides[by] != 0
                        && shapes.behind(
                                lists.shape[other],
                                cornerX + HALF,
                                cornerY + HALF,
                                deep,
                                lists.slopeX[by],
                                lists.slopeY[by]);
    }

    private void reserve(int entries) {
        if (entries > member.length) {
            member = new int[2 * entries];
            sides = new int[2 * entries];
            low = new double[2 * entries * (CORNERS + 1)];
            high = new double[2 * entries * (CORNERS + 1)];
        }
    }

    /** The corners that lie inside. */
    private long inside() {
        long inside = 0;
        for (int i = 0; i < count; i++) {
            shapes.cut(member[i], sides[i], 0, cornerY, CORNERS, low, high, i, count);
        }
        for (int row = 0, at = 0; row < CORNERS; row++) {
            for (int i = 0; i < count; i++, at++) {
                if (low[at] <= high[at]) {
                    int first = Math.max(0, (int) Math.ceil(low[at] - cornerX));
                    int last = Math.min(FINE, (int) Math.floor(high[at] - cornerX));
                    if (first <= last) {
                        inside |= (FIRST_ROW << first & FIRST_ROW >> FINE - last) << CORNERS * row;
                    }
                }
            }
        }
        return inside;
    }

    /** The corners on the frame's edge, which count as outside. */
    private long edges(int x, int y) {
        return (x == frame.minX() ? FIRST_COLUMN : 0)
                | (x == frame.maxX() ? FIRST_COLUMN << FINE : 0)
                | (y == frame.minY() ? FIRST_ROW : 0)
                | (y == frame.maxY() ? FIRST_ROW << CORNERS * FINE : 0);
    }

    /**
     * The number of the place where the union ends on a side. It has one already where the side is another cell's too and
     * that was traced.
     *
     * @param corner the side's first, in the cell
     * @param line of which intervals to take
     * @param shared whether another cell has the side too
     */
    private int place(int axis, int corner, int line, boolean shared, boolean insideFirst) {
        int x = cornerX + corner % CORNERS;
        int y = cornerY + corner / CORNERS;
        if (shared) {
            int known = outline.find(x - frame.minX() * FINE, y - frame.minY() * FINE, axis);
            if (known != Outline.NONE) {
                return known;
            }
        }
        int first = axis == 0 ? x : y;
        double end = insideFirst ? reachOn(line, first) : reachBack(line, first + 1);
        double clear = Math.clamp(end, first + CLEAR, first + 1 - CLEAR);
        return axis == 0
                ? outline.add(clear * frame.step(), y * frame.step())
                : outline.add(x * frame.step(), clear * frame.step());
    }

    /** How far the union goes on from a place on a line: an interval may go on where another ends. */
    private double reachOn(int line, double from) {
        double far = from;
        for (double next = from; next <= far && Double.isFinite(next); ) {
            double reached = far + ROUNDING;
            next = Double.POSITIVE_INFINITY;
            for (int i = line * count; i < (line + 1) * count; i++) {
                if (high[i] > far) {
                    if (low[i] <= reached) {
                        far = high[i];
                    } else if (low[i] < next) {
                        next = low[i];
                    }
                }
            }
        }
        return far;
    }

    /** The same towards the line's beginning. */
    private double reachBack(int line, double from) {
        double far = from;
        for (double next = from; next >= far && Double.isFinite(next); ) {
            double reached = far - ROUNDING;
            next = Double.NEGATIVE_INFINITY;
            for (int i = line * count; i < (line + 1) * count; i++) {
                if (low[i] < far) {
                    if (high[i] >= reached) {
                        far = low[i];
                    } else if (high[i] > next) {
                        next = high[i];
                    }
                }
            }
        }
        return far;
    }

    private void pieces(long inside, int corner) {
        int below = (int) (inside >>> corner) & 3;
        int above = (int) (inside >>> corner + CORNERS) & 3;
        int[] pieces = PIECES[below | above << 2];
        ends[BOTTOM] = places[corner];
        ends[RIGHT] = places[CORNERS * CORNERS + corner + 1];
        ends[TOP] = places[corner + CORNERS];
        ends[LEFT] = places[CORNERS * CORNERS + corner];
        for (int i = 0; i < pieces.length; i += 2) {
            outline.piece(ends[pieces[i]], ends[pieces[i + 1]]);
        }
    }
}
