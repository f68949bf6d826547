package city.xingtu.reach;

import city.xingtu.reach.transit.RoundSearch;
import city.xingtu.reach.transit.RouteTable;
import city.xingtu.reach.transit.TransitRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Times by line and on foot: a walk to all entrances, the search by rounds over the stops, and a walk from where one set out
 * and from every entrance that one comes to sooner by line.
 */
final class TransitSearch {

    private static final double MINUTE = 60;

    /** Seconds beyond which nobody waits for what runs next: on Sunday for the first train of Monday. */
    private static final double LONGEST = 6 * 3600;

    private final TransitGraph graph;
    private final List<Origin> origins;
    private final Travel travel;
    private final double limit;
    private final TravelTimes walk;
    private final double[] walked;

    private TransitSearch(TransitGraph graph, List<Origin> origins, Travel travel, double limit) {
        this.graph = graph;
        this.origins = origins;
        this.travel = travel;
        this.limit = limit;
        this.walk = TravelTimes.from(graph.streets, origins, travel.onFoot(), limit);
        this.walked = graph.joints(travel.onFoot()).read(walk);
    }

    /** Times from the origins, up to a limit in seconds that may be infinite. */
    static TravelTimes times(TransitGraph graph, List<Origin> origins, Travel travel, double limit) {
        TransitSearch search = new TransitSearch(graph, origins, travel, limit);
        return switch (travel.transit().when()) {
            case TransitRules.InPeriod in -> search.leaving(new double[] {0}).getFirst();
            case TransitRules.InWindow in -> {
                // Arrivals are looked for backwards, in a time that runs backwards.
                double minute = travel.reverse() ? -MINUTE : MINUTE;
                double[] departures = IntStream.range(0, in.minutes())
                        .mapToDouble(i -> i * minute)
                        .toArray();
                yield TravelTimes.percentile(search.leaving(departures), new Percentile(in.percentile()));
            }
        };
    }

    /** Times by departure, each with the same origins and entrances. */
    private List<TravelTimes> leaving(double[] departures) {
        RouteTable table = graph.table(travel);
        List<RoundSearch> searches = new ArrayList<>();
        double[][] after = new double[departures.length][];
        boolean[] useful = new boolean[walked.length];
        for (int i = 0; i < departures.length; i++) {
            double departure = departures[i];
            RoundSearch search = RoundSearch.from(
                    table,
                    graph.changes(travel),
                    ready(departure),
                    travel.transit().mostTransfers(),
                    departure + Math.min(limit, LONGEST));
            searches.add(search);
            after[i] = new double[walked.length];
            for (int door = 0; door < walked.length; door++) {
                double seconds = search.arrival(graph.doorStop[door]) + graph.doorSeconds[door] - departure;
                boolean sooner = seconds < walked[door] && seconds <= limit;
                after[i][door] = sooner ? seconds : Double.POSITIVE_INFINITY;
                useful[door] |= sooner;
            }
        }
        Travel onFoot = travel.onFoot();
        Seeds seeds = null;
        List<TravelTimes> times = new ArrayList<>();
        for (int i = 0; i < departures.length; i++) {
            List<Origin> places = places(searches.get(i), after[i], useful);
            if (seeds == null) {
                seeds = Seeds.of(graph.streets, graph.streets.costs(onFoot), places, onFoot);
            }
            times.add(TravelTimes.from(graph.streets, places, onFoot, limit, seeds));
        }
        return times;
    }

    /** On foot from the origins and the entrances. */
    private List<Origin> places(RoundSearch search, double[] after, boolean[] useful) {
        List<Origin> places = new ArrayList<>(origins);
        for (int door = 0; door < useful.length; door++) {
            if (useful[door]) {
                places.add(atDoor(door, new LineJourney(graph, walk, walked, search, door, after[door])));
            }
        }
        return places;
    }

    private Origin atDoor(int door, Journey journey) {
        Origin place = graph.doors.get(door);
        return new Origin(place.id(), place.name(), place.lon(), place.lat(), journey, null);
    }

    /** When one who sets out on foot then can stand on the platforms. */
    private double[] ready(double departure) {
        double[] ready = new double[graph.network.stops().size()];
        Arrays.fill(ready, Double.POSITIVE_INFINITY);
        for (int door = 0; door < walked.length; door++) {
            int stop = graph.doorStop[door];
            ready[stop] = Math.min(ready[stop], departure + walked[door] + graph.doorSeconds[door]);
        }
        return ready;
    }
}
