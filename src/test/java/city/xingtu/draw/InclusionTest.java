package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Language;
import city.xingtu.style.LegendEntries;
import city.xingtu.style.Style;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GeoServer's {@code inclusion}, and graphics that rules name for the legend. */
class InclusionTest {

    private static final LayerSnapshot LAYER = Plans.layer(GeometryType.LINE, "LINESTRING(0 50, 100 50)");
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    private static String option(String inclusion) {
        return "<VendorOption name=\"inclusion\">" + inclusion + "</VendorOption>";
    }

    private static String line(String colour, String option) {
        return "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">" + colour + "</CssParameter><CssParameter"
                + " name=\"stroke-width\">4</CssParameter></Stroke>" + option + "</LineSymbolizer>";
    }

    /** A red line below, and a blue one over it that is of a symbolizer, a rule or a pass of its own. */
    private static Style style(String part, String inclusion) {
        String red = line("#ff0000", "");
        String option = option(inclusion);
        return switch (part) {
            case "symbolizer" -> Plans.style("<Rule>" + red + line("#0000ff", option) + "</Rule>");
            case "rule" -> Plans.style("<Rule>" + red + "</Rule><Rule>" + line("#0000ff", "") + option + "</Rule>");
            default ->
                Plans.passes("<FeatureTypeStyle><Rule>" + red + "</Rule></FeatureTypeStyle><FeatureTypeStyle><Rule>"
                        + line("#0000ff", "") + "</Rule>" + option + "</FeatureTypeStyle>");
        };
    }

    private static boolean shows(Raster picture, int argb) {
        return Arrays.stream(picture.pixels()).anyMatch(pixel -> pixel == argb);
    }

    @ParameterizedTest
    @CsvSource({
        "symbolizer, normal,     true,  true",
        "symbolizer, mapOnly,    true,  false",
        "symbolizer, legendOnly, false, true",
        "rule,       normal,     true,  true",
        "rule,       mapOnly,    true,  false",
        "rule,       legendOnly, false, true",
        "pass,       normal,     true,  true",
        "pass,       mapOnly,    true,  false",
        "pass,       legendOnly, false, true",
    })
    void aPartOfAStyleCountsWhereItSays(String part, String inclusion, boolean onMap, boolean inLegend) {
        Style style = style(part, inclusion);

        Raster map = new MapPainter().paint(Plans.map(0, 0, 100, 100, StyledLayer.of(LAYER, style)));
        Raster legend = LegendPainter.paint(LAYER, style, Double.NaN, Language.EN, 1);

        assertThat(map.argb(50, 50)).isEqualTo(onMap ? BLUE : RED);
        assertThat(shows(legend, BLUE)).isEqualTo(inLegend);
    }

    @Test
    void labelsAndRulesForTheRestFollowToo() {
        Style style = Plans.style("<Rule><TextSymbolizer><Label>x</Label>" + option("legendOnly")
                + "</TextSymbolizer></Rule><Rule>" + line("#ff0000", "") + option("legendOnly")
                + "</Rule><Rule><ElseFilter/>" + line("#0000ff", "") + "</Rule>");
        Style onMap = Plans.style("<Rule>" + line("#ff0000", "") + option("legendOnly") + "</Rule><Rule><ElseFilter/>"
                + line("#0000ff", "") + "</Rule>");

        assertThat(LabelsTest.place(Plans.map(0, 0, 100, 100, StyledLayer.of(LAYER, style)), true))
                .isEmpty();
        // A rule of the legend takes no feature from the others.
        assertThat(new MapPainter()
                        .paint(Plans.map(0, 0, 100, 100, StyledLayer.of(LAYER, onMap)))
                        .argb(50, 50))
                .isEqualTo(BLUE);
    }

    @Test
    void aSymbolizerOfItsFeatureIsLeftOutToo() {
        String varying = "<LineSymbolizer><Stroke><CssParameter name=\"stroke-width\"><ogc:PropertyName>rank"
                + "</ogc:PropertyName></CssParameter></Stroke>" + option("legendOnly") + "</LineSymbolizer>";
        Style style = Plans.style("<Rule>" + varying + "</Rule>");

        assertThat(new MapPainter()
                        .paint(Plans.map(0, 0, 100, 100, StyledLayer.of(LAYER, style)))
                        .blank())
                .isTrue();
        assertThat(LegendEntries.of(style)).hasSize(1);
    }

    /** A swatch of 20 by 10 pixels in the legend, whatever the rule draws on the map. */
    @Test
    void theLegendShowsTheGraphicThatItsRuleNames() {
        String swatch = "<LegendGraphic><Graphic><Mark><WellKnownName>square</WellKnownName><Fill><CssParameter"
                + " name=\"fill\">#0000ff</CssParameter></Fill></Mark><Size>10</Size></Graphic></LegendGraphic>";
        Style style = Plans.style("<Rule><Name>a</Name>" + swatch + line("#ff0000", "") + "</Rule>");

        Raster legend = LegendPainter.paint(LAYER, style, Double.NaN, Language.EN, 1);

        assertThat(shows(legend, RED)).isFalse();
        // The middle of the sample, and 6 pixels beside it.
        assertThat(List.of(legend.argb(17, 15), legend.argb(23, 15))).containsExactly(BLUE, 0);
        assertThat(new MapPainter()
                        .paint(Plans.map(0, 0, 100, 100, StyledLayer.of(LAYER, style)))
                        .argb(50, 50))
                .isEqualTo(RED);
    }

    @Test
    void aRuleThatOnlyLabelsIsListedWhenItNamesAGraphic() {
        String graphic = "<LegendGraphic><Graphic><Mark/><Size>9</Size></Graphic></LegendGraphic>";

        assertThat(LegendEntries.of(
                        Plans.style("<Rule>" + graphic + "<TextSymbolizer><Label>x</Label></TextSymbolizer></Rule>")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.symbolizers()).hasSize(1));
    }

    @Test
    void aShadowIsSeenInTheLegend() {
        Style style = SymbologyTest.style("shadow");
        LayerSnapshot areas = Plans.layer(GeometryType.POLYGON, "POLYGON((0 0,9 0,9 9,0 9,0 0))");

        Raster legend = LegendPainter.paint(areas, style, Double.NaN, Language.EN, 1);

        assertThat(shows(legend, 0xff808080)).isTrue();
        assertThat(shows(legend, 0xfff4d03f)).isTrue();
    }
}
