package city.xingtu.reach;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which origin is the first at each place of the streets: for percentiles of several departures, that of the departure whose
 * time they are. Reused from place to place; not thread-safe.
 */
final class FirstOrigins {

    private static final int UNKNOWN = -1;

    private final TravelTimes times;
    private final int[] ofNode;
    private int[] chain = new int[64];

    /** By number of an origin of the last walk where one set out, found when first asked for: the way by line is retraced. */
    private final @Nullable Origin[] setOut;

    /** By departure, made when first asked for; none where there is one departure only. */
    private final @Nullable FirstOrigins[] departures;

    FirstOrigins(TravelTimes times) {
        this.times = times;
        this.setOut = new Origin[times.origins.size()];
        this.departures = new FirstOrigins[times.departures.size()];
        this.ofNode = new int[departures.length == 0 ? times.network.nodes : 0];
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
        return direct == UNKNOWN ? at(overStart <= overEnd ? start : end) : origin(times.seeds.origin[direct]);
    }

    /** The origin from which one comes first to a junction that is reached. */
    private Origin at(int node) {
        if (departures.length == 0) {
            return origin(ofNode(node));
        }
        int departure = times.way(node);
        FirstOrigins of = departures[departure];
        if (of == null) {
            of = new FirstOrigins(times.departures.get(departure));
            departures[departure] = of;
        }
        return of.at(node);
    }

    private Origin origin(int number) {
        Origin known = setOut[number];
        if (known == null) {
            Origin place = times.origins.get(number);
            known = place.before().from().orElse(place);
            setOut[number] = known;
        }
        return known;
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
