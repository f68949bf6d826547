package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.ScaleRange;
import city.xingtu.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that depend on the feature, and lengths on the ground, as the map shows them. */
class VaryingTest {

    private static final String RANK = "<ogc:PropertyName>rank</ogc:PropertyName>";

    private static LayerSnapshot lines() {
        return Plans.layer(
                "l",
                GeometryType.LINE,
                ScaleRange.ALL,
                "LINESTRING(0 20, 100 20)|||4",
                "LINESTRING(0 60, 100 60)|||12",
                "LINESTRING(0 90, 100 90)");
    }

    private static Style stroke(String parameter, String value, String attributes) {
        return Plans.style("<Rule><LineSymbolizer" + attributes + "><Stroke><CssParameter name=\"stroke\">#000000"
                + "</CssParameter><CssParameter name=\"" + parameter + "\">" + value
                + "</CssParameter></Stroke></LineSymbolizer></Rule>");
    }

    private static Raster map(LayerSnapshot layer, Style style) {
        return new MapPainter().paint(Plans.map(0, 0, 100, 100, StyledLayer.of(layer, style)));
    }

    /** Ink down a column in the rows around a line, in pixels. */
    private static long ink(Raster raster, int column, int from, int to) {
        double sum = 0;
        for (int y = from; y < to; y++) {
            sum += (raster.argb(column, y) >>> 24) / 255.0;
        }
        return Math.round(sum);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "the field itself; rank; 4; 12",
                "arithmetic; half; 2; 6",
                "Categorize; categorize; 2; 8",
                "Interpolate; interpolate; 4; 12",
                "beyond the bounds nothing is drawn wider; much; 40; 40"
            })
    void theWidthIsEachFeaturesOwn(String says, String expression, int first, int second) {
        String value = switch (expression) {
            case "rank" -> RANK;
            case "half" -> "<ogc:Div>" + RANK + "<ogc:Literal>2</ogc:Literal></ogc:Div>";
            case "categorize" ->
                "<ogc:Function name=\"Categorize\">" + RANK + "<ogc:Literal>2</ogc:Literal><ogc:Literal>10"
                        + "</ogc:Literal><ogc:Literal>8</ogc:Literal></ogc:Function>";
            case "much" -> "<ogc:Mul>" + RANK + "<ogc:Literal>100000</ogc:Literal></ogc:Mul>";
            default ->
                "<ogc:Function name=\"Interpolate\">" + RANK + "<ogc:Literal>0</ogc:Literal><ogc:Literal>0"
                        + "</ogc:Literal><ogc:Literal>20</ogc:Literal><ogc:Literal>20</ogc:Literal></ogc:Function>";
        };
        Raster raster = map(lines(), stroke("stroke-width", value, ""));

        assertThat(ink(raster, 50, 0, 40)).isEqualTo(first);
        assertThat(ink(raster, 50, 40, 80)).isEqualTo(second);
        if (first < 40) {
            // Without a value it is what holds without the parameter: one pixel.
            assertThat(ink(raster, 50, 80, 100)).isEqualTo(1);
        }
    }

    @Test
    void wordsMayDependOnTheFeatureToo() {
        String shape = "<ogc:Function name=\"if_then_else\"><ogc:Function name=\"greaterThan\">" + RANK
                + "<ogc:Literal>5</ogc:Literal></ogc:Function><ogc:Literal>square</ogc:Literal>"
                + "<ogc:Literal>circle</ogc:Literal></ogc:Function>";
        LayerSnapshot points =
                Plans.layer("p", GeometryType.POINT, ScaleRange.ALL, "POINT(30 50)|||1", "POINT(70 50)|||9");
        Raster raster = map(
                points,
                Plans.style("<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>" + shape
                        + "</WellKnownName><Fill/></Mark><Size>20</Size></Graphic></PointSymbolizer></Rule>"));

        // The corner of a square is inked, that of a circle is not.
        assertThat(raster.argb(22, 42) >>> 24).isZero();
        assertThat(raster.argb(62, 42) >>> 24).isEqualTo(255);
    }

    @Test
    void aSymbolThatReachesFarIsDrawnFromOutsideTheMap() {
        LayerSnapshot points = Plans.layer("p", GeometryType.POINT, ScaleRange.ALL, "POINT(-30 50)|||100");
        Raster raster = map(
                points,
                Plans.style("<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill/></Mark>"
                        + "<Size>" + RANK + "</Size></Graphic></PointSymbolizer></Rule>"));

        assertThat(raster.argb(10, 50) >>> 24).isEqualTo(255);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"metre, 1113.19, 10", "foot, 3652.20, 10", "pixel, 10, 10"})
    void lengthsMayBeOnTheGround(String unit, String width, int pixels) {
        Style style = stroke("stroke-width", width, " uom=\"http://www.opengeospatial.org/se/units/" + unit + "\"");

        assertThat(ink(map(lines(), style), 50, 40, 80)).isEqualTo(pixels);
    }

    @Test
    void theLegendShowsTheSymbolOfAFeature() {
        Style style = stroke("stroke-width", RANK, "");

        assertThat(LegendPainter.paint(
                                lines(),
                                style,
                                Double.NaN,
                                city.xingtu.plan.Language.EN,
                                1,
                                LegendPainter.SampleSize.USUAL)
                        .width())
                .isPositive();
    }

    @Test
    void aMarkIsHitWhereItIsDrawn() {
        LayerSnapshot points = Plans.layer("p", GeometryType.POINT, ScaleRange.ALL, "POINT(50 50)|||60");
        Style style = Plans.style("<Rule><PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill/>"
                + "</Mark><Size>" + RANK + "</Size></Graphic></PointSymbolizer></Rule>");
        MapRequest request = Plans.map(0, 0, 100, 100, StyledLayer.of(points, style));

        assertThat(HitTest.at(request, 75, 50, 10)).hasSize(1);
        assertThat(HitTest.at(request, 90, 50, 10)).isEmpty();
    }
}
