package city.xingtu.ink;

import static city.xingtu.ink.Coverage.area;
import static city.xingtu.ink.Coverage.line;
import static city.xingtu.ink.Coverage.ring;
import static city.xingtu.ink.Coverage.stroked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines thinner than a pixel, beside the same lines on a raster eight times as large that is made smaller. */
class HairlineTest {

    private static final int SIDE = 100;
    private static final int LARGER = 8;

    /** Two sixteenths of coverage. */
    private static final int TWO_STEPS = 32;

    /** Rings around places, with bends and corners of all kinds; some leave the raster. */
    private static Path rings(Random random) {
        Path path = new Path();
        double x = random.nextDouble() * SIDE;
        double y = random.nextDouble() * SIDE;
        int corners = 3 + random.nextInt(20);
        double turned = random.nextDouble();
        for (int i = 0; i < corners; i++) {
            double reach = 15 + random.nextDouble() * 12;
            double angle = 2 * Math.PI * (i + turned) / corners;
            if (i == 0) {
                path.moveTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            } else {
                path.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            }
        }
        path.close();
        return path;
    }

    /** Alpha by pixel of what is drawn larger. */
    private static double[] truth(Path path, Pen pen) {
        Path large = new Path().append(path, LARGER, 0, 0, 0);
        Raster raster = stroked(SIDE * LARGER, SIDE * LARGER, large, pen);
        double[] alphas = new double[SIDE * SIDE];
        for (int i = 0; i < raster.pixels().length; i++) {
            int column = i % raster.width() / LARGER;
            int row = i / raster.width() / LARGER;
            alphas[row * SIDE + column] += (raster.pixels()[i] >>> 24) / (double) (LARGER * LARGER);
        }
        return alphas;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.6, 0.75})
    void ringsCoverWhatTheyCoverWhenDrawnLarger(double width) {
        Random random = new Random(5);
        double more = 0;
        int edges = 0;
        int far = 0;
        for (int i = 0; i < 12; i++) {
            Path path = rings(random);
            Raster drawn = stroked(SIDE, SIDE, path, Pen.of(width));
            double[] truth = truth(path, Pen.of(width * LARGER));
            for (int k = 0; k < truth.length; k++) {
                double difference = (drawn.pixels()[k] >>> 24) - truth[k];
                if (truth[k] > 0) {
                    edges++;
                    more += difference;
                    far += Math.abs(difference) > TWO_STEPS ? 1 : 0;
                } else {
                    assertThat(difference).as("beside the line").isLessThan(TWO_STEPS);
                }
            }
        }
        assertThat(far / (double) edges).isLessThan(0.02);
        assertThat(more / edges).isCloseTo(0, within(2.5));
    }

    @ParameterizedTest
    @CsvSource({"BUTT, 24", "SQUARE, 24.36", "ROUND, 24.28"})
    void endsAddTheirArea(Pen.Cap cap, double covered) {
        double drawn = area(stroked(SIDE, SIDE, line(30, 30, 62, 54), Pen.of(0.6, cap, Pen.Join.MITRE)));

        assertThat(drawn).isCloseTo(covered, within(0.1));
    }

    @Test
    void aLineWithoutLengthIsItsCap() {
        Pen pen = Pen.of(0.75, Pen.Cap.ROUND, Pen.Join.ROUND);

        assertThat(area(stroked(SIDE, SIDE, line(50.2, 50.5, 50.2, 50.5), pen)))
                .isCloseTo(Math.PI * 0.75 * 0.75 / 4, within(0.04));
        assertThat(area(stroked(SIDE, SIDE, line(50.2, 50.5), Pen.of(0.75)))).isZero();
    }

    @Test
    void aTranslucentRingIsLaidOverOnce() {
        Raster raster = new Raster(SIDE, SIDE);
        new Canvas(raster).stroke(ring(20, 20, 80, 20, 80, 80, 20, 80), Pen.of(0.75), Paint.solid(0, 0.5));

        assertThat(area(raster)).isCloseTo(240 * 0.75 / 2, within(1.0));
    }

    @Test
    void whatHasNoPlaceIsNotDrawn() {
        double nowhere = Double.NaN;
        double far = Double.POSITIVE_INFINITY;

        assertThat(area(stroked(SIDE, SIDE, line(nowhere, 10, 50, nowhere), Pen.of(0.5))))
                .isZero();
        assertThat(area(stroked(SIDE, SIDE, line(nowhere, 10, 50, 30), Pen.of(0.5))))
                .isZero();
        assertThat(area(stroked(SIDE, SIDE, line(10, 10, far, far), Pen.of(0.5))))
                .isZero();
        assertThat(area(stroked(SIDE, SIDE, line(-900, -20, -20, -900), Pen.of(0.5))))
                .isZero();
    }

    @Test
    void aLineFromFarAwayIsDrawnAsFarAsItIsSeen() {
        for (double far : new double[] {1e4, 1e7}) {
            assertThat(area(stroked(SIDE, SIDE, line(-far, 50.3, far, 50.3), Pen.of(0.5))))
                    .as("from " + far)
                    .isCloseTo(SIDE * 0.5, within(1.0));
        }
    }

    @Test
    void bandsMakeTheSamePicture() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            Path path = rings(random);
            Pen pen = Pen.of(0.3 + i % 5 * 0.1);
            Raster whole = stroked(SIDE, SIDE, path, pen);
            Raster parts = new Raster(SIDE, SIDE);
            for (int top = 0; top < SIDE; top += 23) {
                new Canvas(parts, top, top + 23).stroke(path, pen, Paint.solid(0, 1));
            }

            assertThat(parts.pixels()).isEqualTo(whole.pixels());
        }
    }
}
