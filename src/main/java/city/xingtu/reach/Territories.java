package city.xingtu.reach;

import city.xingtu.geo.IntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Parts the ground beside streets among owners by who is there first (docs/decisions/0043). The lines between territories
 * are traced on cells of {@code step}: where they cross the lines of the grid is found by halving to a thousandth of a
 * step, between these places they are straight. Larger cells that one owner comes to first everywhere are not looked at
 * again. For one use.
 */
final class Territories {

    /** Halvings from the largest cells to the finest. */
    private static final int LEVELS = 6;

    private static final double HALF_DIAGONAL = Math.sqrt(0.5);
    private static final double ROUNDING = 1e-6;
    private static final int BISECTIONS = 10;
    private static final int NOBODY = -1;

    /** Metres by which territories go on beyond the ground, so that the two outlines never meet. */
    private static final double BEYOND = 10;

    /** By side of a cell, counter-clockwise from below, the corner where it begins. */
    private static final int[] CORNER_X = {0, 1, 1, 0};

    private static final int[] CORNER_Y = {0, 0, 1, 1};

    private final List<Cone> cones = new ArrayList<>();
    private final IntArray owners = new IntArray(64);
    private final Outline[] outlines;
    private final double access;
    private final double offPace;
    /** Side of the finest cells in metres. */
    private final double step;

    /** Number of the first line of the grid along x and y. */
    private int firstX;

    private int firstY;

    private int[] members = {};
    private double[] earliest = {};
    private final int[] label = new int[4];
    private final double[][] crossing = new double[4][];

    private Territories(int owners, double access, double offPace, double step) {
        this.outlines = new Outline[owners];
        Arrays.setAll(outlines, i -> new Outline());
        this.access = access;
        this.offPace = offPace;
        this.step = step;
    }

    /** The territories of owners over the ground within a limit, in the network's plane. */
    static List<Geometry> of(TravelTimes times, List<List<Origin>> owners, double limit) {
        Map<Origin, Integer> numbers = new HashMap<>();
        for (int owner = 0; owner < owners.size(); owner++) {
            for (Origin origin : owners.get(owner)) {
                numbers.putIfAbsent(origin, owner);
            }
        }
        double offPace = times.travel.secondsPerMetreOffStreet();
        LocalPlane plane = times.network.plane;
        Territories territories =
                new Territories(owners.size(), times.travel.accessMetres(), offPace, Region.step(times.travel, limit));
        for (ReachedPiece piece : ReachedPiece.of(times, limit)) {
            int owner = Objects.requireNonNull(numbers.get(piece.nearest()));
            piece.cones(plane, offPace).forEach(cone -> territories.add(cone, owner));
        }
        for (Origin place : times.origins) {
            if (place.afterSeconds() < limit) {
                Origin from = place.before().from().orElse(place);
                territories.add(Cone.around(place, plane, offPace), Objects.requireNonNull(numbers.get(from)));
            }
        }
        return territories.trace();
    }

    private void add(Cone cone, int owner) {
        owners.add(owner);
        cones.add(cone);
    }

    /** The territory of each owner, an empty one where another is sooner everywhere. It reaches beyond the ground. */
    private List<Geometry> trace() {
        double size = step * (1 << LEVELS);
        double around = access + BEYOND + size;
        Envelope box = new Envelope();
        cones.forEach(cone -> {
            box.expandToInclude(cone.minX - around, cone.minY - around);
            box.expandToInclude(cone.maxX + around, cone.maxY + around);
        });
        firstX = (int) Math.floor(box.getMinX() / step);
        firstY = (int) Math.floor(box.getMinY() / step);
        CellLists cells = new CellLists();
        for (int c = 0; c < cones.size(); c++) {
            list(cells, c, size);
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            int count = cells.size(cell);
            reserve(count);
            cells.copy(cell, members);
            quarter(cells.x(cell) << LEVELS, cells.y(cell) << LEVELS, LEVELS, 0, count);
        }
        return Arrays.stream(outlines).map(Outline::polygons).toList();
    }

    /** Lists a cone at each of the largest cells that it may reach. */
    private void list(CellLists cells, int c, double size) {
        Cone cone = cones.get(c);
        double reach = access + BEYOND;
        int toX = (int) Math.floor((cone.maxX + reach) / size);
        int toY = (int) Math.floor((cone.maxY + reach) / size);
        for (int y = (int) Math.floor((cone.minY - reach) / size); y <= toY; y++) {
            for (int x = (int) Math.floor((cone.minX - reach) / size); x <= toX; x++) {
                cells.add(x, y, c);
            }
        }
    }

    private void reserve(int size) {
        if (size > members.length) {
            members = Arrays.copyOf(members, Math.max(size, 2 * members.length));
            earliest = Arrays.copyOf(earliest, members.length);
        }
    }

    /** Looks at a cell that no other cones than those of a part of the members can be the first in. */
    private void quarter(int x, int y, int level, int from, int to) {
        double side = step * (1 << level);
        double centreX = x * step + side / 2;
        double centreY = y * step + side / 2;
        double half = HALF_DIAGONAL * side;
        reserve(2 * to - from);
        double latest = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            Cone cone = cones.get(members[i]);
            earliest[i] = cone.seconds(centreX, centreY, access + BEYOND + half) - half * offPace;
            if (earliest[i] <= latest && half < access) {
                latest = Math.min(latest, cone.seconds(centreX, centreY, access - half) + half * offPace);
            }
        }
        int end = to;
        boolean contested = false;
        for (int i = from; i < to; i++) {
            if (earliest[i] < Double.POSITIVE_INFINITY && earliest[i] <= latest + ROUNDING) {
                members[end++] = members[i];
                contested |= owners.get(members[i]) != owners.get(members[to]);
            }
        }
        if (end == to || !contested && latest < Double.POSITIVE_INFINITY) {
            return;
        }
        if (level == 0) {
            cell(x, y, to, end);
            return;
        }
        int next = 1 << level - 1;
        for (int quarter = 0; quarter < 4; quarter++) {
            quarter(x + CORNER_X[quarter] * next, y + CORNER_Y[quarter] * next, level - 1, to, end);
        }
    }

    /** Who is first at a place, of a part of the members; where nobody's leg is short enough, who is a little beyond. */
    private int first(double x, double y, int from, int to) {
        int nearest = first(x, y, access, from, to);
        return nearest == NOBODY ? first(x, y, access + BEYOND, from, to) : nearest;
    }

    private int first(double x, double y, double longest, int from, int to) {
        int nearest = NOBODY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double seconds = cones.get(members[i]).seconds(x, y, longest);
            int owner = owners.get(members[i]);
            if (seconds < least || seconds == least && seconds < Double.POSITIVE_INFINITY && owner < nearest) {
                least = seconds;
                nearest = owner;
            }
        }
        return nearest;
    }

    /** Cuts off the corners that belong to others than the owner of the middle. */
    private void cell(int x, int y, int from, int to) {
        for (int i = 0; i < 4; i++) {
            label[i] = first((x + CORNER_X[i]) * step, (y + CORNER_Y[i]) * step, from, to);
        }
        int crossings = 0;
        for (int side = 0; side < 4; side++) {
            crossings += label[side] == label[side + 1 & 3] ? 0 : 1;
        }
        if (crossings == 0) {
            return;
        }
        int middle = first((x + 0.5) * step, (y + 0.5) * step, from, to);
        boolean atCorner = Arrays.stream(label).anyMatch(corner -> corner == middle);
        cut(x, y, from, to, atCorner ? middle : label[0]);
    }

    /** Along each run of corners that belong to one, but for the owner of the middle. */
    private void cut(int x, int y, int from, int to, int middle) {
        for (int side = 0; side < 4; side++) {
            boolean differ = label[side] != label[side + 1 & 3];
            crossing[side] = differ ? crossing(x, y, side, from, to) : new double[0];
        }
        for (int side = 0; side < 4; side++) {
            int owner = label[side + 1 & 3];
            if (crossing[side].length > 0 && owner != middle) {
                int last = side + 1 & 3;
                while (crossing[last].length == 0) {
                    last = last + 1 & 3;
                }
                piece(owner, x, y, last, side);
                piece(middle, x, y, side, last);
            }
        }
    }

    private void piece(int owner, int x, int y, int fromSide, int toSide) {
        if (owner != NOBODY) {
            int begin = place(owner, x, y, fromSide);
            outlines[owner].piece(begin, place(owner, x, y, toSide));
        }
    }

    private int place(int owner, int x, int y, int side) {
        int known = outlines[owner].find(lowX(x, side) - firstX, lowY(y, side) - firstY, side & 1);
        return known == Outline.NONE ? outlines[owner].add(crossing[side][0], crossing[side][1]) : known;
    }

    private static int lowX(int x, int side) {
        return side == 1 ? x + 1 : x;
    }

    private static int lowY(int y, int side) {
        return side == 2 ? y + 1 : y;
    }

    /** Where on a side another than at its lower end is first; the same from both cells beside it. */
    private double[] crossing(int x, int y, int side, int from, int to) {
        boolean alongX = (side & 1) == 0;
        double lowX = lowX(x, side) * step;
        double lowY = lowY(y, side) * step;
        int low = first(lowX, lowY, from, to);
        double inside = 0;
        double outside = step;
        // Where it ends beyond the ground a territory is cut with that: any place between the two will do.
        boolean between = label[side] != NOBODY && label[side + 1 & 3] != NOBODY;
        for (int i = 0; between && i < BISECTIONS; i++) {
            double at = (inside + outside) / 2;
            if (first(lowX + (alongX ? at : 0), lowY + (alongX ? 0 : at), from, to) == low) {
                inside = at;
            } else {
                outside = at;
            }
        }
        double at = (inside + outside) / 2;
        return new double[] {lowX + (alongX ? at : 0), lowY + (alongX ? 0 : at)};
    }
}
