package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.timetable.Period;
import city.xingtu.reach.transit.TransitRules;
import city.xingtu.store.MemoryStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** By metro on the shipped plan. */
class PlanRidesTest {

    private static final Travel TRANSIT = Travel.of(Mode.TRANSIT);

    private static Atlas atlas;
    private static Reach reach;

    @BeforeAll
    static void readThePlan() {
        atlas = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data"))));
        reach = new Reach(Crew.ALONE);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Optional<Arrival> route(View view, String from, String to, Travel travel) {
        LayerSnapshot stations = atlas.view().findLayer("metro_stations").orElseThrow();
        Geometry target = stations.geometry(stations.row(to));
        return reach.route(view, List.of(Reach.origin(stations, stations.row(from), "id")), target, travel);
    }

    /** Each along its track, at a speed between that of a slow and that of a fast metro. */
    @ParameterizedTest
    @CsvSource({
        "metro-south-wenhai-road, metro-xinwan-road, metro-line-8, 8",
        "metro-xiashajiangbin, metro-xiaoshan-international-airport, metro-line-1, 5",
        "metro-wushan-square, metro-jiangdong-2nd-road, metro-line-7, 23"
    })
    void aLineIsRiddenFromEndToEnd(String from, String to, String line, int stops) {
        List<Leg> legs =
                route(atlas.view(), from, to, TRANSIT).orElseThrow().journey().legs();
        List<Leg.Ride> rides = legs.stream()
                .filter(Leg.Ride.class::isInstance)
                .map(Leg.Ride.class::cast)
                .toList();
        assertThat(rides).hasSize(1);
        assertThat(rides.getFirst().line().id()).isEqualTo(line);
        assertThat(rides.getFirst().stops()).isEqualTo(stops);
        double kmh = length(rides.getFirst().track().getCoordinates())
                / rides.getFirst().seconds()
                * 3.6;
        assertThat(kmh).isBetween(30.0, 65.0);
    }

    private static double length(Coordinate[] line) {
        double metres = 0;
        for (int i = 1; i < line.length; i++) {
            metres += LocalPlane.length(line[i - 1].x, line[i - 1].y, line[i].x, line[i].y);
        }
        return metres;
    }

    @Test
    void everyStationIsReachedFromXiashaInTwoHoursAndAHalf() {
        View view = atlas.view();
        LayerSnapshot stations = view.findLayer("metro_stations").orElseThrow();
        List<Origin> from = List.of(Reach.origin(stations, stations.row("metro-wenze-road"), "id"));
        TravelMatrix matrix = reach.matrix(view, from, Reach.origins(stations, "to"), TRANSIT, 150);
        assertThat(matrix.seconds()[0]).hasSize(259).doesNotContain(Float.NaN);
    }

    @Test
    void lineEightRunsFromTheHorizonOf2025() {
        assertThat(ridesLineEight(2020)).isFalse();
        assertThat(ridesLineEight(2025)).isTrue();
    }

    /** On the way to a station of line 8; before there is one, by other lines and on foot. */
    private static boolean ridesLineEight(int year) {
        View view = atlas.view(Optional.of(year));
        return route(view, "metro-south-wenhai-road", "metro-cangbeicun", TRANSIT).stream()
                .flatMap(arrival -> arrival.journey().legs().stream())
                .anyMatch(
                        leg -> leg instanceof Leg.Ride ride && ride.line().id().equals("metro-line-8"));
    }

    @Test
    void byNightNothingRuns() {
        Travel night = TRANSIT.withTransit(TransitRules.USUAL.at(new TransitRules.InPeriod(Period.NIGHT)));
        assertThat(route(atlas.view(), "metro-south-wenhai-road", "metro-xinwan-road", night))
                .isEmpty();
    }

    /** A proposal's edits are all that changes; what is patched answers as what is read anew. */
    @Test
    void aStationThatAProposalClosesIsPassedAndALineThatItAddsRuns() {
        View before = atlas.view();
        try (Atlas edited = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data"))))) {
            Map<String, Object> line = new HashMap<>();
            line.put("name_zh", "快线");
            line.put("name_en", "Express");
            line.put("kind", "metro_line");
            line.put("status", "planned");
            line.put("horizon", "2025");
            line.put("accuracy", "unlocated");
            line.put("source", "made up");
            line.put("stops", "metro-wenze-road;metro-xinwan-road");
            line.put("commercial_kmh", 80.0);
            Reach following = new Reach(Crew.ALONE);
            assertThat(minutes(following, edited.view(), "metro-qiaotoubao")).isPresent();
            edited.commit(
                    edited.view().revision().number(),
                    "test",
                    "test",
                    List.of(
                            new Edit.Delete("metro_stations", "metro-qiaotoubao"),
                            new Edit.Put("metro_lines", new Feature("express", null, line))));
            View after = edited.view();
            double express = minutes(following, after, "metro-xinwan-road").orElseThrow();
            assertThat(express)
                    .isLessThan(minutes(reach, before, "metro-xinwan-road").orElseThrow() - 1);
            assertThat(express)
                    .isCloseTo(
                            minutes(new Reach(Crew.ALONE), after, "metro-xinwan-road")
                                    .orElseThrow(),
                            within(1e-9));
            // The place of the closed station is not served, the next one is.
            assertThat(minutes(following, after, "metro-hezhuang-road")).isPresent();
            assertThat(following.network(after, TRANSIT).transit().orElseThrow().stops())
                    .isEqualTo(258);
        }
    }

    private static Optional<Double> minutes(Reach with, View view, String to) {
        LayerSnapshot stations = view.findLayer("metro_stations").orElseThrow();
        Geometry target = stations.geometry(stations.row(to));
        return with.route(
                        view, List.of(Reach.origin(stations, stations.row("metro-wenze-road"), "id")), target, TRANSIT)
                .map(arrival -> arrival.seconds() / 60);
    }
}
