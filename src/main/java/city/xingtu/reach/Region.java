package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground that a walk of so many seconds reaches: every point within the access distance of a street from which the
 * time left suffices, with holes and islands as they are.
 *
 * <p>Along a straight piece of street the time is linear, so the reached ground beside it is the convex hull of two
 * discs; the region is the union of these.
 */
final class Region {

    /** Metres between the lines on which the outline is exact; less where the ground beside a street is narrow. */
    private static final double STEP = 5;

    private static final double LEAST_STEP = 0.25;

    /** Share of the widest radius that is the step at most. */
    private static final double STEP_SHARE = 0.125;

    /** Below this radius in metres a strip is a line, and an area of none. */
    private static final double LEAST_RADIUS = 0.01;

    private final TravelTimes times;
    private final StreetNetwork network;
    private final double limit;
    private final double access;
    private final double offPace;
    private final Capsules strips = new Capsules();

    private Region(TravelTimes times, double limit) {
        this.times = times;
        this.network = times.network;
        this.limit = limit;
        this.access = times.travel.accessMetres();
        this.offPace = times.travel.secondsPerMetreOffStreet();
    }

    /**
     * Metres between the lines on which the outline is exact; between them it is straight, and what is narrower may be
     * missing.
     */
    static double step(Travel travel, double limitSeconds) {
        double radius = Math.min(travel.accessMetres(), limitSeconds / travel.secondsPerMetreOffStreet());
        return Math.clamp(STEP_SHARE * radius, LEAST_STEP, STEP);
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
        return CapsuleUnion.of(region.strips, region.strips.box(), step(times.travel, limitSeconds));
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
        return CapsuleUnion.of(region.strips, near, step(times.travel, limitSeconds));
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
            strips.add(x, y, radius, nextX, nextY, next);
            if (network.along[v] >= to) {
                return;
            }
            x = nextX;
            y = nextY;
            radius = next;
        }
    }

    private void disc(Origin origin) {
        double radius = radius(origin.afterSeconds());
        if (radius >= LEAST_RADIUS) {
            double x = network.plane.x(origin.lon());
            double y = network.plane.y(origin.lat());
            strips.add(x, y, radius, x, y, radius);
        }
    }
}
