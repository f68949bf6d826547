package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.Style;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features are drawn without objects of their own: more of them on a map take no more memory. */
class AllocationTest {

    private static final int FEW = 400;
    private static final int MANY = 4000;

    private static final String FILL = "<Fill><CssParameter name=\"fill\">#aabbcc</CssParameter></Fill>";
    private static final String DASHES = "<Stroke><CssParameter name=\"stroke-dasharray\">3 2</CssParameter></Stroke>";
    private static final String HATCH = "<Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName>"
            + "<Stroke/></Mark><Size>8</Size></Graphic></GraphicFill></Fill>";

    @ParameterizedTest
    @ValueSource(strings = {"fill and outline", "dashes", "hatch", "offset"})
    void aFeatureTakesNoMemory(String symbol) {
        String symbolizer = switch (symbol) {
            case "dashes" -> "<PolygonSymbolizer>" + DASHES + "</PolygonSymbolizer>";
            case "hatch" -> "<PolygonSymbolizer>" + HATCH + "</PolygonSymbolizer>";
            case "offset" -> "<LineSymbolizer><Stroke/><PerpendicularOffset>2</PerpendicularOffset></LineSymbolizer>";
            default -> "<PolygonSymbolizer>" + FILL + "<Stroke/></PolygonSymbolizer>";
        };
        Style style = Plans.style("<Rule>" + symbolizer + "</Rule>");
        MapRequest few = Plans.map(0, 0, 800, 200, StyledLayer.of(squares(FEW), style));
        MapRequest many = Plans.map(0, 0, 800, 200, StyledLayer.of(squares(MANY), style));
        MapPainter painter = new MapPainter();
        painter.paint(few);
        painter.paint(many);

        double each = (double) (allocated(painter, many) - allocated(painter, few)) / (MANY - FEW);

        // What the index finds, and a lambda or a box to cut at where the compiler has not yet done away with it.
        assertThat(each).as("bytes a feature").isLessThan(160);
    }

    @Test
    void aMapAfterTheFirstTakesLittleMoreThanItsPixels() {
        MapRequest map = Plans.map(
                0,
                0,
                800,
                200,
                StyledLayer.of(
                        Plans.layer(GeometryType.POLYGON, "POLYGON((1 1, 799 2, 798 199, 2 198, 1 1))"),
                        Plans.style("<Rule><PolygonSymbolizer>" + FILL + "<Stroke/></PolygonSymbolizer></Rule>")));
        MapPainter painter = new MapPainter();
        painter.paint(map);

        // Summing up coverage takes as much memory as the pixels again, if it is not that of the map before.
        assertThat(allocated(painter, map)).isLessThan(4 * 800 * 200 * 3 / 2);
    }

    @Test
    void pixelsOfAMapThatHasBecomeAFileAreUsedForTheNext() {
        MapRequest map = Plans.map(0, 0, 800, 200, StyledLayer.of(squares(FEW), Plans.style("<Rule/>")));
        MapRequest other = Plans.map(0, 0, 400, 200, StyledLayer.of(squares(FEW), Plans.style("<Rule/>")));
        MapPainter painter = new MapPainter();
        int[] first = painter.paint(map, Raster::pixels);

        assertThat(painter.paint(other, Raster::pixels)).isNotSameAs(first).hasSize(400 * 200);
        assertThat(painter.paint(map, Raster::pixels)).isSameAs(first);
    }

    private static long allocated(MapPainter painter, MapRequest map) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        painter.paint(map);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static LayerSnapshot squares(int count) {
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            int x = i % 100 * 8;
            int y = i / 100 * 5;
            rows[i] = "POLYGON((%d %d, %d %d, %d %d, %d %d, %d %d))"
                    .formatted(x, y, x + 6, y, x + 6, y + 4, x, y + 4, x, y);
        }
        return Plans.layer(GeometryType.POLYGON, rows);
    }
}
