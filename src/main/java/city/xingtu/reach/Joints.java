package city.xingtu.reach;

import city.xingtu.geo.DoubleArray;
import city.xingtu.geo.IntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Points joined to every street near them, at which searches are read: by the same rule as {@link Approach}, with the
 * joints worked out once for all searches. Immutable.
 */
final class Joints {

    /** Seconds by which one may be sooner where one leaves a street between two seeds 250 m away. */
    private static final double BETWEEN_SEEDS = 10;

    final List<Origin> places;
    private final StreetNetwork network;
    private final Seeds seeds;
    private final Coordinate[] inPlane;

    /** The junctions that a way leads from, ascending, so that a search is asked once for each and in the order it keeps. */
    private int[] nodes = new int[0];

    /** Number of each of these junctions' first way, and behind the last junction the number of ways. */
    private int[] firstWay = new int[1];

    private int[] wayPlace = new int[0];
    /** Seconds from the junction to the place. */
    private double[] waySeconds = new double[0];

    private Joints(StreetNetwork network, List<Origin> places, Seeds seeds) {
        this.network = network;
        this.places = places;
        this.seeds = seeds;
        this.inPlane = new Coordinate[places.size()];
        Arrays.setAll(inPlane, i -> inPlane(places.get(i)));
    }

    /** Joins the places to the streets that the mode may use. */
    static Joints of(StreetNetwork network, List<Origin> places, Travel travel) {
        Costs costs = network.costs(travel);
        List<Origin> all = List.copyOf(places);
        Joints joints = new Joints(network, all, Seeds.arriving(network, costs, all, travel));
        joints.findWays(costs, travel);
        return joints;
    }

    /** The ways from junctions to each place, without those that lead over another junction in less time. */
    private void findWays(Costs costs, Travel travel) {
        double offPace = travel.secondsPerMetreOffStreet();
        int[] order = seeds.byOrigin();
        NodeLabels least = new NodeLabels(network.nodes);
        IntArray from = new IntArray(64);
        IntArray to = new IntArray(64);
        DoubleArray lasting = new DoubleArray();
        int next = 0;
        for (int place = 0; place < places.size(); place++) {
            least.clear();
            for (; next < order.length && seeds.origin[order[next]] == place; next++) {
                int seed = order[next];
                int edge = seeds.edge[seed];
                double leg = seeds.leg[seed] * offPace;
                double at = seeds.at[seed];
                double length = network.edgeLength(edge);
                least.improve(network.edgeFrom[edge], leg + TravelTimes.through(at, costs.forward(edge)), seed);
                least.improve(network.edgeTo[edge], leg + TravelTimes.through(length - at, costs.backward(edge)), seed);
                leave(least, network.edgeFrom[edge], edge, 0, place, travel);
                leave(least, network.edgeTo[edge], edge, length, place, travel);
            }
            for (int node : least.reached()) {
                if (!shorterOverNeighbour(node, least, costs)) {
                    from.add(node);
                    to.add(place);
                    lasting.add(least.seconds(node));
                }
            }
        }
        groupByNode(from, to, lasting);
    }

    private void groupByNode(IntArray from, IntArray to, DoubleArray lasting) {
        int count = from.size();
        long[] order = new long[count];
        Arrays.setAll(order, way -> ((long) from.get(way) << 32) | way);
        Arrays.sort(order);
        nodes = new int[count];
        firstWay = new int[count + 1];
        wayPlace = new int[count];
        waySeconds = new double[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int way = (int) order[i];
            int node = from.get(way);
            if (found == 0 || nodes[found - 1] != node) {
                firstWay[found] = i;
                nodes[found++] = node;
            }
            wayPlace[i] = to.get(way);
            waySeconds[i] = lasting.get(way);
        }
        firstWay[found] = count;
        nodes = Arrays.copyOf(nodes, found);
    }

    /** At a junction one may leave the streets too, though none leads on from there. */
    private void leave(NodeLabels least, int node, int edge, double at, int place, Travel travel) {
        double leg = Math.hypot(network.xAt(edge, at) - inPlane[place].x, network.yAt(edge, at) - inPlane[place].y);
        if (leg <= travel.accessMetres()) {
            least.improve(node, leg * travel.secondsPerMetreOffStreet(), edge);
        }
    }

    private boolean shorterOverNeighbour(int node, NodeLabels least, Costs costs) {
        for (int arc = network.firstArc[node]; arc < network.firstArc[node + 1]; arc++) {
            if (costs.arcSeconds[arc] + least.seconds(network.arcEnd[arc]) < least.seconds(node)) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of the places that no street lies near enough to. */
    List<Integer> lonely() {
        boolean[] joined = new boolean[places.size()];
        for (int i = 0; i < seeds.count; i++) {
            joined[seeds.origin[i]] = true;
        }
        return IntStream.range(0, joined.length)
                .filter(place -> !joined[place])
                .boxed()
                .toList();
    }

    /** Seconds to each place; infinite where no way leads there. */
    double[] read(TravelTimes times) {
        double[] seconds = new double[places.size()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        for (int i = 0; i < nodes.length; i++) {
            double start = times.seconds(nodes[i]);
            if (start < Double.POSITIVE_INFINITY) {
                for (int way = firstWay[i]; way < firstWay[i + 1]; way++) {
                    seconds[wayPlace[way]] = Math.min(seconds[wayPlace[way]], start + waySeconds[way]);
                }
            }
        }
        double offPace = times.travel.secondsPerMetreOffStreet();
        alongOneStreet(times, offPace, seconds);
        straight(times, offPace, seconds);
        return seconds;
    }

    /** Ways that pass no junction, on streets that an origin and a place are both joined to. */
    private void alongOneStreet(TravelTimes times, double offPace, double[] seconds) {
        EdgeProfile profile = new EdgeProfile();
        for (int edge : seeds.sharedEdges(times.seeds)) {
            times.profile(edge, profile);
            List<Cone> cones = List.of();
            for (int seed = seeds.first(edge), end = seeds.end(edge); seed < end; ) {
                int place = seeds.origin[seed];
                double sooner = Double.POSITIVE_INFINITY;
                for (; seed < end && seeds.origin[seed] == place; seed++) {
                    sooner = Math.min(sooner, profile.secondsAt(seeds.at[seed]) + seeds.leg[seed] * offPace);
                }
                // One leaves a street between two seeds too, which is worth a look where it may be sooner. Of a one-way
                // street no seed may be reached, and yet what lies between two.
                if (sooner == Double.POSITIVE_INFINITY || sooner - BETWEEN_SEEDS < seconds[place]) {
                    cones = cones.isEmpty() ? cones(edge, profile, offPace) : cones;
                    for (Cone cone : cones) {
                        double there = cone.seconds(inPlane[place].x, inPlane[place].y, times.travel.accessMetres());
                        seconds[place] = Math.min(seconds[place], there);
                    }
                }
            }
        }
    }

    /** The times beside an edge, one for each straight part along which they grow or fall evenly. */
    private List<Cone> cones(int edge, EdgeProfile profile, double offPace) {
        List<Cone> cones = new ArrayList<>();
        for (int i = 1; i < profile.breakpoints; i++) {
            double from = profile.at[i - 1];
            double pace = (profile.seconds[i] - profile.seconds[i - 1]) / (profile.at[i] - from);
            double begin = from;
            int last = network.vertexStart[edge + 1] - 1;
            for (int v = network.segment(edge, from) + 1; begin < profile.at[i]; v++) {
                double end = v < last ? Math.min(network.along[v], profile.at[i]) : profile.at[i];
                cones.add(new Cone(
                        network.xAt(edge, begin),
                        network.yAt(edge, begin),
                        profile.seconds[i - 1] + (begin - from) * pace,
                        network.xAt(edge, end),
                        network.yAt(edge, end),
                        profile.seconds[i - 1] + (end - from) * pace,
                        offPace));
                begin = end;
            }
        }
        return cones;
    }

    /** Places so near an origin that one walks there without any street. */
    private void straight(TravelTimes times, double offPace, double[] seconds) {
        double access = times.travel.accessMetres();
        for (Origin origin : times.origins) {
            Coordinate from = inPlane(origin);
            for (int i = 0; i < inPlane.length; i++) {
                if (Math.abs(inPlane[i].x - from.x) <= access) {
                    double metres = inPlane[i].distance(from);
                    double there = origin.afterSeconds() + metres * offPace;
                    if (metres <= access && there < seconds[i]) {
                        seconds[i] = there;
                    }
                }
            }
        }
    }

    private Coordinate inPlane(Origin place) {
        return new Coordinate(network.plane.x(place.lon()), network.plane.y(place.lat()));
    }
}
