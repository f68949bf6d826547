package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.RevisionSelector;
import city.xingtu.atlas.TwoNodes;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Two nodes on one PostGIS, each with tiles of its own, of every horizon, with and without a proposal, in every grid: what
 * one commits renews on the other just the tiles that show it.
 */
class TilesOfTwoNodesTest {

    /** Milliseconds within which every node has to show a commit. */
    private static final long PROMISED = 1000;

    private final TwoNodes nodes = new TwoNodes(TownTiles.plan());
    private final Atlas first = nodes.first();
    private final Atlas second = nodes.second();
    private final TownTiles town = TownTiles.ofEveryGrid();
    private final Tiles cached = TownTiles.fresh();

    /** A tile under a state of the plan. */
    private record Shown(String state, TownTiles.Name name) {}

    @AfterEach
    void close() {
        nodes.close();
    }

    private static Edit moved(Atlas atlas, String name, double by) {
        var stations = atlas.view().findLayer("metro_stations").orElseThrow();
        for (int row : stations.search(TownTiles.TOWN)) {
            if (name.equals(stations.value(row, "name_zh"))) {
                Feature station = stations.feature(row);
                return new Edit.Put(
                        "metro_stations",
                        new Feature(
                                station.id(),
                                AffineTransformation.translationInstance(by, 0).transform(station.geometry()),
                                station.properties()));
            }
        }
        throw new AssertionError(name);
    }

    /** The plan as it is, of every horizon, and all of that once more under a proposal. */
    private static Map<String, View> states(Atlas atlas, Proposal proposal) {
        List<Optional<Integer>> years = new ArrayList<>(List.of(Optional.empty()));
        atlas.view().schema().horizons().forEach(horizon -> years.add(Optional.of(horizon.year())));
        Map<String, View> states = new LinkedHashMap<>();
        for (Optional<Integer> year : years) {
            states.put("plan of " + year, atlas.view(year));
            states.put("proposal of " + year, atlas.view(new RevisionSelector.Head(), proposal, year));
        }
        return states;
    }

    private Map<Shown, Tile> all(Tiles tiles, Atlas atlas, Proposal proposal) {
        Map<Shown, Tile> all = new LinkedHashMap<>();
        states(atlas, proposal)
                .forEach((state, view) ->
                        town.all(tiles, view).forEach((name, tile) -> all.put(new Shown(state, name), tile)));
        return all;
    }

    @Test
    void aCommitOnOneNodeRenewsTheTilesThatShowItOnTheOtherAndNoOther() throws Exception {
        Instant now = Instant.now();
        Proposal proposal = new Proposal(
                "p-1",
                1,
                "test",
                now,
                now,
                new Proposal.Content("站", "", Proposal.Status.DRAFT, 1, List.of(moved(first, "下沙西", 0.001))));
        Map<Shown, Tile> before = all(cached, second, proposal);
        long earlier = second.view().findLayer("metro_stations").orElseThrow().version();
        CompletableFuture<Long> heard = new CompletableFuture<>();
        second.onChange(change -> heard.complete(System.nanoTime()));

        first.commit(1, "test", "", List.of(moved(first, "文泽路", 0.003)));
        long committed = System.nanoTime();

        long millis = (heard.get(20, TimeUnit.SECONDS) - committed) / 1_000_000;
        assertThat(millis).as("milliseconds until the other node shows it").isLessThan(PROMISED);
        Map<Shown, Tile> after = all(cached, second, proposal);
        List<BoundingBox> places = second.view()
                .findLayer("metro_stations")
                .orElseThrow()
                .changedSince(earlier)
                .orElseThrow();
        Set<String> renewed = new HashSet<>();
        after.forEach((shown, tile) -> {
            if (places.stream().noneMatch(shown.name().reach()::intersects)) {
                assertThat(tile).as("%s", shown).isSameAs(before.get(shown));
            } else if (tile.fingerprint() != before.get(shown).fingerprint()) {
                renewed.add(shown.state()
                        + shown.name().address().set().id()
                        + shown.name().image());
            }
        });
        assertThat(renewed)
                .as("states, grids and forms in which a tile is another one")
                .hasSize(8 * 6 * 2);
        try (Atlas started = nodes.third()) {
            all(TownTiles.fresh(), started, proposal)
                    .forEach((shown, fresh) ->
                            assertThat(after.get(shown).plain()).as("%s", shown).isEqualTo(fresh.plain()));
        }
    }
}
