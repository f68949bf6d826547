package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import city.xingtu.Http;
import city.xingtu.app.XingtuApplication;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One style, two renderers: the same extents by our WMS and by MapLibre GL JS, from the style documents, sprites and vector
 * tiles that the service gives out. MapLibre is fetched by {@code ./check}; without it the class is skipped and says so.
 *
 * <p>Thresholds. Colour: the mean difference of the channels' averages over squares of 16 pixels is at most
 * {@link #COLOUR} of 255 (squares, as hatches may be shifted against each other). Structure: the steps of brightness from
 * pixel to pixel, summed over squares of 32 pixels, correlate by at least {@link #CORRELATION}, and their sums over the
 * picture have a ratio of {@link #LEAST_EDGES} to {@link #MOST_EDGES}.
 */
class MapLibreMapTest {

    private static final double COLOUR = 4;
    private static final double CORRELATION = 0.9;
    private static final double LEAST_EDGES = 0.75;
    private static final double MOST_EDGES = 1.33;

    private static final String[] FILES = {
        "areas.geojson",
        "lines.geojson",
        "points.geojson",
        "signs.geojson",
        "styles/areas.sld",
        "styles/lines.sld",
        "styles/points.sld",
        "styles/signs.sld"
    };

    private static final MapExtent EXTENT = MapExtent.of(120.2, 30.2, 12, 512);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static String base = "";
    private static StyledMap mapLibre;

    @BeforeAll
    static void start() throws IOException {
        MapLibre.need();
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("styles"));
        for (String file : FILES) {
            try (InputStream content =
                    Objects.requireNonNull(MapLibreMapTest.class.getResourceAsStream("faces/" + file))) {
                Files.copy(content, data.resolve(file));
            }
        }
        service = SpringApplication.run(
                XingtuApplication.class,
                "--server.port=0",
                "--xingtu.gis-data=" + data,
                "--xingtu.home=" + folder.resolve("home"));
        base = "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
        mapLibre = MapLibre.start(base, "/styles/areas/sprite.json");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            mapLibre.close();
            service.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"areas, 1", "areas, 2", "lines, 1", "points, 1"})
    void aMapOfMapLibreIsLikeOurs(String layer, int ratio) throws Exception {
        BufferedImage ours = wms(layer, ratio);
        BufferedImage theirs = mapLibre.draw(layer, EXTENT, ratio);

        Likeness likeness = Likeness.of(ours, theirs);

        assertThat(likeness.colour()).as("%s", likeness).isLessThan(COLOUR);
        assertThat(likeness.correlation()).as("%s", likeness).isGreaterThan(CORRELATION);
        assertThat(likeness.edges()).as("%s", likeness).isBetween(LEAST_EDGES, MOST_EDGES);
    }

    /** Along a line across hatches, marks or dashes, as many changes from dark to light in both pictures, and as expected. */
    @ParameterizedTest(name = "{0} every {6} pixels")
    @CsvSource({
        "slash hatch along a row, areas, 120.185, 30.221, 120.201, 30.221, 10",
        "slash hatch along a column, areas, 120.193, 30.212, 120.193, 30.23, 10",
        "hatch turned by 20 degrees along a column, areas, 120.222, 30.212, 120.222, 30.23, 9.578",
        "dashes along the line, lines, 120.164, 30.203, 120.236, 30.203, 20",
        "marks along the line, lines, 120.164, 30.182, 120.236, 30.182, 32"
    })
    void hatchesDashesAndMarksSurvive(
            String what, String layer, double west, double south, double east, double north, double period)
            throws Exception {
        double[] from = EXTENT.pixel(west, north);
        double[] to = EXTENT.pixel(east, south);
        double expected = 2 * Math.hypot(to[0] - from[0], to[1] - from[1]) / period;

        int ours = Likeness.changes(wms(layer, 1), from, to);
        int theirs = Likeness.changes(mapLibre.draw(layer, EXTENT, 1), from, to);

        assertThat((double) ours).as(what).isBetween(expected - 2, expected + 2);
        assertThat((double) theirs).as(what).isBetween(expected - 2, expected + 2);
    }

    /** On both sides of a sloping line that has a bend and crosses an edge of tiles, at the same places along it. */
    @ParameterizedTest
    @CsvSource({"120.164, 30.21537, 120.199, 30.22182", "120.201, 30.22182, 120.236, 30.21537"})
    void ticksStandAcrossTheLineAndAreWhole(double west, double firstLatitude, double east, double lastLatitude)
            throws Exception {
        double[] from = EXTENT.pixel(west, firstLatitude);
        double[] to = EXTENT.pixel(east, lastLatitude);
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        double acrossX = -4 * (to[1] - from[1]) / length;
        double acrossY = 4 * (to[0] - from[0]) / length;
        double[][] right = {{from[0] + acrossX, from[1] + acrossY}, {to[0] + acrossX, to[1] + acrossY}};
        double[][] left = {{from[0] - acrossX, from[1] - acrossY}, {to[0] - acrossX, to[1] - acrossY}};

        for (BufferedImage picture : List.of(wms("lines", 1), mapLibre.draw("lines", EXTENT, 1))) {
            List<Double> below = Likeness.dark(picture, right[0], right[1]);
            List<Double> above = Likeness.dark(picture, left[0], left[1]);

            assertThat(below).hasSizeBetween((int) (length / 12) - 2, (int) (length / 12) + 2);
            assertThat(above).hasSameSizeAs(below);
            for (int i = 0; i < above.size(); i++) {
                assertThat(above.get(i)).isCloseTo(below.get(i), within(1.2));
            }
        }
    }

    /** Letters differ from renderer to renderer, so a sign's size may by a quarter. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSignFitsItsText(int ratio) throws Exception {
        Rectangle ours = green(wms("signs", ratio));
        Rectangle theirs = green(mapLibre.draw("signs", EXTENT, ratio, true));

        assertThat(ours.width).isBetween(60 * ratio, 90 * ratio);
        assertThat(theirs.width).isCloseTo(ours.width, withinPercentage(25));
        assertThat(theirs.height).isCloseTo(ours.height, withinPercentage(25));
        assertThat(theirs.getCenterX()).isCloseTo(ours.getCenterX(), within(3.0 * ratio));
        assertThat(theirs.getCenterY()).isCloseTo(ours.getCenterY(), within(3.0 * ratio));
    }

    /** The box around all pixels of the signs' colour. */
    private static Rectangle green(BufferedImage image) {
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) == 0x008844) {
                    box = box.union(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    @Test
    void anUnlikeMapIsToldApart() throws Exception {
        Likeness likeness = Likeness.of(wms("areas", 1), mapLibre.draw("lines", EXTENT, 1));

        assertThat(likeness.colour()).as("%s", likeness).isGreaterThan(COLOUR);
        assertThat(likeness.correlation()).as("%s", likeness).isLessThan(CORRELATION);
    }

    private static BufferedImage wms(String layer, int ratio) throws Exception {
        URI address = URI.create(base + StyledMap.wms(layer, EXTENT, ratio));
        byte[] map = Http.send(HttpRequest.newBuilder(address)).body();
        return StyledMap.kept("wms-" + layer + ratio, map);
    }
}
