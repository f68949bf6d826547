package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside the same map drawn ten times as large, where areas are drawn as they are, and made smaller. */
class SmallAreasTest {

    private static final int SIDE = 60;
    private static final int TIMES = 10;

    /** Areas of some corners around a circle, a pixel or two wide, every other one in the second colour. */
    private static LayerSnapshot field(double size) {
        Random random = new Random(31);
        String[] rows = new String[20 * 20];
        for (int i = 0; i < rows.length; i++) {
            double x = 3 * (i % 20) + 1.5 + random.nextDouble(-0.3, 0.3);
            double y = 3 * (i / 20) + 1.5 + random.nextDouble(-0.3, 0.3);
            int corners = random.nextInt(4, 12);
            double turn = random.nextDouble(Math.PI);
            StringBuilder ring = new StringBuilder();
            for (int k = 0; k <= corners; k++) {
                double angle = turn + 2 * Math.PI * (k % corners) / corners;
                ring.append(String.format(
                        Locale.ROOT,
                        "%s%f %f",
                        k == 0 ? "" : ", ",
                        x + size / 2 * Math.cos(angle),
                        y + size / 2 * Math.sin(angle)));
            }
            rows[i] = "POLYGON((" + ring + "))||" + (i % 2 == 0 ? "#ff0000" : "#0000ff");
        }
        return Plans.layer(GeometryType.POLYGON, rows);
    }

    private static Raster map(LayerSnapshot layer, double stroke, int times) {
        Style style = Plans.style(
                "<Rule><PolygonSymbolizer><Fill><CssParameter name=\"fill\"><ogc:PropertyName>colour</ogc:PropertyName>"
                        + "</CssParameter></Fill><Stroke><CssParameter name=\"stroke-width\">" + stroke
                        + "</CssParameter></Stroke></PolygonSymbolizer></Rule>");
        return new MapPainter()
                .paint(MapRequest.of(
                                List.of(StyledLayer.of(layer, style)),
                                Crs.CGCS2000,
                                Plans.box(0, 0, SIDE, SIDE),
                                SIDE * times,
                                SIDE * times)
                        .withPixelRatio(times)
                        .withBackground(0xffffffff));
    }

    /** Mean of a component over a square of pixels. */
    private static double mean(Raster raster, int x, int y, int side, int shift) {
        double sum = 0;
        for (int row = y; row < y + side; row++) {
            for (int column = x; column < x + side; column++) {
                sum += raster.argb(column, row) >> shift & 255;
            }
        }
        return sum / side / side;
    }

    @ParameterizedTest
    @CsvSource({"1.2, 0.0", "1.8, 0.0", "2.4, 0.0", "1.8, 0.6", "2.4, 0.6", "2.9, 1.0"})
    void aMapOfThemLooksAsIfTheyWereDrawnAsTheyAre(double size, double stroke) {
        LayerSnapshot layer = field(size);
        Raster drawn = map(layer, stroke, 1);
        Raster exact = map(layer, stroke, TIMES);

        double off = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    off += Math.abs(mean(drawn, x, y, 1, shift) - mean(exact, x * TIMES, y * TIMES, TIMES, shift));
                }
            }
            assertThat(mean(drawn, 0, 0, SIDE, shift))
                    .as("mean of the component from bit %d", shift)
                    .isCloseTo(mean(exact, 0, 0, SIDE * TIMES, shift), within(8.0));
        }
        assertThat(off / 3 / SIDE / SIDE).as("of 255, a pixel and component").isLessThan(26);
    }
}
