package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ogc.api.ApiServer.Answer;
import city.xingtu.store.SamplePlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The abstract tests of OGC API - Features Part 2 (18-058r1, annex A), each named by its id. */
class CrsConformanceTest {

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private static ApiServer server;

    @BeforeAll
    static void start() {
        // The point of the vector: 4490 (30.3 N, 120.5 E) = 4549 (3353475.775 N, 548097.676 E).
        server = new ApiServer(
                SamplePlan.small().with("stations", SamplePlan.feature("vector", "点", "POINT (120.5 30.3)")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Crs> systems() {
        return Crs.listed();
    }

    @Test
    void conf_crs_crs_uri() {
        for (JsonNode collection : server.get("/collections").json().path("collections")) {
            collection
                    .path("crs")
                    .forEach(crs -> assertThat(crs.asString()).startsWith("http://www.opengis.net/def/crs/"));
        }
    }

    @Test
    void conf_crs_default_crs() {
        for (JsonNode collection : server.get("/collections").json().path("collections")) {
            assertThat(collection.path("crs").path(0).asString()).isEqualTo(CRS84);
        }
    }

    @Test
    void conf_crs_storage_crs() {
        for (JsonNode collection : server.get("/collections").json().path("collections")) {
            List<String> listed = new ArrayList<>();
            collection.path("crs").forEach(crs -> listed.add(crs.asString()));
            assertThat(collection.path("storageCrs").asString())
                    .isEqualTo(EPSG + 4490)
                    .isIn(listed);
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void conf_crs_crs_parameter(Crs crs) {
        for (String path : List.of("/collections/stations/items", "/collections/stations/items/vector")) {
            Answer answer = server.get(path + "?crs=" + crs.uri());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Crs")).isEqualTo("<" + crs.uri() + ">");
        }
    }

    @Test
    void conf_crs_crs_parameter_default() {
        assertThat(server.get("/collections/stations/items").header("Content-Crs"))
                .isEqualTo("<" + CRS84 + ">");
        assertThat(server.get("/collections/stations/items/vector").header("Content-Crs"))
                .isEqualTo("<" + CRS84 + ">");
    }

    @Test
    void conf_crs_crs_parameter_invalid() {
        for (String name : List.of("http://www.opengis.net/def/crs/0/unsupported", EPSG + 2154, "4490", "EPSG:0")) {
            assertThat(server.get("/collections/stations/items?crs=" + name).status())
                    .isEqualTo(400);
            assertThat(server.get("/collections/stations/items/vector?crs=" + name)
                            .status())
                    .isEqualTo(400);
        }
    }

    /** The vector in the axes of each authority. */
    @ParameterizedTest
    @CsvSource({
        "OGC/1.3/CRS84, 120.5, 30.3",
        "EPSG/0/4326, 30.3, 120.5",
        "EPSG/0/4490, 30.3, 120.5",
        "EPSG/0/4549, 3353475.775, 548097.676",
        "EPSG/0/3857, 13413998.641, 3542170.628"
    })
    void conf_crs_crs_parameter_transform(String crs, double first, double second) {
        String name = "http://www.opengis.net/def/crs/" + crs;
        for (String path :
                List.of("/collections/stations/items/vector?", "/collections/stations/items?name_zh=%E7%82%B9&")) {
            JsonNode document = server.get(path + "crs=" + name).json();
            JsonNode feature =
                    document.has("features") ? document.path("features").path(0) : document;
            JsonNode position = feature.path("geometry").path("coordinates");
            assertThat(position.path(0).doubleValue()).isEqualTo(first, within(0.0011));
            assertThat(position.path(1).doubleValue()).isEqualTo(second, within(0.0011));
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void conf_crs_bbox_crs_parameter(Crs crs) {
        BoundingBox lonLat = new BoundingBox(120.29, 30.29, 120.41, 30.41);
        BoundingBox box = crs.fromLonLat(lonLat);
        boolean northFirst = crs.axisOrder() == Crs.AxisOrder.NORTH_EAST;
        String bbox = northFirst
                ? box.minY() + "," + box.minX() + "," + box.maxY() + "," + box.maxX()
                : box.minX() + "," + box.minY() + "," + box.maxX() + "," + box.maxY();
        for (String collection : List.of("stations", "platforms", "roads")) {
            String items = "/collections/" + collection + "/items";
            assertThat(ids(server.get(items + "?bbox=" + bbox + "&bbox-crs=" + crs.uri())))
                    .isEqualTo(ids(server.get(items + "?bbox=120.29,30.29,120.41,30.41")));
        }
    }

    @Test
    void conf_crs_bbox_crs_parameter_default() {
        String items = "/collections/stations/items?bbox=120.29,30.29,120.41,30.41";
        assertThat(ids(server.get(items + "&bbox-crs=" + CRS84))).isEqualTo(ids(server.get(items)));
    }

    @Test
    void conf_crs_bbox_crs_parameter_invalid() {
        assertThat(server.get("/collections/stations/items?bbox=1,2,3,4&bbox-crs=" + EPSG + 2154)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBoxOfAProjectedSystemIsThatRectangleExactly() {
        // Half a metre west and east of the vector's easting.
        String items = "/collections/stations/items?bbox-crs=" + EPSG + "4549&bbox=3353470,";
        assertThat(ids(server.get(items + "548097.2,3353480,548097.6"))).doesNotContain("vector");
        assertThat(ids(server.get(items + "548097.6,3353480,548098.2"))).contains("vector");
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.json()
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").asString()));
        return ids;
    }
}
