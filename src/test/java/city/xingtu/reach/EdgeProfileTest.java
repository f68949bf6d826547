package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeProfileTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isTheEarliestOfAllWalksEverywhere(long seed) {
        Random random = new Random(seed);
        double length = 100 + random.nextInt(900);
        double forward = seed % 3 == 0 ? Double.POSITIVE_INFINITY : 0.3 + random.nextDouble();
        double backward = seed % 3 == 1 ? Double.POSITIVE_INFINITY : 0.3 + random.nextDouble();
        int entries = 1 + random.nextInt(6);
        double[] at = new double[entries];
        double[] seconds = new double[entries];
        EdgeProfile profile = new EdgeProfile();
        for (int i = 0; i < entries; i++) {
            at[i] = i == 0 ? 0 : i == 1 ? length : random.nextDouble() * length;
            seconds[i] = random.nextDouble() * 600;
            profile.enter(at[i], seconds[i]);
        }
        profile.complete(length, forward, backward);
        for (double place = 0; place <= length; place += length / 97) {
            double earliest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < entries; i++) {
                if (at[i] == place) {
                    earliest = Math.min(earliest, seconds[i]);
                } else {
                    double pace = at[i] < place ? forward : backward;
                    earliest = Math.min(earliest, seconds[i] + Math.abs(place - at[i]) * pace);
                }
            }
            if (Double.isInfinite(earliest)) {
                assertThat(profile.secondsAt(place)).isInfinite();
            } else {
                assertThat(profile.secondsAt(place)).isCloseTo(earliest, within(1e-4));
            }
        }
    }
}
