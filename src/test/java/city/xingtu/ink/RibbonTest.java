package city.xingtu.ink;

import static city.xingtu.ink.Coverage.area;
import static city.xingtu.ink.Coverage.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Narrow opaque lines, which are drawn without an outline, beside the same lines drawn by one. */
class RibbonTest {

    private static final int SIDE = 160;

    /** A colour as good as opaque, of which the outline is filled. */
    private static final Paint BY_OUTLINE = Paint.solid(0xff000000, 254.0 / 255);

    /** A sixteenth of coverage more or less, and what the colour lacks. */
    private static final int STEP = 18;

    /** A line that bends a little at each point and now and then much, and leaves the raster as it likes. */
    private static Path winding(Random random, double step) {
        Path path = new Path();
        double x = random.nextDouble() * SIDE;
        double y = random.nextDouble() * SIDE;
        double heading = random.nextDouble() * 2 * Math.PI;
        double bend = random.nextDouble() * 0.4 - 0.2;
        path.moveTo(x, y);
        for (int i = 0; i < 30; i++) {
            heading += random.nextInt(8) == 0 ? random.nextDouble() * 6 : bend * random.nextDouble();
            double length = step * (0.5 + random.nextDouble());
            x += length * Math.cos(heading);
            y += length * Math.sin(heading);
            path.lineTo(x, y);
        }
        return path;
    }

    private static Raster drawn(Path path, Pen pen, Paint paint) {
        Raster raster = new Raster(SIDE, SIDE);
        new Canvas(raster).stroke(path, pen, paint);
        return raster;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.2, 2.2, 3, 4.4, 5})
    void coversWhatTheFilledOutlineCovers(double width) {
        Random random = new Random(7);
        long more = 0;
        int edges = 0;
        int far = 0;
        for (int i = 0; i < 60; i++) {
            Path path = winding(random, 3 + i % 5 * 5);
            Pen.Cap cap = Pen.Cap.values()[i % 3];
            Pen.Join join = Pen.Join.values()[i / 3 % 3];
            Raster direct = drawn(path, Pen.of(width, cap, join), Paint.solid(0xff000000, 1));
            Raster filled = drawn(path, Pen.of(width, cap, join), BY_OUTLINE);
            for (int k = 0; k < SIDE * SIDE; k++) {
                int difference = (direct.pixels()[k] >>> 24) - (filled.pixels()[k] >>> 24);
                if (filled.pixels()[k] != 0) {
                    edges++;
                    more += difference;
                    far += Math.abs(difference) > STEP ? 1 : 0;
                }
            }
        }
        // Where a line crosses itself its soft edges lie over each other instead of side by side.
        assertThat(far / (double) edges).isLessThan(0.03);
        assertThat(more / (double) edges).isCloseTo(0, within(2.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.4, 0.7, 0.785, 0.9, 1.3, 1.5707, 2.4, 3.1415, 4, 5.6})
    void aStraightLineIsAsWideInEveryDirection(double angle) {
        double x = 60 * Math.cos(angle);
        double y = 60 * Math.sin(angle);
        for (double width : new double[] {0.5, 1, 2.5, 4.4}) {
            Raster raster =
                    drawn(line(80.3 - x, 79.8 - y, 80.3 + x, 79.8 + y), Pen.of(width), Paint.solid(0xff000000, 1));

            assertThat(area(raster)).as("width " + width).isCloseTo(120 * width, within(1 + 4 * width));
        }
    }

    @Test
    void bandsMakeTheSamePicture() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            Path path = winding(random, 12);
            Pen pen = Pen.of(0.8 + i % 9 * 0.5, Pen.Cap.ROUND, Pen.Join.ROUND);
            Raster whole = drawn(path, pen, Paint.solid(0xff336699, 1));
            Raster parts = new Raster(SIDE, SIDE);
            for (int top = 0; top < SIDE; top += 23) {
                new Canvas(parts, top, top + 23).stroke(path, pen, Paint.solid(0xff336699, 1));
            }

            assertThat(parts.pixels()).isEqualTo(whole.pixels());
        }
    }
}
