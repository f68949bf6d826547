package city.xingtu.reach;

import java.util.Arrays;

/** Which origin is the first at each place of the streets. Reused from place to place; not thread-safe. */
final class FirstOrigins {

    private static final int UNKNOWN = -1;

    private final TravelTimes times;
    private final int[] ofNode;
    private int[] chain = new int[64];

    /** @param times of one departure; percentiles of several have no such origin */
    FirstOrigins(TravelTimes times) {
        this.times = times;
        this.ofNode = new int[times.network.nodes];
        Arrays.fill(ofNode, UNKNOWN);
    }

    /** The origin from which one comes first to a place on an edge that is reached, in metres from the edge's start. */
    Origin at(int edge, double metres) {
        int start = times.network.edgeFrom[edge];
        int end = times.network.edgeTo[edge];
        double left = times.network.edgeLength(edge) - metres;
        double overStart = times.seconds(start) + TravelTimes.through(metres, times.costs.forward(edge));
        double overEnd = times.seconds(end) + TravelTimes.through(left, times.costs.backward(edge));
        double best = Math.min(overStart, overEnd);
        int direct = UNKNOWN;
        for (int seed = times.seeds.first(edge), last = times.seeds.end(edge); seed < last; seed++) {
            double seconds = times.alongEdge(seed, edge, metres);
            if (seconds <= best) {
                best = seconds;
                direct = seed;
            }
        }
        int origin = direct == UNKNOWN ? ofNode(overStart <= overEnd ? start : end) : times.seeds.origin[direct];
        Origin place = times.origins.get(origin);
        return place.before().from().orElse(place);
    }

    private int ofNode(int node) {
        int count = 0;
        int at = node;
        while (ofNode[at] == UNKNOWN && times.way(at) >= 0) {
            if (count == chain.length) {
                chain = Arrays.copyOf(chain, 2 * count);
            }
            chain[count++] = at;
            at = times.network.otherEnd(times.way(at), at);
        }
        int origin = ofNode[at] == UNKNOWN ? times.seeds.origin[-1 - times.way(at)] : ofNode[at];
        ofNode[at] = origin;
        for (int i = 0; i < count; i++) {
            ofNode[chain[i]] = origin;
        }
        return origin;
    }
}
