package city.xingtu.reach;

import city.xingtu.ink.Crew;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Times between places, each of which is joined to every street near it (docs/decisions/0005, 0043).
 *
 * @param seconds by origin and destination; not a number where none leads there in time
 * @param lonelyOrigins numbers of the origins that no street lies near enough to
 * @param lonelyDestinations numbers of the destinations that no street lies near enough to
 */
public record TravelMatrix(float[][] seconds, List<Integer> lonelyOrigins, List<Integer> lonelyDestinations) {

    /**
     * Searches from each origin, by all hands.
     *
     * @param search the times from an origin, up to the limit
     * @param limit seconds beyond which a destination is not reached
     */
    static TravelMatrix of(
            List<Origin> origins, Joints to, Function<Origin, TravelTimes> search, double limit, Crew crew) {
        float[][] seconds = new float[origins.size()][];
        boolean[] joined = new boolean[origins.size()];
        crew.each(seconds.length, i -> {
            TravelTimes times = search.apply(origins.get(i));
            seconds[i] = row(times, to, limit);
            joined[i] = times.connected(0);
        });
        List<Integer> lonely = IntStream.range(0, joined.length)
                .filter(origin -> !joined[origin])
                .boxed()
                .toList();
        return new TravelMatrix(seconds, lonely, to.lonely());
    }

    private static float[] row(TravelTimes times, Joints to, double limit) {
        double[][] departures = times.departures.isEmpty()
                ? new double[][] {to.read(times)}
                : times.departures.stream().map(to::read).toArray(double[][]::new);
        float[] row = new float[to.places.size()];
        Arrays.fill(row, Float.NaN);
        double[] values = new double[departures.length];
        for (int place = 0; place < row.length; place++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = departures[i][place];
            }
            double whole = times.percentile.of(values);
            row[place] = whole <= limit && Double.isFinite(whole) ? (float) whole : Float.NaN;
        }
        return row;
    }
}
