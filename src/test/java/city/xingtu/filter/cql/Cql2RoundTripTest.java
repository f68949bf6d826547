package city.xingtu.filter.cql;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.filter.Filter;
import org.junit.jupiter.api.Test;

class Cql2RoundTripTest {

    private static final int FILTERS = 2_000;

    private final RandomFilters filters = new RandomFilters(20260103);

    @Test
    void textGivesBackTheFilterThatWasWritten() {
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filters.filter(5);
            String text = Cql2Text.write(filter);
            assertThat(Cql2Text.parse(text)).as(text).isEqualTo(filter);
        }
    }

    @Test
    void jsonGivesBackTheFilterThatWasWritten() {
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filters.filter(5);
            String json = Cql2Json.write(filter);
            assertThat(Cql2Json.parse(json)).as(json).isEqualTo(filter);
        }
    }

    @Test
    void bothFormsMeanTheSame() {
        for (int i = 0; i < FILTERS / 4; i++) {
            Filter filter = filters.filter(6);
            assertThat(Cql2Json.write(Cql2Text.parse(Cql2Text.write(filter)))).isEqualTo(Cql2Json.write(filter));
        }
    }
}
