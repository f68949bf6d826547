package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.ogc.api.ApiServer.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The abstract tests of OGC API - Maps Part 1 (20-058, annex A) for the classes that are claimed, each named by its id. */
class MapsConformanceTest {

    private static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/map";
    private static final String PLATFORMS = "/collections/platforms/map";

    private static final ApiServer server = ApiServer.shared();

    /** Maps that the landing page, the collections and the styles lead to. */
    static List<String> maps() {
        List<String> maps = new ArrayList<>(linked(server.get("").json()));
        server.get("/collections").json().path("collections").forEach(collection -> maps.addAll(linked(collection)));
        server.get("/collections/platforms/styles").json().path("styles").forEach(style -> maps.addAll(linked(style)));
        return maps;
    }

    private static List<String> linked(JsonNode document) {
        List<String> links = new ArrayList<>();
        document.path("links").forEach(link -> {
            if (link.path("rel").asString().equals(RELATION)) {
                links.add(link.path("href").asString());
            }
        });
        return links;
    }

    private static BufferedImage image(Answer answer) {
        assertThat(answer.status())
                .as(answer.status() == 200 ? "" : answer.text())
                .isEqualTo(200);
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double[] box(Answer answer) {
        return Arrays.stream(answer.header("Content-Bbox").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void conf_core_map_op_and_map_response(String map) {
        Answer answer = server.get(map);
        BufferedImage picture = image(answer);
        assertThat(answer.type()).isEqualTo("image/png");
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(1024);
        assertThat(answer.header("Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/EPSG/0/4490>");
        assertThat(box(answer)[0]).as("north first").isBetween(-90.0, 90.0);
        assertThat(box(answer)).hasSize(4);
        assertThat(answer.header("Content-Datetime")).matches("\\d{4}/\\d{4}");
    }

    @Test
    void conf_dataset_map_and_collection_map_and_styled_map() {
        assertThat(maps())
                .anyMatch(address -> address.contains("/ogc/map?"))
                .anyMatch(address -> address.contains("/ogc/collections/platforms/map?"))
                .anyMatch(address -> address.contains("/ogc/collections/platforms/styles/platforms/map?"));
        JsonNode landing = server.get("").json();
        assertThat(landing.path("crs").isEmpty()).isFalse();
        assertThat(landing.path("storageCrs").asString()).endsWith("4490");
        assertThat(landing.path("extent").path("spatial").path("bbox").path(0).size())
                .isEqualTo(4);
        JsonNode spatial =
                server.get("/collections/platforms").json().path("extent").path("spatial");
        assertThat(spatial.path("storageCrsBbox").path(0).path(0))
                .isEqualTo(spatial.path("bbox").path(0).path(1));
    }

    @Test
    void conf_core_conformance_success() {
        assertThat(server.get("/conformance").text()).contains("ogcapi-maps-1/1.0/conf/core");
    }

    /** Sizes follow from each other so that a kilometre is as long across as it is upwards. */
    @ParameterizedTest
    @CsvSource({
        "bbox=120.3%2C30.2%2C120.4%2C30.3&width=400&height=300, 400, 300",
        "bbox=120.3%2C30.2%2C120.4%2C30.3&width=400&crs=http://www.opengis.net/def/crs/EPSG/0/4549, 400, 461",
        "bbox=120.3%2C30.2%2C120.4%2C30.3&width=400&crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84, 400, 461",
        "bbox=120.3%2C30.2%2C120.4%2C30.3&height=461&crs=http://www.opengis.net/def/crs/EPSG/0/3857, 400, 461",
        "bbox=120.3%2C30.2%2C120.4%2C30.3, 888, 1024",
        "bbox=120.3%2C30.2%2C120.4%2C30.3&scale-denominator=100000, 344, 396",
        "bbox=120.3%2C30.2%2C120.4%2C30.3&scale-denominator=100000&mm-per-pixel=0.14, 687, 792",
        "center=120.35%2C30.25&width=300&height=200&scale-denominator=50000, 300, 200",
        "subset=Lat(30.2:30.3)%2CLon(120.3:120.4)&width=400, 400, 461",
        "subset=Lat(30.2:30.3)&subset=Lon(120.3:120.4)&width=400, 400, 461"
    })
    void conf_scaling_and_spatial_subsetting(String query, int width, int height) {
        BufferedImage picture = image(server.get(PLATFORMS + "?" + query));
        assertThat(picture.getWidth()).isCloseTo(width, within(2));
        assertThat(picture.getHeight()).isCloseTo(height, within(2));
    }

    @Test
    void conf_scaling_scale_denominator_definition() {
        double[] box = box(server.get(PLATFORMS + "?center=120.35,30.25&width=1000&height=1000&scale-denominator=10000"
                + "&crs=http://www.opengis.net/def/crs/EPSG/0/4549"));
        // 0.28 mm times 10,000 is 2.8 m a pixel; the projection stretches by less than a thousandth there.
        assertThat(box[2] - box[0]).isCloseTo(2800, within(3.0));
        assertThat(box[3] - box[1]).isCloseTo(2800, within(3.0));
        double[] mercator =
                box(server.get(PLATFORMS + "?center=120.35,30.25&width=1000&height=1000&scale-denominator=10000"
                        + "&crs=http://www.opengis.net/def/crs/EPSG/0/3857"));
        assertThat(mercator[2] - mercator[0]).isCloseTo(2800 / Math.cos(Math.toRadians(30.25)), within(15.0));
    }

    @Test
    void conf_spatial_subsetting_bbox_crs() {
        Answer named = server.get(PLATFORMS + "?bbox=30.2,120.3,30.3,120.4"
                + "&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4490&width=300&height=300");
        Answer usual = server.get(PLATFORMS + "?bbox=120.3,30.2,120.4,30.3&width=300&height=300");
        Answer curie = server.get(PLATFORMS + "?bbox=30.2,120.3,30.3,120.4&bbox-crs=[EPSG:4490]&width=300&height=300");
        assertThat(named.bytes()).isEqualTo(usual.bytes()).isEqualTo(curie.bytes());
        assertThat(box(named)).containsExactly(30.2, 120.3, 30.3, 120.4);
    }

    /** Half the size of a pixel is twice the resolution: as the WMS draws it at 180 dots an inch. */
    @Test
    void conf_display_resolution_map_success() {
        String map = "?bbox=120.2,30.1,120.6,30.4&width=600&height=600";
        BufferedImage plain = image(server.get(PLATFORMS + map));
        BufferedImage fine = image(server.get(PLATFORMS + map + "&mm-per-pixel=0.07"));
        assertThat(fine.getWidth()).isEqualTo(plain.getWidth());
        assertThat(inked(fine)).isGreaterThan(inked(plain));
    }

    @Test
    void conf_crs_map_success() {
        for (JsonNode crs : server.get("/collections/platforms").json().path("crs")) {
            Answer answer = server.get(PLATFORMS + "?width=200&crs=" + crs.asString());
            assertThat(inked(image(answer))).as(crs.asString()).isPositive();
            assertThat(answer.header("Content-Crs")).isEqualTo("<" + crs.asString() + ">");
        }
    }

    @Test
    void conf_collections_selection() {
        String map = "/map?bbox=120.2,30.1,120.6,30.4&width=300&height=300";
        byte[] one = server.get(map + "&collections=platforms").bytes();
        assertThat(one)
                .isEqualTo(server.get(PLATFORMS + map.substring(4)).bytes())
                .isEqualTo(server.get(map + "&collections=" + server.root() + "/collections/platforms")
                        .bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "bgcolor=0xFF8000, FFFF8000",
        "bgcolor=FF8000&transparent=true, 0",
        "transparent=false, FFFFFFFF"
    })
    void backgroundsAreTransparentUnlessAColourIsAskedFor(String query, String argb) {
        BufferedImage picture = image(server.get(PLATFORMS + "?bbox=110,20,110.1,20.1&width=20&" + query));
        assertThat(Integer.toHexString(picture.getRGB(3, 3))).isEqualToIgnoringCase(argb);
    }

    @ParameterizedTest
    @CsvSource({"image/png, image/png", "image/jpeg, image/jpeg", "image/svg+xml, image/svg+xml", "*/*, image/png"})
    void conf_png_jpeg_svg(String accepted, String type) {
        Answer answer = server.get(PLATFORMS + "?width=300", "Accept", accepted);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(type);
        if (type.contains("svg")) {
            assertThat(answer.text()).contains("width=\"300").contains("viewBox=\"0 0 300 ");
        } else {
            assertThat(image(answer).getWidth()).isEqualTo(300);
        }
    }

    @Test
    void anUnchangedMapIsNotSentAgain() {
        String tag = server.get(PLATFORMS + "?width=100").header("ETag");
        assertThat(server.get(PLATFORMS + "?width=100", "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(server.get(PLATFORMS + "?width=101", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ogc/api/wrong-maps.csv", numLinesToSkip = 1)
    void wrongRequestsAreToldByParameter(String test, String path, int status, String parameter) {
        Answer answer = server.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("parameter").asString()).isEqualTo(parameter);
    }

    /** Every operation of maps is in the definition with an id of its own, and its limits are told. */
    @Test
    void conf_api_operations() {
        JsonNode api = server.get("/api?f=json").json();
        for (String path : List.of(
                "/map", "/collections/{collectionId}/map", "/collections/{collectionId}/styles/{styleId}/map")) {
            JsonNode operation = api.path("paths").path(path).path("get");
            assertThat(operation.path("operationId").asString()).endsWith(".getMap");
            assertThat(operation.path("responses").path("200").path("content").propertyNames())
                    .contains("image/png", "image/jpeg", "image/svg+xml");
        }
        int widest = api.path("info")
                .path("x-OGC-limits")
                .path("maps")
                .path("maxWidth")
                .asInt();
        assertThat(server.get(PLATFORMS + "?height=10&width=" + (widest + 1)).status())
                .isEqualTo(400);
    }

    private static int inked(BufferedImage picture) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) >>> 24 > 0 ? 1 : 0;
            }
        }
        return count;
    }
}
