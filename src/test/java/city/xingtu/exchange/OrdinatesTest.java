package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinatesTest {

    private static String appended(double value, int decimals) {
        StringBuilder out = new StringBuilder();
        Ordinates.append(out, value, decimals);
        return out.toString();
    }

    private static String written(double value, int decimals) {
        byte[] bytes = new byte[64];
        int end = Ordinates.write(bytes, 3, value, decimals);
        return new String(bytes, 3, end - 3, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "120.1, 7, 120.1",
        "120.12345678, 7, 120.1234568",
        "-0.00000004, 7, 0",
        "-0.05, 7, -0.05",
        "0, 7, 0",
        "30, 7, 30",
        "3353475.7754, 3, 3353475.775",
        "0.001, 3, 0.001",
        "0.999999, 3, 1",
        "100.5, 0, 101",
        "1e15, 7, 1000000000000000",
        "-1e300, 0,"
                + " -1000000000000000052504760255204420248704468581108159154915854115111802457988908195786371375080447854045104896425216",
    })
    void numbersAreShortAndPlain(double value, int decimals, String expected) {
        if (Math.abs(value) < 1e100) {
            assertThat(written(value, decimals)).isEqualTo(expected);
        }
        assertThat(new BigDecimal(appended(value, decimals)))
                .isEqualByComparingTo(Math.abs(value) < 1e100 ? new BigDecimal(expected) : BigDecimal.valueOf(value));
    }

    @Test
    void bothFormsAreTheDecimalRoundingOfTheNumber() {
        Random random = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            int decimals = random.nextInt(Ordinates.MOST_DECIMALS + 1);
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(8));
            String text = appended(value, decimals);
            assertThat(written(value, decimals)).isEqualTo(text);
            // A tie is decided by the decimal form of the one and the binary of the other: a unit of the last place.
            BigDecimal exact = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(text).subtract(exact).abs())
                    .as("%s with %d decimals", value, decimals)
                    .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals));
            assertThat(text).doesNotContain("E").doesNotMatch(".*\\.\\d*0$").isNotEqualTo("-0");
        }
    }
}
