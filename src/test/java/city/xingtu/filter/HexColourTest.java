package city.xingtu.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HexColourTest {

    @ParameterizedTest
    @CsvSource({
        "#aabbcc, aabbcc",
        "#AABBCC, aabbcc",
        "#abc, aabbcc",
        "0x0a0B0c, 0a0b0c",
        "' #000000 ', 0",
        "#fff, ffffff"
    })
    void isReadInAllItsForms(String written, String hex) {
        assertThat(HexColour.parse(written)).isEqualTo(Integer.parseInt(hex, 16));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "#", "red", "aabbcc", "#ab", "#abcd", "#aabbccdd", "#gg0000", "#-12345", "rgb(1,2,3)"})
    void anythingElseIsNone(String written) {
        assertThat(HexColour.parse(written)).isEqualTo(-1);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            int colour = random.nextInt(1 << 24);
            assertThat(HexColour.parse(HexColour.format(colour))).isEqualTo(colour);
        }
    }

    @Test
    void aMixBeginsAndEndsWithItsColours() {
        assertThat(HexColour.mix(0x102030, 0xf0e0d0, 0)).isEqualTo(0x102030);
        assertThat(HexColour.mix(0x102030, 0xf0e0d0, 1)).isEqualTo(0xf0e0d0);
        assertThat(HexColour.mix(0x102030, 0xf0e0d0, 0.5)).isEqualTo(0x808080);
    }
}
