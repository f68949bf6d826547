package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Gcj02MercatorTest {

    private final Random random = new Random(6);

    @Test
    void comesBackToATenthOfAMetreEverywhereInChina() {
        for (int i = 0; i < 10_000; i++) {
            double[] there = anywhere();
            double[] back = there.clone();
            Crs.GCJ02_MERCATOR.fromLonLat(back, 1);
            Crs.GCJ02_MERCATOR.toLonLat(back, 1);
            assertThat(Measure.distance(there[0], there[1], back[0], back[1])).isLessThan(0.1);
        }
    }

    @Test
    void isMercatorOfTheMovedPosition() {
        double[] shown = {120.35, 30.3};
        double[] moved = shown.clone();
        Crs.GCJ02_MERCATOR.fromLonLat(shown, 1);
        Gcj02.forward(moved, 1);
        Crs.WEB_MERCATOR.fromLonLat(moved, 1);
        assertThat(shown).containsExactly(moved, within(1e-6));
    }

    @Test
    void noSegmentBendsMoreThanItsBound() {
        Projection projection = new Gcj02Mercator();
        for (int i = 0; i < 10_000; i++) {
            double[] start = anywhere();
            double length = Math.pow(10, -4 + 4 * random.nextDouble());
            double direction = 2 * Math.PI * random.nextDouble();
            double[] line = new double[6];
            for (int point = 0; point < 3; point++) {
                line[2 * point] = start[0] + point / 2.0 * length * Math.cos(direction);
                line[2 * point + 1] = start[1] + point / 2.0 * length * Math.sin(direction);
            }
            if (line[4] > 105 != line[0] > 105) {
                // At 105° E the offset itself has a kink of less than a metre.
                continue;
            }
            double bound = projection.bending(55) * Math.pow(Math.toRadians(length), 2);
            projection.forward(line, 3);
            double bend = Math.hypot(line[2] - (line[0] + line[4]) / 2, line[3] - (line[1] + line[5]) / 2);
            assertThat(bend).isLessThanOrEqualTo(bound + 0.5);
        }
    }

    /** Inside of the rectangle in which positions are moved, with room for a segment. */
    private double[] anywhere() {
        return new double[] {74 + 62 * random.nextDouble(), 3 + 50 * random.nextDouble()};
    }
}
