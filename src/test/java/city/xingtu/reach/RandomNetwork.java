package city.xingtu.reach;

import city.xingtu.ink.Crew;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** Networks drawn at random from a seed, and searches in them from node to node. */
final class RandomNetwork {

    private static final int SIDE = 12;
    private static final int BLOCK = 150;

    private RandomNetwork() {}

    /**
     * A crooked grid with gaps, some long shortcuts and very short pieces; a fifth of its streets is one-way for cars.
     *
     * @param streets how many of the streets that the seed gives there are, at most
     */
    static StreetNetwork of(long seed, int streets) {
        Random random = new Random(seed);
        int[][] x = new int[SIDE][SIDE];
        int[][] y = new int[SIDE][SIDE];
        for (int i = 0; i < SIDE; i++) {
            for (int k = 0; k < SIDE; k++) {
                x[i][k] = i * BLOCK + random.nextInt(100);
                y[i][k] = k * BLOCK + random.nextInt(100);
            }
        }
        Town town = new Town();
        for (int drawn = 0; drawn < streets; drawn++) {
            int i = random.nextInt(SIDE - 1);
            int k = random.nextInt(SIDE - 1);
            boolean far = random.nextInt(20) == 0;
            boolean across = random.nextBoolean();
            int toI = far ? random.nextInt(SIDE) : i + (across ? 1 : 0);
            int toK = far ? random.nextInt(SIDE) : k + (across ? 0 : 1);
            // The corner is half a metre or more away, so that some edges take less than a second.
            int corner = 1 + random.nextInt(3);
            town.street(
                    "LINESTRING (%d %d, %d %d)".formatted(x[i][k], y[i][k], x[i][k] + corner, y[i][k]),
                    Map.of("foot", true));
            town.street(
                    "LINESTRING (%d %d, %d %d)".formatted(x[i][k] + corner, y[i][k], x[toI][toK], y[toI][toK]),
                    Map.of("foot", true, "oneway", random.nextInt(5) == 0));
        }
        return NetworkBuilder.build(NetworkSource.of(town.view()), Crew.ALONE);
    }

    /** Seconds from a node to each; infinite where no way leads within the limit. */
    static double[] times(StreetNetwork network, Travel travel, int from, double limit) {
        StreetSearch search = new StreetSearch(network, network.costs(travel));
        search.enter(from, 0, 0);
        search.run(limit);
        double[] times = new double[network.nodes];
        Arrays.setAll(times, node -> {
            double seconds = search.labels().seconds(node);
            return seconds <= limit ? seconds : Double.POSITIVE_INFINITY;
        });
        return times;
    }
}
