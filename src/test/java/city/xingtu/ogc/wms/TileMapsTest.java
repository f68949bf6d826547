package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps that are a tile of a grid, as web clients ask for them, carry the labels of the tile, and so of its neighbours. */
class TileMapsTest {

    private static final String THEME = "theme:transport";

    private static Application application;

    @BeforeAll
    static void start() throws IOException {
        application = new Application();
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
    }

    private static WmsClient.Ask map(String crs, BoundingBox box, int pixels) {
        return new WmsClient(application.url())
                .map("1.1.1", THEME)
                .with("SRS", crs)
                .with("BBOX", box.minX() + "," + box.minY() + "," + box.maxX() + "," + box.maxY())
                .with("WIDTH", pixels)
                .with("HEIGHT", pixels)
                .with("TRANSPARENT", "TRUE");
    }

    private static BufferedImage tile(String address) {
        String base =
                application.url().replace("/wms", "/tiles/" + address.replaceFirst("/", "/" + THEME + "/") + ".png");
        return new WmsClient(base).getRaw("").image();
    }

    /** Pixels of which a component differs by more than the edges of shapes on neighbouring maps do. */
    private static int differing(BufferedImage picture, int column, int row, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < other.getHeight(); y++) {
            for (int x = 0; x < other.getWidth(); x++) {
                int a = picture.getRGB(column + x, row + y);
                int b = other.getRGB(x, y);
                boolean far = false;
                for (int shift = 0; shift < 32; shift += 8) {
                    far |= Math.abs((a >>> shift & 255) - (b >>> shift & 255)) > 60;
                }
                count += far ? 1 : 0;
            }
        }
        return count;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // WebMercatorQuad, WorldCRS84Quad and the grid of Hangzhou: side of a tile, west edge of one and its north edge
        "EPSG:3857, WebMercatorQuad/13/6832/3375, 4891.96981025128, 13384429.4008475, 3527110.23319117",
        "EPSG:4490, TiandituC/13/6833/1358, 0.0439453125, 120.2783203125, 30.322265625",
        "EPSG:4549, Hangzhou4549/4/66/27, 3584, 526544, 3363232"
    })
    void aMapThatIsATileIsTheTile(String crs, String address, double side, double west, double north) {
        BufferedImage tile = tile(address);
        WmsClient.Ask map = map(crs, new BoundingBox(west, north - side, west + side, north), 256);

        assertThat(differing(map.with("FORMAT", "image/png; mode=8bit").get().image(), 0, 0, tile))
                .isZero();
    }

    @Test
    void mapsOfAGridOfTheClientsOwnContinueEachOther() {
        double side = 1000 * Math.PI;
        // Four of them are a map that is a square of labels by itself.
        double west = Math.ceil(530_000 / side / 4) * side * 4;
        double south = Math.ceil(3_350_000 / side / 4) * side * 4;
        BoundingBox square = new BoundingBox(west, south, west + 4 * side, south + 4 * side);
        BufferedImage whole =
                map("EPSG:4549", square, 1024).with("TILED", true).get().image();
        int apart = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                BoundingBox box = new BoundingBox(
                        west + j * side, south + i * side, west + (j + 1) * side, south + (i + 1) * side);
                WmsClient.Ask part = map("EPSG:4549", box, 256);
                assertThat(differing(
                                whole,
                                256 * j,
                                256 * (3 - i),
                                part.with("TILED", true).get().image()))
                        .isLessThan(20);
                apart += differing(whole, 256 * j, 256 * (3 - i), part.get().image());
            }
        }

        assertThat(apart).as("pixels that differ where each map is for itself").isGreaterThan(1000);
    }
}
