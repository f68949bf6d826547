package city.xingtu.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Walking times from a set of origins to every point of the network: to each the time from the origin that is nearest
 * in time. One search (Dijkstra's) serves all origins at once. Immutable.
 */
final class WalkTimes {

    /** No predecessor: the node is reached from a seed, or not at all. */
    private static final int NONE = -1;

    final StreetNetwork network;
    final List<Origin> origins;
    final Walking walking;
    final Seeds seeds;
    /** Seconds to each node; infinite when not reached. */
    final double[] nodeSeconds;

    /** Seeds of edge e are {@code seedOrder[seedStart[e] .. seedStart[e+1]-1]}. */
    private final int[] seedStart;

    private final int[] seedOrder;
    private final int[] nodeEdge;
    private final int[] nodeSeed;
    private final BitSet connected = new BitSet();

    private WalkTimes(StreetNetwork network, List<Origin> origins, Walking walking) {
        this.network = network;
        this.origins = List.copyOf(origins);
        this.walking = walking;
        this.seeds = Seeds.of(network, origins, walking);
        this.nodeSeconds = new double[network.nodes];
        this.nodeEdge = new int[network.nodes];
        this.nodeSeed = new int[network.nodes];
        this.seedStart = new int[network.edges + 1];
        this.seedOrder = new int[seeds.count];
    }

    /** Searches the whole network from the origins. */
    static WalkTimes from(StreetNetwork network, List<Origin> origins, Walking walking) {
        WalkTimes times = new WalkTimes(network, origins, walking);
        times.sortSeeds();
        times.search();
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
        double pace = walking.secondsPerMetre();
        NodeQueue queue = new NodeQueue(network.nodes);
        for (int i = 0; i < seeds.count; i++) {
            int edge = seeds.edge[i];
            double start = seedSeconds(i);
            settle(queue, network.edgeFrom[edge], start + seeds.at[i] * pace, edge, i);
            settle(queue, network.edgeTo[edge], start + (network.edgeLength[edge] - seeds.at[i]) * pace, edge, i);
        }
        while (!queue.isEmpty()) {
            int node = queue.poll();
            for (int arc = network.firstArc[node]; arc < network.firstArc[node + 1]; arc++) {
                int edge = network.arcEdge[arc];
                settle(
                        queue,
                        network.otherEnd(edge, node),
                        nodeSeconds[node] + network.edgeLength[edge] * pace,
                        edge,
                        NONE);
            }
        }
    }

    private void settle(NodeQueue queue, int node, double seconds, int byEdge, int fromSeed) {
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

    /** Seconds until the walk of a seed stands on the street. */
    double seedSeconds(int seed) {
        return seeds.leg[seed] * walking.secondsPerMetreOffStreet();
    }

    /** Fills the profile with the times along an edge. */
    void profile(int edge, EdgeProfile into) {
        into.clear();
        into.enter(0, nodeSeconds[network.edgeFrom[edge]]);
        into.enter(network.edgeLength[edge], nodeSeconds[network.edgeTo[edge]]);
        for (int i = seedStart[edge]; i < seedStart[edge + 1]; i++) {
            into.enter(seeds.at[seedOrder[i]], seedSeconds(seedOrder[i]));
        }
        into.complete(network.edgeLength[edge], walking.secondsPerMetre());
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
        double pace = walking.secondsPerMetre();
        double best = nodeSeconds[network.edgeFrom[edge]] + at * pace;
        int viaNode = network.edgeFrom[edge];
        double viaEnd = 0;
        int viaSeed = NONE;
        double fromEnd = nodeSeconds[network.edgeTo[edge]] + (network.edgeLength[edge] - at) * pace;
        if (fromEnd < best) {
            best = fromEnd;
            viaNode = network.edgeTo[edge];
            viaEnd = network.edgeLength[edge];
        }
        for (int i = seedStart[edge]; i < seedStart[edge + 1]; i++) {
            int seed = seedOrder[i];
            double direct = seedSeconds(seed) + Math.abs(at - seeds.at[seed]) * pace;
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
