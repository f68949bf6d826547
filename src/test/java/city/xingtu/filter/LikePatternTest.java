package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void agreesWithTheRegularExpressionThatItIsNot() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            String pattern = text(random, "ab%_%", 8);
            String text = text(random, "ab", 10);
            boolean expected = Pattern.compile(pattern.replace("%", ".*").replace("_", "."), Pattern.DOTALL)
                    .matcher(text)
                    .matches();
            assertThat(LikePattern.of(pattern, true).matches(text))
                    .as("'%s' like '%s'", text, pattern)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aPatternOfManyRunsEndsSoon() {
        String text = "a".repeat(5_000);
        assertThat(LikePattern.of("%a".repeat(500) + "%b", true).matches(text)).isFalse();
    }

    @Test
    void oneCharacterIsOneCodePoint() {
        assertThat(LikePattern.of("_", true).matches("𠮷")).isTrue();
        assertThat(LikePattern.of("__", true).matches("𠮷")).isFalse();
    }

    @Test
    void aBackslashAtTheEndIsItself() {
        assertThat(LikePattern.of("a\\", true).matches("a\\")).isTrue();
    }

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
