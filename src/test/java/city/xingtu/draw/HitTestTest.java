package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.ScaleRange;
import city.xingtu.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitTestTest {

    private static final Style ALL_SYMBOLS =
            Plans.style("<Rule><PolygonSymbolizer><Fill/></PolygonSymbolizer><LineSymbolizer><Stroke><CssParameter"
                    + " name=\"stroke-width\">6</CssParameter></Stroke></LineSymbolizer></Rule>");
    private static final Style MARK = Plans.style("<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>circle"
            + "</WellKnownName><Fill/></Mark><Size>12</Size></Graphic></PointSymbolizer></Rule>");

    private static List<String> ids(MapRequest request, int i, int j) {
        return HitTest.at(request, i, j, 10).stream()
                .map(hit -> hit.layer().layer().id() + ":" + hit.layer().id(hit.row()))
                .toList();
    }

    private static LayerSnapshot layer(String id, String... rows) {
        return Plans.layer(id, GeometryType.MIXED, ScaleRange.ALL, rows);
    }

    @ParameterizedTest
    @CsvSource({"30, true", "36, true", "37, true", "41, false", "22, true", "19, false"})
    void aMarkIsHitWithinItsDrawnSizeAndThreePixels(int column, boolean hit) {
        MapRequest request = Plans.map(0, 0, 100, 60, StyledLayer.of(layer("p", "POINT(30 30)"), MARK));

        assertThat(ids(request, column, 30)).hasSize(hit ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"30, true", "35, true", "37, false", "24, true", "22, false"})
    void aLineIsHitWithinItsDrawnWidth(int row, boolean hit) {
        MapRequest request =
                Plans.map(0, 0, 100, 60, StyledLayer.of(layer("l", "LINESTRING(0 30, 100 30)"), ALL_SYMBOLS));

        assertThat(ids(request, 50, row)).hasSize(hit ? 1 : 0);
    }

    @Test
    void anAreaIsHitInsideAndNotInItsHoles() {
        MapRequest request = Plans.map(
                0,
                0,
                100,
                100,
                StyledLayer.of(
                        layer("a", "POLYGON((10 10, 90 10, 90 90, 10 90, 10 10),(30 30, 70 30, 70 70, 30 70, 30 30))"),
                        ALL_SYMBOLS));

        assertThat(ids(request, 20, 50)).containsExactly("a:f00001");
        assertThat(ids(request, 50, 50)).isEmpty();
        assertThat(ids(request, 2, 50)).isEmpty();
    }

    @Test
    void whatIsOnTopComesFirst() {
        LayerSnapshot below = layer("below", "POLYGON((0 0, 90 0, 90 90, 0 90, 0 0))");
        LayerSnapshot above = layer(
                "above",
                "POLYGON((0 0, 90 0, 90 90, 0 90, 0 0))",
                "LINESTRING(0 40, 90 40)",
                "POLYGON((0 0, 50 0, 50 50, 0 50, 0 0))");
        MapRequest request =
                Plans.map(0, 0, 90, 90, StyledLayer.of(below, ALL_SYMBOLS), StyledLayer.of(above, ALL_SYMBOLS));

        assertThat(ids(request, 30, 40))
                .containsExactly("above:f00002", "above:f00003", "above:f00001", "below:f00001");
        assertThat(HitTest.at(request, 30, 40, 1)).hasSize(2);
    }

    @Test
    void whatIsNotDrawnIsNotHit() {
        LayerSnapshot outOfScale = Plans.layer("s", GeometryType.POINT, new ScaleRange(0, 1000), "POINT(30 30)");
        Style ofOthers =
                Plans.style("<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>name</ogc:PropertyName>"
                        + "<ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><PointSymbolizer><Graphic>"
                        + "<Mark/><Size>12</Size></Graphic></PointSymbolizer></Rule>");

        assertThat(ids(Plans.map(0, 0, 60, 60, StyledLayer.of(outOfScale, MARK)), 30, 30))
                .isEmpty();
        assertThat(ids(Plans.map(0, 0, 60, 60, StyledLayer.of(layer("p", "POINT(30 30)|me"), ofOthers)), 30, 30))
                .isEmpty();
    }

    @Test
    void symbolsGrowWithThePixelRatio() {
        StyledLayer layer = StyledLayer.of(layer("p", "POINT(30 30)"), MARK);
        MapRequest request = MapRequest.of(
                        List.of(layer), city.xingtu.geo.Crs.CGCS2000, Plans.box(0, 0, 60, 60), 180, 180)
                .withPixelRatio(3);

        assertThat(ids(request, 90 + 25, 90)).hasSize(1);
        assertThat(ids(request, 90 + 29, 90)).isEmpty();
    }

    /** Of an area drawn 8 pixels to the right of and 6 below its place. */
    @Test
    void anAreaIsHitWhereItIsDrawn() {
        LayerSnapshot areas =
                Plans.layer("areas", GeometryType.POLYGON, ScaleRange.ALL, "POLYGON((20 20,60 20,60 60,20 60,20 20))");
        Style shadow = Plans.style("<Rule><PolygonSymbolizer><Fill/><Displacement><DisplacementX>8</DisplacementX>"
                + "<DisplacementY>-6</DisplacementY></Displacement></PolygonSymbolizer></Rule>");
        MapRequest map = Plans.map(0, 0, 100, 100, StyledLayer.of(areas, shadow));

        assertThat(ids(map, 66, 64)).containsExactly("areas:f00001");
        assertThat(ids(map, 22, 22)).isEmpty();
    }
}
