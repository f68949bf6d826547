package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stores on a database promise besides: that whoever alters it behind their back is found out. */
public abstract class SqlStoreContract extends PlanStoreContract {

    /** Enough of it makes rows go to the database before the last one is there. */
    private static final String LONG = "名".repeat(300);

    /** Executes SQL in the store's database, past the store. */
    protected abstract void tamper(PlanStore store, String sql);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/store/tampering.csv", numLinesToSkip = 1, delimiter = '|')
    void whatIsAlteredBehindTheStoresBackIsFoundAndNamed(
            String what, String sql, long revision, String layer, String feature) {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(
                1,
                "a",
                "b",
                List.of(
                        put("stations", SamplePlan.feature("st-1", "甲", "POINT (1 2)")),
                        new Edit.Delete("roads", "r-1")));
        store.commit(
                2,
                "a",
                "b",
                List.of(
                        put("stations", SamplePlan.feature("st-1", "乙", "POINT (1 2)")),
                        put("stations", SamplePlan.feature("st-3", "丙", "POINT (3 4)")),
                        put("platforms", SamplePlan.feature("p-east", "东", "POLYGON ((0 0, 1 0, 1 1, 0 0))"))));
        assertThat(store.verify(progress -> {}).intact()).isTrue();

        tamper(store, sql);

        Verification.Break found = store.verify(progress -> {}).firstBreak().orElseThrow();
        assertThat(found.revision()).isEqualTo(revision);
        assertThat(found.layer().orElse(null)).isEqualTo(layer);
        assertThat(found.features()).isEqualTo(feature == null ? List.of() : List.of(feature));
        assertThat(found.why().en()).contains("Revision " + revision).contains(feature == null ? "" : feature);
    }

    @Test
    void amongManyFeaturesTheAlteredOnesAreNamedAndTheLostOnesPlaced() {
        SamplePlan plan = SamplePlan.empty();
        for (int i = 100; i < 400; i++) {
            plan = plan.with("stations", SamplePlan.feature("st-" + i, "站", "POINT (1 2)"));
        }
        PlanStore store = seeded(plan);
        tamper(store, "UPDATE stations SET name_zh = '改' WHERE id IN ('st-111', 'st-222')");
        tamper(store, "DELETE FROM stations WHERE id = 'st-333'");

        Verification.Break found = store.verify(progress -> {}).firstBreak().orElseThrow();
        assertThat(found.features()).containsExactly("st-111", "st-222");
        assertThat(found.why().en()).endsWith("missing at st-332 .. st-334");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE xingtu_proposals SET title = '改' WHERE version = 1",
                "UPDATE xingtu_proposals SET status = 'ACCEPTED' WHERE version = 1",
                "UPDATE xingtu_proposal_edits SET geom = NULL",
                "UPDATE xingtu_proposal_values SET value = '改' WHERE field = 'name_zh'",
                "UPDATE xingtu_audit SET author = '别人'"
            })
    void whoeverAltersAProposalOrItsAuditIsFoundOut(String sql) {
        PlanStore store = seeded(SamplePlan.small());
        Proposal.Content content = new Proposal.Content(
                "步行桥",
                "",
                Proposal.Status.DRAFT,
                1,
                List.of(put("roads", SamplePlan.feature("bridge", "桥", "LINESTRING (120 30, 120.1 30)"))));
        store.proposals().save("p-1", 0, content, "甲", "一");
        assertThat(store.verify(progress -> {}).intact()).isTrue();

        tamper(store, sql);

        Verification.Break found = store.verify(progress -> {}).firstBreak().orElseThrow();
        assertThat(found.revision()).isZero();
        assertThat(found.why().en()).contains("Entry 1 of the audit").contains("p-1");
    }

    @Test
    void revisionsWithoutMarksAreCheckedAllTheSame() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", List.of(put("stations", SamplePlan.feature("st-9", "甲", "POINT (1 2)"))));
        tamper(store, "UPDATE xingtu_changes SET marks = NULL");
        assertThat(store.verify(progress -> {}).intact()).isTrue();

        tamper(store, "UPDATE stations SET name_zh = '改' WHERE id = 'st-9'");

        Verification.Break found = store.verify(progress -> {}).firstBreak().orElseThrow();
        assertThat(found.features()).containsExactly("st-9");
    }

    @Test
    void aLargeCommitMayGoBackAndForthBetweenLayers() {
        PlanStore store = seeded(SamplePlan.small());
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            String name = LONG + i;
            // Long runs are sent before the layer changes, single edits are not.
            boolean road = i % 600 < 400 ? i % 2 == 0 : i % 600 < 500;
            edits.add(
                    road
                            ? put("roads", SamplePlan.feature("r-" + i, name, "LINESTRING (1 2, 3 4)"))
                            : put("stations", SamplePlan.feature("st-x" + i, name, "POINT (1 2)")));
        }
        store.commit(1, "a", "b", edits);

        Map<String, String> found = new HashMap<>();
        for (String layer : List.of("roads", "stations")) {
            read(store, layer, 2).forEach(feature -> found.put(feature.id(), feature.text("name_zh")));
        }
        assertThat(edits).allSatisfy(edit -> {
            Feature put = ((Edit.Put) edit).feature();
            assertThat(found.get(put.id())).isEqualTo(put.text("name_zh"));
        });
        assertThat(store.verify(progress -> {}).intact()).isTrue();
    }

    @Test
    void layersOfAnySizesAreWrittenOneAfterTheOther() {
        List<Edit> edits = new ArrayList<>();
        for (String layer : List.of("roads", "stations", "platforms")) {
            for (int i = 0; i < (layer.equals("stations") ? 1500 : 3); i++) {
                edits.add(put(layer, SamplePlan.feature(layer + "-" + i, LONG, "")));
            }
        }
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", edits.subList(0, edits.size() - 3));
        store.commit(2, "a", "b", edits);

        assertThat(read(store, "stations", 3)).hasSizeGreaterThanOrEqualTo(1500);
        assertThat(store.verify(progress -> {}).intact()).isTrue();
    }

    @Test
    void aSourceThatFailsAfterManyFeaturesLeavesNothingAndTheStoreGoesOn() {
        PlanStore store = seeded(SamplePlan.small());
        Layer parcels = SamplePlan.STATIONS.withId("parcels");
        EditSource failing = consumer -> {
            for (int i = 0; i < 3000; i++) {
                consumer.accept(put("parcels", SamplePlan.feature("x-" + i, LONG, "POINT (1 2)")));
            }
            throw new IllegalStateException("the file ends here");
        };

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> store.addLayers(List.of(parcels), 1, "a", "b", failing))
                    .withMessage("the file ends here");
        }
        assertThat(store.schema().findLayer("parcels")).isEmpty();
        EditSource one = List.of(put("parcels", SamplePlan.feature("x-1", "甲", "POINT (1 2)")))::forEach;
        assertThat(store.addLayers(List.of(parcels), 1, "a", "b", one).number()).isEqualTo(2);
        assertThat(store.verify(progress -> {}).intact()).isTrue();
    }

    @Test
    void layersAndFieldsMayHaveAnyNames() {
        List<String> names = List.of(
                "Lakes",
                "lakes",
                "LAKES",
                "cite:Lakes",
                "a\"b",
                "a'; DROP TABLE xingtu_plan; --",
                "select",
                "道路",
                "xingtu_plan",
                "xingtu_history_Lakes",
                "gpkg_contents",
                "pg_class",
                "x".repeat(200),
                "layer_1",
                "revision",
                "geom",
                "id",
                "ended",
                "a b",
                "%s ?",
                "$1");
        List<Field> fields = names.stream()
                .map(name -> Field.of(name, FieldType.TEXT, Text.same(name)))
                .toList();
        ListedPlan plan = new ListedPlan();
        for (String name : names) {
            Feature feature = new Feature(name, SamplePlan.point(120, 30), Map.of(name, name + "的值"));
            plan.layer(
                    new Layer(
                            name,
                            Text.same(name),
                            GeometryType.POINT,
                            null,
                            fields,
                            name,
                            List.of(),
                            ScaleRange.ALL,
                            1),
                    feature);
        }
        PlanStore store = seeded(plan);
        List<Edit> edits = new ArrayList<>();
        for (String name : names) {
            edits.add(new Edit.Put(name, new Feature(name, null, Map.of(name, "新"))));
        }
        store.commit(1, "a", "b", edits);

        assertThat(store.schema()).isEqualTo(plan.schema());
        for (String name : names) {
            assertThat(read(store, name, 1)).as(name).singleElement().satisfies(feature -> {
                assertThat(feature.id()).isEqualTo(name);
                assertThat(feature.properties()).isEqualTo(Map.of(name, name + "的值"));
            });
            assertThat(read(store, name, 2).getFirst().text(name)).isEqualTo("新");
        }
        assertThat(store.verify(progress -> {}).intact()).isTrue();
    }
}
