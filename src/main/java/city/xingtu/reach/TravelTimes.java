package city.xingtu.reach;

import city.xingtu.geo.IntArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Times from a set of origins to every point of the network within a limit: to each the time from the origin that is
 * nearest in time. One search serves all origins at once. Immutable.
 */
final class TravelTimes {

    final StreetNetwork network;
    final List<Origin> origins;
    final Travel travel;
    final Costs costs;
    final Seeds seeds;
    /** Times beyond it are not to be relied on. */
    final double limit;

    /**
     * The way to a node is the edge by which it is reached, or -1 less the number of a seed; of percentiles the number of the
     * departure whose time it is.
     */
    private final NodeLabels labels;

    /** The times by departure of which these are a percentile; none where there is one departure only. */
    final List<TravelTimes> departures;

    final Percentile percentile;

    private final BitSet connected = new BitSet();

    private TravelTimes(StreetNetwork network, List<Origin> origins, Travel travel, double limit, Seeds seeds) {
        this.network = network;
        this.origins = List.copyOf(origins);
        this.travel = travel;
        this.limit = limit;
        this.costs = network.costs(travel);
        this.seeds = seeds;
        this.departures = List.of();
        this.percentile = Percentile.ONLY;
        this.labels = search();
    }

    private TravelTimes(List<TravelTimes> departures, Percentile percentile) {
        TravelTimes first = departures.getFirst();
        this.network = first.network;
        this.origins = percentileOrigins(departures, percentile);
        this.travel = first.travel;
        this.limit = first.limit;
        this.costs = first.costs;
        this.seeds = first.seeds;
        this.departures = List.copyOf(departures);
        this.percentile = percentile;
        this.labels = percentileLabels(departures, percentile);
        this.connected.or(first.connected);
    }

    /** Searches from the origins up to a limit in seconds, which may be infinite. */
    static TravelTimes from(StreetNetwork network, List<Origin> origins, Travel travel, double limit) {
        return from(network, origins, travel, limit, Seeds.of(network, network.costs(travel), origins, travel));
    }

    /**
     * The same for origins at places of which one knows where they step onto the streets.
     *
     * @param seeds of the same places with the same way to travel
     */
    static TravelTimes from(StreetNetwork network, List<Origin> origins, Travel travel, double limit, Seeds seeds) {
        return new TravelTimes(network, origins, travel, limit, seeds);
    }

    /**
     * Percentiles of the times of departures from the same places: at nodes and at origins; along an edge the least that
     * follows from these.
     */
    static TravelTimes percentile(List<TravelTimes> departures, Percentile percentile) {
        return new TravelTimes(departures, percentile);
    }

    private static List<Origin> percentileOrigins(List<TravelTimes> departures, Percentile percentile) {
        return IntStream.range(0, departures.getFirst().origins.size())
                .mapToObj(i -> percentile.of(
                        departures.stream().map(each -> each.origins.get(i)).toList(), Origin::afterSeconds))
                .toList();
    }

    private static NodeLabels percentileLabels(List<TravelTimes> departures, Percentile percentile) {
        NodeLabels labels = new NodeLabels(departures.getFirst().network.nodes);
        int[] nodes = departures.stream()
                .flatMapToInt(each -> Arrays.stream(each.labels.reached()))
                .distinct()
                .toArray();
        double[] seconds = new double[departures.size()];
        for (int node : nodes) {
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = departures.get(i).labels.seconds(node);
            }
            int departure = percentile.numberIn(seconds);
            labels.improve(node, seconds[departure], departure);
        }
        return labels;
    }

    private NodeLabels search() {
        StreetSearch search = new StreetSearch(network, costs);
        for (int seed = 0; seed < seeds.count; seed++) {
            connected.set(seeds.origin[seed]);
            int edge = seeds.edge[seed];
            double start = seedSeconds(seed);
            double at = seeds.at[seed];
            double left = network.edgeLength(edge) - at;
            search.enter(network.edgeFrom[edge], start + through(at, costs.backward(edge)), -1 - seed);
            search.enter(network.edgeTo[edge], start + through(left, costs.forward(edge)), -1 - seed);
        }
        search.run(limit);
        return search.labels();
    }

    /** The time for a distance, which may be none on an edge that is closed. */
    static double through(double metres, double secondsPerMetre) {
        return metres <= 0 ? 0 : metres * secondsPerMetre;
    }

    /** Seconds to a junction; infinite when no way leads there within the limit. */
    double seconds(int node) {
        return labels.seconds(node);
    }

    /**
     * The edge by which one comes to a junction that is reached, or -1 less the number of a seed; for percentiles the number
     * of the departure.
     */
    int way(int node) {
        return labels.way(node);
    }

    /** Seconds to a place on an edge from a seed on it, along the edge. */
    double alongEdge(int seed, int edge, double at) {
        double ahead = at - seeds.at[seed];
        double pace = ahead >= 0 ? costs.forward(edge) : costs.backward(edge);
        return seedSeconds(seed) + through(Math.abs(ahead), pace);
    }

    /** Whether any street lies within the access distance of the origin. */
    boolean connected(int origin) {
        return connected.get(origin);
    }

    /** Seconds from setting out until the walk of a seed stands on the street. */
    double seedSeconds(int seed) {
        return origins.get(seeds.origin[seed]).afterSeconds() + seeds.leg[seed] * travel.secondsPerMetreOffStreet();
    }

    /** Fills the profile with the times along an edge. */
    void profile(int edge, EdgeProfile into) {
        into.clear();
        into.enter(0, labels.seconds(network.edgeFrom[edge]));
        into.enter(network.edgeLength(edge), labels.seconds(network.edgeTo[edge]));
        for (int seed = seeds.first(edge), end = seeds.end(edge); seed < end; seed++) {
            into.enter(seeds.at[seed], seedSeconds(seed));
        }
        into.complete(network.edgeLength(edge), costs.forward(edge), costs.backward(edge));
    }

    /** The earliest time at which any point of the edge is reached; infinite when none is. */
    double earliest(int edge) {
        double least = Math.min(labels.seconds(network.edgeFrom[edge]), labels.seconds(network.edgeTo[edge]));
        for (int seed = seeds.first(edge), end = seeds.end(edge); seed < end; seed++) {
            least = Math.min(least, seedSeconds(seed));
        }
        return least;
    }

    /** The walk to a point of the network, given by edge and metres from its start. */
    WalkPath pathTo(int edge, double at) {
        double best = labels.seconds(network.edgeFrom[edge]) + through(at, costs.forward(edge));
        int viaNode = network.edgeFrom[edge];
        double viaEnd = 0;
        int viaSeed = -1;
        double length = network.edgeLength(edge);
        double fromEnd = labels.seconds(network.edgeTo[edge]) + through(length - at, costs.backward(edge));
        if (fromEnd < best) {
            best = fromEnd;
            viaNode = network.edgeTo[edge];
            viaEnd = length;
        }
        for (int seed = seeds.first(edge), end = seeds.end(edge); seed < end; seed++) {
            double direct = alongEdge(seed, edge, at);
            if (direct <= best) {
                best = direct;
                viaSeed = seed;
            }
        }
        return viaSeed >= 0
                ? new PathBuilder(this).alongOneEdge(viaSeed, edge, at)
                : backtrack(edge, at, viaEnd, viaNode);
    }

    private WalkPath backtrack(int edge, double at, double end, int node) {
        PathBuilder path = new PathBuilder(this);
        path.lastPiece(edge, at, end);
        int current = node;
        while (labels.way(current) >= 0) {
            int by = labels.way(current);
            int previous = network.otherEnd(by, current);
            path.wholeEdge(by, current);
            current = previous;
        }
        int seed = -1 - labels.way(current);
        return path.firstPiece(seed, seeds.edge[seed], current);
    }

    /** The edges of which any point is reached, and some beside them, ascending. */
    int[] edges() {
        IntArray edges = new IntArray(1024);
        for (int node : labels.reached()) {
            for (int arc = network.firstArc[node]; arc < network.firstArc[node + 1]; arc++) {
                int edge = network.arcEdge[arc] >> 1;
                boolean drawn = (network.arcEdge[arc] & 1) == 0;
                // Once for the node where it begins, or the other where only that is reached.
                if (drawn || labels.seconds(network.edgeFrom[edge]) == Double.POSITIVE_INFINITY) {
                    edges.add(edge);
                }
            }
        }
        int[] ascending = edges.toArray();
        Arrays.sort(ascending);
        return ascending;
    }
}
