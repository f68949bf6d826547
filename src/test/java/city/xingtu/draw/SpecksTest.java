package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpecksTest {

    private static final int WHITE = 0xffffffff;

    /** Columns and rows of areas, one in each square of two by two pixels of {@link Plans}. */
    private static final int SIDE = 120;

    /** Each area covers a quarter of its square; the last third of the columns is blue. */
    private static LayerSnapshot field() {
        String[] rows = IntStream.range(0, SIDE * SIDE)
                .mapToObj(i -> {
                    int x = i % SIDE * 2;
                    int y = i / SIDE * 2;
                    return "POLYGON((%d %d, %d %d, %d %d, %d %d, %d %d))||%s"
                            .formatted(
                                    x, y, x, y + 1, x + 1, y + 1, x + 1, y, x, y, x / 2 < 80 ? "#ff0000" : "#0000ff");
                })
                .toArray(String[]::new);
        return Plans.layer(GeometryType.POLYGON, rows);
    }

    private static Style style(String stroke) {
        return Plans.style("<Rule><PolygonSymbolizer><Fill><CssParameter name=\"fill\"><ogc:PropertyName>colour"
                + "</ogc:PropertyName></CssParameter></Fill>" + stroke + "</PolygonSymbolizer></Rule>");
    }

    /** The whole field on so many pixels, on white. */
    private static Raster map(LayerSnapshot layer, Style style, int pixels) {
        BoundingBox box = Plans.box(0, 0, 2 * SIDE, 2 * SIDE);
        return new MapPainter()
                .paint(MapRequest.of(List.of(StyledLayer.of(layer, style)), Crs.CGCS2000, box, pixels, pixels)
                        .withBackground(WHITE));
    }

    /** Mean of a component over columns of a raster, 0..255. */
    private static double mean(Raster raster, double from, double to, int shift) {
        double sum = 0;
        int count = 0;
        for (int y = 2; y < raster.height() - 2; y++) {
            for (int x = (int) (from * raster.width()); x < (int) (to * raster.width()); x++) {
                sum += raster.argb(x, y) >> shift & 255;
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void areasBelowAPixelCoverAsMuchAsTheyAre() {
        LayerSnapshot field = field();
        for (int pixels : new int[] {15, 25, 40, 60, 100}) {
            Raster map = map(field, style(""), pixels);

            // A quarter red: three quarters of white's green and blue are left.
            assertThat(mean(map, 0.1, 0.6, 16)).as("red at " + pixels).isEqualTo(255);
            assertThat(mean(map, 0.1, 0.6, 8)).as("green at " + pixels).isBetween(165.0, 215.0);
            assertThat(mean(map, 0.75, 0.95, 0)).as("blue at " + pixels).isEqualTo(255);
            assertThat(mean(map, 0.75, 0.95, 16))
                    .as("red among blue at " + pixels)
                    .isBetween(165.0, 215.0);
        }
    }

    @Test
    void outlinesThatRunTogetherCoverAll() {
        String stroke = "<Stroke><CssParameter name=\"stroke\">#00ff00</CssParameter></Stroke>";

        Raster map = map(field(), style(stroke), 30);

        assertThat(mean(map, 0.1, 0.6, 8)).isGreaterThan(240);
        assertThat(mean(map, 0.1, 0.6, 16)).isLessThan(40);
    }

    @Test
    void everyAreaIsDrawnByItselfWhereItIsLargeEnough() {
        Raster map = map(field(), style(""), 4 * SIDE);

        assertThat(map.argb(40, 40)).isEqualTo(0xffff0000);
        assertThat(map.argb(42, 42)).isEqualTo(WHITE);
        assertThat(map.argb(4 * 100, 40)).isEqualTo(0xff0000ff);
    }
}
