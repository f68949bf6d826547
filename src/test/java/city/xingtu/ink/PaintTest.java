package city.xingtu.ink;

import static city.xingtu.ink.Coverage.ring;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintTest {

    @Test
    void aColourOverItselfStaysItselfToOneLevel() {
        for (int level = 0; level < 256; level++) {
            int grey = 0xff000000 | level * 0x10101;
            Raster raster = new Raster(5, 5);
            raster.clear(grey);
            new Canvas(raster).fill(ring(0.3, 0.3, 4.6, 1.2, 2.2, 4.9), FillRule.NON_ZERO, Paint.solid(grey, 0.6));
            for (int pixel : raster.pixels()) {
                assertThat(pixel & 255).isBetween(level - (level == 255 ? 0 : 1), level + (level == 0 ? 0 : 1));
                assertThat(pixel >>> 24).isEqualTo(255);
            }
        }
    }

    @Test
    void halfABlackOverWhiteIsGreyAndStaysOpaque() {
        Raster raster = new Raster(1, 1);
        raster.clear(0xffffffff);
        new Canvas(raster).fill(ring(0, 0, 1, 0, 1, 1, 0, 1), FillRule.NON_ZERO, Paint.solid(0, 0.5));
        assertThat(raster.argb(0, 0)).isEqualTo(0xff7f7f7f);
    }

    @Test
    void onATransparentRasterTheColourKeepsItsHue() {
        Raster raster = new Raster(1, 1);
        new Canvas(raster).fill(ring(0, 0, 1, 0, 1, 1, 0, 1), FillRule.NON_ZERO, Paint.solid(0x20c040, 0.5));
        int colour = raster.argb(0, 0);
        assertThat(colour >>> 24).isEqualTo(128);
        assertThat(colour >> 16 & 255).isBetween(0x1f, 0x21);
        assertThat(colour >> 8 & 255).isBetween(0xbf, 0xc1);
        assertThat(colour & 255).isBetween(0x3f, 0x41);
    }

    @ParameterizedTest
    @EnumSource(Hatch.class)
    void aHatchGoesOnOverTheBorderOfNeighbouringRasters(Hatch hatch) {
        Raster tile = hatch.motif(7, 1.5, Paint.solid(0xaa3300, 1)).tile();
        Path everywhere = ring(-5, -5, 105, -5, 105, 55, -5, 55);
        Raster whole = new Raster(100, 50);
        new Canvas(whole).fill(everywhere, FillRule.NON_ZERO, Paint.pattern(tile, 3, 4, 1));

        Raster right = new Raster(50, 50);
        new Canvas(right).fill(everywhere, FillRule.NON_ZERO, Paint.pattern(tile, 3 - 50, 4, 1));

        assertThat(right.pixels()).isEqualTo(whole.crop(50, 0, 50, 50).pixels());
        assertThat(whole.blank()).isFalse();
        assertThat(whole.crop(3, 4, 7, 7).pixels()).isEqualTo(tile.pixels());
    }

    @ParameterizedTest
    @EnumSource(
            value = Hatch.class,
            names = {"SLASH", "BACKSLASH"})
    void aDiagonalLeavesTheSameInkInEveryRowOfItsTile(Hatch hatch) {
        Raster tile = hatch.motif(12, 2, Paint.solid(0, 1)).tile();
        long[] rows = new long[12];
        for (int i = 0; i < tile.pixels().length; i++) {
            rows[i / 12] += tile.pixels()[i] >>> 24;
        }
        assertThat(rows).containsOnly(rows[5]);
        assertThat(rows[5] / 255.0).isBetween(2.6, 3.0);
    }

    @Test
    void anImageIsDrawnOverWithItsOpacity() {
        Raster image = new Raster(2, 2);
        image.clear(0xff00ff00);
        Raster raster = new Raster(4, 4);
        raster.clear(0xffffffff);

        new Canvas(raster).image(image, 3, -1, 0.5);

        assertThat(raster.argb(3, 0)).isEqualTo(0xff7fff7f);
        assertThat(raster.argb(2, 0)).isEqualTo(0xffffffff);
        assertThat(raster.argb(3, 1)).isEqualTo(0xffffffff);
    }
}
