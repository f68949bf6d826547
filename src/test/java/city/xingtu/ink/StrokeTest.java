package city.xingtu.ink;

import static city.xingtu.ink.Coverage.area;
import static city.xingtu.ink.Coverage.line;
import static city.xingtu.ink.Coverage.ring;
import static city.xingtu.ink.Coverage.stroked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1, 1.7, 3, 8})
    void aStraightLineCoversWidthTimesLength(double width) {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            double[] c = random.doubles(4, 10, 90).toArray();
            double length = Math.hypot(c[2] - c[0], c[3] - c[1]);

            double drawn = area(stroked(100, 100, line(c), Pen.of(width)));

            assertThat(drawn).isCloseTo(width * length, within(1 + length * 0.03));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 6})
    void aSmoothCurveCoversWidthTimesLength(double width) {
        Path path = new Path();
        path.circle(50, 50, 40);

        assertThat(area(stroked(100, 100, path, Pen.of(width))))
                .isCloseTo(2 * Math.PI * 40 * width, within(2 * Math.PI * 40 * width * 0.02 + 1));
    }

    @ParameterizedTest
    @CsvSource({"BUTT, 400", "SQUARE, 500", "ROUND, 478.5"})
    void capsAddTheirArea(Pen.Cap cap, double area) {
        assertThat(area(stroked(80, 40, line(20, 20, 60, 20), Pen.of(10, cap, Pen.Join.MITRE))))
                .isCloseTo(area, within(2.5));
    }

    @ParameterizedTest
    @CsvSource({"BEVEL, 787.5", "ROUND, 794.6", "MITRE, 800"})
    void joinsAddTheirArea(Pen.Join join, double area) {
        // Two arms of 40 by 10 that share a square of 5 by 5 at the inner side; the outer square is the join's.
        assertThat(area(stroked(80, 80, line(20, 20, 60, 20, 60, 60), Pen.of(10, Pen.Cap.BUTT, join))))
                .isCloseTo(area, within(1.5));
    }

    @Test
    void aMitreBeyondItsLimitBecomesABevel() {
        Path spike = line(10, 38, 90, 40, 10, 42);
        Raster limited = stroked(200, 80, spike, Pen.of(6));
        Raster free = stroked(200, 80, spike, Pen.of(6).withMitreLimit(1000));

        assertThat(limited.argb(96, 40)).isZero();
        assertThat(free.argb(150, 40) >>> 24).isEqualTo(255);
    }

    @Test
    void aTranslucentLineIsNoDarkerWhereItCrossesItself() {
        Path knot = line(5, 5, 60, 60, 60, 5, 5, 60, 5, 30, 90, 30, 20, 32);
        Raster raster = new Raster(100, 70);
        new Canvas(raster).stroke(knot, Pen.of(7, Pen.Cap.ROUND, Pen.Join.ROUND), Paint.solid(0, 0.5));

        assertThat(Arrays.stream(raster.pixels())).allMatch(pixel -> pixel >>> 24 <= 128);
        assertThat(raster.argb(32, 32) >>> 24).isEqualTo(128);
        assertThat(raster.argb(8, 8) >>> 24).isEqualTo(128);
    }

    @Test
    void randomZigzagsLeaveNoGapAlongTheirLine() {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            double[] c = random.doubles(16, 8, 56).toArray();
            for (Pen.Join join : Pen.Join.values()) {
                Raster raster = stroked(64, 64, line(c), Pen.of(4, Pen.Cap.ROUND, join));
                for (int k = 0; k + 3 < c.length; k += 2) {
                    for (double t = 0.1; t < 0.9; t += 0.02) {
                        double x = c[k] + t * (c[k + 2] - c[k]);
                        double y = c[k + 1] + t * (c[k + 3] - c[k + 1]);
                        assertThat(raster.pixels()[(int) y * 64 + (int) x] >>> 24)
                                .as("%s zigzag %d edge %d at %.2f", join, i, k / 2, t)
                                .isGreaterThan(225);
                    }
                }
            }
        }
    }

    @Test
    void aRingHasNeitherBeginningNorEnd() {
        Raster raster = stroked(40, 40, ring(10, 10, 30, 10, 30, 30, 10, 30), Pen.of(4));

        assertThat(area(raster)).isEqualTo(24 * 24 - 16 * 16);
        assertThat(raster.argb(8, 8)).isEqualTo(0xff000000);
        assertThat(raster.argb(20, 20)).isZero();
    }

    @Test
    void dashesCoverTheirShare() {
        assertThat(area(stroked(120, 20, line(10, 10, 110, 10), Pen.of(4).withDashes(new float[] {6, 4}, 0))))
                .isCloseTo(4 * 60, within(2.0));
        assertThat(area(stroked(120, 20, line(10, 10, 110, 10), Pen.of(4).withDashes(new float[] {5}, 0))))
                .isCloseTo(4 * 50, within(2.0));
    }

    @Test
    void dashesGoRoundCorners() {
        Raster raster = stroked(60, 60, line(10, 10, 30, 10, 30, 40), Pen.of(2).withDashes(new float[] {30, 100}, 0));

        assertThat(raster.argb(30, 15)).isNotZero();
        assertThat(raster.argb(30, 30)).isZero();
    }

    @Test
    void theRestOfALineGoesOnWithItsDashes() {
        Pen pen = Pen.of(3).withDashes(new float[] {7, 5}, 2);
        Raster whole = stroked(120, 10, line(0, 5, 120, 5), pen);
        Path rest = new Path();
        rest.moveTo(50, 5, 50);
        rest.lineTo(120, 5);

        Raster part = stroked(120, 10, rest, pen);

        assertThat(part.crop(52, 0, 68, 10).pixels())
                .isEqualTo(whole.crop(52, 0, 68, 10).pixels());
    }

    @Test
    void patternsThatCannotBeDashedAreSolid() {
        Path line = line(10, 10, 110, 10);
        double solid = area(stroked(120, 20, line, Pen.of(4)));

        for (float[] dashes : new float[][] {{}, {0, 0}, {-1, 3}, {Float.NaN}, {0.01f, 0.01f}}) {
            assertThat(area(stroked(120, 20, line, Pen.of(4).withDashes(dashes, 0))))
                    .isEqualTo(solid);
        }
    }

    @Test
    void aDashOfNoLengthWithRoundCapsIsADot() {
        Pen dots = Pen.of(6, Pen.Cap.ROUND, Pen.Join.ROUND).withDashes(new float[] {0, 10}, 0);

        assertThat(area(stroked(120, 20, line(10, 10, 105, 10), dots))).isCloseTo(10 * Math.PI * 9, within(10.0));
    }

    @Test
    void aPositiveOffsetLiesToTheLeftOfTheLine() {
        Raster raster = stroked(60, 60, line(10, 30, 50, 30), Pen.of(2).withOffset(10));

        assertThat(raster.argb(30, 20) >>> 24).isEqualTo(255);
        assertThat(raster.argb(30, 30)).isZero();
        assertThat(raster.argb(30, 40)).isZero();
    }

    @Test
    void anOffsetRingStaysParallel() {
        // Clockwise on screen: its left is outside.
        Raster raster =
                stroked(60, 60, ring(20, 20, 40, 20, 40, 40, 20, 40), Pen.of(2).withOffset(5));

        assertThat(area(raster)).isCloseTo(32 * 32 - 28 * 28, within(0.5));
        assertThat(raster.argb(30, 15) >>> 24).isEqualTo(255);
    }

    @Test
    void linesWithoutLengthShowTheirCapsOnly() {
        Path point = line(10, 10, 10, 10);

        assertThat(area(stroked(20, 20, point, Pen.of(8)))).isZero();
        assertThat(area(stroked(20, 20, point, Pen.of(8, Pen.Cap.SQUARE, Pen.Join.MITRE))))
                .isEqualTo(64);
        assertThat(area(stroked(20, 20, point, Pen.of(8, Pen.Cap.ROUND, Pen.Join.MITRE))))
                .isCloseTo(16 * Math.PI, within(1.5));
    }
}
