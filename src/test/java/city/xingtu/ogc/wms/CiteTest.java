package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import city.xingtu.ogc.wms.WmsClient.Ask;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What OGC's test suites for WMS 1.3.0 and 1.1.1 ask of a service with their layers: the profiles basic and queryable, the
 * recommendations, and the dimensions of time and elevation. Named by the clauses of OGC 06-042.
 */
class CiteTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final String WHOLE = "-0.0042,-0.0024,0.0042,0.0024";
    private static final String LAKE = "0,-0.002,0.004,0";

    @TempDir
    private static Path folder;

    private static Application application;
    private static WmsClient client;
    private static List<Car> cars;

    /** A feature of cite:Autos: when, and at which pixel of {@link #autos}. */
    private record Car(String time, int column, int row) {}

    @BeforeAll
    static void start() throws IOException, ParseException {
        application = new Application("--xingtu.gis-data=" + CiteFolder.in(folder));
        client = new WmsClient(application.url());
        cars = cars();
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
    }

    private static List<Car> cars() {
        String address = application.url().replace("/wms", "/ogc/collections/cite:Autos/items?limit=1000&f=json");
        JsonNode features = new JsonMapper()
                .readTree(new WmsClient(address).getRaw("").text())
                .path("features");
        List<Car> cars = new ArrayList<>();
        for (JsonNode feature : features) {
            JsonNode place = feature.path("geometry").path("coordinates");
            cars.add(new Car(
                    feature.path("properties").path("TIME").asString(),
                    (int) Math.round((place.get(0).asDouble() + 0.0042) / 2e-5),
                    (int) Math.round((0.0024 - place.get(1).asDouble()) / 2e-5)));
        }
        return cars;
    }

    private static Ask map(String layers, String box, int width, int height) {
        return client.map("1.3.0", layers)
                .with("BBOX", box)
                .with("WIDTH", width)
                .with("HEIGHT", height);
    }

    private static boolean all(BufferedImage image, int x, int y, int width, int height, int colour) {
        return IntStream.of(image.getRGB(x, y, width, height, null, 0, width)).allMatch(pixel -> pixel == colour);
    }

    private static boolean none(BufferedImage image, int x, int y, int width, int height, int colour) {
        return IntStream.of(image.getRGB(x, y, width, height, null, 0, width)).noneMatch(pixel -> pixel == colour);
    }

    // The layers.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Autos",
                "BasicPolygons",
                "Bridges",
                "BuildingCenters",
                "Buildings",
                "DividedRoutes",
                "Forests",
                "Lakes",
                "MapNeatline",
                "NamedPlaces",
                "Ponds",
                "RoadSegments",
                "Streams",
                "lakesWithElevation"
            })
    void everyLayerIsThereByItsTitleAndQueryableInBothVersions(String name) {
        for (String version : List.of("1.3.0", "1.1.1")) {
            Answer capabilities = client.ask(version, "GetCapabilities").get();
            String layer = "//Layer[Title='cite:" + name + "']";

            assertThat(capabilities.path(layer + "/Name")).isEqualTo("cite:" + name);
            assertThat(capabilities.path(layer + "/@queryable")).isEqualTo("1");
            assertThat(capabilities.paths(layer + "/@noSubsets")).isEmpty();
            assertThat(capabilities.paths(layer + "/@fixedWidth")).isEmpty();
            assertThat(capabilities.paths(layer + "/ancestor-or-self::Layer/CRS[.='CRS:84']" + " | " + layer
                            + "/ancestor-or-self::Layer/SRS[.='EPSG:4326']"))
                    .hasSize(1);
        }
    }

    // Profile basic.

    @Test
    void clause_6_5_boxesInExponentialNotationGiveTheSameMap() {
        String layers = "cite:Streams,cite:Lakes,cite:Ponds,cite:Bridges,cite:RoadSegments,cite:DividedRoutes,"
                + "cite:Buildings,cite:MapNeatline";
        Answer plain = map(layers, "-0.005,-0.0025,0.005,0.0025", 400, 200).get();
        Answer exponential =
                map(layers, "-.0005E1,-25E-4,+05E-3,.00025E+1", 400, 200).get();

        assertThat(plain.type()).isEqualTo("image/png");
        assertThat(exponential.response().body()).isEqualTo(plain.response().body());
    }

    @Test
    void clause_7_3_3_6_theBoxRunsAroundThePixels() {
        BufferedImage image =
                map("cite:Lakes", "0.0016,-0.0012,0.0026,-0.0005", 10, 7).get().image();

        // Only the border is certain: the lake may have an island.
        assertThat(none(image, 0, 0, 10, 1, WHITE)).isTrue();
        assertThat(none(image, 0, 6, 10, 1, WHITE)).isTrue();
        assertThat(none(image, 0, 0, 1, 7, WHITE)).isTrue();
        assertThat(none(image, 9, 0, 1, 7, WHITE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({", ffffffff", "0x0000FF, ff0000ff"})
    void clause_7_3_3_10_whatNothingCoversHasTheColourOfTheBackground(String colour, String expected) {
        BufferedImage image =
                map("cite:Lakes", LAKE, 200, 100).with("BGCOLOR", colour).get().image();
        int background = Integer.parseUnsignedInt(expected, 16);

        assertThat(all(image, 0, 0, 25, 100, background)).isTrue();
        assertThat(all(image, 150, 0, 50, 50, background)).isTrue();
    }

    @Test
    void clause_7_3_3_9_transparentOnRequest() {
        BufferedImage image = map("cite:Lakes", LAKE, 200, 100)
                .with("TRANSPARENT", "TRUE")
                .get()
                .image();

        assertThat(all(image, 0, 0, 25, 100, 0)).isTrue();
        assertThat(image.getRGB(70, 50) >>> 24).isEqualTo(255);
    }

    @Test
    void theDiamondFillsItsFrame() {
        BufferedImage image =
                map("cite:BasicPolygons", "-1,-1,1,1", 300, 300).get().image();

        assertThat(none(image, 100, 100, 100, 100, WHITE)).isTrue();
        for (int corner : new int[] {0, 260}) {
            assertThat(all(image, corner, 0, 40, 40, WHITE)).isTrue();
            assertThat(all(image, corner, 260, 40, 40, WHITE)).isTrue();
        }
    }

    @Test
    void clause_7_3_3_3_theLeftmostLayerIsDrawnLowest() {
        BufferedImage placesOnTop = map("cite:Forests,cite:Lakes,cite:NamedPlaces", WHOLE, 168, 96)
                .get()
                .image();
        BufferedImage forestOnTop = map("cite:NamedPlaces,cite:Lakes,cite:Forests", WHOLE, 168, 96)
                .get()
                .image();
        BufferedImage forest = map("cite:Forests", WHOLE, 168, 96).get().image();

        // Inside the lake, which lies in the forest as a whole.
        assertThat(forestOnTop.getRGB(110, 65)).isEqualTo(forest.getRGB(110, 65));
        assertThat(placesOnTop.getRGB(110, 65)).isNotEqualTo(forest.getRGB(110, 65));
    }

    @Test
    void clause_7_3_3_8_theMapIsStretched() {
        BufferedImage flat = map("cite:Lakes", LAKE, 200, 100).get().image();
        BufferedImage tall = map("cite:Lakes", LAKE, 200, 200).get().image();

        for (int y = 5; y < 100; y += 10) {
            for (int x = 5; x < 200; x += 10) {
                if (all(flat, x - 4, y - 4, 9, 9, flat.getRGB(x, y))) {
                    assertThat(tall.getRGB(x, 2 * y)).isEqualTo(flat.getRGB(x, y));
                }
            }
        }
    }

    // Profile queryable.

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/json"})
    void clause_7_4_3_6_oneFeatureUnlessMoreAreAskedFor(String format) {
        Ask ask = client.info("1.3.0", "cite:BasicPolygons", 50, 50)
                .with("BBOX", "-2,2,2,6")
                .with("INFO_FORMAT", format);
        int one = ask.get().text().length();

        assertThat(ask.with("FEATURE_COUNT", 1).get().text()).hasSize(one);
        assertThat(ask.with("FEATURE_COUNT", 2).get().text()).hasSizeGreaterThan(one);
    }

    // Time.

    @Test
    void annex_C_2_timeIsDeclaredByFirstLastAndStep() {
        Answer capabilities = client.ask("1.3.0", "GetCapabilities").get();
        String time = "//Layer[Name='cite:Autos']/Dimension[@name='time']";

        assertThat(capabilities.path(time)).isEqualTo("2000-01-01T00:00:00Z/2000-01-01T00:01:00Z/PT5S");
        assertThat(capabilities.path(time + "/@units")).isEqualTo("ISO8601");
        assertThat(capabilities.path(time + "/@multipleValues")).isEqualTo("1");
        assertThat(capabilities.path(time + "/@nearestValue")).isEqualTo("1");
        assertThat(capabilities.paths("//Dimension[not(@default)]")).isEmpty();
        assertThat(capabilities.paths("//Layer[Dimension]/Name"))
                .containsExactlyInAnyOrder("cite:Autos", "cite:lakesWithElevation");
    }

    static Stream<String> instants() {
        return IntStream.rangeClosed(0, 12).mapToObj(i -> "2000-01-01T00:%02d:%02dZ".formatted(i * 5 / 60, i * 5 % 60));
    }

    @ParameterizedTest
    @MethodSource("instants")
    void annex_C_3_2_anInstantShowsTheCarsOfIt(String instant) {
        assertShown(autos().with("TIME", instant).get(), instant::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01T00:00:50Z/2000-01-01T00:01:00Z, '', 2000-01-01T00:00:50Z",
        "2000-01-01T00:00:50Z/2000-01-01T00:01:00Z/PT5S, '', 2000-01-01T00:00:50Z",
        "'2000-01-01T00:00:00Z,2000-01-01T00:00:50Z/2000-01-01T00:01:00Z', 2000-01-01T00:00:00Z, 2000-01-01T00:00:50Z",
        "'2000-01-01T00:00:00Z/2000-01-01T00:00:10Z,2000-01-01T00:00:50Z/current', 2000-01-01T00:00:10Z,"
                + " 2000-01-01T00:00:50Z",
        "'2000-01-01T00:00:00Z,2000-01-01T00:01:00Z', 2000-01-01T00:00:00Z, 2000-01-01T00:01:00Z",
        "2000, 2000-01-01T00:01:00Z, 2000-01-01T00:01:00Z"
    })
    void annex_C_3_2_listsAndIntervalsShowAllOfThem(String time, String until, String from) {
        assertShown(autos().with("TIME", time).get(), own -> own.compareTo(until) <= 0 || own.compareTo(from) >= 0);
    }

    @Test
    void annex_C_4_2_withoutTimeAllIsShownAndTold() {
        Answer map = autos().get();

        assertThat(map.header("Warning"))
                .isEqualTo("99 Default value used: time=2000-01-01T00:00:00Z/2000-01-01T00:01:00Z/PT5S ISO8601");
        assertShown(map, own -> true);
    }

    @Test
    void annex_C_4_3_theNearestInstantIsShownAndTold() {
        Answer map = autos().with("TIME", "2000-01-01T00:00:07.4Z").get();

        assertThat(map.header("Warning")).isEqualTo("99 Nearest value used: time=2000-01-01T00:00:05Z ISO8601");
        assertShown(map, "2000-01-01T00:00:05Z"::equals);
    }

    @Test
    void annex_C_3_5_layersWithoutTimeIgnoreIt() {
        Answer map = map("cite:DividedRoutes,cite:RoadSegments,cite:Autos", WHOLE, 420, 240)
                .with("TIME", "2000-01-01T00:00:30Z")
                .get();

        assertThat(map.type()).isEqualTo("image/png");
        assertThat(map("cite:Lakes", LAKE, 200, 100)
                        .with("TIME", "soon")
                        .with("ELEVATION", "deep")
                        .get()
                        .type())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "2000-13-01", "2000-01-01T00:00:11Z/2000-01-01T00:00:12Z", "2000/1999", "2000/2001/X"})
    void annex_C_4_1_noTimeIsAnException(String time) {
        Answer answer = autos().with("TIME", time).get();

        assertThat(answer.code()).isEqualTo("InvalidDimensionValue");
        assertThat(answer.path("//ServiceException/@locator")).isEqualTo("TIME");
    }

    private static Ask autos() {
        return map("cite:Autos", WHOLE, 420, 240);
    }

    /** Cars of the times are seen, and all others that none of these hides are not. */
    private static void assertShown(Answer answer, Predicate<String> times) {
        BufferedImage image = answer.image();
        List<Car> shown = cars.stream().filter(car -> times.test(car.time())).toList();
        assertThat(shown).isNotEmpty();
        for (Car car : cars) {
            boolean seen = !all(image, car.column() - 2, car.row() - 2, 4, 4, WHITE);
            boolean covered = shown.stream()
                    .anyMatch(other ->
                            Math.abs(other.column() - car.column()) < 12 && Math.abs(other.row() - car.row()) < 12);
            assertThat(seen).as(car.toString()).isEqualTo(shown.contains(car) || covered && seen);
        }
    }

    // Elevation.

    @ParameterizedTest
    @CsvSource({"1.3.0, CRS:88, @default", "1.1.1, EPSG:5030, ../Extent/@default"})
    void annex_C_2_elevationIsDeclaredByItsLevels(String version, String units, String usual) {
        Answer capabilities = client.ask(version, "GetCapabilities").get();
        String elevation = "//Layer[Name='cite:lakesWithElevation']/Dimension[@name='elevation']";

        assertThat(capabilities.path(elevation + "/@units")).isEqualTo(units);
        assertThat(capabilities.path(elevation + "/@unitSymbol")).isEqualTo("m");
        assertThat(capabilities.path(elevation + "/" + usual)).isEqualTo("500");
        assertThat(capabilities.path(elevation + " | //Extent[@name='elevation']"))
                .contains(version.equals("1.3.0") ? "480,490,500" : "");
    }

    @Test
    void annex_C_3_2_eachLevelIsAMapOfItsOwn() {
        assertThat(covered("500")).isGreaterThan(covered("490"));
        assertThat(covered("490")).isGreaterThan(covered("480"));
        assertThat(covered("480")).isPositive();
    }

    private static long covered(String elevation) {
        BufferedImage image = levels().with("ELEVATION", elevation).get().image();
        return IntStream.of(image.getRGB(0, 0, 200, 100, null, 0, 200))
                .filter(pixel -> pixel != WHITE)
                .count();
    }

    private static Ask levels() {
        return map("cite:lakesWithElevation", LAKE, 200, 100);
    }

    @Test
    void annex_C_3_4_oneLevelAtATime() {
        assertThat(levels().with("ELEVATION", "500,480").get().code()).isEqualTo("InvalidDimensionValue");
        assertThat(levels().with("ELEVATION", "480/500").get().code()).isEqualTo("InvalidDimensionValue");
        assertThat(levels().with("ELEVATION", "485/495").get().type()).isEqualTo("image/png");
    }

    @Test
    void annex_C_4_3_theNearestLevelIsShownAndTold() {
        Answer nearest = levels().with("ELEVATION", "492").get();
        Answer exact = levels().with("ELEVATION", "490").get();

        assertThat(nearest.header("Warning")).startsWith("99 Nearest value used: elevation=490");
        assertThat(exact.header("Warning")).isEmpty();
        assertThat(nearest.response().body()).isEqualTo(exact.response().body());
    }

    @Test
    void annex_C_4_2_theHighestLevelIsTheDefault() {
        Answer usual = levels().get();

        assertThat(usual.header("Warning")).startsWith("99 Default value used: elevation=500");
        assertThat(usual.response().body())
                .isEqualTo(levels().with("ELEVATION", "500").get().response().body());
    }
}
