package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streets and entrances of OSM extracts. */
class OsmFileTest {

    @TempDir
    private Path folder;

    private Map<String, Feature> read(OsmPbf osm, String table) {
        return read(osm.write(folder.resolve("town.osm.pbf")), table);
    }

    private static Map<String, Feature> read(Path file, String table) {
        Map<String, Feature> features = new LinkedHashMap<>();
        LayerFile.open(file, path -> {
                    throw new IllegalStateException();
                })
                .stream()
                .filter(each -> each.layer().id().equals(table))
                .forEach(each -> each.read(feature -> features.put(feature.id(), feature)));
        return features;
    }

    private static OsmPbf town() {
        return new OsmPbf()
                .node(1, 120.30, 30.30, Map.of())
                .node(2, 120.31, 30.30, Map.of())
                .node(3, 120.32, 30.30, Map.of("barrier", "bollard"))
                .node(4, 120.33, 30.30, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        // A ferry of 960 m: with the time that it states, and 40 % more for waiting, in steps of 2 km/h; without.
        "route=ferry;duration=00:06, ferry, true, 8",
        "route=ferry, ferry, true, 6",
        "route=ferry;duration=soon, ferry, true, 6",
        "man_made=pier, path, true, 5",
        "railway=platform, path, true, 5",
        "highway=pedestrian;area=yes, path, true, 5",
        "highway=platform, path, true, 5"
    })
    void waysThatAreNoStreets(String tags, String kind, boolean foot, double footKmh) {
        Map<String, String> parsed = new LinkedHashMap<>();
        Arrays.stream(tags.split(";")).forEach(tag -> parsed.put(tag.split("=")[0], tag.split("=")[1]));
        Feature way = read(town().way(7, parsed, 1, 2), "streets").get("osm-way-7");
        assertThat(way.properties()).containsEntry("street_class", kind).containsEntry("foot", foot);
        assertThat(way.properties().getOrDefault("foot_kmh", -1.0)).isEqualTo(footKmh);
        assertThat(way.properties().get("tags").toString().split(";")).hasSameSizeAs(tags.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // tags; class, foot, bicycle, car, oneway, oneway_bicycle, stairs
                "highway=residential, street, true, true, true, false, -, -",
                "highway=motorway;oneway=yes, motorway, false, false, true, true, -, -",
                "highway=primary;oneway=yes;maxspeed=60, arterial, true, true, true, true, -, -",
                "highway=residential;oneway=yes;oneway:bicycle=no, street, true, true, true, true, false, -",
                "highway=footway, path, true, true, false, false, -, -",
                "highway=steps, path, true, true, false, false, -, true",
                "highway=cycleway, path, true, true, false, false, -, -",
                "highway=service;access=private, street, false, false, false, -, -, -",
                "highway=residential;junction=roundabout, street, true, true, true, true, -, -",
                "building=yes, -, -, -, -, -, -, -"
            })
    void aWayIsOpenToWhomGraphHopperSays(
            String tags,
            String streetClass,
            Boolean foot,
            Boolean bicycle,
            Boolean car,
            Boolean oneway,
            Boolean onewayBicycle,
            Boolean stairs) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(tags.split(";")).forEach(tag -> pairs.put(tag.split("=")[0], tag.split("=")[1]));
        Map<String, Feature> streets = read(town().way(7, pairs, 1, 2), "streets");
        if (streetClass == null || Boolean.FALSE.equals(foot) && Boolean.FALSE.equals(car)) {
            assertThat(streets).isEmpty();
            return;
        }
        Map<String, Object> street = streets.get("osm-way-7").properties();
        assertThat(street.get("street_class")).isEqualTo(streetClass);
        assertThat(street.get("foot")).isEqualTo(foot);
        assertThat(street.get("bicycle")).isEqualTo(bicycle);
        assertThat(street.get("car")).isEqualTo(car);
        assertThat(street.get("oneway")).isEqualTo(oneway);
        assertThat(street.get("oneway_bicycle")).isEqualTo(onewayBicycle);
        assertThat(street.get("stairs")).isEqualTo(stairs);
        assertThat(street.get("tags").toString()).contains(tags.split(";")[0]);
        assertThat(street.get("source").toString()).contains("OpenStreetMap").contains("ODbL");
    }

    @Test
    void aStreetOpenBackwardOnlyIsDrawnTheOtherWay() {
        Map<String, Feature> streets =
                read(town().way(7, Map.of("highway", "residential", "oneway", "-1"), 1, 2), "streets");
        assertThat(streets.get("osm-way-7").geometry().getCoordinate().x).isEqualTo(120.31);
        assertThat(streets.get("osm-way-7").properties()).containsEntry("oneway", true);
    }

    @Test
    void aBollardStopsCarsAndNobodyElse() {
        Map<String, Feature> streets = read(town().way(7, Map.of("highway", "residential"), 1, 2, 3, 4), "streets");
        assertThat(streets).hasSize(4);
        List<Feature> barriers = streets.values().stream()
                .filter(street -> "barrier".equals(street.properties().get("kind")))
                .toList();
        assertThat(barriers)
                .hasSize(2)
                .allSatisfy(barrier -> assertThat(barrier.properties())
                        .containsEntry("car", false)
                        .containsEntry("foot", true));
    }

    @Test
    void entrancesOfStationsAreALayerOfTheirOwn() {
        OsmPbf osm = town().node(9, 120.305, 30.301, Map.of("railway", "subway_entrance", "name", "A 口"));
        Map<String, Feature> entrances = read(osm.way(7, Map.of("highway", "footway"), 1, 2), "entrances");
        assertThat(entrances.get("osm-node-9").properties()).containsEntry("name_zh", "A 口");
    }

    @Test
    void aWayThatLeavesTheExtractEndsThere() {
        Map<String, Feature> streets = read(town().way(7, Map.of("highway", "residential"), 1, 2, 99), "streets");
        assertThat(streets.get("osm-way-7").geometry().getNumPoints()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "20", "90"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aBrokenFileIsNamed(int bytes) throws IOException {
        Path whole = town().way(7, Map.of("highway", "residential"), 1, 2).write(folder.resolve("whole.osm.pbf"));
        Path broken = folder.resolve("broken.osm.pbf");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(whole), bytes));
        assertThatThrownBy(() -> read(broken, "streets"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("broken.osm.pbf");
    }
}
