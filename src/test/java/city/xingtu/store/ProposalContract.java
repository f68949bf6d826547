package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.ProposalConflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of proposals. */
public abstract class ProposalContract extends StoreContract {

    private static final Edit BRIDGE =
            put("roads", SamplePlan.feature("bridge", "步行桥", "LINESTRING (120.3 30.3, 120.31 30.3)"));

    private static Proposal.Content content(String title, Edit... edits) {
        return new Proposal.Content(title, "跨河", Proposal.Status.DRAFT, 1, List.of(edits));
    }

    @Test
    void aProposalComesBackWithEveryEditAsItWasGiven() {
        ProposalStore proposals = seeded(SamplePlan.small()).proposals();
        Edit whole = put(
                "platforms",
                SamplePlan.feature("p-new", "名\"'称;--𠮷", "POLYGON ((120 30, 121 30, 121 31, 120 30))")
                        .with("area_km2", 1.25)
                        .with("lots", Long.MAX_VALUE)
                        .with("fenced", false)
                        .with("opened", LocalDate.of(2025, 8, 1))
                        .with("surveyed", Instant.parse("1969-12-31T23:59:59.007Z"))
                        .with("uses", List.of("研发", "a\"b\\c\n", "")));
        Edit placeless = new Edit.Put("stations", new Feature("st-1", null, java.util.Map.of()));
        Proposal.Content content = content("步行桥", BRIDGE, whole, placeless, new Edit.Delete("roads", "r-1"));

        Proposal saved = proposals.save("p-1", 0, content, "甲", "新建");

        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.author()).isEqualTo("甲");
        assertThat(saved.created()).isEqualTo(saved.changed());
        assertThat(saved.content()).isEqualTo(content);
        assertThat(saved.content().edits()).hasSize(4);
        assertThat(proposals.find("p-1")).contains(saved);
        assertThat(proposals.list()).containsExactly(saved);
    }

    @Test
    void nothingIsOverwrittenAndEveryChangeIsInTheAudit() {
        ProposalStore proposals = seeded(SamplePlan.small()).proposals();
        Proposal first = proposals.save("p-1", 0, content("一", BRIDGE), "甲", "新建");
        Proposal second = proposals.save("p-1", 1, content("二"), "乙", "修改");
        proposals.save("p-0", 0, content("另"), "丙", "新建");
        proposals.delete("p-1", 2, "丁", "撤回");

        assertThat(second.author()).isEqualTo("甲");
        assertThat(second.created()).isEqualTo(first.created());
        assertThat(proposals.history("p-1")).containsExactly(first, second);
        assertThat(proposals.find("p-1")).isEmpty();
        assertThat(proposals.list()).extracting(Proposal::id).containsExactly("p-0");
        assertThat(proposals.audit())
                .extracting(entry -> entry.number() + " " + entry.author() + " " + entry.action() + " "
                        + entry.subject() + " " + entry.version() + " " + entry.reason())
                .containsExactly(
                        "1 甲 CREATED p-1 1 新建", "2 乙 CHANGED p-1 2 修改", "3 丙 CREATED p-0 1 新建", "4 丁 DELETED p-1 3 撤回");
        assertThat(proposals.audit()).extracting(AuditEntry::hash).doesNotHaveDuplicates();
    }

    @Test
    void whoeverSawAnotherVersionIsToldWhatItIsNow() {
        PlanStore store = seeded(SamplePlan.small());
        ProposalStore proposals = store.proposals();
        proposals.save("p-1", 0, content("一"), "甲", "");
        Proposal second = proposals.save("p-1", 1, content("二"), "甲", "");

        for (long stale : List.of(0L, 1L, 3L)) {
            ProposalConflict conflict = catchThrowableOfType(
                    ProposalConflict.class, () -> proposals.save("p-1", stale, content("三"), "乙", ""));
            assertThat(conflict.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(conflict.current()).contains(second);
        }
        assertProblem(Problem.Kind.CONFLICT, () -> proposals.delete("p-1", 1, "乙", ""));
        assertProblem(Problem.Kind.CONFLICT, () -> proposals.delete("nobody", 0, "乙", ""));
        proposals.delete("p-1", 2, "乙", "");
        for (long gone : List.of(0L, 2L, 3L)) {
            assertProblem(Problem.Kind.CONFLICT, () -> proposals.save("p-1", gone, content("四"), "乙", ""));
        }
        assertThat(store.verify(progress -> {}).intact()).isTrue();
    }

    @Test
    void whatNoPlanCouldTakeIsRefused() {
        ProposalStore proposals = seeded(SamplePlan.small()).proposals();
        for (String id : List.of("", "a b", "../x", "é", "x".repeat(65))) {
            assertProblem(Problem.Kind.INVALID_PARAMETER, () -> proposals.save(id, 0, content("一"), "甲", ""));
            assertThat(proposals.find(id)).isEmpty();
        }
        assertProblem(Problem.Kind.INVALID_PARAMETER, () -> proposals.save("p", 0, content(" "), "甲", ""));
        assertProblem(
                Problem.Kind.INVALID_PARAMETER,
                () -> proposals.save(
                        "p", 0, new Proposal.Content("一", "", Proposal.Status.DRAFT, 2, List.of()), "甲", ""));
        assertProblem(
                Problem.Kind.UNKNOWN_LAYER,
                () -> proposals.save("p", 0, content("一", new Edit.Delete("nowhere", "x")), "甲", ""));
        Edit wrong = put("roads", SamplePlan.feature("r", "名", "POINT (1 2)").with("lots", "many"));
        assertProblem(Problem.Kind.INVALID_PARAMETER, () -> proposals.save("p", 0, content("一", wrong), "甲", ""));
        assertThat(proposals.audit()).isEmpty();
    }

    @Test
    void ofSeveralEditsOfAFeatureTheLastCounts() {
        Edit again = put("roads", SamplePlan.feature("bridge", "桥", "LINESTRING (120 30, 121 30)"));
        assertThat(content("一", BRIDGE, new Edit.Delete("roads", "bridge"), again)
                        .edits())
                .containsExactly(again);
    }
}
