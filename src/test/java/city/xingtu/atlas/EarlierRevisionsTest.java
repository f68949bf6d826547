package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.RandomEdits;
import city.xingtu.store.SamplePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The plan as it was. */
class EarlierRevisionsTest {

    private final MemoryStore store = MemoryStore.of(SamplePlan.small());
    private final Atlas atlas = new Atlas(store);

    private View at(long number) {
        return atlas.view(new RevisionSelector.Number(number), Optional.empty());
    }

    private Revision commit(List<Edit> edits) {
        return atlas.commit(atlas.view().revision().number(), "a", "b", edits);
    }

    @Test
    void everyRevisionCanBeSeenAgainAsItWasWhenItWasTheNewest() {
        RandomEdits edits = new RandomEdits(5);
        List<View> seen = new ArrayList<>(List.of(atlas.view()));
        while (seen.size() < 12) {
            List<Edit> batch = edits.next().stream()
                    .filter(edit -> edit instanceof Edit.Put)
                    .toList();
            if (!batch.isEmpty()) {
                commit(batch);
                seen.add(atlas.view());
            }
        }
        for (View then : seen.reversed()) {
            View again = at(then.revision().number());
            assertThat(again.revision()).isEqualTo(then.revision());
            for (String layer : List.of("platforms", "stations", "roads", "s-two")) {
                Snapshots.assertSame(
                        again.findLayer(layer).orElseThrow(),
                        then.findLayer(layer).orElseThrow());
            }
        }
    }

    @Test
    void aTimeShowsTheRevisionThatWasTheNewestThen() {
        Instant before = atlas.view().revision().time();
        Revision after = commit(List.of(new Edit.Delete("roads", "r-1")));

        assertThat(atlas.view(new RevisionSelector.At(after.time().plusSeconds(9)), Optional.empty())
                        .revision())
                .isEqualTo(after);
        assertThat(atlas.view(new RevisionSelector.Head(), Optional.of(2025)).revision())
                .isEqualTo(after);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> atlas.view(new RevisionSelector.At(before.minusSeconds(9)), Optional.empty()));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> at(99));
    }

    @Test
    void aYearOfAnEarlierRevision() {
        commit(List.of(new Edit.Put(
                "stations",
                SamplePlan.feature("st-9", "远", "POINT (120 30)")
                        .with("status", "planned")
                        .make())));
        View old = atlas.view(new RevisionSelector.Number(1), Optional.of(2035));

        assertThat(old.findLayer("stations").orElseThrow().row("st-9")).isNegative();
        assertThat(atlas.view(Optional.of(2035))
                        .findLayer("stations")
                        .orElseThrow()
                        .row("st-9"))
                .isNotNegative();
    }

    @Test
    void whatDidNotChangeSinceIsShared() {
        View now = atlas.view();
        commit(List.of(new Edit.Delete("roads", "r-1")));

        assertThat(at(1).findLayer("platforms").orElseThrow())
                .isSameAs(now.findLayer("platforms").orElseThrow());
        assertThat(at(1)).isSameAs(at(1));
    }

    @Test
    void aLayerThatCameLaterIsNotThereBefore() {
        var layer = new city.xingtu.plan.Layer(
                "trees",
                new city.xingtu.plan.Text("树", "Trees"),
                city.xingtu.plan.GeometryType.POINT,
                null,
                SamplePlan.STATIONS.fields(),
                "trees",
                List.of(),
                city.xingtu.plan.ScaleRange.ALL,
                1);
        List<Change> changes = new ArrayList<>();
        atlas.onChange(changes::add);

        Revision revision = atlas.addLayers(
                List.of(layer),
                1,
                "a",
                "b",
                consumer -> consumer.accept(new Edit.Put(
                        "trees", SamplePlan.feature("t", "银杏", "POINT (120 30)").make())));

        assertThat(atlas.view().revision()).isEqualTo(revision);
        assertThat(atlas.view().findLayer("trees").orElseThrow().size()).isOne();
        assertThat(changes).extracting(Change::layer).containsExactly("trees");
        assertThat(at(1).findLayer("trees")).isEmpty();
        assertThat(at(1).schema().findLayer("trees")).isEmpty();
    }
}
