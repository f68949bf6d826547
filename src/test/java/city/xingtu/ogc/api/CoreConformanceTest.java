package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.ApiServer.Answer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API - Features Part 1 (17-069r4, annex A), each named by its id, with the checks that OGC's
 * executable suite makes, on every collection.
 */
class CoreConformanceTest {

    private static final String GEO_JSON = "application/geo+json";

    private static final ApiServer server = ApiServer.shared();

    static List<String> collections() {
        List<String> ids = new ArrayList<>();
        server.get("/collections")
                .json()
                .path("collections")
                .forEach(collection -> ids.add(collection.path("id").asString()));
        return ids;
    }

    private static Answer items(String collection, String query) {
        return server.get("/collections/" + collection + "/items" + query, "Accept", GEO_JSON);
    }

    @Test
    void conf_core_http() {
        assertThat(server.send("HEAD", "/collections", null).status()).isEqualTo(200);
        assertThat(server.send("HEAD", "/collections/platforms/items", null).bytes())
                .isEmpty();
        assertThat(server.send("OPTIONS", "/collections", null).header("Allow")).contains("GET");
        assertThat(server.get("/nothing").status()).isEqualTo(404);
        assertThat(server.get("/nothing").type()).isEqualTo("application/problem+json");
        assertThat(server.send("DELETE", "/collections", null).status()).isEqualTo(405);
    }

    @Test
    void conf_core_root_op() {
        assertThat(server.get("").status()).isEqualTo(200);
        assertThat(server.get("/").status()).isEqualTo(200);
    }

    @Test
    void conf_core_root_success() {
        List<String> relations = new ArrayList<>();
        server.get("").json().path("links").forEach(link -> {
            relations.add(link.path("rel").asString());
            Answer target = server.get(link.path("href").asString());
            assertThat(target.status()).isEqualTo(200);
            assertThat(target.header("Content-Type").replace("charset=utf-8", ""))
                    .startsWith(link.path("type").asString());
        });
        assertThat(relations).contains("service-desc", "service-doc", "conformance", "data", "self", "alternate");
    }

    @Test
    void conf_core_api_definition_op() {
        Answer landing = server.get("");
        assertThat(server.get(landing.link("service-desc", DefinitionController.OPEN_API))
                        .status())
                .isEqualTo(200);
        assertThat(server.get(landing.link("service-doc")).type()).isEqualTo("text/html");
    }

    @Test
    void conf_core_conformance_op() {
        JsonNode classes = server.get("/conformance").json().path("conformsTo");
        assertThat(classes.toString())
                .contains("ogcapi-features-1/1.0/conf/core")
                .contains("conf/oas30")
                .contains("conf/geojson")
                .contains("conf/html")
                .contains("ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    void conf_core_fc_md_op() {
        Answer collections = server.get("/collections");
        assertThat(collections.link("self", "application/json")).isNotNull();
        assertThat(collections.link("alternate", "text/html")).isNotNull();
        for (JsonNode collection : collections.json().path("collections")) {
            List<String> types = new ArrayList<>();
            collection.path("links").forEach(link -> {
                assertThat(link.has("rel") && link.has("type")).isTrue();
                if (link.path("rel").asString().equals("items")) {
                    types.add(link.path("type").asString());
                }
            });
            assertThat(types).contains(GEO_JSON, "text/html");
        }
    }

    @ParameterizedTest
    @MethodSource("collections")
    void conf_core_sfc_md_op(String id) {
        Answer alone = server.get("/collections/" + id);
        assertThat(alone.status()).isEqualTo(200);
        JsonNode document = alone.json();
        for (JsonNode listed : server.get("/collections").json().path("collections")) {
            if (listed.path("id").asString().equals(id)) {
                for (String member : List.of("id", "title", "extent", "crs", "storageCrs", "itemType")) {
                    assertThat(document.path(member)).isEqualTo(listed.path(member));
                }
            }
        }
        JsonNode interval =
                document.path("extent").path("temporal").path("interval").path(0);
        assertThat(OffsetDateTime.parse(interval.path(0).asString()))
                .isBefore(OffsetDateTime.parse(interval.path(1).asString()));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void conf_core_fc_op(String id) {
        Answer answer = items(id, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(GEO_JSON);
        valid(answer);
        assertThat(answer.header("Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    }

    /** conf_core_fc_response, fc_links, fc_timeStamp, fc_numberReturned and fc_numberMatched of any answer. */
    private static void valid(Answer answer) {
        JsonNode document = answer.json();
        assertThat(document.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(answer.link("self", GEO_JSON)).isNotNull();
        assertThat(answer.link("alternate", "text/html")).isNotNull();
        document.path("links")
                .forEach(link -> assertThat(link.has("rel") && link.has("type")).isTrue());
        OffsetDateTime.parse(document.path("timeStamp").asString());
        assertThat(document.path("features").size())
                .isEqualTo(document.path("numberReturned").intValue());
        int all = document.path("features").size();
        Answer page = answer;
        while (page.link("next") != null) {
            // As the executable suite turns pages: the link, and another limit beside it.
            page = server.get(page.link("next") + "&limit=10000");
            assertThat(page.status()).isEqualTo(200);
            all += page.json().path("features").size();
        }
        assertThat(document.path("numberMatched").intValue()).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void conf_core_fc_bbox_response(String id) {
        JsonNode extent = server.get("/collections/" + id)
                .json()
                .path("extent")
                .path("spatial")
                .path("bbox")
                .path(0);
        List<String> boxes = new ArrayList<>(
                List.of("-1.5,50,1.5,53", "-80,-5,-70,5", "177,65,-177,70", "-180,85,180,90", "-180,-90,180,-85"));
        if (!extent.isMissingNode()) {
            List<String> numbers = new ArrayList<>();
            extent.forEach(number -> numbers.add(number.asString()));
            boxes.add(String.join(",", numbers));
        }
        for (String box : boxes) {
            Answer answer = items(id, "?bbox=" + box);
            assertThat(answer.status()).as(box).isEqualTo(200);
            valid(answer);
        }
        int unlocated =
                items(id, "?bbox=-80,-5,-70,5").json().path("numberMatched").intValue();
        items(id, "?bbox=-80,-5,-70,5")
                .json()
                .path("features")
                .forEach(
                        feature -> assertThat(feature.path("geometry").isNull()).isTrue());
        assertThat(items(id, "?bbox=119,29,122,32").json().path("numberMatched").intValue())
                .as("features without geometry match every box: " + unlocated)
                .isEqualTo(items(id, "").json().path("numberMatched").intValue());
    }

    @ParameterizedTest
    @MethodSource("collections")
    void conf_core_fc_limit_response(String id) {
        for (int limit : new int[] {1, 2, 100, 10_000_000, 2_000_000_000}) {
            Answer answer = items(id, "?limit=" + limit);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("features").size()).isLessThanOrEqualTo(limit);
            valid(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01T00:00:00Z",
                "2023-10-01T00:00:00Z/2027-07-02T00:00:00Z",
                "2023-10-01/P2D",
                "P1Y/2025-06-30",
                "../2025",
                "2025-06-30T12:00:00+08:00/..",
                "/2025",
                "2035"
            })
    void conf_core_fc_time_response(String datetime) {
        Answer answer = items("platforms", "?datetime=" + datetime.replace("+", "%2B"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        valid(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=unlimited",
                "limit=0",
                "limit=-1",
                "limit=1.5",
                "limit=0x10",
                "limit=",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=1,2,3,4,5,6,7",
                "bbox=1,9,3,4",
                "bbox=a,b,c,d",
                "bbox=NaN,1,2,3",
                "bbox=1,2,Infinity,4",
                "bbox=0x1,2,3,4",
                "bbox=1,2,9,3,4,5",
                "bbox=",
                "bbox-crs=nonsense&bbox=1,2,3,4",
                "crs=nonsense",
                "crs=",
                "datetime=yesterday",
                "datetime=2025/2020",
                "datetime=P1Y/P1Y",
                "datetime=2020/2021/2022",
                "offset=-1",
                "cursor=nonsense",
                "cursor=W10",
                "sortby=nonsense",
                "sortby=uses",
                "properties=nonsense",
                "skipGeometry=maybe",
                "lots=many",
                "fenced=2",
                "opened=2025-13-01",
                "f=nonsense",
                "limit=1&limit=2",
                "unknownQueryParameter12345=1",
                "BBOX=1,2,3,4"
            })
    void conf_core_query_param_invalid_and_unknown(String query) {
        Answer answer = items("platforms", "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("parameter").asString()).isEqualTo(query.split("=")[0]);
        assertThat(answer.json().path("detail_zh").asString()).isNotEmpty();
    }

    @Test
    void everyResourceRefusesParametersThatItDoesNotKnow() {
        for (String path : List.of(
                "",
                "/conformance",
                "/api",
                "/api.html",
                "/collections",
                "/collections/platforms",
                "/collections/platforms/schema",
                "/collections/platforms/sortables",
                "/collections/platforms/schema.xsd",
                "/collections/platforms/items/p-east",
                "/collections/platforms/items/p-east/history")) {
            assertThat(server.get(path + "?unknownQueryParameter=1").status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("collections")
    void conf_core_f_op(String id) {
        JsonNode first = items(id, "?limit=1").json().path("features").path(0);
        if (first.isMissingNode()) {
            return;
        }
        Answer alone =
                server.get("/collections/" + id + "/items/" + first.path("id").asString());
        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.type()).isEqualTo(GEO_JSON);
        assertThat(alone.json().path("properties")).isEqualTo(first.path("properties"));
        assertThat(alone.json().path("geometry")).isEqualTo(first.path("geometry"));
        assertThat(alone.link("self", GEO_JSON)).isNotNull();
        assertThat(alone.link("alternate", "text/html")).isNotNull();
        assertThat(server.get(alone.link("collection")).status()).isEqualTo(200);
        assertThat(server.get("/collections/" + id + "/items/nobody").status()).isEqualTo(404);
    }

    @Test
    void conf_html_definition_and_content() {
        for (String path : List.of(
                "",
                "/collections",
                "/collections/platforms",
                "/collections/platforms/items",
                "/collections/platforms/items/p-east")) {
            Answer page = server.get(path, "Accept", "text/html");
            assertThat(page.type()).as(path).isEqualTo("text/html");
            assertThat(page.text()).startsWith("<!DOCTYPE html>");
        }
        assertThat(server.get("/collections/platforms?f=html").text()).contains("id=\"map\"");
        assertThat(server.get("/collections/platforms/items?f=html").text()).contains("id=\"map\"");
        assertThat(server.get("/collections/platforms/items?f=html&lang=en").text())
                .contains("lang=\"en\"");
    }

    /** What a client likes, and the media type that it gets. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/geo+json",
                "application/json|application/geo+json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html",
                "application/geo+json;q=0.5,text/csv|text/csv",
                "text/csv;q=0.2,application/geo+json;q=0.3|application/geo+json",
                "application/flatgeobuf|application/flatgeobuf",
                "application/gml+xml;version=3.2|application/gml+xml",
                "application/vnd.ogc.fg+json|application/vnd.ogc.fg+json",
                "text/html;q=0,*/*|application/geo+json",
                "application/*;q=0.1,text/*|text/html",
                "image/png|application/geo+json",
                "nonsense|application/geo+json"
            })
    void theClientsLikingDecidesTheForm(String accept, String type) {
        assertThat(server.get("/collections/platforms/items", "Accept", accept).type())
                .isEqualTo(type);
    }

    @Test
    void unchangedAnswersAreNotSentAgain() {
        for (String path : List.of(
                "",
                "/collections",
                "/collections/platforms",
                "/collections/platforms/items",
                "/collections/platforms/items/p-east",
                "/collections/platforms/items/p-east?f=csv",
                "/collections/platforms/schema")) {
            String tag = server.get(path).header("ETag");
            assertThat(tag).as(path).isNotEmpty();
            assertThat(server.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        }
    }
}
