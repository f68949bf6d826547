package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.timetable.Timetable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** GTFS feeds: made-up ones, broken ones, and real ones where they are at hand. */
class GtfsFileTest {

    @TempDir
    private Path folder;

    private Map<String, Feature> read(Path zip, String layer) {
        Map<String, Feature> features = new LinkedHashMap<>();
        open(zip).stream()
                .filter(table -> table.layer().id().equals(layer))
                .forEach(table -> table.read(feature -> features.put(feature.id(), feature)));
        return features;
    }

    private static List<LayerFile> open(Path zip) {
        return LayerFile.open(zip, file -> {
            throw new IllegalStateException("no GeoPackage");
        });
    }

    private Path town() {
        return GtfsZip.write(folder.resolve("town.zip"), GtfsZip.town());
    }

    @Test
    void aFeedIsStopsLinesAndEntrances() {
        assertThat(open(town()).stream().map(table -> table.layer().id()).toList())
                .containsExactly("town_stops", "town_lines", "town_entrances");
        assertThat(read(town(), "town_stops").keySet())
                .containsExactly("town-lake", "town-bridge", "town-field", "town-bus%20bridge", "town-harbour");
        assertThat(read(town(), "town_entrances").values())
                .hasSize(2)
                .allSatisfy(entrance -> assertThat(entrance.properties()).containsEntry("station", "town-bridge"));
    }

    @Test
    void aStationTakesTheKindOfWhatCallsThereAndTheTransfersOfItsPlatforms() {
        Map<String, Feature> stops = read(town(), "town_stops");
        assertThat(stops.get("town-bridge").properties())
                .containsEntry("kind", "metro_station")
                .containsEntry("transfer_s", 150L)
                .containsEntry("transfers", "240 town-bus%20bridge")
                .containsEntry(
                        "source",
                        "GTFS feed town.zip of Town Transit, version 7, https://town.example;"
                                + " licence as its publisher states");
        assertThat(stops.get("town-bus%20bridge").properties())
                .containsEntry("kind", "bus_stop")
                .containsEntry("platform_s", 0L)
                .containsEntry("transfers", "none town-bridge");
    }

    @Test
    void aLineHasItsStopsItsCourseAndItsTimetable() {
        Feature metro = read(town(), "town_lines").get("town-M-1");
        assertThat(metro.properties())
                .containsEntry("name_en", "M1 → Field")
                .containsEntry("kind", "metro_line")
                .containsEntry("colour", "#DF4661")
                .containsEntry("stops", "town-lake:on;town-bridge;town-field:off")
                .containsEntry("oneway", true)
                .containsEntry("time_zone", "Asia/Shanghai")
                .containsEntry("run_s", "600;600")
                .containsEntry("headways", "07:00:00-09:00:00 3600;23:00:00-29:00:00 21600");
        assertThat(metro.geometry().toText()).isEqualTo("LINESTRING (120.34 30.31, 120.44 30.309, 120.54 30.31)");
        assertThat((String) metro.properties().get("timetable")).isEqualTo("""
            service week 1111100 20250101-20251231 +20250608 -20250604
            service fair 0000000 20250607-20250607 +20250607
            run 0 600 1200
            run 0 480+60 1020
            trips week 0 08:00:00=m%201 08:10:00=m%202
            trips week 1 24:10:00=m%203
            trips fair 0 12:00:00=m%204
            """);
    }

    @Test
    void aTimetableIsReadAsItWasWritten() {
        read(town(), "town_lines").values().forEach(line -> {
            String text = (String) line.properties().get("timetable");
            int stops = ((String) line.properties().get("stops")).split(";").length;
            assertThat(Timetable.parse(text, stops)).hasToString(text);
        });
    }

    @Test
    void aShuttleByHeadwayKeepsItsHeadway() {
        Feature night = read(town(), "town_lines").get("town-N-1");
        assertThat((String) night.properties().get("timetable")).contains("every week 0 23:00:00-25:00:00 1200");
        assertThat(night.properties()).containsEntry("headways", "23:00:00-29:00:00 3600");
    }

    @Test
    void exactHeadwaysAreTrips() {
        Map<String, String> tables = GtfsZip.town();
        tables.compute("frequencies.txt", (name, text) -> text.replace("1200,0", "1800,1"));
        Path zip = GtfsZip.write(folder.resolve("town.zip"), tables);
        assertThat((String) read(zip, "town_lines").get("town-N-1").properties().get("timetable"))
                .contains("trips week 0 23:00:00=n%201 23:30:00=n%201 24:00:00=n%201 24:30:00=n%201\n");
    }

    record Broken(String title, String table, String from, String to, String message) {
        @Override
        public String toString() {
            return title + " in " + table;
        }
    }

    static List<Broken> broken() {
        List<Broken> cases = new ArrayList<>();
        for (String line : GtfsZip.resource("gtfs-broken.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\\|", -1);
                cases.add(new Broken(
                        cells[0].trim(), cells[1].trim(), cells[2].trim(), cells[3].trim(), cells[4].trim()));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFeedIsRefusedWithFileLineAndField(Broken broken) {
        Map<String, String> tables = GtfsZip.town();
        String text = tables.remove(broken.table());
        if (broken.from().equals("*")) {
            tables.put(broken.table(), "");
        } else if (!broken.from().isEmpty()) {
            assertThat(text).contains(broken.from());
            int at = text.indexOf(broken.from());
            tables.put(
                    broken.table(),
                    text.substring(0, at)
                            + broken.to()
                            + text.substring(at + broken.from().length()));
        }
        Path zip = GtfsZip.write(folder.resolve("town.zip"), tables);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open(zip))
                .withMessageContaining("town.zip")
                .withMessageContaining(broken.message())
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_PARAMETER));
    }

    @ParameterizedTest
    @CsvSource({
        "../stops.txt, points out of the archive",
        "/etc/stops.txt, points out of the archive",
        "c:\\stops.txt, points out of the archive",
        "feed/stops.txt, not in a folder"
    })
    void anArchiveWithTrickyNamesIsRefused(String entry, String message) {
        Map<String, String> tables = GtfsZip.town();
        tables.put(entry, "stop_id\n");
        Path zip = GtfsZip.write(folder.resolve("town.zip"), tables);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> open(zip)).withMessageContaining(message);
    }

    @Test
    void aTableThatUnpacksToTooMuchIsRefused() {
        Map<String, String> tables = GtfsZip.town();
        tables.put("shapes.txt", tables.get("shapes.txt") + "\n".repeat(20_000_000));
        Path zip = GtfsZip.write(folder.resolve("town.zip"), tables);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> open(zip)).withMessageContaining("zip bomb");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("town.zip"), "no archive");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> open(file)).withMessageContaining("no sound zip");
    }

    /** Counted by hand from the feeds' tables; they are not part of the project. */
    @ParameterizedTest
    @CsvSource({
        "caltrain_gtfs_20160406.zip, America/Los_Angeles, 31",
        "cobblinc-bus-30-only.gtfs.zip, America/New_York, 187",
        "marta-bus-856-only.gtfs.zip, America/New_York, 166"
    })
    void realFeedsAreReadToTheLastTrip(String file, String zone, int mostStops) throws IOException {
        Path zip = Path.of("../shared/realdata", file);
        assumeTrue(Files.exists(zip));
        String name = open(zip).getFirst().layer().id().replace("_stops", "");
        Map<String, Feature> lines = read(zip, name + "_lines");
        assertThat(read(zip, name + "_stops").size()).isBetween(20, mostStops);
        long trips = 0;
        for (Feature line : lines.values()) {
            assertThat(line.properties()).containsEntry("time_zone", zone);
            String text = (String) line.properties().get("timetable");
            int stops = ((String) line.properties().get("stops")).split(";").length;
            trips += Timetable.parse(text, stops).trips().size();
        }
        assertThat(trips).isEqualTo(records(zip, "trips.txt"));
    }

    private static long records(Path zip, String table) throws IOException {
        try (var archive = new java.util.zip.ZipFile(zip.toFile());
                var in = archive.getInputStream(archive.getEntry(table))) {
            return new String(in.readAllBytes())
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.counting());
        }
    }
}
