package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** How many times as long as on the ellipsoid a street is in the plane, at most. */
    private static final double STRETCH = 1.05;

    /** Seconds below which two times are one. */
    private static final double ROUNDING = 1e-6;

    private static final Envelope EVERYWHERE = new Envelope(-1e9, 1e9, -1e9, 1e9);

    private final TravelTimes times;
    private final StreetNetwork network;
    private final GroundWidth width;

    /** The edges that are reached. */
    private final int[] edges;

    /** By edge the places of both ends, x and y. */
    private final double[] ends;

    /** By edge how far from one of the ends, at most, its ground lies. */
    private final double[] around;

    private final EdgeProfile profile = new EdgeProfile();

    private Region(TravelTimes times, double limit, int[] candidates) {
        this.times = times;
        this.network = times.network;
        this.width = new GroundWidth(limit, times.travel.accessMetres(), times.travel.secondsPerMetreOffStreet());
        int[] reached = new int[candidates.length];
        int count = 0;
        for (int edge : candidates) {
            if (times.earliest(edge) < limit) {
                reached[count++] = edge;
            }
        }
        this.edges = Arrays.copyOf(reached, count);
        this.ends = new double[4 * count];
        this.around = new double[count];
        for (int i = 0; i < count; i++) {
            int first = network.vertexStart[edges[i]];
            int last = network.vertexStart[edges[i] + 1] - 1;
            ends[4 * i] = network.x(first);
            ends[4 * i + 1] = network.y(first);
            ends[4 * i + 2] = network.x(last);
            ends[4 * i + 3] = network.y(last);
            around[i] = width.at(times.earliest(edges[i])) + STRETCH * network.edgeLength(edges[i]) / 2;
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
        return new Region(times, limitSeconds, times.edges()).ground(times.origins, EVERYWHERE);
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

    /** The ground as far as it lies in a box. */
    private Geometry ground(List<Origin> origins, Envelope near) {
        Envelope all = new Envelope();
        for (int i = 0; i < edges.length; i++) {
            // No place of it is farther from both ends together than it is long.
            double most = STRETCH * network.edgeLength(edges[i]);
            double dx = ends[4 * i + 2] - ends[4 * i];
            double dy = ends[4 * i + 3] - ends[4 * i + 1];
            double halfX = Math.sqrt(Math.max(0, most * most - dy * dy)) / 2;
            double halfY = Math.sqrt(Math.max(0, most * most - dx * dx)) / 2;
            double x = ends[4 * i] + dx / 2;
            double y = ends[4 * i + 1] + dy / 2;
            all.expandToInclude(x - halfX, y - halfY);
            all.expandToInclude(x + halfX, y + halfY);
        }
        for (Origin origin : origins) {
            all.expandToInclude(place(times, origin));
        }
        all.expandBy(width.at(0));
        OutlineFrame frame = OutlineFrame.around(all.intersection(near), step(times.travel, width.limit()));
        return ShapeUnion.of(frame, width.at(0), union -> draw(origins, union));
    }

    private static Coordinate place(TravelTimes times, Origin origin) {
        return new Coordinate(times.network.plane.x(origin.lon()), times.network.plane.y(origin.lat()));
    }

    private void draw(List<Origin> origins, ShapeUnion union) {
        int[] near = IntStream.range(0, edges.length)
                .filter(i -> union.near(ends[4 * i], ends[4 * i + 1], around[i])
                        || union.near(ends[4 * i + 2], ends[4 * i + 3], around[i]))
                .toArray();
        for (int i : near) {
            union.mark(ends[4 * i], ends[4 * i + 1], width.at(times.seconds(network.edgeFrom[edges[i]])));
            union.mark(ends[4 * i + 2], ends[4 * i + 3], width.at(times.seconds(network.edgeTo[edges[i]])));
        }
        union.spread();
        for (int i : near) {
            node(network.edgeFrom[edges[i]], i, 4 * i, union);
            node(network.edgeTo[edges[i]], i, 4 * i + 2, union);
        }
        union.settle();
        for (int i : near) {
            if (union.matters(ends[4 * i], ends[4 * i + 1], around[i])
                    || union.matters(ends[4 * i + 2], ends[4 * i + 3], around[i])) {
                edge(edges[i], union);
            }
        }
        for (Origin origin : origins) {
            Coordinate place = place(times, origin);
            if (union.matters(place.x, place.y, width.at(origin.afterSeconds()))) {
                union.disc(place.x, place.y, width.at(origin.afterSeconds()));
            }
        }
    }

    /** Adds the ground around a junction, once, with the first edge there. */
    private void node(int node, int i, int end, ShapeUnion union) {
        if (network.arcEdge[network.firstArc[node]] >> 1 != edges[i]) {
            return;
        }
        double radius = width.at(times.seconds(node));
        if (union.matters(ends[end], ends[end + 1], radius)) {
            for (int arc = network.firstArc[node]; arc < network.firstArc[node + 1]; arc++) {
                join(node, arc, ends[end], ends[end + 1], radius, union);
            }
            union.disc(ends[end], ends[end + 1], radius);
        }
    }

    /** Tells that ground goes on from a junction along an edge, where it is plain that it does and how wide it is. */
    private void join(int node, int arc, double x, double y, double radius, ShapeUnion union) {
        int edge = network.arcEdge[arc] >> 1;
        boolean drawn = (network.arcEdge[arc] & 1) == 0;
        double time = times.seconds(node);
        double away = drawn ? times.costs.forward(edge) : times.costs.backward(edge);
        double back = drawn ? times.costs.backward(edge) : times.costs.forward(edge);
        double there = times.seconds(network.otherEnd(edge, node));
        double length = network.edgeLength(edge);
        if (away + back == Double.POSITIVE_INFINITY || times.seeds.first(edge) < times.seeds.end(edge)) {
            return;
        }
        int vertex = drawn ? network.vertexStart[edge] : network.vertexStart[edge + 1] - 1;
        int next = drawn ? vertex + 1 : vertex - 1;
        double dx = network.x(next) - x;
        double dy = network.y(next) - y;
        double straight = Math.sqrt(dx * dx + dy * dy);
        // Else one comes from there, and the ground grows wider that way.
        boolean leaves = time + ROUNDING < there + length * back;
        double fall = time < width.capped() ? 0 : leaves ? away / width.offPace() : -back / width.offPace();
        fall *= Math.abs(network.along[next] - network.along[vertex]) / straight;
        if (straight > 0 && Math.abs(fall) < 1) {
            union.joined(x, y, radius, dx / straight, dy / straight, fall);
        }
    }

    /** Adds the ground beside an edge, but for that around its ends. */
    private void edge(int edge, ShapeUnion union) {
        times.profile(edge, profile);
        StreetStrip strip = new StreetStrip(times, edge, width, union);
        for (int i = 1; i < profile.breakpoints; i++) {
            strip.piece(profile.at[i - 1], profile.seconds[i - 1], profile.at[i], profile.seconds[i]);
        }
        strip.end();
    }
}
