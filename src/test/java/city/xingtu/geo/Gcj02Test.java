package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Gcj02Test {

    @Test
    void movesTiananmenAsTheMapsDo() {
        double[] xy = {116.404, 39.915};
        Gcj02.forward(xy, 1);
        assertThat(xy).containsExactly(new double[] {116.41024449916938, 39.91640428150164}, within(1e-9));
    }

    @Test
    void movesHangzhouByHalfAKilometre() {
        double[] xy = {120.35, 30.3};
        Gcj02.forward(xy, 1);
        assertThat(Measure.distance(120.35, 30.3, xy[0], xy[1])).isBetween(300.0, 700.0);
    }

    @Test
    void comesBackToABillionthOfADegree() {
        Random random = new Random(1);
        double[] there = new double[20_000];
        for (int i = 0; i < there.length; i += 2) {
            there[i] = 73 + 64 * random.nextDouble();
            there[i + 1] = 1 + 54 * random.nextDouble();
        }
        // Where the square root of the distance from 105° E is steepest.
        there[0] = 105;
        there[2] = 105 + 1e-9;
        double[] back = there.clone();
        Gcj02.forward(back, 10_000);
        Gcj02.inverse(back, 10_000);
        assertThat(back).containsExactly(there, within(1e-9));
    }

    @Test
    void leavesTheRestOfTheWorldAlone() {
        double[] xy = {2.35, 48.85, -70, -30};
        Gcj02.forward(xy, 2);
        Gcj02.inverse(xy, 2);
        assertThat(xy).containsExactly(2.35, 48.85, -70, -30);
    }
}
