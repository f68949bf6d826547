package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.List;

/**
 * Where origins step onto the streets: on every edge within the access distance that the mode may use. All of them and not
 * only the nearest, so that a street added beside an origin can never make anything farther.
 */
final class Seeds {

    /** Places on each side of the foot at which a segment is entered; eight keep the time right to 2 s at 60 m, 6 s at 250 m. */
    private static final int STEPS = 8;

    private static final double ROUNDING = 1e-6;

    int count;
    int[] edge = new int[16];
    /** Metres from the edge's start, ascending for each origin on an edge. */
    double[] at = new double[16];
    /** Straight metres from the origin. */
    double[] leg = new double[16];

    int[] origin = new int[16];

    /** The edges that are joined, ascending, and behind each the number of its first seed; then the number of seeds. */
    private int[] joined = new int[16];

    private int[] firstSeed = new int[16];
    private int joinedCount;

    /** The seeds of the origins, by edge. */
    static Seeds of(StreetNetwork network, Costs costs, List<Origin> origins, Travel travel) {
        return of(network, costs, origins, travel, false);
    }

    /** Where one leaves the streets for places that one travels to. */
    static Seeds arriving(StreetNetwork network, Costs costs, List<Origin> places, Travel travel) {
        return of(network, costs, places, travel, true);
    }

    private static Seeds of(StreetNetwork network, Costs costs, List<Origin> origins, Travel travel, boolean arriving) {
        Seeds seeds = new Seeds();
        for (long pair : pairs(network, costs, origins, travel.accessMetres())) {
            int edge = (int) (pair >>> 32);
            Origin from = origins.get((int) pair);
            // How many times faster the street is than the way to it, and so how slantwise one walks to it.
            double ratio = travel.secondsPerMetreOffStreet() / costs.fastest(edge);
            int first = seeds.count;
            seeds.join(
                    network,
                    edge,
                    network.plane.x(from.lon()),
                    network.plane.y(from.lat()),
                    travel.accessMetres(),
                    ratio,
                    (int) pair);
            double ahead = arriving ? costs.backward(edge) : costs.forward(edge);
            double back = arriving ? costs.forward(edge) : costs.backward(edge);
            seeds.prune(first, travel.secondsPerMetreOffStreet(), ahead, back);
            seeds.close(edge, first);
        }
        seeds.finish();
        return seeds;
    }

    /** Every edge beside an origin with the origin's number in the lower half, ascending. */
    private static long[] pairs(StreetNetwork network, Costs costs, List<Origin> origins, double reach) {
        long[] pairs = new long[64];
        int count = 0;
        for (int o = 0; o < origins.size(); o++) {
            double x = network.plane.x(origins.get(o).lon());
            double y = network.plane.y(origins.get(o).lat());
            for (int edge : network.edgeIndex.search(new BoundingBox(x - reach, y - reach, x + reach, y + reach))) {
                if (costs.open(edge)) {
                    if (count == pairs.length) {
                        pairs = Arrays.copyOf(pairs, 2 * count);
                    }
                    pairs[count++] = ((long) edge << 32) | o;
                }
            }
        }
        long[] sorted = Arrays.copyOf(pairs, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Leaves out, of the seeds from the first on, those that another one serves along the street as early.
     *
     * @param forward seconds a metre from a seed to a later one (from the later one, for places that one travels to)
     * @param backward the same for an earlier one
     */
    private void prune(int first, double offPace, double forward, double backward) {
        int kept = first;
        for (int i = first; i < count; i++) {
            boolean late = kept > first
                    && offPace * leg[kept - 1] + TravelTimes.through(at[i] - at[kept - 1], forward) <= offPace * leg[i];
            if (!late) {
                while (kept > first
                        && offPace * leg[i] + TravelTimes.through(at[i] - at[kept - 1], backward)
                                <= offPace * leg[kept - 1]) {
                    kept--;
                }
                at[kept] = at[i];
                leg[kept++] = leg[i];
            }
        }
        count = kept;
    }

    private void close(int onEdge, int first) {
        if (count > first && (joinedCount == 0 || joined[joinedCount - 1] != onEdge)) {
            begin(onEdge, first);
        }
    }

    private void begin(int onEdge, int first) {
        if (joinedCount == joined.length) {
            joined = Arrays.copyOf(joined, 2 * joinedCount);
            firstSeed = Arrays.copyOf(firstSeed, 2 * joinedCount);
        }
        joined[joinedCount] = onEdge;
        firstSeed[joinedCount++] = first;
    }

    private void finish() {
        begin(Integer.MAX_VALUE, count);
        joinedCount--;
    }

    /** The numbers of the seeds, those of an origin together and the origins in turn. */
    int[] byOrigin() {
        long[] order = new long[count];
        for (int seed = 0; seed < count; seed++) {
            order[seed] = ((long) origin[seed] << 32) | seed;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(each -> (int) each).toArray();
    }

    /** The edges that both have seeds on, ascending; the work grows with the one that is joined to fewer. */
    int[] sharedEdges(Seeds other) {
        if (other.joinedCount < joinedCount) {
            return other.sharedEdges(this);
        }
        return Arrays.stream(joined, 0, joinedCount)
                .filter(onEdge -> Arrays.binarySearch(other.joined, 0, other.joinedCount, onEdge) >= 0)
                .toArray();
    }

    /** Number of an edge's first seed; those of an edge follow one another. The number of seeds where it has none. */
    int first(int ofEdge) {
        int found = Arrays.binarySearch(joined, 0, joinedCount, ofEdge);
        return found < 0 ? count : firstSeed[found];
    }

    /** One more than the number of an edge's last seed. */
    int end(int ofEdge) {
        int found = Arrays.binarySearch(joined, 0, joinedCount, ofEdge);
        return found < 0 ? count : firstSeed[found + 1];
    }

    /**
     * Joins an origin to each segment of an edge. Because the way to the street is slower than the street, the best
     * place to step onto it lies between the foot of the perpendicular and the point where the way meets the street at
     * the angle whose cosine is 1/ratio; the stretch is entered at several places.
     */
    private void join(
            StreetNetwork network, int candidate, double px, double py, double reach, double ratio, int from) {
        for (int v = network.vertexStart[candidate]; v < network.vertexStart[candidate + 1] - 1; v++) {
            double vx = network.x(v);
            double vy = network.y(v);
            double dx = network.x(v + 1) - vx;
            double dy = network.y(v + 1) - vy;
            double length = Math.sqrt(dx * dx + dy * dy);
            if (length == 0) {
                continue;
            }
            double foot = ((px - vx) * dx + (py - vy) * dy) / length;
            double aside = Math.abs((px - vx) * dy - (py - vy) * dx) / length;
            if (aside > reach) {
                continue;
            }
            double most = Math.sqrt(reach * reach - aside * aside);
            double slant = ratio > 1 ? Math.min(most, aside / Math.sqrt(ratio * ratio - 1)) : most;
            double last = Double.NaN;
            for (int step = -STEPS; step <= STEPS; step++) {
                double place = Math.clamp(foot + slant * step / STEPS, 0.0, length);
                double leg = Math.sqrt(aside * aside + (place - foot) * (place - foot));
                if (leg <= reach + ROUNDING && place != last) {
                    last = place;
                    double share = place / length;
                    add(candidate, network.along[v] + share * (network.along[v + 1] - network.along[v]), leg, from);
                }
            }
        }
    }

    private void add(int onEdge, double distance, double straight, int from) {
        if (count == edge.length) {
            edge = Arrays.copyOf(edge, 2 * count);
            at = Arrays.copyOf(at, 2 * count);
            leg = Arrays.copyOf(leg, 2 * count);
            origin = Arrays.copyOf(origin, 2 * count);
        }
        edge[count] = onEdge;
        at[count] = distance;
        leg[count] = straight;
        origin[count++] = from;
    }
}
