package city.xingtu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LifespanTest {

    @ParameterizedTest(name = "{7}")
    @CsvFileSource(resources = "/plan/lifespan.csv", numLinesToSkip = 1)
    void aFeatureExistsInTheYearsThatTheTableSays(
            Long validFrom, Long validTo, String status, String horizon, String in2020, String in2025, String in2035) {
        Lifespan lifespan = Lifespan.of(validFrom, validTo, status, horizon);

        assertThat(lifespan.contains(2020)).isEqualTo(in2020.equals("yes"));
        assertThat(lifespan.contains(2025)).isEqualTo(in2025.equals("yes"));
        assertThat(lifespan.contains(2035)).isEqualTo(in2035.equals("yes"));
    }

    @Test
    void withNothingKnownAFeatureAlwaysExists() {
        assertThat(Lifespan.of(null, null, null, null)).isEqualTo(Lifespan.ALWAYS);
    }
}
