package city.xingtu.reach.transit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The earliest arrival at every stop, with up to so many changes: RAPTOR (Delling, Pajor, Werneck: Round-Based Public
 * Transit Routing, 2012). A round rides one vehicle more; all vehicles of a route are looked at in one pass along its stops.
 * Immutable once it has searched.
 */
public final class RoundSearch {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int NONE = -1;

    private final RouteTable table;
    private final Changes changes;
    private final double limit;

    private final int stops;
    private final Round[] rounds;
    private final double[] readyBest;
    private final double[] arriveBest;
    private final int[] arriveRound;

    /** What a round found, by stop; only what it made better. */
    private static final class Round {
        /** When one stands on the platform, ready to board. */
        private final double[] ready;

        /** From which stop one came; none where one came on foot from where one set out. */
        private final int[] readyFrom;

        /** When one gets off. */
        private final double[] arrive;

        private final int[] route;
        private final int[] boarded;
        private final int[] left;
        private final double[] start;

        private Round(int stops) {
            ready = infinite(stops);
            readyFrom = new int[stops];
            arrive = infinite(stops);
            route = new int[stops];
            boarded = new int[stops];
            left = new int[stops];
            start = new double[stops];
        }
    }

    private RoundSearch(RouteTable table, Changes changes, int mostTransfers, double limit) {
        this.table = table;
        this.changes = changes;
        this.limit = limit;
        this.stops = table.network.stops().size();
        this.rounds = new Round[mostTransfers + 2];
        this.readyBest = infinite(stops);
        this.arriveBest = infinite(stops);
        this.arriveRound = new int[stops];
    }

    private static double[] infinite(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.POSITIVE_INFINITY);
        return values;
    }

    /**
     * Searches.
     *
     * @param ready when one can be on the platform of each stop first, on foot; infinite where one cannot
     * @param limit beyond which nothing is looked for
     */
    public static RoundSearch from(RouteTable table, Changes changes, double[] ready, int mostTransfers, double limit) {
        RoundSearch search = new RoundSearch(table, changes, mostTransfers, limit);
        search.run(ready);
        return search;
    }

    /** When one gets off at a stop; infinite where no vehicle takes one there. */
    public double arrival(int stop) {
        return arriveBest[stop];
    }

    private void run(double[] onFoot) {
        BitSet marked = new BitSet();
        rounds[0] = new Round(stops);
        for (int stop = 0; stop < stops; stop++) {
            if (onFoot[stop] <= limit) {
                rounds[0].ready[stop] = onFoot[stop];
                rounds[0].readyFrom[stop] = NONE;
                readyBest[stop] = onFoot[stop];
                marked.set(stop);
            }
        }
        int[] firstPosition = new int[table.routes.size()];
        for (int k = 1; k < rounds.length && !marked.isEmpty(); k++) {
            rounds[k] = new Round(stops);
            BitSet reached = new BitSet();
            BitSet queue = queued(marked, firstPosition);
            for (int r = queue.nextSetBit(0); r >= 0; r = queue.nextSetBit(r + 1)) {
                ride(k, r, firstPosition[r], reached);
            }
            marked = change(k, reached);
        }
    }

    /** The routes at the marked stops, each from the first of them on. */
    private BitSet queued(BitSet marked, int[] firstPosition) {
        BitSet queue = new BitSet();
        for (int stop = marked.nextSetBit(0); stop >= 0; stop = marked.nextSetBit(stop + 1)) {
            for (int i = table.firstAt[stop]; i < table.firstAt[stop + 1]; i++) {
                int route = table.routeAt[i];
                int position = table.positionAt[i];
                if (!queue.get(route) || position < firstPosition[route]) {
                    firstPosition[route] = position;
                    queue.set(route);
                }
            }
        }
        return queue;
    }

    /** Along a route in the vehicle that leaves first; at each stop one that leaves before it may be boarded. */
    private void ride(int k, int r, int from, BitSet reached) {
        RouteTable.Route route = table.routes.get(r);
        double[] ready = rounds[k - 1].ready;
        Round round = rounds[k];
        double start = Double.POSITIVE_INFINITY;
        int boarded = NONE;
        for (int i = from; i < route.stops().length; i++) {
            int stop = route.stops()[i];
            if (boarded != NONE && route.off()[i]) {
                double there = start + route.arrive()[i];
                if (there < arriveBest[stop] && there <= limit) {
                    arriveBest[stop] = there;
                    arriveRound[stop] = k;
                    round.arrive[stop] = there;
                    round.route[stop] = r;
                    round.boarded[stop] = boarded;
                    round.left[stop] = i;
                    round.start[stop] = start;
                    reached.set(stop);
                }
            }
            if (route.on()[i] && ready[stop] <= limit) {
                double first = route.departures().next(ready[stop] - route.depart()[i]);
                if (first < start) {
                    start = first;
                    boarded = i;
                }
            }
        }
    }

    /** From the stops where one got off to the platforms that one can change to. */
    private BitSet change(int k, BitSet reached) {
        Round round = rounds[k];
        BitSet marked = new BitSet();
        for (int stop = reached.nextSetBit(0); stop >= 0; stop = reached.nextSetBit(stop + 1)) {
            for (int i = changes.first()[stop]; i < changes.first()[stop + 1]; i++) {
                int to = changes.to()[i];
                double there = round.arrive[stop] + changes.seconds()[i];
                if (there < readyBest[to] && there <= limit) {
                    readyBest[to] = there;
                    round.ready[to] = there;
                    round.readyFrom[to] = stop;
                    marked.set(to);
                }
            }
        }
        return marked;
    }

    /** The rides by which one comes to a stop first, in order. */
    public List<Ride> rides(int stop) {
        Deque<Ride> rides = new ArrayDeque<>();
        int at = stop;
        for (int k = arriveRound[stop]; k > 0; k--) {
            Round round = rounds[k];
            RouteTable.Route route = table.routes.get(round.route[at]);
            int boarded = round.boarded[at];
            int from = route.stops()[boarded];
            double start = round.start[at];
            rides.addFirst(new Ride(
                    route.line().layer(),
                    route.line().id(),
                    route.line().name(),
                    from,
                    at,
                    rounds[k - 1].ready[from],
                    start + route.depart()[boarded],
                    round.arrive[at],
                    round.left[at] - boarded,
                    route.trips().getOrDefault(start, ""),
                    track(route, boarded, round.left[at])));
            at = k > 1 ? rounds[k - 1].readyFrom[from] : NONE;
        }
        return List.copyOf(rides);
    }

    /** The course of a line from one of its stops to another. */
    private LineString track(RouteTable.Route route, int from, int to) {
        CoordinateList course = new CoordinateList();
        for (int i = from; i < to; i++) {
            Stop here = table.network.stops().get(route.stops()[i]);
            Stop next = table.network.stops().get(route.stops()[i + 1]);
            LineString piece = route.line()
                    .track()
                    .between(new Coordinate(here.lon(), here.lat()), new Coordinate(next.lon(), next.lat()));
            course.add(piece.getCoordinates(), false);
        }
        return FACTORY.createLineString(course.toCoordinateArray());
    }
}
