package city.xingtu.ink;

import static city.xingtu.ink.Coverage.area;
import static city.xingtu.ink.Coverage.filled;
import static city.xingtu.ink.Coverage.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FillTest {

    @Test
    void aPixelIsCoveredByTheAreaInsideIt() {
        Raster raster = filled(4, 4, ring(1, 1, 2.5, 1, 2.5, 2.25, 1, 2.25), FillRule.NON_ZERO);

        assertThat(raster.argb(1, 1)).isEqualTo(0xff000000);
        assertThat(raster.argb(2, 1) >>> 24).isEqualTo(128);
        assertThat(raster.argb(1, 2) >>> 24).isEqualTo(64);
        assertThat(raster.argb(2, 2) >>> 24).isEqualTo(32);
        assertThat(raster.argb(3, 3)).isZero();
    }

    @Test
    void randomTrianglesCoverTheirArea() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double[] c = random.doubles(6, 0, 64).toArray();
            double exact = Math.abs((c[2] - c[0]) * (c[5] - c[1]) - (c[4] - c[0]) * (c[3] - c[1])) / 2;

            double drawn = area(filled(64, 64, ring(c), FillRule.EVEN_ODD));

            // A pixel of the edge is off by at most half a sixteenth, and as often up as down.
            assertThat(drawn).as("triangle %d", i).isCloseTo(exact, within(1.2));
        }
    }

    @Test
    void aFrameCoversWhatIsBetweenItsRectangles() {
        SolidPaint black = Paint.argb(0xff000000);
        Random random = new Random(23);
        for (int i = 0; i < 500; i++) {
            double[] at = random.doubles(2, -2, 18).toArray();
            double[] half = random.doubles(2, 0.2, 6).toArray();
            double inner = random.nextBoolean() ? random.nextDouble() : 0;
            Path path = new Path();
            path.rectangle(at[0] - half[0], at[1] - half[1], at[0] + half[0], at[1] + half[1]);
            if (inner > 0) {
                double x = half[0] * inner;
                double y = half[1] * inner;
                path.rectangle(at[0] + x, at[1] - y, at[0] - x, at[1] + y);
            }
            Raster expected = filled(16, 16, path, FillRule.NON_ZERO);
            Raster drawn = new Raster(16, 16);

            // In two bands, which together are the whole.
            new Canvas(drawn, 0, 7).frame(at[0], at[1], half[0], half[1], half[0] * inner, half[1] * inner, black);
            new Canvas(drawn, 7, 16).frame(at[0], at[1], half[0], half[1], half[0] * inner, half[1] * inner, black);

            for (int pixel = 0; pixel < 256; pixel++) {
                int step = Math.abs((drawn.pixels()[pixel] >>> 24) - (expected.pixels()[pixel] >>> 24));
                assertThat(step).as("frame %d, pixel %d", i, pixel).isLessThanOrEqualTo(17);
            }
        }
    }

    @Test
    void aDiscCoversItsArea() {
        Path path = new Path();
        path.circle(50.3, 49.6, 40);

        assertThat(area(filled(100, 100, path, FillRule.NON_ZERO))).isCloseTo(Math.PI * 1600, within(12.0));
    }

    @Test
    void trianglesThatTileTheRasterTogetherCoverEveryPixelOnce() {
        int cells = 7;
        int size = 63;
        double[][][] corner = new double[cells + 1][cells + 1][];
        Random random = new Random(11);
        for (int i = 0; i <= cells; i++) {
            for (int j = 0; j <= cells; j++) {
                boolean inside = i > 0 && j > 0 && i < cells && j < cells;
                corner[i][j] = new double[] {
                    9.0 * i + (inside ? random.nextDouble(-4, 4) : 0), 9.0 * j + (inside ? random.nextDouble(-4, 4) : 0)
                };
            }
        }
        int[] sixteenths = new int[size * size];
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                double[] a = corner[i][j];
                double[] b = corner[i + 1][j];
                double[] c = corner[i + 1][j + 1];
                double[] d = corner[i][j + 1];
                for (Path triangle :
                        new Path[] {ring(a[0], a[1], b[0], b[1], c[0], c[1]), ring(a[0], a[1], c[0], c[1], d[0], d[1])
                        }) {
                    int[] alphas =
                            filled(size, size, triangle, FillRule.NON_ZERO).pixels();
                    for (int k = 0; k < alphas.length; k++) {
                        sixteenths[k] += Math.round((alphas[k] >>> 24) * 16 / 255f);
                    }
                }
            }
        }
        // Up to six triangles meet in a pixel, each rounded to a sixteenth.
        assertThat(Arrays.stream(sixteenths)).allMatch(sum -> Math.abs(sum - 16) <= 3);
        assertThat((double) Arrays.stream(sixteenths).sum()).isCloseTo(16.0 * size * size, within(size * 2.0));
    }

    @ParameterizedTest
    @CsvSource({"EVEN_ODD, false", "EVEN_ODD, true", "NON_ZERO, true"})
    void aHoleStaysOpen(FillRule rule, boolean opposite) {
        Path path = ring(2, 2, 18, 2, 18, 18, 2, 18);
        if (opposite) {
            path.append(ring(6, 6, 6, 14, 14, 14, 14, 6), 1, 0, 0, 0);
        } else {
            path.append(ring(6, 6, 14, 6, 14, 14, 6, 14), 1, 0, 0, 0);
        }

        Raster raster = filled(20, 20, path, rule);

        assertThat(area(raster)).isEqualTo(256 - 64);
        assertThat(raster.argb(10, 10)).isZero();
    }

    @Test
    void nonZeroFillsWhatWindsTwiceAndEvenOddLeavesItOpen() {
        Path path = ring(2, 2, 18, 2, 18, 18, 2, 18);
        path.append(ring(6, 6, 14, 6, 14, 14, 6, 14), 1, 0, 0, 0);

        assertThat(area(filled(20, 20, path, FillRule.NON_ZERO))).isEqualTo(256);
        assertThat(area(filled(20, 20, path, FillRule.EVEN_ODD))).isEqualTo(192);
    }

    @ParameterizedTest
    @EnumSource(FillRule.class)
    void bothWingsOfABowTieAreFilled(FillRule rule) {
        Raster raster = filled(40, 20, ring(0, 0, 40, 20, 40, 0, 0, 20), rule);

        assertThat(raster.argb(3, 10)).isEqualTo(0xff000000);
        assertThat(raster.argb(36, 10)).isEqualTo(0xff000000);
        assertThat(raster.argb(20, 2)).isZero();
        assertThat(raster.argb(20, 17)).isZero();
        // The four pixels of the crossing itself are where opposite windings may cancel.
        assertThat(area(raster)).isCloseTo(400, within(4.0));
    }

    @Test
    void whatLiesOutsideTheRasterIsClippedAndWhatSurroundsItFillsIt() {
        assertThat(area(filled(16, 16, ring(-1e7, -1e7, 1e7, -1e7, 1e7, 1e7, -1e7, 1e7), FillRule.NON_ZERO)))
                .isEqualTo(256);
        assertThat(area(filled(16, 16, ring(20, 2, 90, 2, 90, 9), FillRule.NON_ZERO)))
                .isZero();
        assertThat(area(filled(16, 16, ring(-90, 2, -20, 2, -20, 9), FillRule.NON_ZERO)))
                .isZero();
        assertThat(area(filled(16, 16, ring(8, -1e6, 1e6, 8, 8, 1e6, -1e6, 8), FillRule.NON_ZERO)))
                .isEqualTo(256);
    }

    @Test
    void aClippedShapeIsTheSameAsTheMiddleOfAWholeOne() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double[] c = random.doubles(10, -60, 160).toArray();
            double[] shifted = Arrays.stream(c).map(v -> v + 100).toArray();

            Raster part = filled(64, 64, ring(c), FillRule.EVEN_ODD);
            Raster whole = filled(300, 300, ring(shifted), FillRule.EVEN_ODD).crop(100, 100, 64, 64);

            for (int k = 0; k < part.pixels().length; k++) {
                assertThat(Math.abs((part.pixels()[k] >>> 24) - (whole.pixels()[k] >>> 24)))
                        .as("ring %d pixel %d", i, k)
                        .isLessThanOrEqualTo(16);
            }
        }
    }

    @Test
    void unrealCoordinatesAreDrawnAsNothingOrClippedButNeverFail() {
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e38, -1e38, 0, 5};
        Random random = new Random(5);
        Canvas canvas = new Canvas(new Raster(16, 16));
        for (int i = 0; i < 2000; i++) {
            Path path =
                    ring(random.ints(8, 0, odd.length).mapToDouble(k -> odd[k]).toArray());
            canvas.fill(path, FillRule.NON_ZERO, Paint.solid(0, 1));
            canvas.stroke(path, Pen.of(3).withDashes(new float[] {2, 1}, 0), Paint.solid(0, 1));
        }
        canvas.raster().clear(0);
        canvas.fill(ring(4, 4, 8, 4, 8, 8, 4, 8), FillRule.NON_ZERO, Paint.solid(0, 1));
        assertThat(area(canvas.raster()))
                .as("the scratch memory is clean afterwards")
                .isEqualTo(16);
    }

    @Test
    void bandsDrawnApartMakeTheSamePicture() {
        Random random = new Random(21);
        for (int i = 0; i < 400; i++) {
            Path path = new Path();
            path.circle(random.nextDouble(90), random.nextDouble(90), random.nextDouble(60));
            double[] corners =
                    random.doubles(2 * random.nextInt(3, 9), -40, 140).toArray();
            path.append(ring(corners), 1, 0, 0, 0);
            FillRule rule = random.nextBoolean() ? FillRule.NON_ZERO : FillRule.EVEN_ODD;
            Raster whole = filled(96, 96, path, rule);
            Raster banded = new Raster(96, 96);
            int top = 0;
            while (top < 96) {
                int bottom = Math.min(96, top + random.nextInt(1, 50));
                new Canvas(banded, top, bottom).fill(path, rule, Paint.solid(0, 1));
                top = bottom;
            }

            assertThat(banded.pixels()).as("path %d", i).isEqualTo(whole.pixels());
        }
    }
}
