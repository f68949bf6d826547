package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
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

    /** The edges that are reached, and the boxes around each. */
    private final int[] edges;

    private final double[] boxes;
    private final Capsules strips;

    private Region(TravelTimes times, double limit, int[] candidates) {
        this.times = times;
        this.network = times.network;
        this.limit = limit;
        this.access = times.travel.accessMetres();
        this.offPace = times.travel.secondsPerMetreOffStreet();
        this.strips = new Capsules(step(times.travel, limit));
        int[] reached = new int[candidates.length];
        int count = 0;
        for (int edge : candidates) {
            if (times.earliest(edge) < limit) {
                reached[count++] = edge;
            }
        }
        this.edges = Arrays.copyOf(reached, count);
        this.boxes = new double[4 * count];
        for (int i = 0; i < count; i++) {
            network.box(edges[i], boxes, 4 * i);
        }
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
        return new Region(times, limitSeconds, times.edges()).ground(times.origins);
    }

    /** The part of the region that can touch the envelope (of the network's plane). */
    static Geometry within(TravelTimes times, double limitSeconds, Envelope near) {
        Envelope around = new Envelope(near);
        around.expandBy(times.travel.accessMetres());
        int[] edges = times.network.edgeIndex.search(BoundingBox.of(around));
        List<Origin> origins = times.origins.stream()
                .filter(origin -> around.contains(place(times, origin)))
                .toList();
        return new Region(times, limitSeconds, edges).ground(origins, near);
    }

    private Geometry ground(List<Origin> origins) {
        Envelope all = new Envelope();
        for (int i = 0; i < boxes.length; i += 4) {
            all.expandToInclude(boxes[i], boxes[i + 1]);
            all.expandToInclude(boxes[i + 2], boxes[i + 3]);
        }
        for (Origin origin : origins) {
            all.expandToInclude(place(times, origin));
        }
        all.expandBy(access);
        return ground(origins, all);
    }

    private static Coordinate place(TravelTimes times, Origin origin) {
        return new Coordinate(times.network.plane.x(origin.lon()), times.network.plane.y(origin.lat()));
    }

    private Geometry ground(List<Origin> origins, Envelope near) {
        OutlineFrame frame = OutlineFrame.around(near, step(times.travel, limit));
        CoveredCells covered = new CoveredCells(frame);
        for (int edge : edges) {
            cover(edge, covered);
        }
        for (int i = 0; i < edges.length; i++) {
            double reach = radius(times.earliest(edges[i]));
            int box = 4 * i;
            if (!covered.covers(
                    boxes[box] - reach, boxes[box + 1] - reach, boxes[box + 2] + reach, boxes[box + 3] + reach)) {
                edge(edges[i]);
            }
        }
        for (Origin origin : origins) {
            disc(origin);
        }
        return CapsuleUnion.of(strips, frame, covered);
    }

    /** Notes what discs around the ends of an edge cover, each where this is the first edge there. */
    private void cover(int edge, CoveredCells covered) {
        int from = network.edgeFrom[edge];
        if (network.arcEdge[network.firstArc[from]] >> 1 == edge && times.costs.forward(edge) < closed()) {
            int first = network.vertexStart[edge];
            covered.disc(network.x(first), network.y(first), radius(times.seconds(from)));
        }
        int to = network.edgeTo[edge];
        if (network.arcEdge[network.firstArc[to]] >> 1 == edge && times.costs.backward(edge) < closed()) {
            int last = network.vertexStart[edge + 1] - 1;
            covered.disc(network.x(last), network.y(last), radius(times.seconds(to)));
        }
    }

    private static double closed() {
        return Double.POSITIVE_INFINITY;
    }

    private final EdgeProfile profile = new EdgeProfile();

    private void edge(int edge) {
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
        double fall = to > from ? (atTo - atFrom) / (to - from) : 0;
        int last = network.vertexStart[edge + 1] - 1;
        for (int v = network.segment(edge, from) + 1; v < last && network.along[v] < to; v++) {
            double nextX = network.x(v);
            double nextY = network.y(v);
            double next = atFrom + fall * (network.along[v] - from);
            strips.add(x, y, radius, nextX, nextY, next);
            x = nextX;
            y = nextY;
            radius = next;
        }
        strips.add(x, y, radius, network.xAt(edge, to), network.yAt(edge, to), atTo);
    }

    private void disc(Origin origin) {
        double radius = radius(origin.afterSeconds());
        if (radius >= LEAST_RADIUS) {
            Coordinate place = place(times, origin);
            strips.add(place.x, place.y, radius, place.x, place.y, radius);
        }
    }
}
