package city.xingtu.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.ink.Crew;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network that follows the edits of streets answers as one that is built anew. */
class NetworkPatchTest {

    private static final int BLOCKS = 8;
    private static final int BLOCK = 200;

    private static Town town() {
        Town town = new Town();
        for (int i = 0; i <= BLOCKS; i++) {
            StringBuilder across = new StringBuilder();
            StringBuilder up = new StringBuilder();
            for (int k = 0; k <= BLOCKS; k++) {
                across.append(k == 0 ? "" : ", ").append(k * BLOCK).append(' ').append(i * BLOCK);
                up.append(k == 0 ? "" : ", ").append(i * BLOCK).append(' ').append(k * BLOCK);
            }
            town.street("LINESTRING (" + across + ")");
            town.street("LINESTRING (" + up + ")");
        }
        town.station("POINT (0 0)").station("POINT (1600 1600)");
        for (int i = 0; i < 12; i++) {
            int x = 130 * i;
            int y = 1531 * i % 1600;
            town.area("POLYGON ((%d %d, %d %d, %d %d, %d %d))".formatted(x, y, x + 60, y, x, y + 60, x, y));
        }
        return town;
    }

    /** Adds, closes, moves and removes streets, some from and to the middle of others. */
    private static List<Edit> edits(Random random, LayerSnapshot streets) {
        List<Edit> edits = new ArrayList<>();
        int row = random.nextInt(streets.size());
        switch (random.nextInt(4)) {
            case 0 ->
                edits.add(new Edit.Put(
                        "streets",
                        new Feature(
                                "new-" + random.nextInt(1_000_000),
                                Town.lonLat("LINESTRING (-50 %d, %d %d)"
                                        .formatted(place(random), place(random), place(random))),
                                Map.of("foot", true, "oneway", random.nextBoolean()))));
            case 1 -> edits.add(new Edit.Delete("streets", streets.id(row)));
            case 2 ->
                edits.add(new Edit.Put(
                        "streets",
                        new Feature(
                                streets.id(row),
                                streets.geometry(row),
                                Map.of("foot", random.nextBoolean(), "car", true, "oneway", random.nextBoolean()))));
            default ->
                edits.add(new Edit.Put(
                        "streets",
                        new Feature(
                                streets.id(row),
                                Town.lonLat("LINESTRING (-50 %d, %d %d, 1650 %d)"
                                        .formatted(place(random), place(random), place(random), place(random))),
                                Map.of())));
        }
        return edits;
    }

    private static int place(Random random) {
        return random.nextInt(BLOCKS + 1) * BLOCK;
    }

    private static List<Reached> answers(Reach reach, View view, Travel travel) {
        List<Reached> answers = new ArrayList<>(reach.within(
                view,
                new Reach.Question(Town.areas(view), Reach.origins(Town.stations(view), "from"), 8, travel, true)));
        answers.sort((a, b) -> Integer.compare(a.row(), b.row()));
        return answers;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPatchedNetworkAnswersAsOneThatIsBuiltAnew(long seed) {
        Random random = new Random(seed);
        Reach following = new Reach(Crew.ALONE);
        try (Atlas atlas = new Atlas(MemoryStore.of(town()))) {
            answers(following, atlas.view(), Travel.WALK);
            for (int step = 0; step < 6; step++) {
                LayerSnapshot streets = atlas.view().findLayer("streets").orElseThrow();
                long base = atlas.view().revision().number();
                atlas.commit(base, "test", "test", edits(random, streets));
                View view = atlas.view();
                Travel travel = Travel.of(Mode.values()[step % 3]);
                List<Reached> patched = answers(following, view, travel);
                List<Reached> built = answers(new Reach(Crew.ALONE), view, travel);
                for (int i = 0; i < built.size(); i++) {
                    assertThat(patched.get(i).reason()).isEqualTo(built.get(i).reason());
                    assertThat(patched.get(i).share()).isCloseTo(built.get(i).share(), within(1e-3));
                    assertThat(seconds(patched.get(i))).isCloseTo(seconds(built.get(i)), within(0.1));
                }
                assertThat(following.network(view)).isEqualTo(new Reach(Crew.ALONE).network(view));
            }
        }
    }

    private static double seconds(Reached answer) {
        return answer.arrival().map(Arrival::seconds).orElse(-1.0);
    }

    @Test
    void aCommitOfOneStreetIsPatchedNotRebuilt() {
        try (Atlas atlas = new Atlas(MemoryStore.of(town()))) {
            NetworkSource before = NetworkSource.of(atlas.view());
            StreetNetwork network = NetworkBuilder.build(before, Crew.ALONE);
            List<Long> versions =
                    before.layers().stream().map(LayerSnapshot::version).toList();
            Feature bridge = new Feature("bridge", Town.lonLat("LINESTRING (0 0, 1600 1600)"), Map.of());
            atlas.commit(atlas.view().revision().number(), "test", "test", List.of(new Edit.Put("streets", bridge)));
            assertThat(NetworkPatch.apply(network, versions, NetworkSource.of(atlas.view())))
                    .isPresent();
        }
    }
}
