package city.xingtu.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.xingtu.plan.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonsTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025",
        "2025-06, 2025",
        "2025-06-30, 2025",
        "2025-06-30T12:00, 2025",
        "2025-06-30T12:00:00.5, 2025",
        "2025-12-31T23:59:59Z, 2025",
        "2026-01-01T00:00:00+08:00, 2026"
    })
    void anInstantHasAYear(String value, int year) {
        assertThat(Horizons.year("datetime", value)).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "soon", "2025-13", "2025-02-30", "2025-06-30T25:00", "2025/2035", "٢٠٢٥", "2025 "})
    void whatIsNoInstantIsAProblem(String value) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Horizons.year("datetime", value));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_PARAMETER);
        assertThat(problem.parameter()).isEqualTo("datetime");
    }

    @Test
    void anAbsentParameterIsNoYear() {
        assertThat(Horizons.find(Query.ignoringCase(Map.of()), "datetime")).isEmpty();
        assertThat(Horizons.find(Query.ignoringCase(Map.of("TIME", "2035")), "time"))
                .contains(2035);
    }
}
