package city.xingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.MapPainter;
import city.xingtu.exchange.AccessJson;
import city.xingtu.exchange.GtfsZip;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.http.TileSource;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Language;
import city.xingtu.plan.timetable.Period;
import city.xingtu.reach.Mode;
import city.xingtu.reach.Origin;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Travel;
import city.xingtu.reach.transit.TransitRules;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.geopackage.Gdal;
import city.xingtu.store.geopackage.GeoPackageStore;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.TileStore;
import city.xingtu.tile.Tiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as somebody types them, on a store in a file. */
class CommandLineToolTest {

    @TempDir
    Path folder;

    private final Locale locale = Locale.getDefault();
    private Path file;
    private TileSource tiles = tiles(TileStore.NONE);
    private String out = "";
    private String err = "";

    @BeforeEach
    void seed() {
        Locale.setDefault(Locale.ENGLISH);
        file = folder.resolve("plan.gpkg");
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.seed(SamplePlan.small(), "规划局", "首次入库");
        }
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    private static TileSource tiles(TileStore store) {
        Tiles made = new Tiles(1 << 20, store, "test", style -> Optional.empty(), new MapPainter(), making -> {
            try {
                return making.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        TileMatrixSets sets = TileMatrixSetJson.read(Path.of("grids"));
        return new TileSource(StyleRepository.empty(), made, new PlanFunctions(new Reach(Crew.ALONE)), sets, Map.of());
    }

    private int run(String... arguments) {
        return run(file, arguments);
    }

    private int run(Path store, String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter problems = new StringWriter();
        Session session = new Session(
                () -> GeoPackageStore.open(store),
                atlas -> tiles,
                folder.resolve("access.json"),
                new PrintWriter(printed),
                new PrintWriter(problems));
        int code = CommandLineTool.run(session, List.of(arguments));
        out = printed.toString();
        err = problems.toString();
        return code;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<Feature> read(String layer) {
        try (PlanStore store = GeoPackageStore.open(file)) {
            List<Feature> features = new ArrayList<>();
            store.readLayer(layer, store.findHead().orElseThrow().number(), features::add);
            return features;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".geojson", ".fgb", ".csv"})
    void whatIsExportedAndImportedAgainChangesNothing(String extension) {
        assertThat(run("export", "--layer", "platforms", path("platforms" + extension)))
                .isZero();
        assertThat(run("import", "--layer", "platforms", path("platforms" + extension)))
                .as(err)
                .isZero();
        assertThat(out).contains("Nothing changed");
    }

    @Test
    void aGeoPackageHoldsAllLayersAndComesBackTableByTable() {
        assertThat(run("export", path("all.gpkg"))).as(err).isZero();
        assertThat(run("import", path("all.gpkg"))).isEqualTo(1);
        assertThat(err).contains("Name one table with --table: platforms, roads, stations");
        assertThat(run("import", "--table", "stations", path("all.gpkg")))
                .as(err)
                .isZero();
        assertThat(out).contains("Nothing changed");
    }

    @Test
    void changedFeaturesAreOneRevisionAndTheRestIsUntouched() throws IOException {
        Files.writeString(
                folder.resolve("stations.csv"), "id,name_zh,lon,lat\nst-2,金沙湖站,120.33,30.31\nst-3,下沙西,120.32,30.3\n");

        assertThat(run("import", "--author", "王", "--reason", "改名", path("stations.csv")))
                .as(err)
                .isZero();

        assertThat(out).contains("revision 2");
        assertThat(read("stations")).extracting(Feature::id).containsExactly("st-1", "st-2", "st-3");
        assertThat(read("stations").get(1).text("name_zh")).isEqualTo("金沙湖站");
    }

    @Test
    void replacingDeletesWhatTheFileDoesNotHave() throws IOException {
        Files.writeString(folder.resolve("roads.csv"), "id,name_zh,geometry\nr-9,新路,\"LINESTRING (120 30, 121 31)\"\n");

        assertThat(run("import", "--replace", path("roads.csv"))).as(err).isZero();

        assertThat(read("roads")).extracting(Feature::id).containsExactly("r-9");
    }

    @Test
    void aTableOfAnUnknownNameBecomesALayer() throws IOException {
        Files.writeString(folder.resolve("地块.csv"), "编号,lon,lat\n甲-1,120.3,30.3\n甲-2,120.4,30.4\n");

        assertThat(run("import", "--layer", "parcels", path("地块.csv"))).as(err).isZero();

        assertThat(read("parcels")).extracting(feature -> feature.text("编号")).containsExactly("甲-1", "甲-2");
        assertThat(run("export", "--layer", "parcels", "--crs", "EPSG:4549", path("parcels.geojson")))
                .as(err)
                .isZero();
        assertThat(Gdal.run("ogrinfo", "-ro", "-al", Gdal.name(folder.resolve("parcels.geojson"))))
                .contains("4549", "POINT (5");
    }

    @Test
    void heightsOfAFileAreLeftOut() throws IOException {
        Files.writeString(
                folder.resolve("wells.csv"), "name,wkt\n甲,POINT Z (120.3 30.3 12)\n乙,POINT Z (120.4 30.4 9)\n");
        Gdal.run(
                "ogr2ogr",
                "-f",
                "GPKG",
                "-oo",
                "GEOM_POSSIBLE_NAMES=wkt",
                "-oo",
                "KEEP_GEOM_COLUMNS=NO",
                path("wells.gpkg"),
                path("wells.csv"));

        assertThat(run("import", "--layer", "wells", path("wells.csv"))).as(err).isZero();
        assertThat(run("import", "--layer", "more-wells", path("wells.gpkg")))
                .as(err)
                .isZero();

        assertThat(read("wells")).extracting(Feature::geometry).asString().contains("POINT (120.3 30.3)");
        assertThat(read("more-wells")).extracting(Feature::geometry).asString().contains("POINT (120.4 30.4)");
    }

    @Test
    void aRevisionIsTakenBackByANewOne() {
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.commit(1, "王", "", List.of(new Edit.Delete("roads", "r-1")));
        }

        assertThat(run("undo", "2", "--author", "李")).as(err).isZero();

        assertThat(out).contains("Took revision 2 back as revision 3");
        assertThat(read("roads")).extracting(Feature::id).containsExactly("r-1");
        assertThat(run("undo", "1")).isEqualTo(1);
        assertThat(err).contains("cannot be undone");
    }

    @Test
    void aFileIsHeldToTheRulesOfThePlan() throws IOException {
        Files.writeString(folder.resolve("bow.csv"), "name,wkt\n结,\"POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))\"\n");

        assertThat(run("import", "--layer", "bows", path("bow.csv"))).isEqualTo(1);

        assertThat(err).contains("bow.1");
        assertThat(run("export", "--layer", "bows", path("bows.csv"))).isEqualTo(1);
        assertThat(err).contains("no layer bows");
    }

    @Test
    void anEarlierRevisionIsExportedAsItWas() throws IOException {
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.commit(1, "王", "", List.of(new Edit.Delete("roads", "r-1")));
        }
        assertThat(run("export", "--layer", "roads", "--revision", "1", path("before.csv")))
                .isZero();
        assertThat(run("export", "--layer", "roads", path("after.csv"))).isZero();

        assertThat(Files.readString(folder.resolve("before.csv"))).contains("r-1");
        assertThat(Files.readString(folder.resolve("after.csv"))).doesNotContain("r-1");
    }

    @Test
    void aFolderIsThePlanAgain() {
        assertThat(run("export", path("plan"))).as(err).isZero();

        assertThat(folder.resolve("plan/atlas.json")).exists();
        assertThat(folder.resolve("plan/layers/stations.geojson")).exists();
        assertThat(run("export", path("plan"))).isEqualTo(1);
        assertThat(err).contains("add --overwrite");
        assertThat(run("export", "--overwrite", path("plan"))).isZero();
    }

    @Test
    void aBackupRestoresElsewhereAndIsVerified() {
        assertThat(run("backup", path("plan.zip"))).as(err).isZero();
        Path other = folder.resolve("other.gpkg");
        assertThat(run(other, "verify")).isEqualTo(1);
        assertThat(run(other, "restore", path("plan.zip"))).as(err).isZero();
        assertThat(run(other, "verify")).isZero();
        assertThat(out).contains("Intact: 1 revisions");
        assertThat(run(other, "restore", path("plan.zip"))).isEqualTo(1);
        assertThat(err).contains("only an empty one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export {}/x.csv | takes one layer",
                "export --layer nowhere {}/x.csv | no layer nowhere",
                "export --layer roads {}/x.docx | Unknown format x.docx",
                "export --layer roads --crs EPSG:1 {}/x.csv | Unknown coordinate system EPSG:1",
                "export --layer roads --revision 7 {}/x.csv | no revision 7",
                "export --layer roads --revision yesterday {}/x.csv | A revision is a number, a day",
                "export --crs EPSG:4549 {}/x.gpkg | EPSG:4490 only",
                "import {}/nothing.csv | nothing.csv",
                "import {}/x.docx | unknown format",
                "restore {}/plan.gpkg | plan",
            })
    void whatIsWrongIsSaidAndNothingIsWritten(String command, String message) {
        int code = run(command.replace("{}", folder.toString()).split(" "));

        assertThat(code).isEqualTo(1);
        assertThat(err).contains(message);
        assertThat(folder.resolve("x.csv")).doesNotExist();
        assertThat(folder.resolve("x.csv.part")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "import", "backup --nonsense x.zip", "verify too many"})
    void aWrongCallShowsHowToCall(String command) {
        assertThat(run(command.split(" "))).isEqualTo(2);
        assertThat(err).contains("Usage: java -jar xingtu.jar " + command.split(" ")[0]);
    }

    @Test
    void chineseIsSpokenToChinese() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

        assertThat(run("verify")).isZero();
        assertThat(out).contains("完好").doesNotContain("Intact");
        assertThat(Language.of("zh")).isEqualTo(Language.ZH);
    }

    /** From Lake to Field takes 2 minutes to the platform and from it; the metro of gtfs.txt takes 20. */
    @ParameterizedTest
    @CsvSource({
        "2025-06-03T07:57, 25, at 8:00 on time",
        "2025-06-03T08:00, 32, at 8:10 the next",
        "2025-06-06T00:05, 24, at 24:10 the last of the day before",
        "2025-06-07T11:50, 32, on the day that was added",
        "2025-06-08T07:57, 25, on the Sunday that counts as a working day"
    })
    void anImportedFeedIsTravelledOnByItsTimetable(LocalDateTime departure, double minutes, String train)
            throws IOException {
        importTown();
        assertThat(minutes(new TransitRules.InWindow(departure, 1, 50)))
                .as(train)
                .isEqualTo(minutes);
    }

    @Test
    void anImportedFeedIsTravelledOnByItsHeadways() throws IOException {
        importTown();
        // Two trains in the morning peak: half an hour of waiting.
        assertThat(minutes(new TransitRules.InPeriod(Period.MORNING_PEAK))).isEqualTo(54);
        assertThat(minutes(new TransitRules.InPeriod(Period.MIDDAY))).isNaN();
    }

    @Test
    void ofABrokenFeedNothingIsImported() {
        Map<String, String> tables = GtfsZip.town();
        tables.remove("stop_times.txt");
        GtfsZip.write(folder.resolve("town.zip"), tables);
        long before = head();
        assertThat(run("import", "gtfs", path("town.zip"))).isEqualTo(1);
        assertThat(err).contains("stop_times.txt is missing");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aKeyOfAccessIsShownOnceAndOpens() throws IOException {
        Path rules = Files.writeString(folder.resolve("access.json"), "{\"groups\": {\"readers\": {}}}");
        assertThat(run("access", "zhang", "readers")).as(err).isZero();
        String key = out.strip().substring(out.strip().lastIndexOf(' ') + 1);
        assertThat(key).startsWith("zhang.");
        String secret = key.substring("zhang.".length());
        assertThat(AccessJson.read(rules).of("zhang", secret)).isNotSameAs(Access.UNRECOGNISED);
        assertThat(Files.readString(rules)).doesNotContain(secret);
        assertThat(run("access", "zhang", "nobody")).isEqualTo(1);
        assertThat(err).contains("nobody");
        assertThat(run("access", "zhang.li", "readers")).isEqualTo(1);
    }

    @Test
    void aFeedIsOneRevisionAndTheSameFeedAgainIsNone() throws IOException {
        long before = head();
        importTown();
        long first = head();
        assertThat(first).as("the streets and the feed").isEqualTo(before + 2);
        assertThat(run("import", "gtfs", path("town.zip"))).as(err).isZero();
        assertThat(head()).isEqualTo(first);
        Map<String, String> tables = GtfsZip.town();
        tables.put("stops.txt", tables.get("stops.txt").replace("Lake", "Pond"));
        tables.put("routes.txt", tables.get("routes.txt").replace("N,N,Night", "N,M,Night"));
        GtfsZip.write(folder.resolve("town.zip"), tables);
        assertThat(run("import", "gtfs", path("town.zip"))).as(err).isZero();
        assertThat(head()).isEqualTo(first + 1);
    }

    private long head() {
        try (PlanStore store = GeoPackageStore.open(file)) {
            return store.findHead().orElseThrow().number();
        }
    }

    private void importTown() throws IOException {
        Files.writeString(
                folder.resolve("ways.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"w\",\"properties\":"
                        + "{\"foot\":true},\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
                        + "[[120.34,30.31],[120.3401,30.31]]}}]}");
        GtfsZip.write(folder.resolve("town.zip"), GtfsZip.town());
        assertThat(run("import", path("ways.geojson"))).as(err).isZero();
        assertThat(run("import", "gtfs", path("town.zip"))).as(err).isZero();
    }

    private double minutes(TransitRules.When when) {
        try (PlanStore store = GeoPackageStore.open(file);
                Atlas atlas = new Atlas(store)) {
            LayerSnapshot stops = atlas.view().findLayer("town_stops").orElseThrow();
            List<Origin> lake = List.of(Reach.origin(stops, stops.row("town-lake"), "from"));
            List<Origin> field = List.of(Reach.origin(stops, stops.row("town-field"), "to"));
            Travel travel = Travel.of(Mode.TRANSIT).withTransit(TransitRules.USUAL.at(when));
            return new Reach(Crew.ALONE)
                            .matrix(atlas.view(), lake, field, travel, 90)
                            .seconds()[0][0]
                    / 60;
        }
    }
}
