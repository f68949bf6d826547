package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphFieldTest {

    private static final int OUTLINE = 191;

    /** Where a value is above that of the outline there is ink: as much as the glyph's mask has at that size. */
    @ParameterizedTest
    @CsvSource({"G, false", "g, true", "8, false", "钱, false", "塘, true", "@, false", "i, false"})
    void whatLiesInsideIsTheGlyph(String character, boolean bold) {
        FontFace face = FontFace.of(bold, false);
        GlyphField field = GlyphField.of(face, character.codePointAt(0));
        Raster raster = new Raster(60, 60);
        raster.clear(0xffffffff);
        new Canvas(raster).text(face.run(character, 24), 20, 40, Paint.argb(0xff000000));

        double ink = 0;
        for (int pixel : raster.pixels()) {
            ink += 1 - (pixel & 255) / 255.0;
        }
        double inside = 0;
        for (byte value : field.values()) {
            inside += Math.clamp(0.5 + ((value & 255) - OUTLINE) / 32.0, 0, 1);
        }
        assertThat(inside).isCloseTo(ink, within(0.1 * ink));
    }

    @Test
    void valuesFallWithTheDistance() {
        GlyphField field = GlyphField.of(FontFace.regular(), 'l');
        int columns = field.width() + 2 * GlyphField.BORDER;
        int middle = (field.height() / 2 + GlyphField.BORDER) * columns;

        for (int column = 1; column <= GlyphField.BORDER; column++) {
            int step = (field.values()[middle + column] & 255) - (field.values()[middle + column - 1] & 255);
            assertThat(step).isBetween(31, 33);
        }
    }

    @Test
    void aBlankOnlyMovesThePen() {
        GlyphField field = GlyphField.of(FontFace.regular(), ' ');

        assertThat(field.values()).isEmpty();
        assertThat(field.advance()).isPositive();
    }

    @Test
    void capitalsStandWithTheirMiddleAtThatOfTheLine() {
        GlyphField field = GlyphField.of(FontFace.regular(), 'H');

        // Clients begin 17 pixels above the middle and go down by what is above the glyph.
        assertThat(-17 - field.top() + field.height() / 2.0).isCloseTo(0, within(1.0));
    }

    @Test
    void italicsLean() {
        GlyphField upright = GlyphField.of(FontFace.regular(), 'l');
        GlyphField leaning = GlyphField.of(FontFace.of(false, true), 'l');

        assertThat(leaning.width()).isGreaterThan(upright.width() + 2);
        assertThat(leaning.advance()).isEqualTo(upright.advance());
    }
}
