package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.Problem;
import city.xingtu.style.SldBody.Drawn;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SldBodyTest {

    private static final String RULE = "<FeatureTypeStyle><Rule><LineSymbolizer/></Rule></FeatureTypeStyle>";

    @Test
    void layersComeInTheOrderOfTheDocumentWithTheirStyles() {
        SldBody body = read("<NamedLayer><Name>water</Name><NamedStyle><Name>water-night</Name></NamedStyle>"
                + "<UserStyle><Name>mine</Name>" + RULE + "</UserStyle></NamedLayer>"
                + "<NamedLayer><Name>streets</Name></NamedLayer>");

        assertThat(body.layers()).extracting(Drawn::layer).containsExactly("water", "water", "streets");
        assertThat(body.layers()).extracting(Drawn::styleName).containsExactly("water-night", "mine", "");
        assertThat(body.layers()).extracting(drawn -> drawn.style().isPresent()).containsExactly(false, true, false);
        assertThat(body.warnings()).isEmpty();
    }

    @Test
    void aRequestThatNamesItsLayersTakesTheirStylesFromTheDocument() {
        SldBody body = read("<NamedLayer><Name>water</Name><UserStyle><Name>a</Name>" + RULE + "</UserStyle>"
                + "<UserStyle><Name>b</Name>" + RULE + RULE + "</UserStyle></NamedLayer>");

        assertThat(body.styleFor("water", "").orElseThrow().passes()).hasSize(1);
        assertThat(body.styleFor("water", "b").orElseThrow().passes()).hasSize(2);
        assertThat(body.styleFor("water", "c")).isEmpty();
        assertThat(body.styleFor("streets", "")).isEmpty();
    }

    @Test
    void aBareStyleIsForAnyLayer() {
        SldBody body = SldBody.read("SLD_BODY", "<UserStyle>" + RULE + "</UserStyle>", SymbolFolder.EMPTY);

        assertThat(body.styleFor("water", "")).isPresent();
        assertThat(body.layers()).extracting(Drawn::layer).containsExactly("");
    }

    @Test
    void whatIsNotUnderstoodIsToldByNameAndLine() {
        SldBody body = read("<NamedLayer><Name>water</Name><UserStyle><FeatureTypeStyle><Rule>\n<RasterSymbolizer/>"
                + "</Rule></FeatureTypeStyle></UserStyle></NamedLayer>");

        assertThat(body.warnings()).hasToString("[line 2: RasterSymbolizer is not supported and was left out]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<UserLayer><Name>own</Name></UserLayer>; UserLayer",
                "<NamedLayer><Name>a</Name><RemoteOWS/></NamedLayer>; RemoteOWS",
                "<NamedLayer><Name>a</Name><OnlineResource href='http://other.example/x.svg'/></NamedLayer>;"
                        + " OnlineResource",
                "<NamedLayer><Name>a</Name><OnlineResource href='//other.example/x.svg'/></NamedLayer>; OnlineResource",
                "<NamedLayer><Name>a</Name><OnlineResource href='file:///etc/hostname'/></NamedLayer>; OnlineResource",
                "<NamedLayer><Name>a</Name><OnlineResource href='../store.gpkg'/></NamedLayer>; OnlineResource",
                "<NamedLayer><Name>a</Name><OnlineResource href='a/b/c.svg'/></NamedLayer>; OnlineResource"
            })
    void whatLeadsOutOfTheServiceIsRefusedByName(String content, String element) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_PARAMETER);
            assertThat(problem.parameter()).isEqualTo("SLD_BODY");
            assertThat(problem.text().en()).contains("line 1, column ").contains("(" + element + ")");
        });
    }

    @Test
    void aShippedSymbolMayBeNamed() {
        assertThat(Optional.of(read("<NamedLayer><Name>a</Name><UserStyle><FeatureTypeStyle><Rule><PointSymbolizer>"
                        + "<Graphic><ExternalGraphic><OnlineResource href='symbols/metro.svg'/></ExternalGraphic>"
                        + "<Mark/></Graphic></PointSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>")))
                .isPresent();
    }

    @Test
    void aDocumentHasLimits() {
        assertLimited("<NamedLayer><Name>a</Name></NamedLayer>".repeat(201), "layers");
        assertLimited("<Rule/>".repeat(2_001), "rules");
        assertLimited("<LineSymbolizer/>".repeat(5_001), "symbolizers");
        assertLimited(" ".repeat(1_000_001), "characters");
    }

    private static void assertLimited(String content, String what) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.LIMIT_EXCEEDED);
            assertThat(problem.text().en()).contains(what);
        });
    }

    private static SldBody read(String content) {
        return SldBody.read(
                "SLD_BODY", "<StyledLayerDescriptor>" + content + "</StyledLayerDescriptor>", SymbolFolder.EMPTY);
    }
}
