package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OGC 06-042, annexes C and D: the horizons of the plan. The sign in the south-east stands from 2035 on. */
class TimeTest {

    private static final int WHITE = 0xFFFFFFFF;

    private final WmsClient client = TestServer.client();

    @ParameterizedTest
    @CsvSource({
        "2020, false",
        "2025, false",
        "2035, true",
        "2035-06-01, true",
        "2025-12-31T23:59:59Z, false",
        "2030/2036, true",
        "2025-01-01T00:00:00Z/2025-12-31T00:00:00Z/P1Y, false",
        "current, true",
        "default, true",
        "2031/current, true",
        "'2020,2035', true",
        "'2020,2025', false",
        "2020/2025, false",
        "2020/2035/P5Y, true"
    })
    void annex_C_3_theMapIsOfTheYear(String time, boolean shown) {
        Answer answer = client.map("1.3.0", "town:signs").with("TIME", time).get();

        assertThat(answer.pixel(90, 90)).isEqualTo(shown ? TestPlan.RED : WHITE);
        assertThat(answer.pixel(90, 10)).isEqualTo(TestPlan.RED);
        assertThat(answer.header("Warning")).isEmpty();
    }

    @Test
    void annex_C_4_2_theDefaultIsTheLatestHorizonAndIsTold() {
        Answer unasked = client.map("1.3.0", "town:signs").get();
        Answer latest = client.map("1.3.0", "town:signs").with("TIME", "2035").get();

        assertThat(unasked.header("Warning")).isEqualTo("99 Default value used: time=2035 ISO8601");
        assertThat(unasked.response().body()).isEqualTo(latest.response().body());
    }

    @Test
    void annex_C_3_questionsForFeaturesAreOfTheYear() {
        assertThat(client.info("1.3.0", "town:signs", 90, 90)
                        .with("TIME", "2025")
                        .get()
                        .text())
                .doesNotContain("\"s2\"");
        assertThat(client.info("1.3.0", "town:signs", 90, 90)
                        .with("TIME", "2035")
                        .get()
                        .text())
                .contains("\"s2\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 2020, false",
        "2024, 2025, false",
        "2029-12-31, 2025, false",
        "2031, 2035, true",
        "3000, 2035, true"
    })
    void annex_C_4_3_theNearestHorizonIsShownAndTold(String time, String nearest, boolean shown) {
        Answer answer = client.map("1.3.0", "town:signs").with("TIME", time).get();

        assertThat(answer.header("Warning")).isEqualTo("99 Nearest value used: time=" + nearest + " ISO8601");
        assertThat(answer.pixel(90, 90)).isEqualTo(shown ? TestPlan.RED : WHITE);
    }

    @Test
    void annex_C_3_2_aFeatureOfSeveralYearsIsFoundOnce() {
        String found = client.info("1.3.0", "town:signs", 90, 10)
                .with("TIME", "2020,2025,2035")
                .with("FEATURE_COUNT", 10)
                .get()
                .text();

        assertThat(found).contains("\"numberReturned\":1", "\"s1\"");
    }

    @Test
    void annex_C_3_5_otherDimensionsAreIgnored() {
        assertThat(client.map("1.3.0", "lake")
                        .with("DIM_WAVELENGTH", "5")
                        .with("ELEVATION", "100")
                        .get()
                        .type())
                .isEqualTo("image/png");
    }
}
