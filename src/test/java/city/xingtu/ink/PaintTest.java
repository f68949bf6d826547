package city.xingtu.ink;

import static city.xingtu.ink.Coverage.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aDiagonalLeavesTheSameInkInEveryRow(Hatch hatch) {
        Raster raster = new Raster(120, 24);
        Path everywhere = new Path();
        everywhere.rectangle(0, 0, 120, 24);
        new Canvas(raster).fill(everywhere, FillRule.NON_ZERO, hatch.paint(12, Pen.of(2), 0, Paint.solid(0, 1), 0, 0));
        double[] rows = new double[24];
        for (int i = 0; i < raster.pixels().length; i++) {
            rows[i / 120] += (raster.pixels()[i] >>> 24) / 255.0;
        }
        // Ten periods of a line that is 2 wide and cut at 45 degrees.
        for (double ink : rows) {
            assertThat(ink).isBetween(26.0, 30.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "0.3, 7.5", "1.1, 4.25", "2.5, 12"})
    void aHatchCoversItsWidthByItsSpacingAndGoesOnOnTheNextMap(double angle, double spacing) {
        Path everywhere = new Path();
        everywhere.rectangle(0, 0, 400, 400);
        Raster whole = new Raster(400, 400);
        SolidPaint black = Paint.solid(0, 1);
        new Canvas(whole)
                .fill(everywhere, FillRule.NON_ZERO, Paint.hatch(black, angle, spacing, Pen.of(1.5), false, 1000, 333));
        Raster right = new Raster(200, 400);
        new Canvas(right)
                .fill(everywhere, FillRule.NON_ZERO, Paint.hatch(black, angle, spacing, Pen.of(1.5), false, 800, 333));

        double ink = java.util.Arrays.stream(whole.pixels())
                        .mapToDouble(pixel -> pixel >>> 24)
                        .sum()
                / 255;
        assertThat(ink / 160_000).isCloseTo(1.5 / spacing, within(0.02));
        assertThat(differing(right, whole.crop(200, 0, 200, 400))).isLessThan(80);
    }

    @Test
    void aPixelHalfwayBetweenTwoLinesOfAHatchIsLeftAsItIs() {
        Path everywhere = new Path();
        everywhere.rectangle(0, 0, 40, 40);
        Raster raster = new Raster(40, 40);
        SolidPaint black = Paint.solid(0, 1);
        new Canvas(raster).fill(everywhere, FillRule.NON_ZERO, Paint.hatch(black, 0, 8, Pen.of(1), false, 0.5, 0.5));

        for (int y = 0; y < 40; y++) {
            assertThat(raster.argb(20, y) >>> 24).as("row " + y).isEqualTo(y % 8 == 0 ? 255 : 0);
        }
    }

    @Test
    void aCrossedHatchHasLinesInBothDirections() {
        Path everywhere = new Path();
        everywhere.rectangle(0, 0, 100, 100);
        Raster raster = new Raster(100, 100);
        HatchPaint paint = Hatch.PLUS.paint(10, Pen.of(1), 0, Paint.solid(0xff0000, 1), 0, 0);
        new Canvas(raster).fill(everywhere, FillRule.NON_ZERO, paint);

        assertThat(raster.argb(55, 50)).isEqualTo(0xffff0000);
        assertThat(raster.argb(50, 55)).isEqualTo(0xffff0000);
        assertThat(raster.argb(55, 55)).isZero();

        Path lines = new Path();
        paint.lines(lines, 0, 0, 100, 100);
        Raster stroked = new Raster(100, 100);
        new Canvas(stroked).stroke(lines, paint.pen(), paint.colour());
        assertThat(differing(stroked, raster)).isZero();
    }

    private static int differing(Raster a, Raster b) {
        int count = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            count += Math.abs((a.pixels()[i] >>> 24) - (b.pixels()[i] >>> 24)) > 16 ? 1 : 0;
        }
        return count;
    }

    @Test
    void aGlowIsWholeAtTheEdgeAndGoneAtItsReach() {
        Path area = new Path();
        area.rectangle(10, 10, 90, 90);
        Raster raster = new Raster(100, 100);
        GlowPaint glow = Paint.glow(area, 0, 20, Paint.solid(0x0000ff, 1));
        new Canvas(raster).fill(area, FillRule.EVEN_ODD, glow);

        assertThat(raster.argb(50, 10) >>> 24).isGreaterThan(250);
        assertThat(raster.argb(50, 20) >>> 24).isBetween(100, 155);
        assertThat(raster.argb(50, 31)).isZero();
        assertThat(raster.argb(50, 9)).isZero();
        int last = 256;
        for (int y = 10; y < 31; y++) {
            assertThat(raster.argb(50, y) >>> 24).isLessThan(last);
            last = Math.max(1, raster.argb(50, y) >>> 24);
        }

        Raster stroked = new Raster(100, 100);
        Canvas canvas = new Canvas(stroked);
        canvas.clip(area, FillRule.EVEN_ODD, () -> glow.strokes(canvas));
        for (int y = 10; y < 90; y += 7) {
            assertThat(stroked.argb(50, y) >>> 24).isCloseTo(raster.argb(50, y) >>> 24, within(30));
        }
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
