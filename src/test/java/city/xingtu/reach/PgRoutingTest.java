package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** pgRouting's driving distance on the same graph reaches the same nodes after the same seconds. */
class PgRoutingTest {

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"WALK", "BIKE", "CAR"})
    void agreesToTheLastDigit(Mode mode) {
        Travel travel = Travel.of(mode);
        StreetNetwork network = RandomNetwork.of(5, 400);
        PgRouting peer = new PgRouting(network, travel);
        Random random = new Random(7);
        int reached = 0;
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(network.nodes);
            double limit = 60 + random.nextInt(1200);
            double[] ours = RandomNetwork.times(network, travel, from, limit);
            double[] theirs = peer.times(network.nodes, from, limit);
            for (int node = 0; node < network.nodes; node++) {
                if (Double.isInfinite(theirs[node])) {
                    assertThat(ours[node]).isInfinite();
                } else {
                    // Of two ways of equal length the sums may differ in the last bit.
                    assertThat(ours[node]).isCloseTo(theirs[node], within(1e-9));
                    reached++;
                }
            }
        }
        assertThat(reached).isGreaterThan(100);
    }
}
