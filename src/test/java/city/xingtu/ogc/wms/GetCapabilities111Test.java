package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OGC 01-068r3, clauses 6 and 7.1, where it is not as WMS 1.3.0. */
class GetCapabilities111Test {

    private final WmsClient client = TestServer.client();

    private Answer capabilities() {
        return client.ask("1.1.1", "GetCapabilities").get();
    }

    @Test
    void annex_A_1_elementsAreThoseOfTheDtdInItsOrder() throws IOException {
        Answer answer = capabilities();

        assertThat(Grammar.read("grammar-1.1.1.txt").faults(answer.xml().getDocumentElement()))
                .isEmpty();
        assertThat(answer.text())
                .contains("<!DOCTYPE WMT_MS_Capabilities SYSTEM"
                        + " \"http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd\">");
    }

    @Test
    void clause_7_1_4_theTypeIsWmsXml() {
        assertThat(capabilities().type()).isEqualTo("application/vnd.ogc.wms_xml");
    }

    @Test
    void clause_7_1_4_2_theServiceIsNamedOgcWms() {
        assertThat(capabilities().path("//Service/Name")).isEqualTo("OGC:WMS");
    }

    @ParameterizedTest
    @CsvSource({
        "?SERVICE=WMS&REQUEST=capabilities&WMTVER=1.1.1, 1.1.1",
        "?SERVICE=WMS&REQUEST=GetCapabilities&WMTVER=1.1.1, 1.1.1",
        "?SERVICE=WMS&REQUEST=GetCapabilities&WMTVER=1.3.0, 1.3.0",
        "?VERSION=1.1.1&SERVICE=WMS&WMTVER=0.0.0&REQUEST=GetCapabilities, 1.1.1",
        "?WMTVER=100.0.0&SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities, 1.1.1"
    })
    void clause_7_1_3_theNamesOfVersion1_0AreUnderstood(String query, String version) {
        assertThat(client.getRaw(query).path("/*/@version")).isEqualTo(version);
    }

    @Test
    void clause_7_1_4_5_allBoxesAreEastFirst() {
        Answer answer = capabilities();

        assertThat(answer.path("//Layer[Name='lake']/LatLonBoundingBox/@minx")).isEqualTo("120.03");
        assertThat(answer.path("//Layer[Name='lake']/BoundingBox[@SRS='EPSG:4326']/@minx"))
                .isEqualTo("120.03");
        assertThat(answer.path("//Layer[Name='lake']/BoundingBox[@SRS='EPSG:4490']/@maxy"))
                .isEqualTo("30.07");
        assertThat(answer.path("//Layer[Name='lake']/BoundingBox[@SRS='EPSG:4549']/@minx"))
                .startsWith("5028");
    }

    @Test
    void clause_7_1_4_5_crs84IsNoNameOf1_1_1() {
        assertThat(capabilities().paths("//SRS")).contains("EPSG:4326").doesNotContain("CRS:84");
    }

    @Test
    void clause_7_1_4_5_namedLayersStandSideBySideBelowTheRoot() {
        Answer answer = capabilities();

        assertThat(answer.paths("/*/Capability/Layer/Layer/Name"))
                .containsExactly("theme:nature", "fields", "lake", "town:signs", "close", "nowhere", "s-pair");
        assertThat(answer.paths("//Layer/Layer/Layer")).isEmpty();
    }

    @Test
    void clause_7_1_4_5_4_legendsOfLayersAndThemesHaveTheSizeThatIsAnnounced() {
        Answer answer = capabilities();

        assertThat(answer.paths("//Layer[Name='theme:nature']/Style/Name")).containsExactly("default");
        assertThat(answer.paths("/*/Capability/Layer/Layer[not(Style/LegendURL)]/Name"))
                .isEmpty();
        for (String name : answer.paths("//Layer[Style]/Name")) {
            String legend = "//Layer[Name='" + name + "']/Style[1]/LegendURL";
            String address = answer.path(legend + "/OnlineResource/@*[name()='xlink:href']");
            BufferedImage image =
                    client.getRaw(address.substring(address.indexOf('?'))).image();

            assertThat(Integer.toString(image.getWidth())).as(name).isEqualTo(answer.path(legend + "/@width"));
            assertThat(Integer.toString(image.getHeight())).as(name).isEqualTo(answer.path(legend + "/@height"));
        }
    }

    @Test
    void clause_7_1_4_5_8_scaleHintIsThePixelsDiagonal() {
        Answer answer = capabilities();

        assertThat(answer.path("//Layer[Name='close']/ScaleHint/@min")).isEqualTo("0");
        assertThat(Double.parseDouble(answer.path("//Layer[Name='close']/ScaleHint/@max")))
                .isBetween(19.79, 19.80);
    }

    @Test
    void annex_C_timeIsADimensionWithAnExtent() {
        Answer answer = capabilities();

        assertThat(answer.path("//Layer[Name='lake']/Dimension/@units")).isEqualTo("ISO8601");
        assertThat(answer.path("//Layer[Name='lake']/Extent[@name='time']")).isEqualTo("2020,2025,2035");
        assertThat(answer.path("//Layer[Name='lake']/Extent/@default")).isEqualTo("2035");
        assertThat(answer.paths("//Extent[not(@name = ../Dimension/@name)]")).isEmpty();
    }

    @Test
    void clause_7_1_4_4_exceptionFormatsHaveTheirMediaTypes() {
        assertThat(capabilities().paths("//Exception/Format"))
                .contains(
                        "application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank");
    }
}
