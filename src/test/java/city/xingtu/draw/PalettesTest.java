package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Palette;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PalettesTest {

    private static final int WHITE = 0xffffffff;

    private final MapPainter painter = new MapPainter();

    /** Circles of many colours in a field of 1000 by 1000 pixels, and one far away. */
    private static LayerSnapshot circles() {
        Random random = new Random(20);
        String[] rows = IntStream.range(0, 400)
                .mapToObj(i -> {
                    int x = random.nextInt(1000);
                    int y = random.nextInt(1000);
                    int r = random.nextInt(5, 30);
                    return "POLYGON((%d %d, %d %d, %d %d, %d %d))||#%02x%02x40"
                            .formatted(x - r, y, x, y - r, x + r, y + 3, x - r, y, i % 8 * 32, i % 5 * 50);
                })
                .toArray(String[]::new);
        return Plans.layer(GeometryType.POLYGON, rows);
    }

    private static Style style(String colour) {
        return Plans.style("<Rule><PolygonSymbolizer><Fill><CssParameter name=\"fill\"><ogc:PropertyName>colour"
                + "</ogc:PropertyName></CssParameter></Fill><Stroke><CssParameter name=\"stroke\">"
                + colour
                + "</CssParameter><CssParameter"
                + " name=\"stroke-width\">0.8</CssParameter></Stroke></PolygonSymbolizer></Rule>");
    }

    private Palette palette(MapRequest request) {
        return painter.palette(request, painter.paint(request));
    }

    @Test
    void neighboursOfOneStyleHaveOnePalette() {
        StyledLayer layer = StyledLayer.of(circles(), style("#1f6fb5"));

        Palette first = palette(Plans.map(0, 0, 256, 256, layer).withBackground(WHITE));

        assertThat(palette(Plans.map(256, 0, 256, 256, layer).withBackground(WHITE)))
                .isSameAs(first);
        assertThat(palette(Plans.map(300, 500, 640, 400, layer).withBackground(WHITE)))
                .isSameAs(first);
        assertThat(first.colours()).hasSizeLessThanOrEqualTo(256);
    }

    @Test
    void thePaletteDoesNotDependOnTheMapThatIsAskedForFirst() {
        LayerSnapshot circles = circles();
        Style style = style("#1f6fb5");
        MapRequest first =
                Plans.map(0, 0, 256, 256, StyledLayer.of(circles, style)).withBackground(WHITE);
        MapRequest second =
                Plans.map(500, 500, 300, 200, StyledLayer.of(circles, style)).withBackground(WHITE);
        MapPainter other = new MapPainter();

        assertThat(palette(first).colours())
                .containsExactly(other.palette(second, other.paint(second)).colours());
    }

    @Test
    void theColoursThatAStyleStatesAreExact() {
        Palette palette = palette(Plans.map(0, 0, 256, 256, StyledLayer.of(circles(), style("#123457")))
                .withBackground(0xfffefcf7));

        assertThat(palette.colours()).contains(0xff123457, 0xfffefcf7);
    }

    @Test
    void aMapOfFewColoursHasNoOthers() {
        LayerSnapshot square =
                Plans.layer(GeometryType.POLYGON, "POLYGON((10 10, 50 10, 50 50, 10 50, 10 10))||#ff0000");
        MapRequest request = Plans.map(0, 0, 64, 64, StyledLayer.of(square, style("#000000")))
                .withBackground(WHITE);
        Raster raster = painter.paint(request);

        int[] colours = painter.palette(request, raster).colours();

        assertThat(colours)
                .containsExactlyInAnyOrder(
                        Arrays.stream(raster.pixels()).distinct().toArray());
    }

    @Test
    void overlaysShareColoursThatLetThroughWhatIsBelow() {
        StyledLayer layer = StyledLayer.of(circles(), style("#1f6fb5"));

        Palette palette = palette(Plans.map(0, 0, 256, 256, layer));

        assertThat(palette(Plans.map(256, 256, 256, 256, layer))).isSameAs(palette);
        assertThat(palette.colours()).contains(0);
        assertThat(Arrays.stream(palette.colours()).filter(colour -> colour >>> 24 > 0 && colour >>> 24 < 255))
                .isNotEmpty();
    }
}
