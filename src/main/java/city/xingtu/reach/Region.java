package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground that a walk of so many seconds reaches: every point within the access distance of a street from which the
 * time left suffices, with holes and islands as they are.
 *
 * <p>Along a straight piece of street the time is linear, so the reached ground beside it is the convex hull of two
 * discs; the region is the exact union of these, but for arcs drawn with 32 chords a circle.
 */
final class Region {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CHORDS = 32;
    private static final double[] COS = new double[CHORDS];
    private static final double[] SIN = new double[CHORDS];

    static {
        for (int i = 0; i < CHORDS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / CHORDS);
            SIN[i] = Math.sin(2 * Math.PI * i / CHORDS);
        }
    }

    /** Below this radius in metres a strip is a line, and an area of none. */
    private static final double LEAST_RADIUS = 0.01;

    private final TravelTimes times;
    private final StreetNetwork network;
    private final double limit;
    private final double access;
    private final double offPace;
    private final List<Geometry> strips = new ArrayList<>();

    private Region(TravelTimes times, double limit) {
        this.times = times;
        this.network = times.network;
        this.limit = limit;
        this.access = times.travel.accessMetres();
        this.offPace = times.travel.secondsPerMetreOffStreet();
    }

    /** The region in the network's plane; an empty polygon when nothing is reached. */
    static Geometry within(TravelTimes times, double limitSeconds) {
        Region region = new Region(times, limitSeconds);
        for (int edge : times.edges()) {
            region.edge(edge);
        }
        for (Origin origin : times.origins) {
            region.disc(origin);
        }
        return region.union();
    }

    /** The part of the region that can touch the envelope (of the network's plane). */
    static Geometry within(TravelTimes times, double limitSeconds, Envelope near) {
        Region region = new Region(times, limitSeconds);
        Envelope around = new Envelope(near);
        around.expandBy(region.access);
        for (int edge : times.network.edgeIndex.search(BoundingBox.of(around))) {
            region.edge(edge);
        }
        for (Origin origin : times.origins) {
            if (around.contains(times.network.plane.x(origin.lon()), times.network.plane.y(origin.lat()))) {
                region.disc(origin);
            }
        }
        return region.union();
    }

    private final EdgeProfile profile = new EdgeProfile();

    private void edge(int edge) {
        if (times.network.edgeIndex.gone(edge) || times.earliest(edge) >= limit) {
            return;
        }
        times.profile(edge, profile);
        for (int i = 1; i < profile.breakpoints; i++) {
            piece(edge, profile.at[i - 1], profile.seconds[i - 1], profile.at[i], profile.seconds[i]);
        }
    }

    /** A piece of linear time: cut where the limit is passed and where the access distance caps the radius. */
    private void piece(int edge, double a, double timeA, double b, double timeB) {
        if (timeA > timeB) {
            piece(edge, b, timeB, a, timeA);
            return;
        }
        if (timeA >= limit) {
            return;
        }
        double end = b;
        double timeEnd = timeB;
        if (timeB > limit) {
            end = a + (b - a) * (limit - timeA) / (timeB - timeA);
            timeEnd = limit;
        }
        double capped = limit - access * offPace;
        if (timeA < capped && timeEnd > capped) {
            double middle = a + (end - a) * (capped - timeA) / (timeEnd - timeA);
            strip(edge, a, access, middle, access);
            strip(edge, middle, access, end, radius(timeEnd));
        } else {
            strip(edge, a, radius(timeA), end, radius(timeEnd));
        }
    }

    private double radius(double time) {
        return Math.min(access, (limit - time) / offPace);
    }

    private void strip(int edge, double a, double radiusA, double b, double radiusB) {
        if (Math.max(radiusA, radiusB) < LEAST_RADIUS) {
            return;
        }
        double from = Math.min(a, b);
        double to = Math.max(a, b);
        double atFrom = a <= b ? radiusA : radiusB;
        double atTo = a <= b ? radiusB : radiusA;
        double x = network.xAt(edge, from);
        double y = network.yAt(edge, from);
        double radius = atFrom;
        for (int v = network.segment(edge, from) + 1; v < network.vertexStart[edge + 1]; v++) {
            double along = Math.min(network.along[v], to);
            double nextX = network.xAt(edge, along);
            double nextY = network.yAt(edge, along);
            double next = to > from ? atFrom + (atTo - atFrom) * (along - from) / (to - from) : atTo;
            hull(x, y, radius, nextX, nextY, next);
            if (network.along[v] >= to) {
                return;
            }
            x = nextX;
            y = nextY;
            radius = next;
        }
    }

    /** The convex hull of two discs. */
    private void hull(double xA, double yA, double radiusA, double xB, double yB, double radiusB) {
        Coordinate[] rim = new Coordinate[2 * CHORDS];
        for (int i = 0; i < CHORDS; i++) {
            rim[i] = new Coordinate(xA + radiusA * COS[i], yA + radiusA * SIN[i]);
            rim[CHORDS + i] = new Coordinate(xB + radiusB * COS[i], yB + radiusB * SIN[i]);
        }
        Geometry hull = new ConvexHull(rim, FACTORY).getConvexHull();
        if (hull.getDimension() == 2) {
            strips.add(hull);
        }
    }

    private void disc(Origin origin) {
        double radius = radius(origin.afterSeconds());
        if (radius >= LEAST_RADIUS) {
            double x = network.plane.x(origin.lon());
            double y = network.plane.y(origin.lat());
            hull(x, y, radius, x, y, radius);
        }
    }

    private Geometry union() {
        return strips.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(strips);
    }
}
