package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.http.BodyReader;
import city.xingtu.ogc.api.ApiServer.Answer;
import city.xingtu.store.SamplePlan;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API - Features Part 4 (draft 20-002), each named by its id: conf_CLASS_TEST, and what our
 * editing promises beyond them.
 */
class EditingTest {

    private static final String STATIONS = "/collections/stations/items";
    private static final String GEO_JSON = "application/geo+json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static ApiServer server;
    private static int counter;

    /** A feature that each test may do with as it likes. */
    private String feature = "";

    @BeforeAll
    static void start() {
        server = new ApiServer(SamplePlan.small(), "--xingtu.editing=open");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void createOne() {
        String id = "test-" + ++counter;
        Answer created = post(station(id, "测试", 120.5, 30.3));
        assertThat(created.status()).isEqualTo(201);
        feature = STATIONS + "/" + id;
    }

    private static String station(String id, String name, double first, double second) {
        return """
            {"type":"Feature","id":"%s","geometry":{"type":"Point","coordinates":[%s,%s]},\
            "properties":{"name_zh":"%s","lots":3,"area_km2":1.5,"fenced":true}}\
            """.formatted(id, first, second, name);
    }

    private static Answer post(String body, String... headers) {
        return with("POST", STATIONS, body, GEO_JSON, headers);
    }

    private Answer put(String body, String... headers) {
        return with("PUT", feature, body, GEO_JSON, headers);
    }

    private Answer patch(String body, String... headers) {
        return with("PATCH", feature, body, MERGE_PATCH, headers);
    }

    private static Answer with(String method, String path, String body, String type, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = type;
        return server.send(method, path, body, all);
    }

    private String id() {
        return feature.substring(feature.lastIndexOf('/') + 1);
    }

    private JsonNode now() {
        return server.get(feature).json();
    }

    private static String name(JsonNode feature) {
        return feature.path("properties").path("name_zh").asString();
    }

    // Create, replace, delete.

    @Test
    void conf_create_replace_delete_options() {
        Answer list = server.send("OPTIONS", STATIONS, null);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Allow")).contains("POST").contains("GET");
        assertThat(list.header("Accept-Post")).contains(GEO_JSON);
        Answer one = server.send("OPTIONS", feature, null);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.header("Allow")).contains("PUT").contains("PATCH").contains("DELETE");
    }

    @Test
    void conf_create_replace_delete_create() {
        Answer unnamed = post(station("x", "无名", 120.1, 30.1).replace("\"id\":\"x\",", ""));
        Answer named = post(station("named-" + counter, "有名", 120.1, 30.1));
        for (Answer created : new Answer[] {unnamed, named}) {
            assertThat(created.status()).isEqualTo(201);
            Answer got = server.get(created.header("Location"));
            assertThat(got.status()).isEqualTo(200);
            assertThat(created.header("Location"))
                    .endsWith("/" + got.json().path("id").asString());
            assertThat(got.json().path("geometry").path("coordinates").path(0).doubleValue())
                    .isEqualTo(120.1);
        }
        assertThat(named.header("Location")).endsWith("/named-" + counter);
    }

    @Test
    void conf_create_replace_delete_create_content_type() {
        assertThat(server.send("POST", STATIONS, station("a", "b", 1, 1)).status())
                .isEqualTo(400);
    }

    @Test
    void conf_create_replace_delete_replace() {
        Answer replaced = put(station(id(), "新名", 120.6, 30.2).replace("\"lots\":3,", ""));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(name(now())).isEqualTo("新名");
        assertThat(now().path("properties").path("lots").isNull()).isTrue();
        assertThat(now().path("geometry").path("coordinates").path(0).doubleValue())
                .isEqualTo(120.6);
    }

    @Test
    void conf_create_replace_delete_replace_content_type() {
        assertThat(server.send("PUT", feature, station(id(), "b", 1, 1)).status())
                .isEqualTo(400);
    }

    @Test
    void conf_create_replace_delete_replace_rid() {
        Answer other = put(station("another-id", "别", 120.6, 30.2));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("parameter").asString()).isEqualTo("id");
        assertThat(name(now())).isEqualTo("测试");
        assertThat(server.get(STATIONS + "/another-id").status()).isEqualTo(404);
    }

    @Test
    void conf_create_replace_delete_replace_exceptions() {
        String body = station("nobody", "无", 120.6, 30.2);
        assertThat(with("PUT", STATIONS + "/nobody", body, GEO_JSON).status()).isEqualTo(404);
        assertThat(with("PUT", STATIONS + "/nobody", body, GEO_JSON, "If-Match", "\"xyz\"")
                        .status())
                .isEqualTo(404);
        assertThat(server.get(STATIONS + "/nobody").status()).isEqualTo(404);
    }

    @Test
    void conf_create_replace_delete_delete() {
        assertThat(server.send("DELETE", feature, null).status()).isEqualTo(204);
        assertThat(server.get(feature).status()).isEqualTo(404);
        assertThat(server.send("DELETE", feature, null).status()).isEqualTo(404);
    }

    // Update.

    @Test
    void conf_update_options() {
        assertThat(server.send("OPTIONS", feature, null).header("Accept-Patch")).isEqualTo(MERGE_PATCH);
    }

    @Test
    void conf_update_update() {
        JsonNode before = now();
        Answer patched = patch("{\"properties\":{\"name_zh\":\"改\",\"lots\":null}}");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(name(now())).isEqualTo("改");
        assertThat(now().path("properties").path("lots").isNull()).isTrue();
        assertThat(now().path("properties").path("area_km2").doubleValue()).isEqualTo(1.5);
        assertThat(now().path("geometry")).isEqualTo(before.path("geometry"));
    }

    @Test
    void conf_update_update_content_type() {
        assertThat(server.send("PATCH", feature, "{}").status()).isEqualTo(400);
    }

    @Test
    void conf_update_update_rid() {
        assertThat(patch("{\"id\":\"other\"}").status()).isEqualTo(400);
        assertThat(patch("{\"properties\":{\"id\":\"other\"}}").status()).isEqualTo(400);
        assertThat(now().path("id").asString()).isEqualTo(id());
    }

    // Optimistic locking.

    @Test
    void conf_optimistic_locking_etags_get_etag() {
        assertThat(server.get(feature).header("ETag")).matches("\"[0-9a-f]+-[0-9a-f]+\"");
    }

    @Test
    void conf_optimistic_locking_etags_replace() {
        String tag = server.get(feature).header("ETag");
        assertThat(put(station(id(), "一", 120.6, 30.2), "If-Match", "\"0\"").status())
                .isEqualTo(412);
        assertThat(name(now())).isEqualTo("测试");
        Answer second = put(station(id(), "二", 120.6, 30.2), "If-Match", tag);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isNotEmpty().isNotEqualTo(tag);
        assertThat(put(station(id(), "三", 120.6, 30.2), "If-Match", second.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(put(station(id(), "四", 120.6, 30.2)).status()).isEqualTo(200);
    }

    @Test
    void conf_optimistic_locking_etags_update() {
        String tag = server.get(feature).header("ETag");
        assertThat(patch("{\"properties\":{\"lots\":4}}", "If-Match", "\"0\"").status())
                .isEqualTo(412);
        Answer second = patch("{\"properties\":{\"lots\":5}}", "If-Match", tag);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isNotEqualTo(tag);
        assertThat(patch("{\"properties\":{\"lots\":6}}", "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(now().path("properties").path("lots").intValue()).isEqualTo(5);
    }

    @Test
    void conf_optimistic_locking_etags_delete() {
        String tag = server.get(feature).header("ETag");
        assertThat(server.send("DELETE", feature, null, "If-Match", "\"0\"").status())
                .isEqualTo(412);
        assertThat(server.send("DELETE", feature, null, "If-Match", tag).status())
                .isEqualTo(204);
        assertThat(server.get(feature).status()).isEqualTo(404);
    }

    // Features.

    @Test
    void conf_features_crs() {
        String crs = "http://www.opengis.net/def/crs/EPSG/0/4549";
        Answer projected = post(station("p-" + counter, "投影", 3353475.775, 548097.676), "Content-Crs", "<" + crs + ">");
        assertThat(projected.status()).isEqualTo(201);
        JsonNode lonLat = server.get(projected.header("Location")).json().path("geometry");
        assertThat(lonLat.path("coordinates").path(0).doubleValue()).isEqualTo(120.5, within(1e-7));
        assertThat(lonLat.path("coordinates").path(1).doubleValue()).isEqualTo(30.3, within(1e-7));
        assertThat(post(station("q", "无", 1, 1), "Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/2000>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void conf_features_schema() {
        JsonNode schema = server.get("/collections/stations/schema").json();
        assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        Answer unknown = post(station("s", "多", 120, 30).replace("\"lots\"", "\"plots\""));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("parameter").asString()).isEqualTo("plots");
    }

    @Test
    void conf_features_json_merge_patch() {
        Answer patched = patch("""
            {"properties":{"name_zh":"变","opened":"2025-08-01","lots":null},
             "geometry":{"type":"Point","coordinates":[120.7,30.4]}}\
            """);
        assertThat(patched.status()).isEqualTo(200);
        assertThat(now().path("properties").path("opened").asString()).isEqualTo("2025-08-01");
        assertThat(now().path("geometry").path("coordinates").path(1).doubleValue())
                .isEqualTo(30.4);
    }

    @Test
    void jsonFgInAnotherSystemIsTaken() {
        Answer created = with("POST", STATIONS, """
            {"type":"Feature","id":"fg-%d","featureType":"stations","time":null,
             "coordRefSys":"http://www.opengis.net/def/crs/EPSG/0/4549",
             "place":{"type":"Point","coordinates":[3353475.775,548097.676]},"geometry":null,
             "properties":{"name_zh":"图"}}\
            """.formatted(counter), "application/vnd.ogc.fg+json");
        assertThat(created.status()).isEqualTo(201);
        assertThat(server.get(created.header("Location"))
                        .json()
                        .path("geometry")
                        .path("coordinates")
                        .path(0)
                        .doubleValue())
                .isEqualTo(120.5, within(1e-7));
    }

    // What ours promises beyond.

    @Test
    void whoSawAnOlderRevisionGetsBothVersions() {
        long seen = server.atlas().view().revision().number();
        assertThat(put(station(id(), "先", 120.6, 30.2) /* by somebody else */).status())
                .isEqualTo(200);
        Answer late = with("PUT", feature + "?base=" + seen, station(id(), "后", 120.6, 30.2), GEO_JSON);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.type()).isEqualTo("application/problem+json");
        assertThat(name(late.json().path("base").path("feature"))).isEqualTo("测试");
        assertThat(name(late.json().path("current").path("feature"))).isEqualTo("先");
        assertThat(late.json().path("current").path("revision").path("number").longValue())
                .isEqualTo(seen + 1);
        assertThat(name(now())).isEqualTo("先");
    }

    @Test
    void twoFeaturesCannotHaveOneId() {
        assertThat(post(station(id(), "又", 120, 30)).status()).isEqualTo(409);
    }

    @Test
    void everyChangeIsOneRevisionWithAuthorReasonAndDifferences() {
        assertThat(with(
                                "PATCH",
                                feature + "?author=%E7%8E%8B%E5%B7%A5&reason=%E5%8B%98%E8%AF%AF",
                                "{\"properties\":{\"lots\":7}}",
                                MERGE_PATCH)
                        .status())
                .isEqualTo(200);
        assertThat(server.send("DELETE", feature, null).status()).isEqualTo(204);
        JsonNode versions = server.get(feature + "/history").json().path("versions");
        assertThat(versions.size()).isEqualTo(3);
        JsonNode change = versions.path(1);
        assertThat(change.path("action").asString()).isEqualTo("change");
        assertThat(change.path("revision").path("author").asString()).isEqualTo("王工");
        assertThat(change.path("revision").path("reason").asString()).isEqualTo("勘误");
        assertThat(change.path("differences").size()).isEqualTo(1);
        assertThat(change.path("differences").path(0).path("before").intValue()).isEqualTo(3);
        assertThat(change.path("differences").path(0).path("after").intValue()).isEqualTo(7);
        assertThat(versions.path(2).path("action").asString()).isEqualTo("delete");
        assertThat(versions.path(2).path("feature").isNull()).isTrue();
        assertThat(server.get(feature + "/history?f=html").type()).isEqualTo("text/html");
    }

    @Test
    void earlierStatesAreAskedForByNumberAndByTime() {
        long before = server.atlas().view().revision().number();
        String time = server.atlas().view().revision().time().toString();
        assertThat(patch("{\"properties\":{\"name_zh\":\"今\"}}").status()).isEqualTo(200);
        assertThat(name(now())).isEqualTo("今");
        for (String revision : new String[] {Long.toString(before), time}) {
            Answer then = server.get(feature + "?revision=" + revision);
            assertThat(then.status()).as(then.text()).isEqualTo(200);
            assertThat(name(then.json())).isEqualTo("测试");
            assertThat(server.get(STATIONS + "?name_zh=%E6%B5%8B%E8%AF%95&limit=1000&revision=" + revision)
                            .text())
                    .contains("\"" + id() + "\"");
        }
        assertThat(server.get(feature + "?revision=1").status()).isEqualTo(404);
        assertThat(server.send("DELETE", feature, null).status()).isEqualTo(204);
        assertThat(server.get(feature + "?revision=" + before).status()).isEqualTo(200);
        for (String wrong : new String[] {"0", "-1", "999999", "yesterday", "1999-01-01T00:00:00Z"}) {
            Answer refused = server.get(feature + "?revision=" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.json().path("parameter").asString()).isEqualTo("revision");
        }
    }

    @Test
    void invalidShapesAreRefusedWithPlaceAndProposal() {
        String bowTie = """
            {"type":"Feature","id":"bow-tie","properties":{"name_zh":"结"},"geometry":{"type":"Polygon",
             "coordinates":[[[120,30],[120.1,30.1],[120.1,30],[120,30.1],[120,30]]]}}\
            """;
        Answer refused = with("POST", "/collections/platforms/items", bowTie, GEO_JSON);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        JsonNode violation = refused.json().path("violations").path(0);
        assertThat(violation.path("feature").asString()).isEqualTo("bow-tie");
        assertThat(violation.path("place").asString()).startsWith("POINT");
        assertThat(violation.path("proposal").asString()).contains("POLYGON");
        assertThat(violation.path("clause").asString()).isNotEmpty();
        assertThat(server.get("/collections/platforms/items/bow-tie").status()).isEqualTo(404);
    }

    @Test
    void anUntouchedGeometryKeepsEveryDigit() {
        Answer created = post(station("digits-" + counter, "细", 120.123456789, 30.987654321));
        String path = created.header("Location");
        assertThat(with("PATCH", path, "{\"properties\":{\"lots\":8}}", MERGE_PATCH)
                        .status())
                .isEqualTo(200);
        JsonNode last = server.get(path + "/history").json().path("versions").path(1);
        assertThat(last.path("differences").size()).isEqualTo(1);
        assertThat(last.path("feature")
                        .path("geometry")
                        .path("coordinates")
                        .path(0)
                        .doubleValue())
                .isEqualTo(120.123456789);
    }

    @Test
    void structuresChangeWithTheirFeatures() {
        Answer refused = with("POST", "/collections/s-two/items", station("x", "y", 120, 30), GEO_JSON);
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    /** Bodies that are wrong, and the parameter that the answer names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|body",
                "{|body",
                "{\"type\":\"Feature\",\"type\":\"Feature\"}|body",
                "{\"type\":\"FeatureCollection\",\"features\":[]}|type",
                "{\"type\":\"Feature\",\"properties\":{}}|geometry",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1e999,30]},\"properties\":{}}|geometry",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[200,30]},\"properties\":{}}|geometry",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120,30,55]},\"properties\":{}}|geometry",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[]},\"properties\":{\"lots\":\"3\"}}|lots",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"CircularString\",\"coordinates\":[[1,1],[2,2],[3,1]]},\"properties\":{}}|geometry",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1,1],[2,2]]},\"properties\":{}}|geometry",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"status\":\"done\"}}|status",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"opened\":\"yesterday\"}}|opened",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"area_km2\":1e999}}|area_km2",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":[]}|properties",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{},\"id\":{}}|id",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{},\"id\":\" \"}|id",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,1]},\"properties\":{}}|body"
            })
    void aWrongBodyIsNamedAndChangesNothing(String body, String parameter) {
        long before = server.atlas().view().revision().number();
        Answer refused = post(body);
        assertThat(refused.status()).as(refused.text()).isBetween(400, 422);
        assertThat(refused.type()).isEqualTo("application/problem+json");
        assertThat(refused.json().path("parameter").asString())
                .as(refused.text())
                .isEqualTo(parameter);
        assertThat(server.atlas().view().revision().number()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void otherTypesAreNotTaken(String type) {
        assertThat(with("POST", STATIONS, station("t", "t", 120, 30), type).status())
                .isEqualTo(415);
    }

    @Test
    void anEndlessBodyIsNotRead() {
        String huge = station("huge", "x".repeat(BodyReader.MOST_BYTES), 120, 30);
        assertThat(post(huge).status()).isEqualTo(413);
    }

    @Test
    void aDeepBodyIsNotFollowed() {
        String deep = "{\"type\":\"Feature\",\"geometry\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThat(post(deep).status()).isEqualTo(400);
    }

    @Test
    void editingIsOffUnlessSomebodyOpensIt() {
        try (ApiServer closed = new ApiServer(SamplePlan.small())) {
            Map<String, String> writes = Map.of(
                    "POST",
                    STATIONS,
                    "PUT",
                    STATIONS + "/st-1",
                    "PATCH",
                    STATIONS + "/st-1",
                    "DELETE",
                    STATIONS + "/st-1");
            writes.forEach((method, path) -> {
                Answer refused = closed.send(method, path, "{}", "Content-Type", GEO_JSON);
                assertThat(refused.status()).as(method).isEqualTo(405);
                assertThat(refused.header("Allow")).contains("GET").doesNotContain(method);
            });
            assertThat(closed.get("/conformance").text()).doesNotContain("ogcapi-features-4");
            closed.get("/api").json().path("paths").properties().stream()
                    .filter(path -> path.getKey().startsWith("/collections"))
                    .forEach(path -> assertThat(path.getValue().propertyNames())
                            .as(path.getKey())
                            .doesNotContain("post", "put", "patch", "delete"));
            assertThat(closed.send("OPTIONS", STATIONS, null).header("Allow")).doesNotContain("POST");
        }
        assertThat(server.get("/conformance").text()).contains("ogcapi-features-4/1.0/conf/create-replace-delete");
    }
}
