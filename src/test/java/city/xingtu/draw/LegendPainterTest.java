package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Language;
import city.xingtu.plan.ScaleRange;
import city.xingtu.style.LegendEntries;
import city.xingtu.style.Style;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LegendPainterTest {

    private static final LayerSnapshot LAYER =
            Plans.layer(GeometryType.MIXED, "POINT(1 1)|a|#12ab34", "LINESTRING(0 0, 5 5)|b");

    private static String named(String title, String content) {
        return "<Rule><Name>" + title + "</Name><Title>" + title + "</Title>" + content + "</Rule>";
    }

    private static String line(String colour) {
        return "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">" + colour
                + "</CssParameter><CssParameter name=\"stroke-width\">4</CssParameter></Stroke></LineSymbolizer>";
    }

    private static boolean shows(Raster legend, int argb) {
        return Arrays.stream(legend.pixels()).anyMatch(pixel -> pixel == argb);
    }

    @Test
    void eachRuleHasASampleAndATitle() {
        Style style = Plans.style(named("已建", line("#ff0000")), named("规划", line("#0000ff")));

        Raster legend = LegendPainter.paint(LAYER, style, Double.NaN, Language.ZH, 1);

        assertThat(legend.height()).isEqualTo(2 * 22 + 8);
        assertThat(shows(legend.crop(0, 0, legend.width(), 26), 0xffff0000)).isTrue();
        assertThat(shows(legend.crop(0, 26, legend.width(), 26), 0xff0000ff)).isTrue();
        assertThat(legend.crop(36, 0, legend.width() - 36, 26).blank()).isFalse();
    }

    @Test
    void aRuleThatTakesNothingShowsAColourThatSomeFeatureHas() {
        LayerSnapshot layer =
                Plans.layer(GeometryType.LINE, "LINESTRING(0 0, 5 5)|a", "LINESTRING(0 0, 5 5)|b|#12ab34");
        String none = "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>name</ogc:PropertyName>"
                + "<ogc:Literal>c</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
        Style style = Plans.style(named("规划", none + line("<ogc:PropertyName>colour</ogc:PropertyName>")));

        assertThat(shows(LegendPainter.paint(layer, style, Double.NaN, Language.ZH, 1), 0xff12ab34))
                .isTrue();
    }

    @Test
    void rulesOfOtherScalesAreLeftOut() {
        Style style = Plans.style(
                named("总是", line("#ff0000")),
                named("放大", "<MaxScaleDenominator>5000</MaxScaleDenominator>" + line("#0000ff")));

        assertThat(LegendPainter.paint(LAYER, style, 10_000, Language.ZH, 1).height())
                .isEqualTo(22 + 8);
        assertThat(LegendPainter.paint(LAYER, style, 1000, Language.ZH, 1).height())
                .isEqualTo(2 * 22 + 8);
    }

    @Test
    void withoutAScaleTheSampleIsThatOfTheLargest() {
        Style style = Plans.style(
                named("一样", "<MinScaleDenominator>5000</MinScaleDenominator>" + line("#ff0000")),
                named("一样", "<MaxScaleDenominator>5000</MaxScaleDenominator>" + line("#0000ff")));

        Raster legend = LegendPainter.paint(LAYER, style, Double.NaN, Language.ZH, 1);

        assertThat(legend.height()).isEqualTo(22 + 8);
        assertThat(shows(legend, 0xff0000ff)).isTrue();
        assertThat(shows(legend, 0xffff0000)).isFalse();
        assertThat(LegendEntries.of(style).getFirst().scale()).isEqualTo(ScaleRange.ALL);
    }

    @Test
    void coloursFromAFieldAreThoseOfAFeatureOfTheRule() {
        Style style = Plans.style("<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>name</ogc:PropertyName>"
                + "<ogc:Literal>a</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><PointSymbolizer><Graphic><Mark>"
                + "<WellKnownName>square</WellKnownName><Fill><CssParameter name=\"fill\"><ogc:PropertyName>colour"
                + "</ogc:PropertyName></CssParameter></Fill></Mark><Size>10</Size></Graphic></PointSymbolizer></Rule>");

        assertThat(shows(LegendPainter.paint(LAYER, style, Double.NaN, Language.EN, 1), 0xff12ab34))
                .isTrue();
    }

    @Test
    void anEmptyLayerHasALegendTooAndAStyleWithoutSymbolsAnEmptyOne() {
        LayerSnapshot empty = Plans.layer(GeometryType.POLYGON);
        Style style = Plans.style(named(
                "面",
                "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#00ff00</CssParameter>"
                        + "</Fill></PolygonSymbolizer>"));

        assertThat(shows(LegendPainter.paint(empty, style, Double.NaN, Language.ZH, 2), 0xff00ff00))
                .isTrue();
        assertThat(LegendPainter.paint(empty, Plans.style(), Double.NaN, Language.ZH, 1)
                        .blank())
                .isTrue();
    }

    @Test
    void thePixelRatioMagnifiesAll() {
        Style style = Plans.style(named("道路", line("#ff0000")));
        Raster one = LegendPainter.paint(LAYER, style, Double.NaN, Language.ZH, 1);
        Raster two = LegendPainter.paint(LAYER, style, Double.NaN, Language.ZH, 2);

        assertThat(two.height()).isEqualTo(2 * one.height());
        assertThat(two.width()).isBetween(2 * one.width() - 2, 2 * one.width() + 2);
    }
}
