package city.xingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.draw.MapPainter;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.http.TileSource;
import city.xingtu.ink.Crew;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.geopackage.Gdal;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.FolderTiles;
import city.xingtu.tile.TileStore;
import city.xingtu.tile.Tiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code seed} as somebody types it. */
class SeedCommandTest {

    @TempDir
    Path folder;

    private final Locale locale = Locale.getDefault();
    private TileStore store = TileStore.NONE;
    private String out = "";
    private String err = "";

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    private int seed(String arguments) {
        StringWriter printed = new StringWriter();
        StringWriter problems = new StringWriter();
        Tiles tiles = new Tiles(1 << 20, store, "test", style -> Optional.empty(), new MapPainter(), making -> {
            try {
                return making.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        TileSource source = new TileSource(
                StyleRepository.empty(),
                tiles,
                new PlanFunctions(new Reach(Crew.ALONE)),
                TileMatrixSetJson.read(Path.of("grids")),
                Map.of());
        Session session = new Session(
                () -> MemoryStore.of(SamplePlan.small()),
                atlas -> source,
                folder.resolve("access.json"),
                new PrintWriter(printed),
                new PrintWriter(problems));
        List<String> words = Stream.concat(
                        Stream.of("seed"),
                        Stream.of(arguments.replace("DIR", folder.toString()).split(" ")))
                .toList();
        int code = CommandLineTool.run(session, words);
        out = printed.toString();
        err = problems.toString();
        return code;
    }

    private long files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void anMbtilesFileIsReadByGdal() {
        assertThat(seed("stations --to DIR/a.mbtiles --zoom 8-12")).as(err).isZero();
        assertThat(err).contains("WebMercatorQuad/stations").contains("5 / 5");
        String listed = Gdal.run(
                "ogrinfo", "-ro", "-al", "-so", folder.resolve("a.mbtiles").toString());
        assertThat(listed)
                .contains("Layer name: stations")
                .contains("Feature Count: 2")
                .contains("name_zh: String");
    }

    @Test
    void aPictureArchiveIsReadByGdal() {
        assertThat(seed("platforms --to DIR/a.mbtiles --zoom 8-11 --format png --bbox 120.2,30.2,120.5,30.5"))
                .as(err)
                .isZero();
        String listed = Gdal.run("gdalinfo", folder.resolve("a.mbtiles").toString());
        assertThat(listed).contains("Driver: MBTiles").contains("Band 4").contains("ZOOM_LEVEL=11");
    }

    @Test
    void aPmtilesFileNamesItsLayers() throws IOException {
        assertThat(seed("theme:function,roads --to DIR/a.pmtiles --zoom 10-12")).isEqualTo(1);
        assertThat(err).contains("theme:function");
        assertThat(seed("roads,stations --to DIR/a.pmtiles --zoom 10-12"))
                .as(err)
                .isZero();
        byte[] file = Files.readAllBytes(folder.resolve("a.pmtiles"));
        assertThat(new String(file, 0, 7, StandardCharsets.US_ASCII)).isEqualTo("PMTiles");
        assertThat(seed("roads --to DIR/a.pmtiles --zoom 10-12")).isEqualTo(1);
        assertThat(err).contains("--overwrite");
        assertThat(seed("roads --to DIR/a.pmtiles --zoom 10-12 --overwrite")).isZero();
    }

    @Test
    void aFolderTakesSeveralGridsAndNames() throws IOException {
        assertThat(seed("stations roads --to DIR/out --grid TiandituC --grid Hangzhou4549 --zoom 3-5"))
                .as(err)
                .isZero();
        try (Stream<Path> grids = Files.list(folder.resolve("out"))) {
            assertThat(grids.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("TiandituC", "Hangzhou4549");
        }
        long files = files("out");
        assertThat(files).isGreaterThan(8);
        assertThat(seed("stations roads --to DIR/out --grid TiandituC --grid Hangzhou4549 --zoom 3-5"))
                .as("the same again")
                .isZero();
        assertThat(files("out")).isEqualTo(files);
        assertThat(seed("stations --to DIR/out --grid TiandituC --zoom 3-6")).isEqualTo(1);
        assertThat(err).contains("--overwrite");
    }

    @Test
    void theCacheHoldsTheTilesThatTheServiceWouldMake() throws IOException {
        assertThat(seed("stations --to cache")).isEqualTo(1);
        assertThat(err).contains("xingtu.tile-folder");
        store = new FolderTiles(folder.resolve("cache"), 1 << 20);
        assertThat(seed("stations --to cache --zoom 8-12")).as(err).isZero();
        assertThat(files("cache")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nowhere --to DIR/x.pmtiles                         | nowhere
        stations --to DIR/x.pmtiles --grid Mars            | --grid
        stations --to DIR/x.pmtiles --grid TiandituC       | Web Mercator
        stations roads --to DIR/x.pmtiles                  | one name
        stations --to DIR/x.pmtiles --zoom all             | 5-14
        stations --to DIR/x.pmtiles --zoom 40-50           | levels
        stations --to DIR/x.pmtiles --bbox 1,2,3           | box
        stations --to DIR/x.pmtiles --feature nobody       | nobody
        stations --to DIR/x.pmtiles --bbox 1,2,3,4 --feature st-1 | not both
        stations --to DIR/x.pmtiles --format gif           | mvt or png
        stations --to DIR/x.pmtiles --datetime soon        | datetime
        stations --to DIR/x.mbtiles --scale 9              | scale
        stations --to DIR/x.mbtiles --format png --style x | style
        """)
    void aWrongCallSaysWhatIsWrong(String arguments, String said) {
        assertThat(seed(arguments)).isEqualTo(1);
        assertThat(err.toLowerCase(Locale.ROOT)).contains(said.toLowerCase(Locale.ROOT));
    }

    @Test
    void aFeatureIsAnArea() {
        assertThat(seed("platforms --to DIR/a.pmtiles --zoom 14 --feature st-1"))
                .as(err)
                .isZero();
        assertThat(out).contains("1 places");
    }
}
