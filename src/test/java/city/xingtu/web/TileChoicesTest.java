package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import city.xingtu.tile.DecodedTile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client can choose of a tile: features, style, ground; and what it gets where there is nothing. */
class TileChoicesTest extends RunningService {

    private static final String TILE = "/9/427/210";
    private static final String INTERCHANGES =
            "filter=" + URLEncoder.encode("interchange = TRUE", StandardCharsets.UTF_8);

    private Set<String> stations(String path) {
        return DecodedTile.of(get(path).body()).geometries("metro_stations").stream()
                .map(station -> DecodedTile.properties(station).get("id").toString())
                .collect(Collectors.toSet());
    }

    private BufferedImage image(String path) throws IOException {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    /** The share of an image that nothing is drawn on. */
    private double bare(String path) throws IOException {
        BufferedImage image = image(path);
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) >>> 24 == 0 ? 1 : 0;
            }
        }
        return (double) count / image.getWidth() / image.getHeight();
    }

    /** By the short address and by OGC API - Tiles; the tile with all is another, before and after. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/metro_stations/9/427/210.mvt?",
                "/ogc/collections/metro_stations/tiles/WebMercatorQuad/9/210/427?f=mvt&"
            })
    void aFilterChoosesFeatures(String path) {
        Set<String> all = stations(path);
        Set<String> interchanges = stations(path + INTERCHANGES);

        assertThat(interchanges).isNotEmpty().isSubsetOf(all).hasSizeLessThan(all.size());
        for (String id : all) {
            boolean interchange = json("/ogc/collections/metro_stations/items/" + id + "?f=json")
                    .path("properties")
                    .path("interchange")
                    .asBoolean(false);
            assertThat(interchanges.contains(id)).as(id).isEqualTo(interchange);
        }
        assertThat(stations(path)).isEqualTo(all);
    }

    @Test
    void aFilterChoosesWhatIsDrawn() throws IOException {
        String path = "/tiles/metro_stations" + TILE + ".png?";
        assertThat(bare(path + INTERCHANGES)).isGreaterThan(bare(path)).isLessThan(1);
    }

    @Test
    void anImageIsInTheStyleThatIsNamed() {
        String path = "/tiles/districts" + TILE + ".png";
        byte[] usual = get(path).body();
        assertThat(get(path + "?style=districts").body()).isEqualTo(usual);
        assertThat(get(path + "?style=districts-en").body())
                .isNotEqualTo(usual)
                .isEqualTo(get(path + "?lang=en").body());
    }

    @Test
    void anImageIsTransparentOrOnTheBase() throws IOException {
        String several = "/ogc/map/tiles/WebMercatorQuad/9/210/427?f=png&collections=";
        double alone = bare("/tiles/metro_stations" + TILE + ".png");
        assertThat(bare(several + "metro_stations")).isEqualTo(alone).isBetween(0.8, 0.999);
        assertThat(bare(several + "regions,districts,water,metro_stations")).isLessThan(alone - 0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@2x", "@3x"})
    void whereNothingIsThereIsOneSmallImage(String scale) {
        HttpResponse<byte[]> blank = get("/tiles/water/12/0/0" + scale + ".png");
        assertThat(blank.statusCode()).isEqualTo(200);
        assertThat(blank.body()).hasSizeLessThanOrEqualTo(1024);
        for (String elsewhere : List.of("/tiles/metro_stations/5/3/3", "/tiles/TiandituC/theme:transport/7/1/1")) {
            HttpResponse<byte[]> other = get(elsewhere + scale + ".png");
            assertThat(other.body()).isEqualTo(blank.body());
            assertThat(header(other, "ETag")).isEqualTo(header(blank, "ETag"));
        }
    }
}
