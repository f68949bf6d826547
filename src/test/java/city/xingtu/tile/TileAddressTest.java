package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileAddressTest {

    @Test
    void segmentsOfAPathBecomeAnAddress() {
        TileAddress address = TileAddress.parse(TileMatrixSets.webMercatorQuad(), "12", "3418", "1687");
        assertThat(address.matrix()).isEqualTo(12);
        assertThat(address.column()).isEqualTo(3418);
        assertThat(address.row()).isEqualTo(1687);
        assertThat(address.bounds().width()).isCloseTo(40075016.685578488 / 4096, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "25, 0, 0, z",
        "-1, 0, 0, z",
        "x, 0, 0, z",
        "'', 0, 0, z",
        "12, 4096, 0, x",
        "12, -1, 0, x",
        "12, 1e3, 0, x",
        "12, 0, 4096, y",
        "12, 0, ٣, y",
        "12, 0, 99999999999999999999, y"
    })
    void whatIsNoTileIsAProblemOfTheParameter(String z, String x, String y, String parameter) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> TileAddress.parse(TileMatrixSets.webMercatorQuad(), z, x, y));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_PARAMETER);
        assertThat(problem.parameter()).isEqualTo(parameter);
    }
}
