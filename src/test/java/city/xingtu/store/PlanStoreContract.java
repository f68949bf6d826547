package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PlanStore} promises; every kind of store runs it. */
public abstract class PlanStoreContract extends RevisionContract {

    @Test
    void aNewStoreHasNoRevision() {
        PlanStore store = empty();

        assertThat(store.findHead()).isEmpty();
        assertThat(store.listRevisions()).isEmpty();
    }

    @Test
    void seedingMakesRevisionOneWithAuthorAndReason() {
        PlanStore store = seeded(SamplePlan.small());

        Revision head = store.findHead().orElseThrow();
        assertThat(head.number()).isEqualTo(1);
        assertThat(head.parent()).isZero();
        assertThat(head.author()).isEqualTo("规划局");
        assertThat(head.reason()).isEqualTo("首次入库");
        assertThat(store.listRevisions()).containsExactly(head);
    }

    @Test
    void aSeededStoreIsNotSeededAgain() {
        PlanStore store = seeded(SamplePlan.small());

        assertThatIllegalStateException().isThrownBy(() -> store.seed(SamplePlan.small(), "a", "b"));
        assertThat(store.listRevisions()).hasSize(1);
    }

    @Test
    void schemaAndStructuresComeBackAsTheyWereGiven() {
        SamplePlan plan = SamplePlan.small();
        PlanStore store = seeded(plan);

        assertThat(store.schema()).isEqualTo(plan.schema());
        assertThat(store.structures()).isEqualTo(plan.structures());
    }

    @Test
    void featuresComeBackByAscendingIdWithAllTheirValues() {
        Feature whole = SamplePlan.feature("p-0", "名\"'称;--𠮷", "POLYGON ((120 30, 121 30, 121 31, 120 30))")
                .with("area_km2", 1.25)
                .with("lots", Long.MAX_VALUE)
                .with("fenced", false)
                .with("valid_to", 2030L)
                .with("opened", LocalDate.of(2025, 8, 1))
                .with("surveyed", Instant.parse("1969-12-31T23:59:59.007Z"))
                .with("uses", List.of("研发", "a\"b\\c\n", ""))
                .make();
        PlanStore store = seeded(SamplePlan.small()
                .with(
                        "platforms",
                        new SamplePlan.FeatureMaker(whole.id(), "", whole.properties())
                                .geometry("POLYGON ((120 30, 121 30, 121 31, 120 30))")));

        assertThat(ids(store, "platforms", 1)).containsExactly("p-0", "p-east", "p-lost", "p-west");
        Feature stored = read(store, "platforms", 1).getFirst();
        assertThat(stored.properties()).isEqualTo(whole.properties());
        assertThat(stored.geometry()).isEqualTo(whole.geometry());
        assertThat(read(store, "platforms", 1).get(2).geometry()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "POLYGON ((120.123456789012 30.2, 121 30, 121 31, 120.123456789012 30.2))"
            })
    void geometriesComeBackExactly(String wkt) {
        PlanStore store = seeded(SamplePlan.empty().with("platforms", SamplePlan.feature("p", "p", wkt)));

        Feature stored = read(store, "platforms", 1).getFirst();
        assertThat(stored.geometry()).isNotNull();
        assertThat(stored.geometry().equalsExact(SamplePlan.wkt(wkt))).isTrue();
        assertThat(stored.geometry().getGeometryType())
                .isEqualTo(SamplePlan.wkt(wkt).getGeometryType());
    }

    @Test
    void aCommitChangesTheNewRevisionAndNoOlderOne() {
        PlanStore store = seeded(SamplePlan.small());

        Revision second = store.commit(
                1,
                "张三",
                "调整",
                List.of(
                        put("stations", SamplePlan.feature("st-1", "文泽路新", "POINT (120.346 30.311)")),
                        put("stations", SamplePlan.feature("st-3", "云水", "POINT (120.36 30.31)")),
                        new Edit.Delete("roads", "r-1")));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.parent()).isEqualTo(1);
        assertThat(store.findHead()).contains(second);
        assertThat(store.listRevisions()).extracting(Revision::number).containsExactly(1L, 2L);
        assertThat(ids(store, "stations", 2)).containsExactly("st-1", "st-2", "st-3");
        assertThat(read(store, "stations", 2).getFirst().text("name_zh")).isEqualTo("文泽路新");
        assertThat(ids(store, "roads", 2)).isEmpty();
        assertThat(ids(store, "stations", 1)).containsExactly("st-1", "st-2");
        assertThat(read(store, "stations", 1).getFirst().text("name_zh")).isEqualTo("文泽路");
        assertThat(ids(store, "roads", 1)).containsExactly("r-1");
    }

    @Test
    void aDeletedFeatureMayComeBack() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", List.of(new Edit.Delete("stations", "st-1")));
        store.commit(2, "a", "b", List.of(put("stations", SamplePlan.feature("st-1", "又来", "POINT (1 2)"))));

        assertThat(ids(store, "stations", 1)).containsExactly("st-1", "st-2");
        assertThat(ids(store, "stations", 2)).containsExactly("st-2");
        assertThat(ids(store, "stations", 3)).containsExactly("st-1", "st-2");
        assertThat(read(store, "stations", 3).getFirst().text("name_zh")).isEqualTo("又来");
    }

    @Test
    void editsOfOneFeatureInOneCommitApplyInTheirOrder() {
        PlanStore store = seeded(SamplePlan.small());

        store.commit(
                1,
                "a",
                "b",
                List.of(
                        put("stations", SamplePlan.feature("st-9", "一", "POINT (1 2)")),
                        put("stations", SamplePlan.feature("st-9", "二", "POINT (1 2)")),
                        new Edit.Delete("stations", "st-2"),
                        put("stations", SamplePlan.feature("st-2", "三", "POINT (1 2)")),
                        put("stations", SamplePlan.feature("st-8", "四", "POINT (1 2)")),
                        new Edit.Delete("stations", "st-8")));

        assertThat(read(store, "stations", 2))
                .extracting(feature -> feature.id() + feature.text("name_zh"))
                .containsExactly("st-1文泽路", "st-2三", "st-9二");
        assertThat(ids(store, "stations", 1)).containsExactly("st-1", "st-2");
    }

    @Test
    void editsOfDifferentFeaturesFromOneBaseBothSucceed() {
        PlanStore store = seeded(SamplePlan.small());

        store.commit(1, "a", "b", List.of(put("stations", SamplePlan.feature("st-1", "甲", "POINT (1 2)"))));
        store.commit(1, "a", "b", List.of(put("stations", SamplePlan.feature("st-2", "乙", "POINT (1 2)"))));

        assertThat(read(store, "stations", 3))
                .extracting(feature -> feature.text("name_zh"))
                .containsExactly("甲", "乙");
    }

    @Test
    void aFeatureChangedOrDeletedAfterTheBaseIsAConflictAndNothingIsWritten() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(
                1,
                "a",
                "b",
                List.of(
                        put("stations", SamplePlan.feature("st-1", "甲", "POINT (1 2)")),
                        new Edit.Delete("stations", "st-2")));

        for (Edit stale : List.of(
                put("stations", SamplePlan.feature("st-1", "乙", "POINT (1 2)")),
                new Edit.Delete("stations", "st-1"),
                put("stations", SamplePlan.feature("st-2", "乙", "POINT (1 2)")),
                new Edit.Delete("stations", "st-2"))) {
            assertProblem(
                    Problem.Kind.CONFLICT,
                    () -> store.commit(1, "a", "b", List.of(new Edit.Delete("roads", "r-1"), stale)));
        }
        assertThat(store.findHead().orElseThrow().number()).isEqualTo(2);
        assertThat(ids(store, "roads", 2)).containsExactly("r-1");
    }

    @Test
    void editsThatNameWhatDoesNotExistAreRefused() {
        PlanStore store = seeded(SamplePlan.small());

        assertProblem(
                Problem.Kind.UNKNOWN_FEATURE,
                () -> store.commit(1, "a", "b", List.of(new Edit.Delete("roads", "r-2"))));
        assertProblem(
                Problem.Kind.UNKNOWN_LAYER, () -> store.commit(1, "a", "b", List.of(new Edit.Delete("rivers", "r-1"))));
        assertProblem(Problem.Kind.UNKNOWN_LAYER, () -> read(store, "rivers", 1));
        assertThat(store.findHead().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void manyReadersSeeWholeRevisionsWhileOthersCommit() {
        PlanStore store = seeded(SamplePlan.small());
        // Each revision r sets both stations to the number r; a torn read would see two numbers.
        Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).parallel().forEach(n -> {
            long head = store.findHead().orElseThrow().number();
            List<Feature> seen = read(store, "stations", head);
            assertThat(seen).hasSize(2);
            assertThat(seen.get(0).properties().get("lots"))
                    .isEqualTo(seen.get(1).properties().get("lots"));
            synchronized (store) {
                long base = store.findHead().orElseThrow().number();
                store.commit(
                        base,
                        "a",
                        "b",
                        Stream.of("st-1", "st-2")
                                .map(id -> put(
                                        "stations",
                                        SamplePlan.feature(id, id, "POINT (1 2)")
                                                .with("lots", base)))
                                .toList());
            }
        });
        assertThat(store.listRevisions()).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theStateOfEveryRevisionIsTheReplayOfTheEditsUntilThen(long seed) {
        PlanStore store = seeded(SamplePlan.small());
        MemoryStore model = MemoryStore.of(SamplePlan.small());
        RandomEdits edits = new RandomEdits(seed);
        for (long base = 1; base < 25; base++) {
            List<Edit> next = edits.next();
            store.commit(base, "a", "b", next);
            model.commit(base, "a", "b", next);
        }

        for (long revision = 1; revision <= 25; revision++) {
            for (String layer : List.of("platforms", "roads", "stations")) {
                assertThat(read(store, layer, revision))
                        .as(layer + " at revision " + revision)
                        .isEqualTo(read(model, layer, revision));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/store/misfits.csv", numLinesToSkip = 1)
    void aFeatureThatDoesNotFitItsLayerIsRefused(
            String what, String layer, String id, String wkt, String field, String value, String parameter) {
        PlanStore store = seeded(SamplePlan.small());
        SamplePlan.FeatureMaker maker = SamplePlan.feature(id == null ? "" : id, "名", wkt == null ? "" : wkt);
        if (field != null) {
            maker = maker.with(field, typed(value));
        }
        Edit edit = put(layer, maker);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> store.commit(1, "a", "b", List.of(edit)))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_PARAMETER);
                    assertThat(problem.parameter()).isEqualTo(parameter);
                });
        assertThat(store.findHead().orElseThrow().number()).isEqualTo(1);
    }

    /** 5 is an integer, 5.0 a number, NaN one too, true a truth, the rest text. */
    private static Object typed(String value) {
        if (value.matches("-?\\d+")) {
            return Long.valueOf(value);
        }
        if (value.matches("-?\\d+\\.\\d+|NaN")) {
            return Double.valueOf(value);
        }
        return value.equals("true") ? (Object) true : value;
    }

    @Test
    void aCommitNeedsEditsAndAKnownBase() {
        PlanStore store = seeded(SamplePlan.small());
        List<Edit> edits = List.of(new Edit.Delete("roads", "r-1"));

        assertProblem(Problem.Kind.INVALID_PARAMETER, () -> store.commit(1, "a", "b", List.of()));
        assertProblem(Problem.Kind.INVALID_PARAMETER, () -> store.commit(0, "a", "b", edits));
        assertProblem(Problem.Kind.INVALID_PARAMETER, () -> store.commit(2, "a", "b", edits));
    }
}
