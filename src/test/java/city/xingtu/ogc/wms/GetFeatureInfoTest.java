package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OGC 06-042, clause 7.4, and 01-068r3, clause 7.3. */
class GetFeatureInfoTest {

    private final WmsClient client = TestServer.client();

    private static JsonNode json(Answer answer) {
        return new JsonMapper().readTree(answer.text());
    }

    @ParameterizedTest
    @CsvSource({"1.3.0", "1.1.1"})
    void clause_7_4_2_whatIsDrawnAtThePixelIsAnswered(String version) {
        JsonNode found = json(client.info(version, "lake", 50, 50).get());

        assertThat(found.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(found.path("features").size()).isEqualTo(1);
        JsonNode lake = found.path("features").get(0);
        assertThat(lake.path("id").asString()).isEqualTo("l1");
        assertThat(lake.path("geometry").path("type").asString()).isEqualTo("Polygon");
        assertThat(lake.path("properties").path("layer").asString()).isEqualTo("lake");
        assertThat(lake.path("properties").path("citation").asString()).isEqualTo("district 第一章");
        assertThat(lake.path("properties").path("accuracy").asString()).isEqualTo("schematic");
    }

    @Test
    void clause_7_4_2_whereNothingIsDrawnNothingIsAnswered() {
        assertThat(json(client.info("1.3.0", "lake", 5, 5).get())
                        .path("features")
                        .size())
                .isZero();
    }

    @Test
    void clause_7_4_3_3_aLayerIsFoundOnlyWhereItIsShown() {
        assertThat(json(client.info("1.3.0", "close", 50, 50).get())
                        .path("features")
                        .size())
                .isZero();
        assertThat(json(client.info("1.3.0", "close", 50, 50)
                                .with("BBOX", "120.04,30.04,120.05,30.05")
                                .get())
                        .path("features")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void clause_7_4_3_3_themesAndStructuresAreQueryable() {
        assertThat(json(client.info("1.3.0", "theme:nature", 50, 50).get())
                        .path("features")
                        .size())
                .isEqualTo(1);
        assertThat(json(client.info("1.3.0", "s-pair", 90, 10).get())
                        .path("features")
                        .get(0)
                        .path("properties")
                        .path("part_no")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(client.info("1.3.0", "theme:nature", 50, 50)
                                .with("QUERY_LAYERS", "lake")
                                .get())
                        .path("features")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void clause_7_4_3_3_fewerLayersMayBeAskedThanShown() {
        JsonNode found = json(client.info("1.3.0", "fields,lake,town:signs", 50, 50)
                .with("QUERY_LAYERS", "town:signs,lake")
                .get());

        assertThat(found.path("features").size()).isEqualTo(1);
    }

    @Test
    void aMarkIsHitByItsDrawnSize() {
        assertThat(json(client.info("1.3.0", "town:signs", 94, 10).get())
                        .path("features")
                        .size())
                .isEqualTo(1);
        assertThat(json(client.info("1.3.0", "town:signs", 70, 10).get())
                        .path("features")
                        .size())
                .isZero();
        assertThat(json(client.info("1.3.0", "town:signs", 70, 10)
                                .with("DPI", 400)
                                .get())
                        .path("features")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html",
        "text/plain, text/plain",
        "application/json, application/json",
        "application/geo+json, application/geo+json",
        "application/gml+xml; version=3.2, application/gml+xml",
        "application/gml+xml;version=3.2, application/gml+xml",
        "application/vnd.ogc.gml/3.1.1, application/gml+xml"
    })
    void clause_7_4_3_5_theFormatIsTheOneAskedFor(String format, String type) {
        assertThat(client.info("1.3.0", "lake", 50, 50)
                        .with("INFO_FORMAT", format)
                        .get()
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326, '30.0,120.0,30.1,120.1', 30.03 120.03",
        "CRS:84, '120.0,30.0,120.1,30.1', 120.03 30.03",
        "EPSG:4549, '3320000,500000,3330000,510000', 3323"
    })
    void clause_6_7_2_gmlIsInTheSystemOfTheMapAndItsOrderOfAxes(String crs, String box, String corner) {
        Answer gml = client.info("1.3.0", "fields,lake", 50, 50)
                .with("CRS", crs)
                .with("BBOX", box)
                .with("INFO_FORMAT", "application/gml+xml; version=3.2")
                .get();

        assertThat(gml.paths("//*[local-name()='featureMember']/*[local-name()='lake']/*[local-name()='id']"))
                .containsExactly("l1");
        assertThat(gml.path("//*[local-name()='posList']")).contains(corner);
    }

    @Test
    void clause_7_4_3_6_oneFeatureALayerUnlessMoreAreAskedFor() {
        assertThat(json(client.info("1.3.0", "fields", 15, 85).get())
                        .path("features")
                        .size())
                .isEqualTo(1);
        assertThat(json(client.info("1.3.0", "fields", 15, 85)
                                .with("FEATURE_COUNT", 2)
                                .get())
                        .path("features")
                        .size())
                .isEqualTo(2);
        assertThat(json(client.info("1.3.0", "fields", 15, 85)
                                .with("FEATURE_COUNT", 1000000)
                                .get())
                        .path("features")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void titlesOfFieldsAreInTheLanguageAskedFor() {
        Answer chinese = client.info("1.3.0", "lake", 50, 50)
                .with("INFO_FORMAT", "text/plain")
                .get();
        Answer english = client.info("1.3.0", "lake", 50, 50)
                .with("INFO_FORMAT", "text/html")
                .with("LANGUAGE", "en")
                .get();

        assertThat(chinese.text()).contains("湖 (lake)", "规划出处 (citation) = district 第一章", "位置精度 (accuracy)");
        assertThat(english.text()).contains("<caption>Lake</caption>", ">Citation<", ">Mirror Lake<");
    }

    @Test
    void markupInValuesIsEscaped() {
        Answer html = client.info("1.3.0", "town:signs", 90, 10)
                .with("INFO_FORMAT", "text/html")
                .get();

        assertThat(html.text())
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;");
        assertThat(html.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(html.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void columnAndRowOfTheOtherVersionAreTaken() {
        assertThat(json(client.info("1.1.1", "lake", 50, 50)
                                .with("VERSION", "1.3.0")
                                .with("SRS", null)
                                .with("CRS", "CRS:84")
                                .get())
                        .path("features")
                        .size())
                .isEqualTo(1);
    }
}
