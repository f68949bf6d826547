package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.ink.Crew;
import city.xingtu.store.MemoryStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** The question that the service exists for, on the shipped plan, against GraphHopper on the same streets. */
class PlanWalksTest {

    private static View view;
    private static LayerSnapshot platforms;
    private static LayerSnapshot stations;
    private static GraphHopperWalks independent;

    @BeforeAll
    static void readThePlan() {
        view = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data")))).view();
        platforms = view.findLayer("industrial_platforms").orElseThrow();
        stations = view.findLayer("metro_stations").orElseThrow();
        independent = new GraphHopperWalks(view.findLayer("streets").orElseThrow());
    }

    private static List<Reached> answers(List<Origin> from, double minutes, boolean all) {
        return new Reach(Crew.ALONE).within(view, new Reach.Question(platforms, from, minutes, Travel.WALK, all));
    }

    @Test
    void platformsWithinAQuarterOfAnHourOfAStationAreThoseThatGraphHopperFinds() {
        List<Origin> from = Reach.origins(stations, "from");
        Map<String, Double> ours = new HashMap<>();
        for (Reached answer : answers(from, 15, true)) {
            answer.arrival().ifPresent(arrival -> ours.put(platforms.id(answer.row()), arrival.seconds() / 60));
        }
        Map<String, Double> theirs = new HashMap<>();
        for (int row = 0; row < platforms.size(); row++) {
            Geometry platform = platforms.geometry(row);
            if (platform == null) {
                continue;
            }
            double least = independent.minutes(from, platform, Travel.WALK);
            if (Double.isFinite(least)) {
                theirs.put(platforms.id(row), least);
            }
        }
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        theirs.forEach(
                (id, minutes) -> assertThat(ours.get(id)).as(id).isCloseTo(minutes, within(0.1 + 0.01 * minutes)));
        List<String> within = answers(from, 15, false).stream()
                .map(answer -> platforms.id(answer.row()))
                .toList();
        assertThat(within)
                .containsExactlyInAnyOrderElementsOf(theirs.keySet().stream()
                        .filter(id -> theirs.get(id) <= 15)
                        .toList());
        assertThat(within).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "metro-west-xiasha, qt-medicine-port",
        "metro-jinshahu, qt-dachuang-town",
        "metro-wenze-road, qt-science-city",
        "metro-yunshui, qt-bonded-zone",
        "metro-xiashajiangbin, qt-bonded-zone",
        "metro-hezhuang-road, qt-integration-core",
        "metro-south-wenhai-road, qt-dachuang-town"
    })
    void oneStationAndOnePlatformAgreeWithGraphHopper(String stationId, String platformId) {
        int station = stations.row(stationId);
        int platform = platforms.row(platformId);
        assertThat(station).as(stationId).isNotNegative();
        assertThat(platform).as(platformId).isNotNegative();
        Origin origin = Reach.origin(stations, station, "id");
        Reached ours = answers(List.of(origin), 15, true).stream()
                .filter(answer -> answer.row() == platform)
                .findFirst()
                .orElseThrow();
        double theirs = independent.minutes(List.of(origin), platforms.geometry(platform), Travel.WALK);
        double minutes = ours.arrival().orElseThrow().seconds() / 60;
        assertThat(minutes).isCloseTo(theirs, within(0.1 + 0.01 * theirs));
    }

    @Test
    void theWalkNeverJumpsTheRiver() {
        List<Origin> west = new ArrayList<>();
        west.add(Reach.origin(stations, stations.row("metro-wenze-road"), "id"));
        Reached linjiang = answers(west, 240, true).stream()
                .filter(answer -> answer.row() == platforms.row("qt-linjiang-park"))
                .findFirst()
                .orElseThrow();
        assertThat(linjiang.arrival()).isEmpty();
        assertThat(linjiang.reason()).contains(Reached.Reason.NOT_CONNECTED);
    }
}
