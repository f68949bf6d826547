package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureNumbersTest {

    @Test
    void numbersFitADoubleAndDiffer() {
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            long number = FeatureNumbers.of("qt-platform-" + i);
            assertThat(number).isBetween(0L, 1L << 53);
            numbers.add(number);
        }
        assertThat(numbers).hasSize(200_000);
    }

    @Test
    void aNumberIsForEver() {
        // Clients keep these numbers, in feature states and links: they must not change from version to version.
        assertThat(FeatureNumbers.of("")).isEqualTo(4538099935291686L);
    }
}
