package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of the folder {@code reading} and the models that they are read to, as text beside them. */
class SldReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"sld10-full", "se11-qgis", "defaults", "geoserver-user", "planning-hatches"})
    void aDocumentIsReadToItsModel(String name) {
        assertThat(StyleText.of(SldReader.read(name + ".sld", name, resource(name + ".sld"))))
                .isEqualTo(resource(name + ".txt"));
    }

    @ParameterizedTest(name = "{0} is refused in line 3: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<PolygonSymbolizer><Fill><CssParameter name='fill'>red</CssParameter></Fill></PolygonSymbolizer>;"
                        + " #rrggbb",
                "<LineSymbolizer><Stroke><CssParameter"
                        + " name='stroke-width'>thick</CssParameter></Stroke></LineSymbolizer>; stroke-width",
                "<LineSymbolizer><Stroke><CssParameter"
                        + " name='stroke-width'>-1</CssParameter></Stroke></LineSymbolizer>; stroke-width",
                "<LineSymbolizer><Stroke><CssParameter"
                        + " name='stroke-width'>NaN</CssParameter></Stroke></LineSymbolizer>; stroke-width",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-dasharray'>4"
                        + " x</CssParameter></Stroke></LineSymbolizer>; dashes",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-dasharray'>4"
                        + " -1</CssParameter></Stroke></LineSymbolizer>; dashes",
                "<LineSymbolizer><Stroke><CssParameter"
                        + " name='stroke-linecap'>pointed</CssParameter></Stroke></LineSymbolizer>; butt",
                "<PointSymbolizer><Graphic><Mark/><Size>1e9</Size></Graphic></PointSymbolizer>; Size",
                "<TextSymbolizer><Label><Unknown/></Label></TextSymbolizer>; Unknown",
                "<MaxScaleDenominator>far</MaxScaleDenominator>; MaxScaleDenominator",
                "<Filter><PropertyIsAlmost/></Filter>; PropertyIsAlmost",
                "<VendorOption name='inclusion'>never</VendorOption>; inclusion is to be one of normal, mapOnly,"
                        + " legendOnly",
                "<LineSymbolizer><VendorOption name='inclusion'>map</VendorOption></LineSymbolizer>; legendOnly",
                "<LineSymbolizer><VendorOption name='labelObstacle'>maybe</VendorOption></LineSymbolizer>;"
                        + " labelObstacle is to be one of true, false",
                "<TextSymbolizer><VendorOption name='polygonAlign'>up</VendorOption></TextSymbolizer>; polygonAlign is"
                        + " to be one of none, manual, ortho, mbr",
                "<TextSymbolizer><VendorOption name='fontShrinkSizeMin'>tiny</VendorOption></TextSymbolizer>;"
                        + " fontShrinkSizeMin is to be a number from 0.0 to 500.0",
                "<TextSymbolizer><VendorOption name='removeOverlaps'>some</VendorOption></TextSymbolizer>;"
                        + " removeOverlaps is to be one of true, false",
                "<TextSymbolizer><VendorOption name='graphicPlacement'>left</VendorOption></TextSymbolizer>;"
                        + " graphicPlacement is to be one of label, independent",
                "<TextSymbolizer><LabelPlacement><LinePlacement><GeneralizeLine>so</GeneralizeLine></LinePlacement>"
                        + "</LabelPlacement></TextSymbolizer>; GeneralizeLine is to be one of true, false",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>ttf://Noto Sans SC</WellKnownName></Mark></Graphic>"
                        + "</PointSymbolizer>; ttf://font#0x2605",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>ttf://Noto Sans SC#zz</WellKnownName></Mark></Graphic>"
                        + "</PointSymbolizer>; ttf://font#0x2605",
                "<PolygonSymbolizer><Displacement><DisplacementX>far</DisplacementX></Displacement>"
                        + "</PolygonSymbolizer>; DisplacementX",
                "<LineSymbolizer><Stroke><CssParameter"
                        + " name='stroke-miterlimit'>0.5</CssParameter></Stroke></LineSymbolizer>; stroke-miterlimit"
            })
    void whatIsMalformedIsAProblemWithItsLine(String content, String named) {
        String document =
                "<UserStyle><FeatureTypeStyle>\n<Rule>\n" + content + "</Rule></FeatureTypeStyle></UserStyle>";
        assertThatThrownBy(() -> SldReader.read("SLD_BODY", "x", document))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.parameter()).isEqualTo("SLD_BODY");
                    assertThat(problem.text().en())
                            .startsWith("SLD_BODY line 3, column ")
                            .contains(named);
                    assertThat(problem.text().zh()).startsWith("SLD_BODY 第 3 行");
                });
    }

    @Test
    void anotherRootIsRefused() {
        assertThatThrownBy(() -> SldReader.read("SLD_BODY", "x", "<html/>"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("html");
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() -> SldReader.read(
                        "SLD_BODY",
                        "x",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><UserStyle>&e;</UserStyle>"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("DTD");
    }

    static String resource(String name) {
        try (InputStream bytes = SldReadingTest.class.getResourceAsStream("reading/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
