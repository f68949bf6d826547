package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.app.RunningService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions of travel time as layers: of maps, tiles, legends, feature information and collections. */
class ReachLayersTest extends RunningService {

    private static final String FROM = "from=metro_stations";
    private static final String BOX = "CRS=EPSG:4326&BBOX=30.28,120.30,30.34,120.40&WIDTH=500&HEIGHT=300";
    private static final String MAP = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&" + BOX
            + "&FORMAT=image/png&STYLES=&TRANSPARENT=TRUE&LAYERS=";

    /** About 200 m here, in degrees. */
    private static final double EAST = 0.002;

    private static long painted(HttpResponse<byte[]> response) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.body()));
        long painted = 0;
        for (int argb : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            painted += argb >>> 24 == 0 ? 0 : 1;
        }
        return painted;
    }

    private String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reach:isochrone:minutes=5~10~15:from=metro_stations",
                "reach:isochrone:minutes=15:result=streets:from=metro_stations",
                "reach:within:target=industrial_platforms:minutes=15:all=true:from=metro_stations",
                "reach:compare:minutes=15:from=metro_stations:mode_b=bike"
            })
    void theQuestionsThatAreOfferedAreListedDrawnAndHaveALegend(String layer) throws IOException {
        assertThat(text("/wms?SERVICE=WMS&REQUEST=GetCapabilities")).contains("<Name>" + layer + "</Name>");
        assertThat(painted(get(MAP + layer))).isGreaterThan(500);
        HttpResponse<byte[]> legend =
                get("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer);
        assertThat(legend.statusCode()).isEqualTo(200);
        assertThat(painted(legend)).isGreaterThan(100);
    }

    @Test
    void aSurfaceChangesItsColourWithEveryHalfMinute() throws IOException {
        String layer = "reach:isochrone:minutes=15:from=metro_stations:id=metro-wenze-road:result=surface";
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(get(MAP + layer).body()));
        long shades = Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .filter(argb -> argb >>> 24 > 160)
                .distinct()
                .count();
        assertThat(shades).isGreaterThanOrEqualTo(25);
        JsonNode grounds = json("/reach/isochrone?minutes=15&from=metro_stations&id=metro-wenze-road&result=surface")
                .path("features");
        assertThat(grounds.size()).isEqualTo(30);
        assertThat(grounds.at("/29/properties/minutes").asDouble()).isEqualTo(15);
    }

    /** However many origins there are, here the 44 interchanges: the time is that from the nearest. */
    @Test
    void aSurfaceIsOfManyOriginsToo() {
        String surface =
                "reach:isochrone:minutes=3:result=surface:from=metro_stations:from_filter=line_count%20BETWEEN%202%20AND%209";
        JsonNode bands =
                json("/ogc/collections/" + surface + "/items?f=json&limit=100").path("features");
        assertThat(bands.size()).isEqualTo(30);
        double area = 0;
        for (JsonNode band : bands) {
            area += band.at("/properties/area_km2").asDouble();
        }
        JsonNode whole =
                json("/reach/isochrone?minutes=3&from=metro_stations&from_filter=line_count%20BETWEEN%202%20AND%209");
        assertThat(whole.at("/parameters/origins").asInt()).isGreaterThan(20);
        // Each area is rounded to 100 square metres.
        assertThat(area).isCloseTo(whole.at("/features/0/properties/area_km2").asDouble(), within(31 * 0.0001));
    }

    @Test
    void vendorParametersAskWhatTheNameOfALayerAsks() {
        byte[] named = get(MAP + "reach:isochrone:minutes=5~10:from=metro_stations:ids=metro-wenze-road~metro-jinshahu")
                .body();
        byte[] asked = get(MAP + "reach:isochrone&MINUTES=5,10&ids=metro-wenze-road,metro-jinshahu&" + FROM)
                .body();
        assertThat(asked).isEqualTo(named);
        assertThat(get(MAP + "reach:isochrone&MINUTES=5,10&ids=metro-wenze-road&" + FROM)
                        .body())
                .isNotEqualTo(named);
    }

    @Test
    void aQuestionOfOnesOwnIsListedForThoseWhoAskForIt() {
        String own = "within:target=enterprises:minutes=10:from=metro_stations";
        assertThat(text("/wms?SERVICE=WMS&REQUEST=GetCapabilities")).doesNotContain(own);
        assertThat(text("/wms?SERVICE=WMS&REQUEST=GetCapabilities&QUESTION=" + own))
                .contains("<Name>reach:" + own + "</Name>");
        assertThat(text("/wms?SERVICE=WMS&REQUEST=GetCapabilities&QUESTION=within:target=nothing"))
                .contains("QUESTION");
    }

    /** What a click on the map 300 m east of a station tells, in the language of clients. */
    private JsonNode clicked(String layer, String station) {
        JsonNode at = json("/ogc/collections/metro_stations/items/" + station + "?f=json")
                .at("/geometry/coordinates");
        int column = (int) ((at.path(0).asDouble() + EAST - 120.30) / 0.1 * 500);
        int row = (int) ((30.34 - at.path(1).asDouble()) / 0.06 * 300);
        JsonNode found = json("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&" + BOX + "&STYLES=&LAYERS="
                + layer + "&QUERY_LAYERS=" + layer + "&INFO_FORMAT=application/json&FEATURE_COUNT=5&I=" + column + "&J="
                + row);
        assertThat(found.path("features").size()).isEqualTo(1);
        JsonNode properties = found.at("/features/0/properties");
        double lon = 120.30 + (column + 0.5) * 0.1 / 500;
        double lat = 30.34 - (row + 0.5) * 0.06 / 300;
        JsonNode route = json("/reach/route?from=metro_stations&to=" + lon + "," + lat);
        assertThat(properties.path("minutes_here").asDouble())
                .isEqualTo(route.at("/properties/minutes").asDouble());
        return properties;
    }

    @ParameterizedTest
    @CsvSource({"merged,metro-wenze-road", "nearest,metro-wenze-road", "nearest,metro-jinshahu"})
    void aClickGivesTheBandTheExactMinutesAndTheNearestOrigin(String result, String station) {
        JsonNode properties = clicked("reach:isochrone:minutes=5~10~15:from=metro_stations:result=" + result, station);
        assertThat(properties.path("minutes_here").asDouble())
                .isBetween(
                        properties.path("minutes_from").asDouble(),
                        properties.path("minutes").asDouble());
        assertThat(properties.path("nearest_id").asString()).isEqualTo(station);
    }

    @Test
    void aQuestionIsTilesAndACollectionToo() throws IOException {
        String layer = "reach:isochrone:minutes=5~10:from=metro_stations:id=metro-wenze-road";
        JsonNode items = json("/ogc/collections/" + layer + "/items?f=json");
        assertThat(items.path("features").size()).isEqualTo(2);
        JsonNode at = json("/ogc/collections/metro_stations/items/metro-wenze-road?f=json")
                .at("/geometry/coordinates");
        double lat = Math.toRadians(at.path(1).asDouble());
        int x = (int) ((at.path(0).asDouble() + 180) / 360 * 4096);
        int y = (int) ((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * 4096);
        assertThat(painted(get("/tiles/" + layer + "/12/" + x + "/" + y + ".png")))
                .isGreaterThan(50);
        assertThat(get("/tiles/" + layer + "/12/" + x + "/" + y + ".mvt").body())
                .hasSizeGreaterThan(200);
    }

    /** The same function chooses what maps and tiles show. */
    @Test
    void travelTimeFiltersMapsAndTiles() throws IOException {
        String near = URLEncoder.encode("TRAVEL_TIME(geometry,'metro_stations','walk') <= 5", StandardCharsets.UTF_8);
        String map = MAP.replace("30.28,120.30,30.34,120.40", "30.10,120.10,30.50,120.80") + "industrial_platforms";
        assertThat(painted(get(map + "&CQL_FILTER=" + near))).isBetween(1L, painted(get(map)) - 1);
        String tile = "/tiles/industrial_platforms/9/427/210.mvt";
        assertThat(get(tile + "?filter=" + near).body().length)
                .isBetween(1, get(tile).body().length - 1);
    }

    @Test
    void aLayerIsThatOfTheMapsHorizon() throws IOException {
        String layer = "reach:isochrone:minutes=45:mode=transit:from=metro_stations:id=metro-south-wenhai-road";
        String map = MAP.replace("30.28,120.30,30.34,120.40", "30.10,120.10,30.50,120.80") + layer + "&TIME=";
        assertThat(painted(get(map + "2025"))).isGreaterThan(painted(get(map + "2020")));
        String items = "/ogc/collections/" + layer + "/items?f=json&datetime=";
        assertThat(json(items + "2025").at("/features/0/properties/area_km2").asDouble())
                .isGreaterThan(json(items + "2020")
                        .at("/features/0/properties/area_km2")
                        .asDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "reach:isochrone,minutes",
        "reach:isochrone:minutes=5,from",
        "reach:isochrone:minutes=500:from=metro_stations,minutes",
        "reach:isochrone:minutes=5:from=nothing,from",
        "reach:isochrone:minutes=5:from=metro_stations:mode=fly,mode",
        "reach:isochrone:minutes=5:from=metro_stations:datetime=2025,datetime",
        "reach:isochrone:minutes,layer",
        "reach:isochrone:minutes=5:from=metro_stations:result=separate,result",
        "reach:nothing:minutes=5,LAYERS"
    })
    void aLayerThatCannotBeAnsweredSaysWhy(String layer, String parameter) {
        assertThat(text(MAP + layer)).contains("locator=\"" + parameter + "\"");
    }
}
