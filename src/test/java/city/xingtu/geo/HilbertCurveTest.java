package city.xingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HilbertCurveTest {

    /** Ids of tiles that the authors of PMTiles publish as tests, less the tiles of the levels before. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 0, 0",
        "1, 0, 1, 1",
        "1, 1, 1, 2",
        "1, 1, 0, 3",
        "2, 0, 0, 0",
        "12, 3423, 1763, 13486074"
    })
    void theCurveIsTheUsualOne(int bits, int x, int y, long place) {
        assertThat(HilbertCurve.place(bits, x, y)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 16, 23, 28})
    void everyPlaceLeadsBackToItsCell(int bits) {
        Random random = new Random(bits);
        for (int i = 0; i < 1000; i++) {
            int x = random.nextInt(1 << bits);
            int y = random.nextInt(1 << bits);
            assertThat(HilbertCurve.cell(bits, HilbertCurve.place(bits, x, y))).isEqualTo((long) x << 32 | y);
        }
    }

    @Test
    void cellsThatFollowEachOtherAreNeighbours() {
        for (long place = 1; place < 1 << 12; place++) {
            long before = HilbertCurve.cell(6, place - 1);
            long here = HilbertCurve.cell(6, place);
            long steps = Math.abs((before >> 32) - (here >> 32)) + Math.abs((int) before - (int) here);
            assertThat(steps).isEqualTo(1);
        }
    }
}
