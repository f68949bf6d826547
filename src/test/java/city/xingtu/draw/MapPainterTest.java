package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.SortKey;
import city.xingtu.style.Style;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapPainterTest {

    private static final String FILL_BY_COLOUR = "<PolygonSymbolizer><Fill><CssParameter name='fill'>"
            + "<PropertyName>colour</PropertyName></CssParameter></Fill></PolygonSymbolizer>";
    private static final String RED_FILL =
            "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#ff0000</CssParameter></Fill></PolygonSymbolizer>";
    private static final String SQUARE = "POLYGON((10 10, 50 10, 50 50, 10 50, 10 10))";

    private final MapPainter painter = new MapPainter();

    private Raster paint(MapRequest request) {
        return painter.paint(request);
    }

    private static Style rule(String content) {
        return Plans.style("<Rule>" + content + "</Rule>");
    }

    private static String line(String colour, double width) {
        return "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">" + colour
                + "</CssParameter><CssParameter name=\"stroke-width\">" + width
                + "</CssParameter></Stroke></LineSymbolizer>";
    }

    private static String mark(String shape, double size) {
        return "<PointSymbolizer><Graphic><Mark><WellKnownName>" + shape
                + "</WellKnownName><Fill><CssParameter name=\"fill\">#0000ff</CssParameter></Fill></Mark><Size>" + size
                + "</Size></Graphic></PointSymbolizer>";
    }

    @Test
    void anAreaIsFilledWhereItLies() {
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, SQUARE);

        Raster map = paint(Plans.map(0, 0, 64, 64, StyledLayer.of(layer, rule(RED_FILL))));

        assertThat(map.argb(30, 30)).isEqualTo(0xffff0000);
        assertThat(map.argb(11, 48)).isEqualTo(0xffff0000);
        assertThat(map.argb(5, 30)).isZero();
        assertThat(map.argb(30, 55)).isZero();
    }

    @Test
    void theBackgroundIsBelow() {
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, SQUARE);

        Raster map = paint(
                Plans.map(0, 0, 64, 64, StyledLayer.of(layer, rule(RED_FILL))).withBackground(0xffeeeeee));

        assertThat(map.argb(5, 5)).isEqualTo(0xffeeeeee);
        assertThat(map.argb(30, 30)).isEqualTo(0xffff0000);
    }

    @Test
    void holesStayOpen() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON,
                "POLYGON((10 10, 50 10, 50 50, 10 50, 10 10),(20 20, 40 20, 40 40, 20 40, 20 20))");

        Raster map = paint(Plans.map(0, 0, 64, 64, StyledLayer.of(layer, rule(RED_FILL))));

        assertThat(map.argb(30, 30)).isZero();
        assertThat(map.argb(15, 30)).isEqualTo(0xffff0000);
    }

    @Test
    void rulesApplyInOrderAndElseRulesToTheRest() {
        LayerSnapshot layer = Plans.layer(GeometryType.POINT, "POINT(10 10)|a", "POINT(30 10)|b", "POINT(50 10)");
        String filter = "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>name</ogc:PropertyName>"
                + "<ogc:Literal>a</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
        Style style = Plans.style(
                "<Rule>" + filter + mark("square", 12) + "</Rule>",
                "<Rule><ElseFilter/>" + mark("square", 4) + "</Rule>");

        Raster map = paint(Plans.map(0, 0, 64, 20, StyledLayer.of(layer, style)));

        assertThat(map.argb(14, 10)).isEqualTo(0xff0000ff);
        assertThat(map.argb(34, 10)).isZero();
        assertThat(map.argb(31, 10)).isEqualTo(0xff0000ff);
        assertThat(map.argb(51, 10)).isEqualTo(0xff0000ff);
    }

    @Test
    void aSecondPassIsPaintedOverTheWholeFirst() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(0 10, 60 10)", "LINESTRING(30 0, 30 20)");
        Style style = Plans.passes("<FeatureTypeStyle><Rule>" + line("#000000", 9)
                + "</Rule></FeatureTypeStyle><FeatureTypeStyle><Rule>" + line("#ffffff", 5)
                + "</Rule></FeatureTypeStyle>");

        Raster map = paint(Plans.map(0, 0, 60, 20, StyledLayer.of(layer, style)));

        assertThat(map.argb(26, 10)).as("no casing across the crossing").isEqualTo(0xffffffff);
        assertThat(map.argb(10, 6)).isEqualTo(0xff000000);
    }

    @ParameterizedTest(name = "sortBy {0}: {1} lies above")
    @CsvSource(
            delimiter = ';',
            value = {
                "'';ff0000ff",
                "rank;ff00ff00",
                "rank D;ffff0000",
                "name A, rank;ff0000ff",
                "name DESC,rank D;ffff0000"
            })
    void whatComesLaterInTheOrderOfAStyleLiesAbove(String order, String topmost) {
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON, SQUARE + "|b|#ff0000|1", SQUARE + "|b|#00ff00|3", SQUARE + "|c|#0000ff|2");
        String option = order.isEmpty() ? "" : "<VendorOption name='sortBy'>" + order + "</VendorOption>";
        Style style =
                Plans.passes("<FeatureTypeStyle><Rule>" + FILL_BY_COLOUR + "</Rule>" + option + "</FeatureTypeStyle>");

        Raster map = paint(Plans.map(0, 0, 64, 64, StyledLayer.of(layer, style)));
        Raster asked =
                paint(Plans.map(0, 0, 64, 64, new StyledLayer(layer, style, 1, List.of(new SortKey("rank", true)))));

        assertThat(Integer.toHexString(map.argb(20, 20))).isEqualTo(topmost);
        assertThat(Integer.toHexString(asked.argb(20, 20)))
                .as("the map's order holds where the style has none")
                .isEqualTo(order.isEmpty() ? "ffff0000" : topmost);
    }

    @Test
    void aStyleSortedByAnUnknownFieldIsAProblem() {
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, SQUARE);
        Style style = Plans.passes("<FeatureTypeStyle><Rule>" + RED_FILL
                + "</Rule><VendorOption name='sortBy'>height</VendorOption></FeatureTypeStyle>");

        assertThatThrownBy(() -> paint(Plans.map(0, 0, 64, 64, StyledLayer.of(layer, style))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("height")
                .hasMessageContaining("rank");
    }

    @Test
    void layersAreDrawnLowestFirstAndWithTheirOpacity() {
        LayerSnapshot below = Plans.layer(GeometryType.POLYGON, SQUARE);
        LayerSnapshot above = Plans.layer(GeometryType.POINT, "POINT(30 30)");

        Raster map = paint(Plans.map(
                        0,
                        0,
                        64,
                        64,
                        StyledLayer.of(below, rule(RED_FILL)),
                        new StyledLayer(above, rule(mark("square", 10)), 0.5))
                .withBackground(0xffffffff));

        assertThat(map.argb(20, 20)).isEqualTo(0xffff0000);
        assertThat(map.argb(30, 30)).isEqualTo(0xff7f0080);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3})
    void aPixelRatioKeepsTheScaleAndGrowsTheSymbols(double ratio) {
        // 0.001 degree a pixel is a scale of about 1 : 397,570.
        LayerSnapshot layer = Plans.layer("test", GeometryType.POINT, new ScaleRange(397_000, 398_000), "POINT(30 30)");
        MapRequest request = MapRequest.of(
                        List.of(StyledLayer.of(layer, rule(mark("square", 10)))),
                        Crs.CGCS2000,
                        Plans.box(0, 0, 60, 60),
                        (int) (60 * ratio),
                        (int) (60 * ratio))
                .withPixelRatio(ratio);

        Raster map = paint(request);

        assertThat(request.scaleDenominator()).isBetween(397_000.0, 398_000.0);
        assertThat(map.blank()).isFalse();
        assertThat(Arrays.stream(map.pixels()).filter(pixel -> pixel != 0).count())
                .isEqualTo(Math.round(100 * ratio * ratio));
    }

    @Test
    void layersAndRulesOutsideTheirScalesAreNotDrawn() {
        LayerSnapshot hidden = Plans.layer("test", GeometryType.POLYGON, new ScaleRange(0, 100_000), SQUARE);
        LayerSnapshot layer = Plans.layer(GeometryType.POLYGON, SQUARE);
        Style tooLate = rule("<MaxScaleDenominator>100000</MaxScaleDenominator>" + RED_FILL);

        assertThat(paint(Plans.map(0, 0, 64, 64, StyledLayer.of(hidden, rule(RED_FILL))))
                        .blank())
                .isTrue();
        assertThat(paint(Plans.map(0, 0, 64, 64, StyledLayer.of(layer, tooLate)))
                        .blank())
                .isTrue();
    }

    @Test
    void coloursMayComeFromAField() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.LINE, "LINESTRING(0 10, 60 10)|a|#00ff00", "LINESTRING(0 30, 60 30)|b|nonsense");
        Style style = rule("<LineSymbolizer><Stroke><CssParameter name=\"stroke\"><ogc:PropertyName>colour"
                + "</ogc:PropertyName></CssParameter><CssParameter name=\"stroke-width\">4</CssParameter></Stroke>"
                + "</LineSymbolizer>");

        Raster map = paint(Plans.map(0, 0, 60, 40, StyledLayer.of(layer, style)));

        assertThat(map.argb(30, 10)).isEqualTo(0xff00ff00);
        assertThat(map.argb(30, 30)).as("no colour, no ink").isZero();
    }

    @Test
    void aFieldThatTheLayerHasNotIsAProblem() {
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, "LINESTRING(0 10, 60 10)");
        Style style = rule("<LineSymbolizer><Stroke><CssParameter name=\"stroke\"><ogc:PropertyName>unknown"
                + "</ogc:PropertyName></CssParameter></Stroke></LineSymbolizer>");

        assertThatThrownBy(() -> paint(Plans.map(0, 0, 60, 40, StyledLayer.of(layer, style))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void neighbouringMapsContinueEachOther() {
        Random random = new Random(4);
        String[] rows = new String[40];
        for (int i = 0; i < rows.length; i++) {
            StringBuilder wkt = new StringBuilder("LINESTRING(");
            for (int k = 0; k < 6; k++) {
                wkt.append(k == 0 ? "" : ",")
                        .append(random.nextInt(-300, 600))
                        .append(' ')
                        .append(random.nextInt(-300, 600));
            }
            rows[i] = wkt.append(')').toString();
        }
        LayerSnapshot layer = Plans.layer(GeometryType.LINE, rows);
        Style style = rule("<LineSymbolizer><Stroke><CssParameter name=\"stroke-width\">3</CssParameter>"
                + "<CssParameter name=\"stroke-dasharray\">9 5</CssParameter></Stroke></LineSymbolizer>");
        Raster whole = paint(Plans.map(0, 0, 256, 128, StyledLayer.of(layer, style)));

        Raster right = paint(Plans.map(128, 0, 128, 128, StyledLayer.of(layer, style)));

        int[] expected = whole.crop(128, 0, 128, 128).pixels();
        long different = 0;
        for (int i = 0; i < expected.length; i++) {
            different += Math.abs((expected[i] >>> 24) - (right.pixels()[i] >>> 24)) > 32 ? 1 : 0;
        }
        assertThat(different).isLessThan(40);
    }

    @Test
    void hatchesContinueOverTheBorderOfNeighbouringMaps() {
        LayerSnapshot layer =
                Plans.layer(GeometryType.POLYGON, "POLYGON((-500 -500, 900 -500, 900 900, -500 900, -500 -500))");
        Style style = rule("<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash"
                + "</WellKnownName><Stroke><CssParameter name=\"stroke\">#116633</CssParameter></Stroke></Mark>"
                + "<Size>11</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>");
        Raster whole = paint(Plans.map(0, 0, 128, 64, StyledLayer.of(layer, style)));

        int[] right =
                paint(Plans.map(64, 0, 64, 64, StyledLayer.of(layer, style))).pixels();
        assertThat(Arrays.equals(right, whole.crop(64, 0, 64, 64).pixels())).isTrue();
        assertThat(whole.blank()).isFalse();
    }

    @Test
    void aMapFarInsideAHugeAreaIsWhollyFilled() {
        LayerSnapshot layer = Plans.layer(
                GeometryType.POLYGON,
                "POLYGON((-90000 -50000, 55000 -50000, 50000 90000, -90000 90000, -90000 -50000))");
        BoundingBox tiny = new BoundingBox(120.5, 30.3, 120.5000001, 30.3000001);

        Raster map = paint(MapRequest.of(List.of(StyledLayer.of(layer, rule(RED_FILL))), Crs.CGCS2000, tiny, 32, 32));

        assertThat(Arrays.stream(map.pixels())).allMatch(pixel -> pixel == 0xffff0000);
    }

    @Test
    void requestsThatCannotBeDrawnAreRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> MapRequest.of(List.of(), Crs.CGCS2000, new BoundingBox(0, 0, bad, 1), 10, 10))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MapRequest.of(List.of(), Crs.CGCS2000, new BoundingBox(0, 0, 1, 1), 10, 10)
                            .withPixelRatio(bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void layersThatAreEmptyElsewhereOrUnseenLeaveNoTrace() {
        Style style = rule(RED_FILL + line("#00ff00", 3));
        LayerSnapshot empty = Plans.layer(GeometryType.POLYGON);
        LayerSnapshot elsewhere =
                Plans.layer(GeometryType.POLYGON, "POLYGON((500 500, 600 500, 600 600, 500 600, 500 500))");
        LayerSnapshot here = Plans.layer(GeometryType.POLYGON, SQUARE);

        Raster map = paint(Plans.map(
                0,
                0,
                64,
                64,
                StyledLayer.of(empty, style),
                StyledLayer.of(elsewhere, style),
                new StyledLayer(here, style, 0)));

        assertThat(map.blank()).isTrue();
    }
}
