package city.xingtu.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Makes polygons of rings that do not touch: those that turn left are outer rings, the others holes in them. For one use. */
final class Rings {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Metres from the line between its neighbours within which a vertex is left out. */
    private static final double STRAIGHT = 1e-6;

    private Coordinate[] ring = new Coordinate[64];
    private int count;
    private final List<Shell> shells = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();

    private static final class Shell {
        final LinearRing ring;
        final double area;
        final List<LinearRing> holes = new ArrayList<>();
        private @Nullable IndexedPointInAreaLocator locator;

        Shell(LinearRing ring, double area) {
            this.ring = ring;
            this.area = area;
        }

        boolean contains(Coordinate place) {
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(ring);
            }
            return locator.locate(place) == Location.INTERIOR;
        }

        Polygon polygon() {
            return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }
    }

    /** Begins a ring. */
    void begin() {
        count = 0;
    }

    /** Its next vertex. */
    void add(double x, double y) {
        if (count + 1 >= ring.length) {
            ring = Arrays.copyOf(ring, 2 * ring.length);
        }
        if (count >= 2 && straight(ring[count - 2], ring[count - 1], x, y)) {
            count--;
        }
        ring[count++] = new Coordinate(x, y);
    }

    private static boolean straight(Coordinate a, Coordinate b, double x, double y) {
        double dx = x - a.x;
        double dy = y - a.y;
        double cross = dx * (b.y - a.y) - dy * (b.x - a.x);
        return cross * cross <= STRAIGHT * STRAIGHT * (dx * dx + dy * dy);
    }

    /** Ends the ring. */
    void close() {
        if (count < 3) {
            return;
        }
        Coordinate[] closed = Arrays.copyOf(ring, count + 1);
        closed[count] = closed[0].copy();
        double area = area(closed);
        LinearRing line = FACTORY.createLinearRing(closed);
        if (area > 0) {
            shells.add(new Shell(line, area));
        } else {
            holes.add(line);
        }
    }

    /** Positive when the ring turns left. */
    private static double area(Coordinate[] closed) {
        double sum = 0;
        for (int i = 1; i < closed.length; i++) {
            sum += (closed[i - 1].x - closed[0].x) * (closed[i].y - closed[0].y)
                    - (closed[i].x - closed[0].x) * (closed[i - 1].y - closed[0].y);
        }
        return sum / 2;
    }

    /** The polygons, an empty one when there is none. */
    Geometry polygons() {
        shells.sort(Comparator.comparingDouble(shell -> shell.area));
        for (LinearRing hole : holes) {
            place(hole);
        }
        if (shells.isEmpty()) {
            return FACTORY.createPolygon();
        }
        Polygon[] polygons = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    /** A hole lies in the smallest outer ring around it; no test is needed where only one box is around it. */
    private void place(LinearRing hole) {
        List<Shell> around = shells.stream()
                .filter(shell -> shell.ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal()))
                .toList();
        for (Shell shell : around) {
            if (around.size() == 1 || shell.contains(hole.getCoordinateN(0))) {
                shell.holes.add(hole);
                return;
            }
        }
    }
}
