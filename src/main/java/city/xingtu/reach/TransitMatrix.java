package city.xingtu.reach;

import city.xingtu.ink.Crew;
import java.util.Arrays;
import java.util.List;

/** Times between places by line and on foot, each place joined to every street near it. */
final class TransitMatrix {

    private TransitMatrix() {}

    /** Searches from each origin, by all hands. */
    static TravelMatrix of(
            TransitGraph graph,
            List<Origin> origins,
            List<Origin> destinations,
            Travel travel,
            double limit,
            Crew crew) {
        Joints to = Joints.of(graph.streets, destinations, travel.onFoot());
        float[][] seconds = new float[origins.size()][];
        crew.each(
                origins.size(),
                i -> seconds[i] = row(TransitSearch.times(graph, List.of(origins.get(i)), travel, limit), to, limit));
        return new TravelMatrix(
                seconds, Joints.of(graph.streets, origins, travel.onFoot()).lonely(), to.lonely());
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
            row[place] = whole <= limit ? (float) whole : Float.NaN;
        }
        return row;
    }
}
