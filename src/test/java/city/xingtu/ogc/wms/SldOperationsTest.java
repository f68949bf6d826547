package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC 02-070 (SLD 1.0), clauses 6.3 to 6.7: styles of the client, and what it needs to write them. */
class SldOperationsTest {

    private static final String RED = """
        <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
        <NamedLayer><Name>%s</Name>%s</NamedLayer></StyledLayerDescriptor>
        """;
    private static final String RED_STYLE = """
        <UserStyle><Name>red</Name><FeatureTypeStyle><Rule><PolygonSymbolizer>
        <Fill><CssParameter name="fill">#cc0000</CssParameter></Fill>
        </PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle>
        """;

    private final WmsClient client = TestServer.client();

    @Test
    void clause_6_3_theDocumentDrawsItsLayersItself() {
        Answer map = client.map("1.1.1", "")
                .with("LAYERS", null)
                .with("STYLES", null)
                .with("SLD_BODY", RED.formatted("lake", RED_STYLE))
                .get();

        assertThat(map.pixel(50, 50)).isEqualTo(TestPlan.RED);
    }

    @Test
    void clause_6_3_aStyleOfTheServiceMayBeNamed() {
        Answer map = client.map("1.3.0", "")
                .with("LAYERS", null)
                .with("SLD_BODY", RED.formatted("lake", "<NamedStyle><Name>lake-grey</Name></NamedStyle>"))
                .get();

        assertThat(map.pixel(50, 50)).isEqualTo(0xFF888888);
    }

    @Test
    void clause_6_4_theDocumentIsALibraryForTheLayersOfTheRequest() {
        String body = RED.formatted("lake", RED_STYLE);

        assertThat(client.map("1.3.0", "fields,lake")
                        .with("SLD_BODY", body)
                        .get()
                        .pixel(50, 50))
                .isEqualTo(TestPlan.RED);
        assertThat(client.map("1.3.0", "fields,lake")
                        .with("SLD_BODY", body)
                        .get()
                        .pixel(5, 95))
                .isEqualTo(TestPlan.GREEN);
        assertThat(client.map("1.3.0", "lake")
                        .with("STYLES", "red")
                        .with("SLD_BODY", body)
                        .get()
                        .pixel(50, 50))
                .isEqualTo(TestPlan.RED);
        assertThat(client.map("1.3.0", "lake")
                        .with("STYLES", "lake-grey")
                        .with("SLD_BODY", body)
                        .get()
                        .pixel(50, 50))
                .isEqualTo(0xFF888888);
    }

    @Test
    void clause_6_3_postedFormsTakeLongDocuments() {
        Answer map = client.map("1.3.0", "lake")
                .with("SLD_BODY", RED.formatted("lake", RED_STYLE) + " ".repeat(20_000))
                .post();

        assertThat(map.pixel(50, 50)).isEqualTo(TestPlan.RED);
    }

    @Test
    void anotherDocumentIsAnotherPicture() {
        Answer red = client.map("1.3.0", "lake")
                .with("SLD_BODY", RED.formatted("lake", RED_STYLE))
                .get();
        Answer blue = client.map("1.3.0", "lake")
                .with("SLD_BODY", RED.formatted("lake", RED_STYLE.replace("cc0000", "3366cc")))
                .get("If-None-Match", red.header("ETag"));

        assertThat(blue.status()).isEqualTo(200);
        assertThat(blue.pixel(50, 50)).isEqualTo(TestPlan.BLUE);
    }

    @Test
    void stylesAreNeverFetched() {
        Answer answer = client.map("1.3.0", "lake")
                .with("SLD", "http://localhost:1/style.sld")
                .get();

        assertThat(answer.code()).isEqualTo("InvalidParameterValue");
        assertThat(answer.path("//ServiceException/@locator")).isEqualTo("SLD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sld",
                "no document",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
                "<StyledLayerDescriptor><NamedLayer><Name>sea</Name><NamedStyle><Name>x</Name></NamedStyle>"
                        + "</NamedLayer></StyledLayerDescriptor>"
            })
    void whatIsNoStyleIsTold(String body) {
        Answer answer = client.map("1.3.0", "")
                .with("LAYERS", null)
                .with("SLD_BODY", body)
                .get();

        assertThat(answer.type()).isEqualTo("text/xml");
        assertThat(answer.path("//ServiceException/@locator")).isEqualTo("SLD_BODY");
    }

    @Test
    void clause_6_5_layersAreDescribedByTheirFeatures() {
        Answer answer = client.ask("1.1.1", "DescribeLayer")
                .with("LAYERS", "theme:nature,town:signs")
                .get();

        assertThat(answer.path("/WMS_DescribeLayerResponse/@version")).isEqualTo("1.1.1");
        assertThat(answer.paths("//LayerDescription/@name")).containsExactly("theme:nature", "town:signs");
        assertThat(answer.paths("//LayerDescription[1]/Query/@typeName")).containsExactly("fields", "lake");
        assertThat(client.ask("1.1.1", "DescribeLayer")
                        .with("LAYERS", "lake")
                        .with("OUTPUT_FORMAT", "application/json")
                        .get()
                        .text())
                .contains("/ogc/collections/lake", "\"name\":\"citation\"");
        assertThat(client.ask("1.1.1", "DescribeLayer")
                        .with("LAYERS", "sea")
                        .get()
                        .code())
                .isEqualTo("LayerNotDefined");
    }

    @Test
    void clause_6_7_stylesAreGivenAsADocument() {
        Answer one = client.ask("1.1.1", "GetStyles").with("LAYERS", "fields").get();
        Answer more =
                client.ask("1.1.1", "GetStyles").with("LAYERS", "theme:nature").get();

        assertThat(one.type()).isEqualTo("application/vnd.ogc.sld+xml");
        assertThat(one.text()).isEqualTo(TestPlan.styles().source("fields").orElseThrow());
        assertThat(more.paths("//NamedLayer/Name")).containsExactly("fields", "lake");
        assertThat(more.paths("//NamedLayer[2]/UserStyle/Name")).contains("lake", "lake-grey");
    }
}
