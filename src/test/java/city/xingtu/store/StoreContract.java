package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PlanStore} promises of single texts, bad edits and many writers, and how its contracts open stores. */
public abstract class StoreContract {

    private final List<PlanStore> opened = new ArrayList<>();

    /** An empty store of the kind under test. */
    protected abstract PlanStore create();

    /** An empty store that is closed after the test. */
    protected final PlanStore empty() {
        PlanStore store = create();
        opened.add(store);
        return store;
    }

    protected final PlanStore seeded(PlanSource source) {
        PlanStore store = empty();
        store.seed(source, "规划局", "首次入库");
        return store;
    }

    @AfterEach
    void closeStores() {
        opened.forEach(PlanStore::close);
    }

    protected static List<Feature> read(PlanStore store, String layer, long revision) {
        List<Feature> features = new ArrayList<>();
        store.readLayer(layer, revision, features::add);
        return features;
    }

    protected static List<String> ids(PlanStore store, String layer, long revision) {
        return read(store, layer, revision).stream().map(Feature::id).toList();
    }

    protected static Edit put(String layer, SamplePlan.FeatureMaker feature) {
        return new Edit.Put(layer, feature.make());
    }

    protected static Edit station(String id, String name) {
        return put("stations", SamplePlan.feature(id, name, "POINT (120.3 30.3)"));
    }

    protected static void assertProblem(Problem.Kind kind, Runnable action) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(action::run)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    protected static List<Edit> changes(PlanStore store, long from, long to) {
        List<Edit> edits = new ArrayList<>();
        store.readChanges(from, to, edits::add);
        return edits;
    }

    @Test
    void oneBadEditAmongThousandsLeavesNothing() {
        PlanStore store = seeded(SamplePlan.small());
        List<Edit> good = IntStream.range(0, 1200)
                .mapToObj(i -> station("st-" + (100 + i), "名"))
                .toList();
        for (Edit bad : List.of(
                new Edit.Delete("stations", "st-77"),
                new Edit.Delete("rivers", "r-1"),
                put("stations", SamplePlan.feature("st-7", "名", "POINT (500 2)")),
                put("stations", SamplePlan.feature("st-7", "名\0", "POINT (5 2)")))) {
            for (int place : new int[] {0, 600, 1200}) {
                List<Edit> edits = new ArrayList<>(good);
                edits.add(place, bad);
                assertThatExceptionOfType(Problem.class).isThrownBy(() -> store.commit(1, "a", "b", edits));
            }
        }
        List<Edit> twice = new ArrayList<>(good);
        twice.add(new Edit.Delete("stations", "st-100"));
        twice.add(new Edit.Delete("stations", "st-100"));
        assertProblem(Problem.Kind.UNKNOWN_FEATURE, () -> store.commit(1, "a", "b", twice));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.commit(new CommitRequest(1, OptionalLong.empty(), "a", "b", consumer -> {
                    good.forEach(consumer);
                    throw new IllegalStateException("the client went away");
                })));
        assertThat(store.listRevisions()).hasSize(1);
        assertThat(ids(store, "stations", 1)).containsExactly("st-1", "st-2");
    }

    @Test
    void manyWritersAppendOneAfterTheOther() throws Exception {
        PlanStore store = seeded(SamplePlan.small());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var results = threads.invokeAll(IntStream.range(0, 60)
                    .<java.util.concurrent.Callable<Revision>>mapToObj(n ->
                            () -> store.commit(1, "a", "b", List.of(station("n-" + n, "名"))))
                    .toList());
            for (var result : results) {
                result.get();
            }
        }
        assertThat(store.listRevisions())
                .extracting(Revision::number)
                .isEqualTo(Stream.iterate(1L, n -> n + 1).limit(61).toList());
        assertThat(ids(store, "stations", 61)).hasSize(62);
        assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
    }

    @Test
    void textsThatNoStoreKeepsAreRefused() {
        PlanStore store = seeded(SamplePlan.small());
        for (String text : List.of("a\0b", "\ud800", "a\udc00b", "x".repeat(1_000_001))) {
            assertProblem(
                    Problem.Kind.INVALID_PARAMETER, () -> store.commit(1, "a", "b", List.of(station("st-1", text))));
            assertProblem(Problem.Kind.INVALID_PARAMETER, () -> store.commit(1, "a", "b", List.of(station(text, "名"))));
            assertProblem(
                    Problem.Kind.INVALID_PARAMETER,
                    () -> store.commit(1, "a", "b", List.of(new Edit.Delete("stations", text))));
            assertProblem(
                    Problem.Kind.INVALID_PARAMETER, () -> store.commit(1, text, "b", List.of(station("st-1", "名"))));
            assertProblem(
                    Problem.Kind.INVALID_PARAMETER, () -> store.commit(1, "a", text, List.of(station("st-1", "名"))));
        }
        assertThat(store.listRevisions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "a'; DROP TABLE stations; --", "%_\\", "$1 ?", "𠮷\uffee", "..", " a ", "\t\n"})
    void anyOtherTextComesBackAsItWas(String text) {
        PlanStore store = seeded(SamplePlan.small());
        String id = text.isBlank() ? "x" + text : text;
        store.commit(1, text, text, List.of(station(id, text)));

        Feature stored = store.history("stations", id).getFirst().feature();
        assertThat(stored).isNotNull();
        assertThat(stored.id()).isEqualTo(id);
        assertThat(stored.text("name_zh")).isEqualTo(text);
        assertThat(store.findHead().orElseThrow().author()).isEqualTo(text);
        assertThat(ids(store, "stations", 2)).contains(id).hasSize(3);
        store.commit(2, "a", "b", List.of(new Edit.Delete("stations", id)));
        assertThat(ids(store, "stations", 3)).containsExactly("st-1", "st-2");
    }

    @Test
    void featuresComeInTheOrderOfCodePoints() {
        List<String> ids = List.of("A", "Z", "a", "é", "一", "\uffee", "𠮷");
        PlanStore store = seeded(SamplePlan.empty());
        store.commit(
                1, "a", "b", ids.reversed().stream().map(id -> station(id, id)).toList());

        assertThat(ids(store, "stations", 2)).isEqualTo(ids);
        assertThat(changes(store, 1, 2))
                .extracting(edit -> ((Edit.Put) edit).feature().id())
                .isEqualTo(ids);
    }
}
