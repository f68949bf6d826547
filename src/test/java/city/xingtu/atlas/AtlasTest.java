package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.RandomEdits;
import city.xingtu.store.SamplePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasTest {

    private final MemoryStore store = MemoryStore.of(SamplePlan.small());
    private final Atlas atlas = new Atlas(store);

    private static LayerSnapshot layer(View view, String id) {
        return view.findLayer(id).orElseThrow();
    }

    private static List<String> ids(LayerSnapshot layer) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < layer.size(); row++) {
            ids.add(layer.id(row));
        }
        return ids;
    }

    private static Edit moveStation(double x, double y) {
        return new Edit.Put(
                "stations",
                SamplePlan.feature("st-1", "文泽路", "POINT (" + x + " " + y + ")").make());
    }

    @Test
    void anEmptyStoreHasNoAtlas() {
        assertThatIllegalStateException().isThrownBy(() -> new Atlas(new MemoryStore()));
    }

    @Test
    void theViewIsTheStoresHead() {
        View view = atlas.view();

        assertThat(view.revision()).isEqualTo(store.findHead().orElseThrow());
        assertThat(view.horizon()).isEmpty();
        assertThat(view.schema()).isEqualTo(store.schema());
        assertThat(ids(layer(view, "platforms"))).containsExactly("p-east", "p-lost", "p-west");
    }

    @Test
    void aYearShowsWhatExistsInIt() {
        assertThat(ids(layer(atlas.view(Optional.of(2020)), "platforms"))).containsExactly("p-east");
        assertThat(ids(layer(atlas.view(Optional.of(2025)), "platforms"))).containsExactly("p-east", "p-west");
        assertThat(ids(layer(atlas.view(Optional.of(2035)), "platforms")))
                .containsExactly("p-east", "p-lost", "p-west");
        assertThat(atlas.view(Optional.of(2025)).horizon()).contains(2025);
    }

    @Test
    void withoutAYearOnlyWhatEndedByTheLastHorizonIsLeftOut() {
        atlas.commit(
                1,
                "a",
                "b",
                List.of(
                        new Edit.Put(
                                "stations",
                                SamplePlan.feature("st-8", "旧", "POINT (1 2)")
                                        .with("valid_to", 2035L)
                                        .make()),
                        new Edit.Put(
                                "stations",
                                SamplePlan.feature("st-9", "后", "POINT (1 2)")
                                        .with("valid_to", 2036L)
                                        .make())));

        assertThat(ids(layer(atlas.view(), "stations"))).containsExactly("st-1", "st-2", "st-9");
        assertThat(ids(layer(atlas.view(Optional.of(2025)), "stations")))
                .containsExactly("st-1", "st-2", "st-8", "st-9");
    }

    @Test
    void aYearThatIsNoHorizonIsAProblemThatNamesTheHorizons() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> atlas.view(Optional.of(2030)))
                .withMessageContaining("2020, 2025, 2035")
                .satisfies(problem -> assertThat(problem.parameter()).isEqualTo("datetime"));
    }

    @Test
    void aViewIsMadeOnceForRevisionAndYear() {
        View before = atlas.view(Optional.of(2025));
        assertThat(atlas.view(Optional.of(2025))).isSameAs(before);

        atlas.commit(1, "a", "b", List.of(moveStation(120.5, 30.5)));

        assertThat(atlas.view(Optional.of(2025))).isNotSameAs(before);
    }

    @Test
    void aCommitRenewsTheTouchedLayerAndPassesTheOthersOn() {
        View before = atlas.view();

        Revision revision = atlas.commit(1, "李四", "移站", List.of(moveStation(120.5, 30.5)));

        View after = atlas.view();
        assertThat(after.revision()).isEqualTo(revision);
        assertThat(layer(after, "stations").bounds(0)).isEqualTo(new BoundingBox(120.5, 30.5, 120.5, 30.5));
        assertThat(layer(after, "stations").version())
                .isNotEqualTo(layer(before, "stations").version());
        assertThat(layer(after, "platforms")).isSameAs(layer(before, "platforms"));
        assertThat(layer(before, "stations").bounds(0).minX()).isEqualTo(120.345);
    }

    @Test
    void aRefusedCommitChangesNothingAndAnnouncesNothing() {
        List<Change> changes = new ArrayList<>();
        atlas.onChange(changes::add);
        View before = atlas.view();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> atlas.commit(1, "a", "b", List.of(new Edit.Delete("roads", "none"))));

        assertThat(atlas.view()).isSameAs(before);
        assertThat(changes).isEmpty();
    }

    @Test
    void listenersHearWhichLayersAndStructuresChangedAndWhere() {
        List<Change> changes = new ArrayList<>();
        atlas.onChange(change -> {
            assertThat(atlas.view().revision()).isEqualTo(change.revision());
            changes.add(change);
        });

        Revision revision =
                atlas.commit(1, "a", "b", List.of(moveStation(120.5, 30.5), new Edit.Delete("platforms", "p-lost")));

        BoundingBox old = new BoundingBox(120.345, 30.31, 120.345, 30.31);
        BoundingBox now = new BoundingBox(120.5, 30.5, 120.5, 30.5);
        assertThat(changes)
                .containsExactlyInAnyOrder(
                        new Change(revision, "stations", List.of(old, now)),
                        new Change(revision, "s-two", List.of(old, now)),
                        new Change(revision, "structures", List.of(old, now)),
                        new Change(revision, "platforms", List.of()));
    }

    @Test
    void commitsThatSomebodyElseMadeInBetweenAreTakenUp() {
        List<Change> changes = new CopyOnWriteArrayList<>();
        atlas.onChange(changes::add);
        store.commit(1, "other node", "b", List.of(new Edit.Delete("roads", "r-1")));

        atlas.commit(1, "a", "b", List.of(moveStation(120.5, 30.5)));

        assertThat(layer(atlas.view(), "roads").size()).isZero();
        assertThat(changes)
                .extracting(Change::layer)
                .containsExactlyInAnyOrder("roads", "stations", "s-two", "structures");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void afterAnyCommitsTheAtlasIsAsIfLoadedAnew(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        for (int round = 1; round < 20; round++) {
            // What the structure consists of cannot be deleted.
            List<Edit> batch = edits.next().stream()
                    .filter(edit -> !(edit instanceof Edit.Delete delete
                            && List.of("st-1", "p-east").contains(delete.id())))
                    .toList();
            if (!batch.isEmpty()) {
                atlas.commit(atlas.view().revision().number(), "a", "b", batch);
            }
        }
        Atlas anew = new Atlas(store);

        for (Optional<Integer> year : List.of(Optional.<Integer>empty(), Optional.of(2020), Optional.of(2025))) {
            for (String id : List.of("platforms", "roads", "stations", "s-two")) {
                LayerSnapshot live = layer(atlas.view(year), id);
                LayerSnapshot loaded = layer(anew.view(year), id);
                assertThat(live.version()).as(id + year).isEqualTo(loaded.version());
                assertThat(ids(live)).isEqualTo(ids(loaded));
                for (int row = 0; row < live.size(); row++) {
                    assertThat(live.feature(row)).isEqualTo(loaded.feature(row));
                }
            }
        }
    }
}
