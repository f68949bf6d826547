package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one sets out of stations. Coordinates are metres east and north of a place in Xiasha. */
class EntrancesTest {

    /** Station A has two entrances, one named and one by being near; B has none. */
    private static View town() {
        return new Town()
                .street("LINESTRING (0 0, 2000 0)")
                .stop("A", "POINT (1000 0)", Map.of())
                .stop("B", "POINT (2000 0)", Map.of())
                .entrance("POINT (600 0)", Map.of("station", "A"))
                .entrance("POINT (1100 0)", Map.of())
                .area("POINT (1000 0)")
                .view();
    }

    private static List<Origin> origins(View view, String name) {
        LayerSnapshot layer = view.findLayer(name).orElseThrow();
        return Entrances.of(view, layer, Reach.origins(layer, "from"));
    }

    @Test
    void ofAStationAreItsEntrancesWhereThePlanKnowsAny() {
        List<Origin> origins = origins(town(), "stops");
        assertThat(origins).extracting(Origin::id).containsExactly("A", "A", "B");
        assertThat(origins)
                .extracting(origin -> Math.round(Town.PLANE.x(origin.lon())))
                .containsExactly(600L, 1100L, 2000L);
        assertThat(origins)
                .extracting(origin ->
                        origin.entrance() == null ? "" : origin.entrance().id())
                .containsExactly("entrances-00000", "entrances-00001", "");
    }

    @Test
    void ofOtherLayersAreTheirFeatures() {
        assertThat(origins(town(), "areas")).extracting(Origin::entrance).containsOnlyNulls();
    }

    /** 80 m a minute. */
    @ParameterizedTest
    @CsvSource({
        "500, entrances-00000, 1.25",
        "840, entrances-00000, 3",
        "860, entrances-00001, 3",
        "1200, entrances-00001, 1.25"
    })
    void theNearestEntranceCounts(double x, String entrance, double minutes) {
        View view = town();
        Arrival arrival = new Reach(Crew.ALONE)
                .route(view, origins(view, "stops"), Town.lonLat("POINT (" + x + " 0)"), Travel.WALK)
                .orElseThrow();
        assertThat(arrival.seconds() / 60).isCloseTo(minutes, within(0.01));
        assertThat(arrival.origin().entrance()).extracting(Leg.Place::id).isEqualTo(entrance);
    }

    @Test
    void whoRidesOnWalksOutOfOneToo() {
        View view = new Town()
                .street("LINESTRING (0 0, 500 0)")
                .street("LINESTRING (9000 0, 10000 0)")
                .stop("A", "POINT (0 0)", Map.of("platform_s", 0L))
                .stop("B", "POINT (9000 0)", Map.of("platform_s", 0L))
                .entrance("POINT (80 0)", Map.of("station", "A", "platform_s", 0L))
                .line("L", "", Map.of("stops", "A;B", "headways", "05:00-24:00 600", "run_s", "600"))
                .view();
        LayerSnapshot stops = view.findLayer("stops").orElseThrow();
        List<Origin> from = Entrances.of(view, stops, List.of(Reach.origin(stops, stops.row("A"), "id")));
        Arrival arrival = new Reach(Crew.ALONE)
                .route(view, from, Town.lonLat("POINT (9000 0)"), Travel.of(Mode.TRANSIT))
                .orElseThrow();
        assertThat(arrival.journey().legs()).isNotEmpty();
        assertThat(arrival.origin().entrance()).extracting(Leg.Place::id).isEqualTo("entrances-00000");
    }
}
