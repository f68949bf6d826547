package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Edit;
import city.xingtu.plan.EditConflict;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Proposal;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposalViewTest {

    private static final BoundingBox FAR = new BoundingBox(119, 29, 119.1, 29.1);
    private static final BoundingBox THERE = new BoundingBox(120.49, 30.49, 120.52, 30.52);

    private final PlanStore store = MemoryStore.of(SamplePlan.small());
    private final Atlas atlas = new Atlas(store);

    @AfterEach
    void close() {
        atlas.close();
    }

    private static Edit put(String layer, String id, String wkt) {
        return new Edit.Put(layer, SamplePlan.feature(id, id, wkt).make());
    }

    private static final Edit BRIDGE = put("roads", "bridge", "LINESTRING (120.5 30.5, 120.51 30.51)");

    private Proposal proposal(Edit... edits) {
        return store.proposals()
                .save(
                        "p-1",
                        store.proposals().find("p-1").map(Proposal::version).orElse(0L),
                        new Proposal.Content("桥", "", Proposal.Status.DRAFT, 1, List.of(edits)),
                        "甲",
                        "");
    }

    private View under(Proposal proposal) {
        return atlas.view(new RevisionSelector.Head(), proposal, Optional.empty());
    }

    private static LayerSnapshot layer(View view, String id) {
        return view.findLayer(id).orElseThrow();
    }

    @Test
    void thePlanUnderAProposalHasItsEditsAndThePlanItselfHasNot() {
        Proposal proposal = proposal(BRIDGE, new Edit.Delete("stations", "st-1"));

        View view = under(proposal);

        assertThat(layer(view, "roads").row("bridge")).isNotNegative();
        assertThat(layer(view, "stations").row("st-1")).isNegative();
        assertThat(layer(view, "roads").search(THERE)).hasSize(1);
        assertThat(layer(view, "s-two").size())
                .isLessThan(layer(atlas.view(), "s-two").size());
        assertThat(layer(view, "platforms")).isSameAs(layer(atlas.view(), "platforms"));
        assertThat(layer(atlas.view(), "roads").row("bridge")).isNegative();
        assertThat(view.proposal()).contains(proposal);
        assertThat(view.state()).isEqualTo("1~p-1@1");
        assertThat(atlas.view().state()).isEqualTo("1");
        assertThat(under(proposal)).isSameAs(view);
    }

    @Test
    void onlyPlacesThatTheProposalTouchesAreOfAnotherVersion() {
        LayerSnapshot plan = layer(atlas.view(), "roads");
        LayerSnapshot branch = layer(under(proposal(BRIDGE)), "roads");

        assertThat(branch.version()).isNotEqualTo(plan.version());
        assertThat(branch.version(THERE)).isNotEqualTo(plan.version(THERE));
        assertThat(branch.version(FAR)).isEqualTo(plan.version(FAR));
    }

    @Test
    void aNewVersionOfAProposalAndANewRevisionOfThePlanMakeANewView() {
        under(proposal(BRIDGE));
        Proposal second = proposal(new Edit.Delete("roads", "r-1"));

        assertThat(layer(under(second), "roads").row("bridge")).isNegative();
        assertThat(layer(under(second), "roads").row("r-1")).isNegative();

        atlas.commit(1, "乙", "", List.of(put("stations", "st-9", "POINT (120.4 30.4)")));
        assertThat(layer(under(second), "stations").row("st-9")).isNotNegative();
        assertThat(layer(under(second), "roads").row("r-1")).isNegative();
        View before = atlas.view(new RevisionSelector.Number(1), second, Optional.empty());
        assertThat(layer(before, "stations").row("st-9")).isNegative();
        assertThat(before.state()).isEqualTo("1~p-1@2");
    }

    @Test
    void whatIsCommittedLooksAsItWasProposed() {
        Proposal proposal = proposal(BRIDGE, put("stations", "st-1", "POINT (120.5 30.5)"));
        LayerSnapshot proposed = layer(under(proposal), "roads");

        atlas.commit(1, "甲", "", proposal.content().edits());

        Snapshots.assertSame(layer(atlas.view(), "roads"), proposed);
        assertThat(layer(atlas.view(), "roads").version()).isEqualTo(proposed.version());
    }

    @Test
    void inABranchEveryViewIsUnderItsProposalAndNothingIsCommitted() throws Exception {
        Proposal proposal = proposal(BRIDGE);

        Branch.under(proposal, () -> {
            assertThat(layer(atlas.view(), "roads").row("bridge")).isNotNegative();
            assertThat(layer(atlas.view(Optional.empty()), "roads").row("bridge"))
                    .isNotNegative();
            assertThat(atlas.view(new RevisionSelector.Number(1), Optional.empty())
                            .proposal())
                    .isPresent();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> atlas.commit(1, "a", "b", List.of(BRIDGE)))
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_APPLICABLE));
            return true;
        });
        assertThat(atlas.view().proposal()).isEmpty();
        assertThat(store.listRevisions()).hasSize(1);
    }

    @Test
    void whatThePlanChangedSinceIsAConflictWithBothVersions() {
        Proposal proposal = proposal(
                BRIDGE, put("stations", "st-1", "POINT (120.5 30.5)"), put("stations", "st-2", "POINT (120.6 30.5)"));
        assertThat(atlas.conflicts(proposal)).isEmpty();

        atlas.commit(1, "乙", "", List.of(put("stations", "st-1", "POINT (120.1 30.1)")));
        atlas.commit(2, "乙", "", List.of(put("platforms", "p-x", "POLYGON ((1 1, 2 1, 2 2, 1 1))")));

        EditConflict conflict = atlas.conflicts(proposal).getFirst();
        assertThat(atlas.conflicts(proposal)).hasSize(1);
        assertThat(conflict.layer() + "/" + conflict.id()).isEqualTo("stations/st-1");
        assertThat(conflict.base().orElseThrow().revision().number()).isEqualTo(1);
        assertThat(conflict.current().revision().number()).isEqualTo(2);
    }
}
