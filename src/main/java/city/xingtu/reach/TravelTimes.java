package city.xingtu.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Times from a set of origins to every point of the network within a limit: to each the time from the origin that is
 * nearest in time. One search serves all origins at once: Dijkstra's with buckets of a second, in which a node is
 * corrected until the second is over (Dial 1969, Meyer and Sanders 2003). Immutable.
 */
final class TravelTimes {

    /** No predecessor: the node is reached from a seed, or not at all. */
    private static final int NONE = -1;

    final StreetNetwork network;
    final List<Origin> origins;
    final Travel travel;
    final Costs costs;
    final Seeds seeds;
    /** Times beyond it are not to be relied on. */
    final double limit;
    /** Seconds to each node; infinite when not reached. */
    final double[] nodeSeconds;

    /** Seeds of edge e are {@code seedOrder[seedStart[e] .. seedStart[e+1]-1]}. */
    private final int[] seedStart;

    private final int[] seedOrder;
    private final int[] nodeEdge;
    private final int[] nodeSeed;
    private final BitSet connected = new BitSet();

    /** The same for each departure of a window, of which these times are a percentile; empty when there is one only. */
    final List<TravelTimes> departures;

    final Percentile percentile;

    private TravelTimes(
            StreetNetwork network,
            List<Origin> origins,
            Travel travel,
            double limit,
            List<TravelTimes> departures,
            Percentile percentile) {
        this.departures = departures;
        this.percentile = percentile;
        this.network = network;
        this.origins = List.copyOf(origins);
        this.travel = travel;
        this.limit = limit;
        this.costs = network.costs(travel);
        this.seeds = Seeds.of(network, costs, origins, travel);
        this.nodeSeconds = new double[network.nodes];
        this.nodeEdge = new int[network.nodes];
        this.nodeSeed = new int[network.nodes];
        this.seedStart = new int[network.edges + 1];
        this.seedOrder = new int[seeds.count];
    }

    /** Searches from the origins up to a limit in seconds, which may be infinite. */
    static TravelTimes from(StreetNetwork network, List<Origin> origins, Travel travel, double limit) {
        TravelTimes times = new TravelTimes(network, origins, travel, limit, List.of(), Percentile.ONLY);
        times.sortSeeds();
        times.search();
        return times;
    }

    /**
     * Percentiles of the times of departures with the same origins: at nodes and at origins; along edges the least that
     * follows from these.
     */
    static TravelTimes percentile(List<TravelTimes> departures, Percentile percentile) {
        TravelTimes first = departures.getFirst();
        List<Origin> origins = new ArrayList<>();
        for (int i = 0; i < first.origins.size(); i++) {
            int number = i;
            origins.add(percentile.of(
                    departures.stream().map(each -> each.origins.get(number)).toList(), Origin::afterSeconds));
        }
        TravelTimes times =
                new TravelTimes(first.network, origins, first.travel, first.limit, List.copyOf(departures), percentile);
        times.sortSeeds();
        double[] values = new double[departures.size()];
        for (int node = 0; node < times.nodeSeconds.length; node++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = departures.get(i).nodeSeconds[node];
            }
            times.nodeSeconds[node] = percentile.of(values);
        }
        return times;
    }

    private void sortSeeds() {
        for (int i = 0; i < seeds.count; i++) {
            seedStart[seeds.edge[i] + 1]++;
            connected.set(seeds.origin[i]);
        }
        for (int e = 0; e < network.edges; e++) {
            seedStart[e + 1] += seedStart[e];
        }
        int[] next = seedStart.clone();
        for (int i = 0; i < seeds.count; i++) {
            seedOrder[next[seeds.edge[i]]++] = i;
        }
    }

    private void search() {
        Arrays.fill(nodeSeconds, Double.POSITIVE_INFINITY);
        Arrays.fill(nodeEdge, NONE);
        Arrays.fill(nodeSeed, NONE);
        BucketQueue queue = new BucketQueue(network.nodes);
        for (int i = 0; i < seeds.count; i++) {
            int edge = seeds.edge[i];
            double start = seedSeconds(i);
            double left = network.edgeLength(edge) - seeds.at[i];
            settle(queue, network.edgeFrom[edge], start + through(seeds.at[i], costs.backward(edge)), edge, i);
            settle(queue, network.edgeTo[edge], start + through(left, costs.forward(edge)), edge, i);
        }
        int[] firstArc = network.firstArc;
        int[] arcEnd = network.arcEnd;
        float[] arcSeconds = costs.arcSeconds;
        for (int bucket = 0; bucket <= queue.last() && bucket <= limit; bucket++) {
            for (int node = queue.poll(bucket); node != NONE; node = queue.poll(bucket)) {
                double seconds = nodeSeconds[node];
                for (int arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
                    int end = arcEnd[arc];
                    double there = seconds + arcSeconds[arc];
                    if (there < nodeSeconds[end]) {
                        nodeSeconds[end] = there;
                        nodeEdge[end] = network.arcEdge[arc] >> 1;
                        nodeSeed[end] = NONE;
                        queue.offer(end, there);
                    }
                }
            }
        }
    }

    /** The time for a distance, which may be none on an edge that is closed. */
    static double through(double metres, double secondsPerMetre) {
        return metres <= 0 ? 0 : metres * secondsPerMetre;
    }

    private void settle(BucketQueue queue, int node, double seconds, int byEdge, int fromSeed) {
        if (seconds < nodeSeconds[node]) {
            nodeSeconds[node] = seconds;
            nodeEdge[node] = byEdge;
            nodeSeed[node] = fromSeed;
            queue.offer(node, seconds);
        }
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
        into.enter(0, nodeSeconds[network.edgeFrom[edge]]);
        into.enter(network.edgeLength(edge), nodeSeconds[network.edgeTo[edge]]);
        for (int i = seedStart[edge]; i < seedStart[edge + 1]; i++) {
            into.enter(seeds.at[seedOrder[i]], seedSeconds(seedOrder[i]));
        }
        into.complete(network.edgeLength(edge), costs.forward(edge), costs.backward(edge));
    }

    /** The earliest time at which any point of the edge is reached; infinite when none is. */
    double earliest(int edge) {
        double least = Math.min(nodeSeconds[network.edgeFrom[edge]], nodeSeconds[network.edgeTo[edge]]);
        for (int i = seedStart[edge]; i < seedStart[edge + 1]; i++) {
            least = Math.min(least, seedSeconds(seedOrder[i]));
        }
        return least;
    }

    /** The walk to a point of the network, given by edge and metres from its start. */
    WalkPath pathTo(int edge, double at) {
        double best = nodeSeconds[network.edgeFrom[edge]] + through(at, costs.forward(edge));
        int viaNode = network.edgeFrom[edge];
        double viaEnd = 0;
        int viaSeed = NONE;
        double length = network.edgeLength(edge);
        double fromEnd = nodeSeconds[network.edgeTo[edge]] + through(length - at, costs.backward(edge));
        if (fromEnd < best) {
            best = fromEnd;
            viaNode = network.edgeTo[edge];
            viaEnd = length;
        }
        for (int i = seedStart[edge]; i < seedStart[edge + 1]; i++) {
            int seed = seedOrder[i];
            double ahead = at - seeds.at[seed];
            double pace = ahead >= 0 ? costs.forward(edge) : costs.backward(edge);
            double direct = seedSeconds(seed) + through(Math.abs(ahead), pace);
            if (direct <= best) {
                best = direct;
                viaSeed = seed;
            }
        }
        return viaSeed != NONE
                ? new PathBuilder(this).alongOneEdge(viaSeed, edge, at)
                : backtrack(edge, at, viaEnd, viaNode);
    }

    private WalkPath backtrack(int edge, double at, double end, int node) {
        PathBuilder path = new PathBuilder(this);
        path.lastPiece(edge, at, end);
        int current = node;
        while (nodeSeed[current] == NONE) {
            int by = nodeEdge[current];
            int previous = network.otherEnd(by, current);
            path.wholeEdge(by, current);
            current = previous;
        }
        return path.firstPiece(nodeSeed[current], nodeEdge[current], current);
    }
}
