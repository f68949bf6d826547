package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The elements of the standards in {@code elements.txt}: none is passed over in silence. */
class ElementsTest {

    private static final String RULE = "<UserStyle><Title>s</Title><FeatureTypeStyle><Rule><Title>r</Title>%s</Rule>"
            + "</FeatureTypeStyle></UserStyle>";
    private static final String MARK = "<PointSymbolizer><Graphic>%s</Graphic></PointSymbolizer>";
    private static final String TEXT = "<TextSymbolizer><LabelPlacement>%s</LabelPlacement></TextSymbolizer>";

    /** What an element stands in, {@code %s} being its place. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("sld", "<StyledLayerDescriptor>%s</StyledLayerDescriptor>"),
            Map.entry(
                    "layer",
                    "<StyledLayerDescriptor><NamedLayer><Name>towns</Name>%s</NamedLayer></StyledLayerDescriptor>"),
            Map.entry("style", "<UserStyle><Name>s</Name>%s</UserStyle>"),
            Map.entry("pass", "<UserStyle><FeatureTypeStyle>%s</FeatureTypeStyle></UserStyle>"),
            Map.entry("rule", "<UserStyle><FeatureTypeStyle><Rule>%s</Rule></FeatureTypeStyle></UserStyle>"),
            Map.entry("line", RULE.formatted("<LineSymbolizer>%s</LineSymbolizer>")),
            Map.entry("area", RULE.formatted("<PolygonSymbolizer>%s</PolygonSymbolizer>")),
            Map.entry("point", RULE.formatted("<PointSymbolizer>%s<Graphic><Mark/></Graphic></PointSymbolizer>")),
            Map.entry("text", RULE.formatted("<TextSymbolizer>%s</TextSymbolizer>")),
            Map.entry("value", RULE.formatted("<TextSymbolizer><Label>%s</Label></TextSymbolizer>")),
            Map.entry("stroke", RULE.formatted("<LineSymbolizer><Stroke>%s</Stroke></LineSymbolizer>")),
            Map.entry(
                    "along",
                    RULE.formatted("<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark/></Graphic>%s</GraphicStroke>"
                            + "</Stroke></LineSymbolizer>")),
            Map.entry("fill", RULE.formatted("<PolygonSymbolizer><Fill>%s</Fill></PolygonSymbolizer>")),
            Map.entry("graphic", RULE.formatted(MARK.formatted("<Mark/>%s"))),
            Map.entry("mark", RULE.formatted(MARK.formatted("<Mark>%s</Mark>"))),
            Map.entry("external", RULE.formatted(MARK.formatted("<ExternalGraphic>%s</ExternalGraphic><Mark/>"))),
            Map.entry("at", RULE.formatted(TEXT.formatted("<PointPlacement>%s</PointPlacement>"))),
            Map.entry("along-text", RULE.formatted(TEXT.formatted("<LinePlacement>%s</LinePlacement>"))));

    record Case(String element, String place, String xml, String becomes) {
        @Override
        public String toString() {
            return element + " in " + place + ": " + becomes;
        }
    }

    static Stream<Case> cases() {
        return SldReadingTest.resource("elements.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s+\\|\\s+"))
                .map(cells -> new Case(cells[0], cells[1], cells[2], cells[3].strip()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anElementIsDrawnOrNamed(Case element) {
        String place = PLACES.get(element.place);
        SldDocument without = read(place.replace("%s", ""));
        SldDocument with = read(place.replace("%s", element.xml));

        List<String> told = with.warnings().stream()
                .map(warning -> warning.text().en())
                .filter(text -> without.warnings().stream()
                        .noneMatch(before -> before.text().en().equals(text)))
                .toList();
        if (element.becomes.equals("named")) {
            assertThat(told).isNotEmpty();
        } else {
            assertThat(told).isEmpty();
        }
        assertThat(model(with).equals(model(without)))
                .as("the same style")
                .isEqualTo(!element.becomes.equals("changes"));
    }

    @Test
    void aPictureWithinTheStyleIsWrittenAsItWasRead() {
        Style style = read(RULE.formatted(MARK.formatted("<ExternalGraphic><OnlineResource href='data:image/svg+xml,"
                        + "%3Csvg viewBox=\"0 0 1 1\"/%3E'/></ExternalGraphic>")))
                .findStyle()
                .orElseThrow();

        String written = SldWriter.write(style, "towns");

        assertThat(read(written).findStyle()).contains(style);
    }

    private static SldDocument read(String document) {
        return SldReader.read("sld", "s", document);
    }

    /** Without what is reported. */
    private static String model(SldDocument document) {
        return StyleText.of(new SldDocument(document.layers(), List.of()));
    }
}
