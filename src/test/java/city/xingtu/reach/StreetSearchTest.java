package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against a plain one, and what must hold of times in any network. */
class StreetSearchTest {

    private static final int STREETS = 260;
    private static final double FAR = 1e9;

    private static final Travel CAR = Travel.of(Mode.CAR);

    /** Dijkstra's search with a heap, as in a textbook. */
    private static double[] plain(StreetNetwork network, Travel travel, int from, double limit) {
        double[] times = new double[network.nodes];
        Arrays.fill(times, Double.POSITIVE_INFINITY);
        boolean[] done = new boolean[network.nodes];
        PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.comparingDouble(node -> times[node]));
        times[from] = 0;
        queue.add(from);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            for (int arc = network.firstArc[node]; arc < network.firstArc[node + 1]; arc++) {
                int end = network.arcEnd[arc];
                double there = times[node] + network.costs(travel).arcSeconds[arc];
                if (there < times[end] && there <= limit) {
                    queue.remove(end);
                    times[end] = there;
                    queue.add(end);
                }
            }
        }
        return times;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatAPlainSearchFinds(long seed) {
        StreetNetwork network = RandomNetwork.of(seed, STREETS);
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            int from = random.nextInt(network.nodes);
            double limit = i == 0 ? FAR : random.nextInt(1500) + random.nextDouble();
            Travel travel = i % 2 == 0 ? Travel.WALK : CAR;
            assertThat(RandomNetwork.times(network, travel, from, limit))
                    .containsExactly(plain(network, travel, from, limit));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noDetourIsShorter(long seed) {
        StreetNetwork network = RandomNetwork.of(seed, STREETS);
        double[][] times = all(network, CAR);
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            int a = random.nextInt(network.nodes);
            int b = random.nextInt(network.nodes);
            int via = random.nextInt(network.nodes);
            assertThat(times[a][b]).isLessThanOrEqualTo(times[a][via] + times[via][b] + 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void withoutOneWayStreetsTheWayBackTakesAsLong(long seed) {
        StreetNetwork network = RandomNetwork.of(seed, STREETS);
        double[][] times = all(network, Travel.WALK);
        double[][] reverse = all(network, CAR.reversed());
        double[][] cars = all(network, CAR);
        for (int a = 0; a < network.nodes; a++) {
            for (int b = 0; b < a; b++) {
                same(times[a][b], times[b][a]);
                // And with them the way to a place is the way from it on a network whose arrows are turned.
                same(reverse[a][b], cars[b][a]);
            }
        }
    }

    private static void same(double a, double b) {
        if (Double.isInfinite(a)) {
            assertThat(b).isInfinite();
        } else {
            assertThat(a).isCloseTo(b, within(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void closingAStreetNeverMakesAWayShorter(long seed) {
        Random random = new Random(seed);
        StreetNetwork open = RandomNetwork.of(seed, STREETS);
        StreetNetwork fewer = RandomNetwork.of(seed, STREETS - 1 - random.nextInt(60));
        double[][] before = all(open, CAR);
        double[][] after = all(fewer, CAR);
        int compared = 0;
        for (int a = 0; a < fewer.nodes; a++) {
            int startBefore = nodeAt(open, place(fewer, a));
            for (int b = 0; b < fewer.nodes; b++) {
                assertThat(after[a][b])
                        .isGreaterThanOrEqualTo(before[startBefore][nodeAt(open, place(fewer, b))] - 1e-3);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static double[][] all(StreetNetwork network, Travel travel) {
        double[][] times = new double[network.nodes][];
        Arrays.setAll(times, from -> RandomNetwork.times(network, travel, from, FAR));
        return times;
    }

    private static long place(StreetNetwork network, int node) {
        int edge = network.arcEdge[network.firstArc[node]] >> 1;
        boolean begins = network.edgeFrom[edge] == node;
        int vertex = begins ? network.vertexStart[edge] : network.vertexStart[edge + 1] - 1;
        return StreetNetwork.key(network.xy, vertex);
    }

    private static int nodeAt(StreetNetwork network, long place) {
        for (int node = 0; node < network.nodes; node++) {
            if (place(network, node) == place) {
                return node;
            }
        }
        throw new IllegalStateException("no node there");
    }
}
