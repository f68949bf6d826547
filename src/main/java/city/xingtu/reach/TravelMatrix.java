package city.xingtu.reach;

import city.xingtu.ink.Crew;
import java.util.Arrays;
import java.util.List;

/**
 * Times between places. Each stands on the nearest street that the mode may use, and the legs from and to the streets
 * are walked, so that a cell is the time of one way and not the least over several streets.
 *
 * @param seconds by origin and destination; not a number where none leads there in time
 * @param lonelyOrigins numbers of the origins that no street lies near enough to
 * @param lonelyDestinations numbers of the destinations that no street lies near enough to
 */
public record TravelMatrix(float[][] seconds, List<Integer> lonelyOrigins, List<Integer> lonelyDestinations) {

    /** Searches from each origin, by all hands. */
    static TravelMatrix of(
            StreetNetwork network,
            List<Origin> origins,
            List<Origin> destinations,
            Travel travel,
            double limit,
            Crew crew) {
        Costs costs = network.costs(travel);
        Snaps from = Snaps.of(network, costs, origins, travel, crew);
        Snaps to = Snaps.of(network, costs, destinations, travel, crew);
        float[][] seconds = new float[origins.size()][];
        int workers = Math.clamp(crew.hands(), 1, Math.max(1, origins.size()));
        crew.each(workers, worker -> {
            Search search = new Search(network, costs, travel.secondsPerMetreOffStreet(), limit);
            for (int origin = worker; origin < seconds.length; origin += workers) {
                seconds[origin] = search.row(from, origin, to);
            }
        });
        return new TravelMatrix(seconds, from.lonely(), to.lonely());
    }

    /** One search after the other in the same arrays. */
    private static final class Search {

        private final StreetNetwork network;
        private final Costs costs;
        private final double offPace;
        private final double limit;
        private final StreetSearch search;
        private final NodeLabels labels;

        Search(StreetNetwork network, Costs costs, double offPace, double limit) {
            this.network = network;
            this.costs = costs;
            this.offPace = offPace;
            this.limit = limit;
            this.search = new StreetSearch(network, costs);
            this.labels = search.labels();
        }

        float[] row(Snaps from, int origin, Snaps to) {
            float[] row = new float[to.edge.length];
            Arrays.fill(row, Float.NaN);
            int edge = from.edge[origin];
            if (edge == Snaps.NONE) {
                return row;
            }
            double start = from.leg[origin] * offPace;
            double at = from.at[origin];
            double left = network.edgeLength(edge) - at;
            search.enter(network.edgeFrom[edge], start + TravelTimes.through(at, costs.backward(edge)), edge);
            search.enter(network.edgeTo[edge], start + TravelTimes.through(left, costs.forward(edge)), edge);
            search.run(limit);
            for (int i = 0; i < row.length; i++) {
                if (to.edge[i] != Snaps.NONE) {
                    double street = arrival(to.edge[i], to.at[i]);
                    if (to.edge[i] == edge) {
                        double ahead = to.at[i] - at;
                        double pace = ahead >= 0 ? costs.forward(edge) : costs.backward(edge);
                        street = Math.min(street, start + TravelTimes.through(Math.abs(ahead), pace));
                    }
                    double whole = street + to.leg[i] * offPace;
                    row[i] = whole <= limit ? (float) whole : Float.NaN;
                }
            }
            search.clear();
            return row;
        }

        private double arrival(int edge, double at) {
            double left = network.edgeLength(edge) - at;
            return Math.min(
                    labels.seconds(network.edgeFrom[edge]) + TravelTimes.through(at, costs.forward(edge)),
                    labels.seconds(network.edgeTo[edge]) + TravelTimes.through(left, costs.backward(edge)));
        }
    }
}
