package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.ApiServer.Answer;
import city.xingtu.tile.DecodedTile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of OGC API - Tiles Part 1 (20-057, annex A), each named by its id, with the checks that OGC's
 * executable suite makes.
 */
class TilesConformanceTest {

    private static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-";

    private static final ApiServer server = ApiServer.shared();

    /** Lists of tilesets that the landing page and the collections lead to. */
    static List<String> lists() {
        List<String> lists = new ArrayList<>(linked(server.get("").json()));
        server.get("/collections").json().path("collections").forEach(collection -> lists.addAll(linked(collection)));
        lists.add("/collections/platforms/styles/platforms/map/tiles");
        return lists;
    }

    private static List<String> linked(JsonNode document) {
        List<String> links = new ArrayList<>();
        document.path("links").forEach(link -> {
            if (link.path("rel").asString().startsWith(RELATION)) {
                links.add(link.path("href").asString());
            }
        });
        return links;
    }

    /** The first tileset of a list, by its grid. */
    private static JsonNode tileset(String list, String grid) {
        for (JsonNode tileset : server.get(list).json().path("tilesets")) {
            if (tileset.path("tileMatrixSetId").asString().equals(grid)) {
                return server.get(link(tileset, "self")).json();
            }
        }
        throw new AssertionError(grid);
    }

    private static String link(JsonNode document, String relation) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asString().equals(relation)) {
                return link.path("href").asString();
            }
        }
        throw new AssertionError("no link " + relation + " in " + document);
    }

    private static String tile(JsonNode tileset, String matrix, long row, long column) {
        return link(tileset, "item")
                .replace("{tileMatrix}", matrix)
                .replace("{tileRow}", Long.toString(row))
                .replace("{tileCol}", Long.toString(column));
    }

    @Test
    void conf_dataset_tilesets_landingpage() {
        assertThat(linked(server.get("").json()))
                .hasSize(2)
                .allSatisfy(address -> assertThat(address).contains("/tiles?f=json"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void conf_tilesets_list_tileset_links(String list) {
        JsonNode tilesets = server.get(list).json().path("tilesets");
        assertThat(tilesets.size()).isEqualTo(6);
        for (JsonNode tileset : tilesets) {
            assertThat(tileset.path("tileMatrixSetURI").asString()).startsWith("http");
            assertThat(tileset.path("crs").asString()).startsWith("http://www.opengis.net/def/crs/");
            assertThat(tileset.path("dataType").asString()).isIn("vector", "map");
            assertThat(link(tileset, "self"))
                    .contains("/tiles/" + tileset.path("tileMatrixSetId").asString());
            assertThat(link(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"))
                    .endsWith(
                            "/tileMatrixSets/" + tileset.path("tileMatrixSetId").asString());
            tileset.path("links")
                    .forEach(link -> assertThat(
                                    server.get(link.path("href").asString()).status())
                            .isEqualTo(200));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void conf_tileset_success(String list) {
        for (JsonNode entry : server.get(list).json().path("tilesets")) {
            JsonNode tileset = server.get(link(entry, "self")).json();
            assertThat(tileset.path("tileMatrixSetLimits").isEmpty()).isFalse();
            assertThat(tileset.path("layers").isEmpty()).isFalse();
            assertThat(tileset.path("boundingBox").path("lowerLeft").size()).isEqualTo(2);
            JsonNode limits = tileset.path("tileMatrixSetLimits").get(0);
            Answer tile = server.get(tile(
                    tileset,
                    limits.path("tileMatrix").asString(),
                    limits.path("minTileRow").asLong(),
                    limits.path("minTileCol").asLong()));
            assertThat(tile.status())
                    .as(tile.status() == 200 ? "" : tile.text())
                    .isEqualTo(200);
            assertThat(tile.type())
                    .isEqualTo(
                            tileset.path("dataType").asString().equals("map")
                                    ? "image/png"
                                    : "application/vnd.mapbox-vector-tile");
        }
    }

    @Test
    void conf_core_tc_success() throws Exception {
        JsonNode vector = tileset("/collections/platforms/tiles", "WebMercatorQuad");
        JsonNode limits = vector.path("tileMatrixSetLimits").get(10);
        String matrix = limits.path("tileMatrix").asString();
        int features = 0;
        for (long row = limits.path("minTileRow").asLong();
                row <= limits.path("maxTileRow").asLong();
                row++) {
            for (long col = limits.path("minTileCol").asLong();
                    col <= limits.path("maxTileCol").asLong();
                    col++) {
                DecodedTile tile = DecodedTile.of(
                        server.get(tile(vector, matrix, row, col)).bytes());
                features += tile.layers().contains("platforms")
                        ? tile.geometries("platforms").size()
                        : 0;
            }
        }
        assertThat(features).isPositive();
        JsonNode map = tileset("/collections/platforms/map/tiles", "Hangzhou4549");
        limits = map.path("tileMatrixSetLimits").get(3);
        String address = tile(
                map,
                limits.path("tileMatrix").asString(),
                limits.path("minTileRow").asLong(),
                limits.path("minTileCol").asLong());
        assertThat(ImageIO.read(new ByteArrayInputStream(server.get(address).bytes()))
                        .getWidth())
                .isEqualTo(256);
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                server.get(address + "&scale=3").bytes()))
                        .getWidth())
                .isEqualTo(768);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles", "/map/tiles", "/collections/platforms/tiles", "/collections/platforms/map/tiles"})
    void conf_core_tc_error(String list) {
        JsonNode tileset = tileset(list, "WebMercatorQuad");
        for (String address : List.of(
                tile(tileset, "12", Integer.MAX_VALUE, Integer.MAX_VALUE),
                tile(tileset, "12", 0, 0),
                tile(tileset, "12", -1, 0),
                tile(tileset, "99", 0, 0))) {
            Answer answer = server.get(address);
            assertThat(answer.status()).as(address).isIn(400, 404);
            assertThat(answer.type()).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/NoQuad, tileMatrixSetId",
        "/tiles/WebMercatorQuad/10/421/854?f=png, f",
        "/tiles/WebMercatorQuad/10/421/854?collections=nothing, layer",
        "/tiles/WebMercatorQuad/10/421/854?unknown=1, unknown",
        "/map/tiles/WebMercatorQuad/10/421/854?scale=4, scale",
        "/collections/platforms/styles/nothing/map/tiles/WebMercatorQuad/10/421/854, style",
        "/collections/platforms/tiles/WebMercatorQuad/10/421/854?filter=(, filter",
        "/collections/platforms/tiles?collections=platforms, collections"
    })
    void wrongRequestsAreToldByParameter(String path, String parameter) {
        Answer answer = server.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.json().path("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void conf_collections_selection() {
        JsonNode all = tileset("/tiles", "WebMercatorQuad");
        JsonNode some = tileset("/tiles?collections=platforms", "WebMercatorQuad");
        assertThat(some.path("layers").size()).isEqualTo(1);
        assertThat(all.path("layers").size()).isGreaterThan(1);
        assertThat(link(some, "item")).contains("collections=platforms");
    }

    @Test
    void conf_tms_tilematrixset() {
        JsonNode sets = server.get("/tileMatrixSets").json().path("tileMatrixSets");
        assertThat(sets.size()).isEqualTo(6);
        for (JsonNode set : sets) {
            JsonNode definition = server.get(link(set, "item")).json();
            assertThat(definition.path("id").asString())
                    .isEqualTo(set.path("id").asString());
            assertThat(definition.path("tileMatrices").isEmpty()).isFalse();
            assertThat(definition.path("orderedAxes").size()).isEqualTo(2);
        }
        JsonNode tianditu = server.get("/tileMatrixSets/TiandituC").json();
        assertThat(tianditu.path("tileMatrices")
                        .get(0)
                        .path("pointOfOrigin")
                        .get(0)
                        .doubleValue())
                .isEqualTo(90);
    }

    @Test
    void pagesLeadToTheGrids() {
        for (String path : List.of("/tileMatrixSets", "/tileMatrixSets/Hangzhou4549", "/tiles", "/tiles/TiandituC")) {
            Answer page = server.get(path + "?f=html&lang=zh");
            assertThat(page.type()).isEqualTo("text/html");
            assertThat(page.text()).contains("Hangzhou4549".equals(path) ? "1000000" : "<h1>");
        }
    }
}
