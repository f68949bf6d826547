package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OGC 06-042, clauses 6 and 7.2. */
class GetCapabilitiesTest {

    private final WmsClient client = TestServer.client();

    private Answer capabilities() {
        return client.ask("1.3.0", "GetCapabilities").get();
    }

    @ParameterizedTest
    @CsvSource({
        "1.3.0, 1.3.0",
        "1.1.1, 1.1.1",
        "100.0.0, 1.3.0",
        "0.0.0, 1.1.1",
        "1.1.0, 1.1.1",
        "1.2.0, 1.1.1",
        "1.3.1, 1.3.0",
        "1.4, 1.3.0"
    })
    void clause_6_2_4_versionIsNegotiated(String asked, String answered) {
        assertThat(client.ask(asked, "GetCapabilities").get().path("/*/@version"))
                .isEqualTo(answered);
    }

    @Test
    void clause_6_2_4_withoutVersionTheHighestIsAnswered() {
        assertThat(client.ask("", "GetCapabilities").with("VERSION", null).get().path("/*/@version"))
                .isEqualTo("1.3.0");
    }

    @Test
    void clause_6_8_1_parameterNamesInAnyCaseUnknownOnesIgnored() {
        Answer answer = client.getRaw("?sErViCe=WMS&rEqUeSt=GetCapabilities&vErSiOn=1.3.0&BoGuS=ignored");

        assertThat(answer.path("/WMS_Capabilities/@version")).isEqualTo("1.3.0");
    }

    @Test
    void clause_6_3_2_escapedCharactersAreDecoded() {
        Answer answer = client.getRaw("?SERVICE=WMS&VERSION=1.3.0&REQUEST=%47%65%74%43%61%70abilities");

        assertThat(answer.path("/WMS_Capabilities/@version")).isEqualTo("1.3.0");
    }

    @ParameterizedTest
    @CsvSource({"text/xml", "invalid", "''"})
    void clause_7_2_3_1_anyFormatIsAnsweredAsTextXml(String format) {
        Answer answer =
                client.ask("1.3.0", "GetCapabilities").with("FORMAT", format).get();

        assertThat(answer.type()).isEqualTo("text/xml");
        assertThat(answer.path("/WMS_Capabilities/@version")).isEqualTo("1.3.0");
    }

    @Test
    void clause_7_2_3_5_lowerUpdateSequenceGetsTheDocument() {
        assertThat(client.ask("1.3.0", "GetCapabilities")
                        .with("UPDATESEQUENCE", 0)
                        .get()
                        .path("/*/@updateSequence"))
                .isEqualTo("1");
    }

    @Test
    void annex_E_1_elementsAreThoseOfTheSchemaInItsOrder() throws IOException {
        Answer answer = capabilities();

        assertThat(Grammar.read("grammar-1.3.0.txt").faults(answer.xml().getDocumentElement()))
                .isEmpty();
        assertThat(answer.path("/*/@*[name()='xsi:schemaLocation']"))
                .isEqualTo("http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd");
    }

    @Test
    void clause_7_2_4_3_serviceMetadata() {
        Answer answer = capabilities();

        assertThat(answer.path("//Service/Name")).isEqualTo("WMS");
        assertThat(answer.path("//Service/KeywordList/Keyword")).isNotEmpty();
        assertThat(answer.path("//Service/ContactInformation/ContactAddress/City"))
                .isNotEmpty();
        assertThat(answer.path("//Service/Fees")).isEqualTo("none");
        assertThat(answer.path("//Service/AccessConstraints")).isEqualTo("none");
        assertThat(answer.path("//Service/LayerLimit")).isEqualTo("200");
    }

    @Test
    void clause_7_2_4_4_everyAddressIsAPrefix() {
        List<String> addresses = capabilities().paths("//Request//OnlineResource/@*[name()='xlink:href']");

        assertThat(addresses)
                .hasSize(3)
                .allSatisfy(address ->
                        assertThat(address).isEqualTo(TestServer.server().url() + "?"));
    }

    @Test
    void clause_7_2_4_4_formats() {
        Answer answer = capabilities();

        assertThat(answer.paths("//GetCapabilities/Format")).containsExactly("text/xml");
        assertThat(answer.paths("//GetMap/Format"))
                .containsExactly("image/png", "image/png; mode=8bit", "image/jpeg", "image/svg+xml", "application/pdf");
        assertThat(answer.paths("//GetFeatureInfo/Format")).contains("text/html", "text/plain", "application/json");
        assertThat(answer.paths("//Exception/Format")).containsExactly("XML", "INIMAGE", "BLANK", "JSON");
    }

    @Test
    void clause_7_2_4_6_3_layersThemesAndStructuresHaveNamesAndAreQueryable() {
        Answer answer = capabilities();

        assertThat(answer.paths("//Layer/Name"))
                .containsExactlyInAnyOrder(
                        "theme:nature", "fields", "lake", "town:signs", "close", "nowhere", "s-pair");
        assertThat(answer.paths("//Layer[Name='theme:nature']/Layer/Name")).containsExactly("fields", "lake");
        assertThat(answer.paths("//Layer[Name][@queryable!='1']/Name")).isEmpty();
    }

    @Test
    void clause_7_2_4_6_4_everyNamedLayerHasAbstractAndKeywords() {
        assertThat(capabilities().paths("//Layer[Name][not(Abstract) or not(KeywordList/Keyword)]/Name"))
                .isEmpty();
    }

    @Test
    void clause_7_2_4_6_5_noLayerRedefinesAnInheritedStyle() {
        Answer answer = capabilities();

        assertThat(answer.paths("//Layer/Style[Name = ../ancestor::Layer/Style/Name]/Name"))
                .isEmpty();
        assertThat(answer.paths("//Layer[Name='lake']/Style/Name")).containsExactly("lake", "lake-grey");
    }

    @Test
    void clause_7_2_4_6_5_legendsHaveTheSizeThatIsAnnounced() {
        Answer answer = capabilities();
        List<String> addresses = answer.paths("//Style/LegendURL/OnlineResource/@*[name()='xlink:href']");

        assertThat(addresses).isNotEmpty();
        for (int i = 0; i < addresses.size(); i++) {
            String legend = "(//Style/LegendURL)[" + (i + 1) + "]";
            Answer picture =
                    client.getRaw(addresses.get(i).substring(addresses.get(i).indexOf('?')));
            BufferedImage image = picture.image();

            assertThat(picture.type()).isEqualTo(answer.path(legend + "/Format"));
            assertThat(image.getWidth()).isEqualTo(Integer.parseInt(answer.path(legend + "/@width")));
            assertThat(image.getHeight()).isEqualTo(Integer.parseInt(answer.path(legend + "/@height")));
        }
    }

    @Test
    void clause_7_2_4_6_6_geographicBoxesAreInOrder() {
        Answer answer = capabilities();

        assertThat(answer.paths("//EX_GeographicBoundingBox[westBoundLongitude >= eastBoundLongitude"
                        + " or southBoundLatitude >= northBoundLatitude]"))
                .isEmpty();
        assertThat(answer.path("//Layer[Name='lake']/EX_GeographicBoundingBox/westBoundLongitude"))
                .isEqualTo("120.03");
        assertThat(answer.path("//Layer[Name='lake']/EX_GeographicBoundingBox/northBoundLatitude"))
                .isEqualTo("30.07");
    }

    @Test
    void clause_7_2_4_6_7_theRootListsTheSystemsOfAllLayers() {
        Answer answer = capabilities();

        assertThat(answer.paths("/*/Capability/Layer/CRS"))
                .contains("CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:4490", "EPSG:4549");
        assertThat(answer.paths("//Layer/Layer/CRS")).isEmpty();
    }

    @Test
    void clause_7_2_4_6_8_everyNamedLayerHasBoxesOfAnnouncedSystemsOnceEach() {
        Answer answer = capabilities();

        assertThat(answer.paths("//Layer[Name][not(BoundingBox)]/Name")).isEmpty();
        assertThat(answer.paths("//BoundingBox[@CRS = following-sibling::BoundingBox/@CRS]/@CRS"))
                .isEmpty();
        assertThat(answer.paths("//BoundingBox[not(@CRS = /*/Capability/Layer/CRS)]/@CRS"))
                .isEmpty();
        assertThat(answer.paths("//BoundingBox[@minx >= @maxx or @miny >= @maxy]/@CRS"))
                .isEmpty();
    }

    @Test
    void clause_6_7_4_boxesHaveTheAxesOfTheirSystem() {
        Answer answer = capabilities();

        assertThat(box(answer, "CRS:84")).containsExactly("120.03", "30.03", "120.07", "30.07");
        assertThat(box(answer, "EPSG:4326")).containsExactly("30.03", "120.03", "30.07", "120.07");
        assertThat(box(answer, "EPSG:4490")).containsExactly("30.03", "120.03", "30.07", "120.07");
        assertThat(box(answer, "EPSG:4549").getFirst()).startsWith("3323");
        assertThat(box(answer, "EPSG:4549").get(1)).startsWith("5028");
        assertThat(box(answer, "EPSG:3857").getFirst()).startsWith("13361");
    }

    private static List<String> box(Answer answer, String crs) {
        String box = "//Layer[Name='lake']/BoundingBox[@CRS='" + crs + "']";
        return List.of(
                answer.path(box + "/@minx"),
                answer.path(box + "/@miny"),
                answer.path(box + "/@maxx"),
                answer.path(box + "/@maxy"));
    }

    @Test
    void clause_6_7_4_aPointAndAnEmptyLayerHaveBoxesWithAnArea() {
        Answer answer = capabilities();

        assertThat(answer.path("//Layer[Name='nowhere']/EX_GeographicBoundingBox/westBoundLongitude"))
                .isEqualTo("120");
        assertThat(answer.paths("//Layer[Name='town:signs']/BoundingBox[@CRS='CRS:84'][@maxx - @minx > 0]"))
                .hasSize(1);
    }

    @Test
    void clause_7_2_4_6_9_scaleDenominators() {
        Answer answer = capabilities();

        assertThat(answer.path("//Layer[Name='close']/MaxScaleDenominator")).isEqualTo("50000");
        assertThat(answer.paths("//MinScaleDenominator")).isEmpty();
    }

    @Test
    void annex_C_2_everyLayerDeclaresTheHorizonsAndNoneTwice() {
        Answer answer = capabilities();
        String dimension = "//Layer[Name='lake']/Dimension";

        assertThat(answer.path(dimension)).isEqualTo("2020,2025,2035");
        assertThat(answer.path(dimension + "/@name")).isEqualTo("time");
        assertThat(answer.path(dimension + "/@units")).isEqualTo("ISO8601");
        assertThat(answer.path(dimension + "/@default")).isEqualTo("2035");
        assertThat(answer.path(dimension + "/@current")).isEqualTo("1");
        assertThat(answer.paths("//Layer[Name][not(Layer)][count(Dimension) != 1]/Name"))
                .isEmpty();
        assertThat(answer.paths("//Layer[Dimension]/ancestor::Layer[Dimension]/Title"))
                .isEmpty();
    }

    @Test
    void clause_7_2_4_6_11_everyNamedLayerHasMetadataOfTheFormatThatIsAnnounced() {
        Answer answer = capabilities();

        assertThat(answer.paths("//Layer[Name][not(MetadataURL)]/Name")).isEmpty();
        for (String address : answer.paths("//MetadataURL/OnlineResource/@*[name()='xlink:href']")) {
            Answer metadata = client.getRaw(address.substring(address.indexOf('?')));

            assertThat(metadata.type()).isEqualTo("text/xml");
            assertThat(metadata.xml().getDocumentElement().getTagName()).isEqualTo("gmd:MD_Metadata");
        }
    }

    @Test
    void titlesAreChineseUnlessEnglishIsAskedForAndThenSoIsWhatFollows() {
        Answer english =
                client.ask("1.3.0", "GetCapabilities").with("LANGUAGE", "en").get();

        assertThat(capabilities().path("//Layer[Name='lake']/Title")).isEqualTo("湖");
        assertThat(english.path("//Layer[Name='lake']/Title")).isEqualTo("Lake");
        assertThat(english.path("//Layer[Name='theme:nature']/Title")).isEqualTo("Nature");
        assertThat(english.path("//Layer[Name='s-pair']/Title")).isEqualTo("Lake and sign");
        assertThat(english.paths("//Request//OnlineResource/@*[name()='xlink:href']"))
                .containsOnly(TestServer.server().url() + "?LANGUAGE=en&");
    }

    @Test
    void addressesAreThoseByWhichTheClientCame() {
        Answer answer = client.ask("1.3.0", "GetCapabilities")
                .get(
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "maps.example.org",
                        "X-Forwarded-Prefix",
                        "/plan");

        assertThat(answer.path("//Service/OnlineResource/@*[name()='xlink:href']"))
                .isEqualTo("https://maps.example.org/plan/wms?");
    }

    @Test
    void aClientThatHasTheDocumentGetsNoneAgain() {
        Answer first = capabilities();
        Answer again = client.ask("1.3.0", "GetCapabilities").get("If-None-Match", first.header("ETag"));

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(again.status()).isEqualTo(304);
        assertThat(client.ask("1.3.0", "GetCapabilities")
                        .with("LANGUAGE", "en")
                        .get()
                        .header("ETag"))
                .isNotEqualTo(first.header("ETag"));
    }
}
