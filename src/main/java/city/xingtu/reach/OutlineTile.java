package city.xingtu.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traces the outline of a union of capsules through one tile of {@link OutlineFrame#TILE} fine cells a side. Each line
 * along x cuts capsules in intervals; the corners in them lie inside, a bit each. Between a corner inside and one outside
 * the union ends where its last interval there does, exactly. The straight pieces between these places follow from the
 * corners of each fine cell (marching squares). Reused from tile to tile.
 */
final class OutlineTile {

    private static final int TILE = OutlineFrame.TILE;
    private static final int CORNERS = TILE + 1;

    /** A bit for each corner along a line. */
    private static final long ALL = (1L << CORNERS) - 1;

    /** A bit for each side of a fine cell along a line. */
    private static final long SIDES = (1L << TILE) - 1;

    private static final int FINE = CoveredCells.FINE;
    private static final int BANDS = CoveredCells.PER_TILE;

    /** The sides behind the corners of a line along x are numbered from this many times the line. */
    private static final int LINE = 64;

    /** Fine cells within which one capsule goes on where another ends. */
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
    private final OutlineFrame frame;
    private final CoveredCells covered;
    private final Outline outline;

    /** Number of the tile's first corner along x and along y. */
    private final int[] corner = new int[2];

    /** By line along x a bit for each corner that lies inside. */
    private final long[] inside = new long[CORNERS];

    /** By band of lines the corners that lie inside on all of them and on the first of the next. */
    private final long[] solid = new long[BANDS];

    /** By line along x the sides along x, and those along y above it, that the outline crosses, a bit each. */
    private final long[][] crossed = {new long[CORNERS], new long[CORNERS]};

    /** How far the union reaches from the inner end of each of these: on from the first end, or back, then negative. */
    private final double[][] reach = {new double[CORNERS * LINE], new double[CORNERS * LINE]};

    /** Numbers of these places in the outline. */
    private final int[][] places = {new int[CORNERS * LINE], new int[CORNERS * LINE]};

    private final int[] sides = new int[4];

    /** Lines along x and the corners on each that lie in a capsule, line after line of one; and the capsule. */
    private long[] corners = new long[256];

    private int[] cornersLine = new int[256];
    private int[] cornersOf = new int[256];
    private int cornersCount;

    /** Ends of intervals on lines along x: twice the side, one more for the upper end, and how far it reaches. */
    private int[] endSide = new int[256];

    private double[] endReach = new double[256];
    private int endCount;

    /** Intervals between two corners: the side, and both ends. */
    private final List<Between> betweens = new ArrayList<>();

    private record Between(int axis, int side, double low, double high) {}

    OutlineTile(Capsules capsules, OutlineFrame frame, CoveredCells covered, Outline outline) {
        this.capsules = capsules;
        this.frame = frame;
        this.covered = covered;
        this.outline = outline;
    }

    /**
     * Traces the outline through a tile.
     *
     * @param x number of the tile
     * @param members the capsules that touch it, the first {@code count} of the array
     */
    void trace(int x, int y, int[] members, int count) {
        corner[0] = x * TILE;
        corner[1] = y * TILE;
        if (!cover(x, y)) {
            return;
        }
        cornersCount = 0;
        endCount = 0;
        betweens.clear();
        for (int i = 0; i < count; i++) {
            fill(members[i]);
        }
        clip(x, y);
        if (!cross()) {
            return;
        }
        for (int i = 0; i < endCount; i++) {
            reach(0, endSide[i] >> 1, (endSide[i] & 1) != 0, endReach[i]);
        }
        for (int i = 1; i < cornersCount; i++) {
            if (cornersOf[i] == cornersOf[i - 1] && cornersLine[i] == cornersLine[i - 1] + 1) {
                long either = corners[i - 1] | corners[i];
                long both = corners[i - 1] & corners[i];
                int row = cornersLine[i - 1];
                cutUpward(cornersOf[i], row, around(either) & ~both & crossed[1][row], either);
            }
        }
        reachOn();
        number();
        for (int row = 0; row < TILE; row++) {
            pieces(row);
        }
    }

    /** Begins with the corners of covered cells; false when there are no others. */
    private boolean cover(int x, int y) {
        Arrays.fill(inside, 0);
        long all = ALL;
        for (int band = 0; band < BANDS; band++) {
            long corners = spread(covered.ofTile(x, y, band));
            solid[band] = corners;
            all &= corners;
            for (int row = band * FINE; row <= (band + 1) * FINE; row++) {
                inside[row] |= corners;
            }
        }
        return all != ALL;
    }

    /** From a bit a coarse cell to one for each corner of its fine cells. */
    private static long spread(int cells) {
        long corners = 0;
        for (int left = cells; left != 0; left &= left - 1) {
            corners |= (1L << FINE + 1) - 1 << FINE * Integer.numberOfTrailingZeros(left);
        }
        return corners;
    }

    /** Bits from one corner to another, as far as they are of the tile. */
    private static long bits(int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(TILE, to);
        return first > last ? 0 : (-1L << first) & (-1L >>> 63 - last);
    }

    /** The corner of the tile at a place along an axis, or the last before it. */
    private int before(int axis, double place) {
        return (int) Math.floor(place) - corner[axis];
    }

    /** The corner of the tile at a place along an axis, or the first behind it. */
    private int behind(int axis, double place) {
        return (int) Math.ceil(place) - corner[axis];
    }

    /** The corners in a capsule lie inside. Bands in which all corners around it do already need no look. */
    private void fill(int capsule) {
        int first = Math.max(0, before(1, capsules.least(capsule, 1)));
        int last = Math.min(TILE, behind(1, capsules.greatest(capsule, 1)));
        long box = bits(before(0, capsules.least(capsule, 0)), behind(0, capsules.greatest(capsule, 0)));
        boolean wide = capsules.radius(capsule) > FINE;
        int begin = -1;
        for (int band = Math.min(first / FINE, BANDS - 1); band < BANDS && band * FINE <= last; band++) {
            long open = box & ~solid[band];
            if (open == 0 || wide && (open & around(capsule, band)) == 0) {
                begin = fill(capsule, begin, band * FINE);
            } else if (begin < 0) {
                begin = Math.max(first, band * FINE - 1);
            }
        }
        fill(capsule, begin, last);
    }

    /** From the corner before the first of some to the one behind the last; all where there are none. */
    private static long around(long some) {
        return some == 0
                ? ALL
                : (-1L << Math.max(0, Long.numberOfTrailingZeros(some) - 1))
                        & (-1L >>> Math.max(0, Long.numberOfLeadingZeros(some) - 1));
    }

    /** The corners of a band around which anything of a capsule may lie. */
    private long around(int capsule, int band) {
        capsules.span(capsule, corner[1] + band * FINE, corner[1] + (band + 1) * FINE);
        return capsules.low[0] > capsules.high[0] ? 0 : bits(before(0, capsules.low[0]), behind(0, capsules.high[0]));
    }

    private int fill(int capsule, int from, int to) {
        if (from < 0) {
            return from;
        }
        capsules.cut(capsule, 0, corner[1] + from, to - from + 1, 1);
        for (int row = from; row <= to; row++) {
            double low = capsules.low[row - from];
            double high = capsules.high[row - from];
            int first = behind(0, low);
            int last = before(0, high);
            long bits = 0;
            if (first > last) {
                between(0, row, last, low, high);
            } else {
                long known = inside[row];
                bits = bits(first, last);
                inside[row] = known | bits;
                if (last >= 0 && last < TILE && (known >>> last + 1 & 1) == 0) {
                    keep(row * LINE + last << 1 | 1, high);
                }
                if (first > 0 && first <= TILE && (known >>> first - 1 & 1) == 0) {
                    keep(row * LINE + first - 1 << 1, -low);
                }
            }
            keep(capsule, row, bits);
        }
        for (int band = from / FINE; band <= Math.min(to / FINE, BANDS - 1); band++) {
            solidify(band);
        }
        return -1;
    }

    private void keep(int capsule, int row, long bits) {
        if (cornersCount == corners.length) {
            corners = Arrays.copyOf(corners, 2 * cornersCount);
            cornersLine = Arrays.copyOf(cornersLine, 2 * cornersCount);
            cornersOf = Arrays.copyOf(cornersOf, 2 * cornersCount);
        }
        corners[cornersCount] = bits;
        cornersLine[cornersCount] = row;
        cornersOf[cornersCount++] = capsule;
    }

    private void solidify(int band) {
        long all = ALL;
        for (int row = band * FINE; row <= (band + 1) * FINE; row++) {
            all &= inside[row];
        }
        solid[band] = all;
    }

    private void keep(int sideAndEnd, double far) {
        if (endCount == endSide.length) {
            endSide = Arrays.copyOf(endSide, 2 * endCount);
            endReach = Arrays.copyOf(endReach, 2 * endCount);
        }
        endSide[endCount] = sideAndEnd;
        endReach[endCount++] = far;
    }

    /** Notes an interval between two corners, unless the line passes by. */
    private void between(int axis, int onLine, int before, double low, double high) {
        if (low <= high && before >= 0 && before < TILE) {
            betweens.add(new Between(axis, side(axis, onLine, before), low, high));
        }
    }

    /** The number of a side by its line along the axis and the corner before it. */
    private static int side(int axis, int onLine, int before) {
        return axis == 0 ? onLine * LINE + before : before * LINE + onLine;
    }

    /** What lies on the frame's edge counts as outside. */
    private void clip(int x, int y) {
        long within = (x == frame.minX() ? ALL - 1 : ALL) & (x == frame.maxX() ? SIDES : ALL);
        for (int row = 0; row < CORNERS; row++) {
            boolean edge = row == 0 && y == frame.minY() || row == TILE && y == frame.maxY();
            inside[row] &= edge ? 0 : within;
        }
    }

    /** Finds the sides of which one end lies inside, where the union begins; false when there are none. */
    private boolean cross() {
        long any = 0;
        for (int row = 0; row < CORNERS; row++) {
            long across = (inside[row] ^ inside[row] >>> 1) & SIDES;
            long up = row < TILE ? inside[row] ^ inside[row + 1] : 0;
            crossed[0][row] = across;
            crossed[1][row] = up;
            any |= across | up;
            for (long left = across; left != 0; left &= left - 1) {
                int column = Long.numberOfTrailingZeros(left);
                begin(0, row * LINE + column, corner[0] + column);
            }
            for (long left = up; left != 0; left &= left - 1) {
                begin(1, row * LINE + Long.numberOfTrailingZeros(left), corner[1] + row);
            }
        }
        return any != 0;
    }

    private void begin(int axis, int side, int firstEnd) {
        reach[axis][side] = insideFirst(side) ? firstEnd : -(firstEnd + 1);
    }

    /** Whether the first end of a side lies inside. */
    private boolean insideFirst(int side) {
        return (inside[side / LINE] >>> side & 1) != 0;
    }

    private boolean isCrossed(int axis, int side) {
        return (crossed[axis][side / LINE] >>> side & 1) != 0;
    }

    /** Where on a side the union ends, as far as is known. */
    private double end(int axis, int side) {
        return insideFirst(side) ? reach[axis][side] : -reach[axis][side];
    }

    /** Lets an interval's end count on the side that it lies on; true when the union reaches farther by it. */
    private boolean reach(int axis, int side, boolean upper, double far) {
        if (isCrossed(axis, side) && insideFirst(side) == upper && reach[axis][side] < far) {
            reach[axis][side] = far;
            return true;
        }
        return false;
    }

    /**
     * The intervals of a capsule on the sides along y above a line.
     *
     * @param lines a bit a side
     * @param held those of which one end lies in the capsule
     */
    private void cutUpward(int capsule, int row, long lines, long held) {
        long columns = lines & bits(behind(0, capsules.least(capsule, 0)), before(0, capsules.greatest(capsule, 0)));
        for (; columns != 0; columns &= columns - 1) {
            int column = Long.numberOfTrailingZeros(columns);
            int side = row * LINE + column;
            boolean holdsEnd = (held >>> column & 1) != 0;
            // Of one that does not hold what is known to be inside, or of one that passes by, nothing is to be learned.
            double place = holdsEnd ? end(1, side) : corner[1] + row + 0.5;
            if (capsules.outside(capsule, corner[0] + column, place) > (holdsEnd ? ROUNDING : 0.5 + ROUNDING)) {
                continue;
            }
            capsules.cut(capsule, 1, corner[0] + column, 1, 1);
            double low = capsules.low[0];
            double high = capsules.high[0];
            if (!holdsEnd) {
                between(1, column, row, low, high);
            } else {
                boolean upward = insideFirst(side);
                reach(1, side, upward, upward ? high : -low);
            }
        }
    }

    /** An interval between two corners may go on where another ends; so these are looked at until nothing changes. */
    private void reachOn() {
        boolean more = !betweens.isEmpty();
        while (more) {
            more = false;
            for (Between each : betweens) {
                boolean up = insideFirst(each.side);
                double nearer = up ? each.low : -each.high;
                if (nearer <= reach[each.axis][each.side] + ROUNDING) {
                    more |= reach(each.axis, each.side, up, up ? each.high : -each.low);
                }
            }
        }
    }

    /** Gives the places numbers; those on the tile's edge have one already where a neighbour was traced. */
    private void number() {
        for (int axis = 0; axis <= 1; axis++) {
            for (int row = 0; row < CORNERS; row++) {
                for (long left = crossed[axis][row]; left != 0; left &= left - 1) {
                    number(axis, row, Long.numberOfTrailingZeros(left));
                }
            }
        }
    }

    private void number(int axis, int row, int column) {
        int side = row * LINE + column;
        int x = corner[0] + column;
        int y = corner[1] + row;
        if ((axis == 0 ? row : column) % TILE == 0) {
            int known = outline.find(x - frame.minX() * TILE, y - frame.minY() * TILE, axis);
            if (known != Outline.NONE) {
                places[axis][side] = known;
                return;
            }
        }
        int first = axis == 0 ? x : y;
        double end = Math.clamp(end(axis, side), first + CLEAR, first + 1 - CLEAR);
        places[axis][side] = axis == 0
                ? outline.add(end * frame.step(), y * frame.step())
                : outline.add(x * frame.step(), end * frame.step());
    }

    private void pieces(int row) {
        long across = crossed[1][row];
        long cells = (crossed[0][row] | crossed[0][row + 1] | across | across >>> 1) & SIDES;
        for (; cells != 0; cells &= cells - 1) {
            int column = Long.numberOfTrailingZeros(cells);
            int below = (int) (inside[row] >>> column);
            int above = (int) (inside[row + 1] >>> column);
            int[] pieces = PIECES[below & 3 | (above & 2) << 1 | (above & 1) << 3];
            int side = row * LINE + column;
            sides[BOTTOM] = places[0][side];
            sides[RIGHT] = places[1][side + 1];
            sides[TOP] = places[0][side + LINE];
            sides[LEFT] = places[1][side];
            for (int i = 0; i < pieces.length; i += 2) {
                outline.piece(sides[pieces[i]], sides[pieces[i + 1]]);
            }
        }
    }
}
