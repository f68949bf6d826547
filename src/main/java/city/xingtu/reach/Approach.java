package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Finds where a walk first arrives at a target: the point of the network from which street time and the leg to the
 * target together are least. A target that an origin lies in, or beside, may be reached without any street.
 */
final class Approach {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Step in metres at which a street is looked at; the best step is then narrowed down to {@link #EXACT}. */
    private static final double STEP = 10;

    private static final double EXACT = 0.01;

    /** Seconds that stand for an edge no walk comes to, small enough for the sorting key. */
    private static final double NEVER = 1e8;

    private final TravelTimes times;
    private final StreetNetwork network;
    private final Geometry target;
    private final IndexedFacetDistance facets;
    private final @Nullable IndexedPointInAreaLocator inside;
    private final EdgeProfile profile = new EdgeProfile();

    /** Looked for are arrivals up to the limit, so that what is beyond is not gone over street by street. */
    private double best;

    private double bestLeg;
    private int bestEdge = -1;
    private double bestAt;
    private @Nullable Origin direct;

    private Approach(TravelTimes times, Geometry target) {
        this.times = times;
        this.network = times.network;
        this.best = Math.nextUp(times.limit);
        this.target = target;
        this.facets = new IndexedFacetDistance(target);
        this.inside = target instanceof Polygonal ? new IndexedPointInAreaLocator(target) : null;
    }

    /**
     * The arrival at a target.
     *
     * @param target in the network's plane
     * @return null when no street within the access distance of it is reached, or too late for the times' limit
     */
    static @Nullable Arrival at(TravelTimes times, Geometry target) {
        if (!times.departures.isEmpty()) {
            return times.percentile
                    .of(
                            times.departures.stream()
                                    .map(each -> Optional.ofNullable(at(each, target)))
                                    .toList(),
                            arrival -> arrival.map(Arrival::seconds).orElse(Double.POSITIVE_INFINITY))
                    .orElse(null);
        }
        Approach approach = new Approach(times, target);
        approach.search();
        return approach.arrival();
    }

    private void search() {
        double access = times.travel.accessMetres();
        double offPace = times.travel.secondsPerMetreOffStreet();
        Envelope around = target.getEnvelopeInternal().copy();
        around.expandBy(access);
        for (Origin origin : times.origins) {
            Coordinate place = new Coordinate(network.plane.x(origin.lon()), network.plane.y(origin.lat()));
            if (around.contains(place)) {
                double leg = distance(place.x, place.y);
                double seconds = origin.afterSeconds() + leg * offPace;
                if (leg <= access && seconds < best) {
                    best = seconds;
                    bestLeg = leg;
                    direct = origin;
                }
            }
        }
        int[] near = network.edgeIndex.search(BoundingBox.of(around));
        long[] order = new long[near.length];
        for (int i = 0; i < near.length; i++) {
            // Milliseconds in the high bits: sorting the longs sorts the edges by their earliest time.
            double earliest = Math.min(times.earliest(near[i]), NEVER);
            order[i] = ((long) (earliest * 1000) << 24) | i;
        }
        Arrays.sort(order);
        for (long entry : order) {
            int edge = near[(int) (entry & 0xffffff)];
            if (times.earliest(edge) >= best) {
                break;
            }
            along(edge, access, offPace);
        }
    }

    private void along(int edge, double access, double offPace) {
        times.profile(edge, profile);
        double length = network.edgeLength(edge);
        int steps = Math.max(1, (int) Math.ceil(length / STEP));
        for (int i = 0; i <= steps; i++) {
            double at = length * i / steps;
            double seconds = profile.secondsAt(at);
            // Nothing within a step of here can beat the best by more than a step's walk.
            if (seconds - STEP * offPace >= best) {
                continue;
            }
            double leg = distance(network.xAt(edge, at), network.yAt(edge, at));
            if (leg > access + STEP || seconds + (leg - STEP) * offPace - STEP * offPace >= best) {
                continue;
            }
            narrow(edge, Math.max(0, at - length / steps), Math.min(length, at + length / steps), access, offPace);
        }
    }

    /** Looks at an interval with ever smaller steps around its best point. */
    private void narrow(int edge, double low, double high, double access, double offPace) {
        double from = low;
        double to = high;
        while (true) {
            double step = (to - from) / 8;
            double bestHere = Double.POSITIVE_INFINITY;
            double bestPlace = from;
            for (int i = 0; i <= 8; i++) {
                double at = from + step * i;
                double leg = distance(network.xAt(edge, at), network.yAt(edge, at));
                double seconds = profile.secondsAt(at) + leg * offPace;
                if (leg <= access && seconds < bestHere) {
                    bestHere = seconds;
                    bestPlace = at;
                }
                if (leg <= access && seconds < best) {
                    best = seconds;
                    bestLeg = leg;
                    bestEdge = edge;
                    bestAt = at;
                    direct = null;
                }
            }
            if (step < EXACT || Double.isInfinite(bestHere)) {
                return;
            }
            from = Math.max(low, bestPlace - step);
            to = Math.min(high, bestPlace + step);
        }
    }

    private double distance(double x, double y) {
        Coordinate place = new Coordinate(x, y);
        if (inside != null && inside.locate(place) != Location.EXTERIOR) {
            return 0;
        }
        Point point = FACTORY.createPoint(place);
        return facets.distance(point);
    }

    private @Nullable Arrival arrival() {
        if (direct == null && bestEdge < 0) {
            return null;
        }
        if (direct != null) {
            Coordinate from = new Coordinate(direct.lon(), direct.lat());
            Coordinate to = onTarget(network.plane.x(direct.lon()), network.plane.y(direct.lat()));
            return new Arrival(
                    best,
                    new WalkPath(direct, 0, 0, List.of(), FACTORY.createLineString(new Coordinate[] {from, to})),
                    bestLeg);
        }
        WalkPath street = times.pathTo(bestEdge, bestAt);
        Coordinate[] line = street.line().getCoordinates();
        Coordinate[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = onTarget(network.xAt(bestEdge, bestAt), network.yAt(bestEdge, bestAt));
        return new Arrival(
                best,
                new WalkPath(
                        street.origin(),
                        street.accessMetres(),
                        street.streetMetres(),
                        street.steps(),
                        FACTORY.createLineString(whole)),
                bestLeg);
    }

    /** The target's point nearest to a place of the plane, in lon/lat; the place itself when it lies inside. */
    private Coordinate onTarget(double x, double y) {
        Coordinate place = new Coordinate(x, y);
        Coordinate nearest = distance(x, y) == 0 ? place : facets.nearestPoints(FACTORY.createPoint(place))[0];
        return new Coordinate(network.plane.lon(nearest.x), network.plane.lat(nearest.y));
    }
}
