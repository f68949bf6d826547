package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.app.RunningService;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.tile.DecodedTile;
import city.xingtu.tile.VectorTileEncoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

class TileServletTest extends RunningService {

    private static final String XIASHA = "/12/3417/1685";

    @Test
    void aThemesTileHoldsItsLayers() {
        DecodedTile tile =
                DecodedTile.of(get("/tiles/theme:transport" + XIASHA + ".mvt").body());
        assertThat(tile.layers()).contains("metro_lines", "metro_stations");
        List<String> names = tile.geometries("metro_stations").stream()
                .map(station -> (String) DecodedTile.properties(station).get("name_zh"))
                .toList();
        assertThat(names).contains("文泽路");
    }

    @Test
    void aStructuresTileHoldsItsParts() {
        DecodedTile tile =
                DecodedTile.of(get("/tiles/s-hz-core-stars/8/213/105.mvt").body());
        assertThat(tile.layers()).contains("s-hz-core-stars");
        Geometry part = tile.geometries("s-hz-core-stars").getFirst();
        assertThat(DecodedTile.properties(part)).containsKeys("part_no", "part_name_zh", "layer");
    }

    @Test
    void fieldsSelectsProperties() {
        DecodedTile tile = DecodedTile.of(
                get("/tiles/metro_stations" + XIASHA + ".mvt?fields=name_en").body());
        assertThat(DecodedTile.properties(tile.geometries("metro_stations").getFirst()))
                .containsOnlyKeys("#", "id", "name_en");
    }

    @Test
    void aHorizonHasItsOwnTile() {
        int planned = stations("?datetime=2035");
        int existing = stations("?datetime=2020");
        assertThat(planned).isGreaterThan(existing);
        assertThat(stations("")).isGreaterThanOrEqualTo(planned);
    }

    @Test
    void anUnchangedTileIsNotSentAgain() {
        HttpResponse<byte[]> first = get("/tiles/water" + XIASHA + ".mvt");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]+\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=0, stale-while-revalidate=60");
        HttpResponse<byte[]> second = get("/tiles/water" + XIASHA + ".mvt", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(get("/tiles/water" + XIASHA + ".mvt", "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aClientThatTakesGzipGetsItAndAnotherTheSameTileWithout() throws IOException {
        HttpResponse<byte[]> packed = get("/tiles/theme:transport/10/854/421.mvt", "Accept-Encoding", "gzip");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        HttpResponse<byte[]> plain = get("/tiles/theme:transport/10/854/421.mvt");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
    }

    @Test
    void aTileWithoutFeaturesIsEmptyAndNoError() {
        HttpResponse<byte[]> response = get("/tiles/water/12/0/0.mvt");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void imagesComeInThreeResolutions() throws IOException {
        for (int scale = 1; scale <= 3; scale++) {
            HttpResponse<byte[]> response =
                    get("/tiles/theme:transport" + XIASHA + (scale == 1 ? "" : "@" + scale + "x") + ".png");
            assertThat(header(response, "Content-Type")).isEqualTo("image/png");
            var image = ImageIO.read(new ByteArrayInputStream(response.body()));
            assertThat(image.getWidth()).isEqualTo(256 * scale);
            assertThat(image.getHeight()).isEqualTo(256 * scale);
        }
    }

    @Test
    void theGridCanBeNamed() {
        assertThat(get("/tiles/WebMercatorQuad/water" + XIASHA + ".mvt").body())
                .isEqualTo(get("/tiles/water" + XIASHA + ".mvt").body());
        assertThat(get("/tiles/TiandituW/water" + XIASHA + ".mvt").body())
                .isEqualTo(get("/tiles/water" + XIASHA + ".mvt").body());
        assertThat(get("/tiles/TiandituC/water/12/3417/678.png").body())
                .isEqualTo(get("/tiles/WorldCRS84Quad/water/11/3417/678.png").body());
    }

    @Test
    void tileJsonLeadsToTheTiles() {
        JsonNode description = json("/tiles/metro_stations.json?datetime=2025&fields=name_zh");
        assertThat(description.path("tilejson").stringValue()).isEqualTo("3.0.0");
        String template = description.path("tiles").path(0).stringValue();
        assertThat(template).startsWith(base() + "/tiles/metro_stations/");
        assertThat(description.path("vector_layers").path(0).path("fields").propertyNames())
                .containsExactly("id", "name_zh");
        String tile = template.replace("{z}", "12").replace("{x}", "3417").replace("{y}", "1685");
        assertThat(get(tile.substring(base().length())).statusCode()).isEqualTo(200);
    }

    /** Of every grid, for vectors and images: the first tile that it leads to is there, and its levels are the grid's. */
    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad, EPSG:3857, 0, 16, 24",
        "WorldCRS84Quad, CRS:84, 0, 15, 24",
        "TiandituC, EPSG:4490, 1, 16, 18",
        "TiandituW, EPSG:3857, 1, 16, 18",
        "GCJ02Quad, EPSG:3857, 0, 16, 20",
        "Hangzhou4549, EPSG:4549, 0, 6, 10"
    })
    void tileJsonOfEveryGridHasItsLevels(String grid, String crs, int first, int lastVector, int lastImage) {
        for (String format : List.of("mvt", "png")) {
            JsonNode description = json("/tiles/" + grid + "/districts.json?format=" + format + "&lang=en");
            assertThat(description.path("crs").stringValue()).isEqualTo(crs);
            assertThat(description.path("minzoom").intValue()).isEqualTo(first);
            assertThat(description.path("maxzoom").intValue()).isEqualTo(format.equals("mvt") ? lastVector : lastImage);
            assertThat(description.path("center").path(2).intValue()).isBetween(first, lastVector);
            assertThat(description.path("attribution").asString("").contains("display"))
                    .isEqualTo(grid.equals("GCJ02Quad"));
            String tile = description.path("tiles").path(0).stringValue();
            assertThat(tile).endsWith("/{z}/{x}/{y}." + format + "?lang=en");
            String address = tile.replace("{z}", Integer.toString(first))
                    .replace("{x}", "0")
                    .replace("{y}", "0");
            assertThat(get(address.substring(base().length())).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/Mars/districts.json",
                "/tiles/districts.json?format=gif",
                "/styles/districts.json?grid=Mars"
            })
    void descriptionsOfWhatThereIsNotAreRefused(String path) {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aStyleLeadsToTheTilesOfTheGridThatIsNamed() {
        JsonNode style = json("/styles/districts.json?grid=TiandituC");
        assertThat(style.path("sources").path("plan").path("url").stringValue())
                .isEqualTo(base() + "/tiles/TiandituC/districts.json");
        assertThat(json("/styles/districts.json")
                        .path("sources")
                        .path("plan")
                        .path("url")
                        .stringValue())
                .isEqualTo(base() + "/tiles/districts.json");
    }

    @Test
    void aProxysAddressIsTheAddressInLinks() {
        JsonNode description = json(
                "/tiles/water.json",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "maps.example.org",
                "X-Forwarded-Prefix",
                "/xingtu");
        assertThat(description.path("tiles").path(0).stringValue())
                .startsWith("https://maps.example.org/xingtu/tiles/water/");
    }

    /** A station is where the moved coordinates say, half a kilometre from its place on the true grid. */
    @Test
    void theGridOfMarsCoordinatesDrawsMovedPositionsAndSaysSo() {
        HttpResponse<byte[]> shown = get("/tiles/GCJ02Quad/metro_stations" + XIASHA + ".mvt");
        assertThat(header(shown, "Xingtu-Notice")).contains("display");
        assertThat(header(get("/tiles/metro_stations" + XIASHA + ".mvt"), "Xingtu-Notice"))
                .isEmpty();
        BoundingBox tile = TileMatrixSets.webMercatorQuad().bounds(12, 3417, 1685);
        double unit = tile.width() / VectorTileEncoder.EXTENT;
        Geometry moved = station(shown.body());
        double[] xy = {moved.getCoordinate().x * unit + tile.minX(), tile.maxY() - moved.getCoordinate().y * unit};
        Geometry there = station(get("/tiles/metro_stations" + XIASHA + ".mvt").body());
        double[] expected = {there.getCoordinate().x * unit + tile.minX(), tile.maxY() - there.getCoordinate().y * unit
        };
        Crs.WEB_MERCATOR.toLonLat(expected, 1);
        Crs.GCJ02_MERCATOR.fromLonLat(expected, 1);
        assertThat(xy).containsExactly(expected, within(2 * unit));
    }

    private static Geometry station(byte[] tile) {
        return DecodedTile.of(tile).geometries("metro_stations").stream()
                .filter(station -> "文泽路".equals(DecodedTile.properties(station).get("name_zh")))
                .findFirst()
                .orElseThrow();
    }

    private int stations(String query) {
        DecodedTile tile = DecodedTile.of(
                get("/tiles/metro_stations/9/427/210.mvt" + query).body());
        return tile.geometries("metro_stations").size();
    }
}
