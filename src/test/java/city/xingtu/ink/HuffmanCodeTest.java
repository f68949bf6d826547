package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuffmanCodeTest {

    @ParameterizedTest
    @CsvSource({"286, 15, 1", "286, 15, 2", "30, 15, 3", "19, 7, 4", "19, 7, 5", "2, 7, 6"})
    void noWordBeginsWithAnother(int symbols, int limit, int seed) {
        Random random = new Random(seed);
        int[] frequencies = new int[symbols];
        for (int i = 0; i < symbols; i++) {
            // Some very frequent, some hardly: without the limit words would become long.
            frequencies[i] = 1 + (1 << random.nextInt(22));
        }
        HuffmanCode code = new HuffmanCode(frequencies, limit);
        for (int a = 0; a < symbols; a++) {
            assertThat(code.length(a)).isBetween(1, limit);
            for (int b = 0; b < symbols; b++) {
                int common = (1 << Math.min(code.length(a), code.length(b))) - 1;
                assertThat(a != b && ((code.word(a) ^ code.word(b)) & common) == 0)
                        .as("%d and %d share a beginning", a, b)
                        .isFalse();
            }
        }
    }

    @Test
    void frequentSymbolsGetShortWords() {
        HuffmanCode code = new HuffmanCode(new int[] {1, 0, 1, 2, 4, 8}, 15);
        assertThat(IntStream.range(0, 6).map(code::length)).containsExactly(4, 0, 4, 3, 2, 1);
    }

    @Test
    void frequenciesThatGrowLikeFibonaccisStayWithinTheLimit() {
        int[] frequencies = new int[30];
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int i = 2; i < frequencies.length; i++) {
            frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
        }
        HuffmanCode code = new HuffmanCode(frequencies, 7);
        double room = 0;
        for (int i = 0; i < frequencies.length; i++) {
            assertThat(code.length(i)).isBetween(1, 7);
            room += Math.pow(2, -code.length(i));
        }
        assertThat(room).isEqualTo(1);
    }

    /** Decoders refuse a code of which some bits mean nothing ("invalid code lengths set"). */
    @Test
    void everyCodeIsComplete() {
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            int limit = random.nextBoolean() ? 7 : 15;
            int most = limit == 7 ? 19 : 286;
            int[] frequencies = new int[random.nextInt(2, most + 1)];
            int spread = random.nextInt(1, 23);
            for (int k = 0; k < frequencies.length; k++) {
                boolean needed = k < 2;
                frequencies[k] = needed || random.nextBoolean() ? 1 + random.nextInt(1 << random.nextInt(spread)) : 0;
            }
            HuffmanCode code = new HuffmanCode(frequencies, limit);
            double room = 0;
            for (int k = 0; k < frequencies.length; k++) {
                room += frequencies[k] == 0 ? 0 : Math.pow(2, -code.length(k));
            }
            assertThat(room).as("code %d", i).isEqualTo(1);
        }
    }
}
