package city.xingtu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleRangeTest {

    @ParameterizedTest
    @CsvSource({
        "25000, true",
        "24999.999999999, true",
        "25000.000000001, true",
        "24999, false",
        "59999, true",
        "60000, false",
        "59999.999999999, false",
        "60000.000000001, false"
    })
    void aBoundIsWhereItIsHoweverAMapArrivesAtIt(double denominator, boolean drawn) {
        assertThat(new ScaleRange(25_000, 60_000).contains(denominator)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 25_000, 1e300})
    void whatHasNoBoundsIsDrawnAtAnyScale(double denominator) {
        assertThat(ScaleRange.ALL.contains(denominator)).isTrue();
    }
}
