package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Edit;
import city.xingtu.plan.EditConflict;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PlanStore} promises of its chain of revisions; every kind of store runs it. */
public abstract class RevisionContract extends ProposalContract {

    protected static final List<String> LAYERS = List.of("platforms", "roads", "stations");

    @Test
    void revisionsAreFoundByNumberAndByTime() {
        PlanStore store = empty();
        assertThat(store.findRevision(1)).isEmpty();
        assertThat(store.findRevisionAt(Instant.now())).isEmpty();
        Revision first = store.seed(SamplePlan.small(), "a", "b");
        Revision second = store.commit(1, "a", "b", List.of(station("st-1", "甲")));

        assertThat(store.findRevision(1)).contains(first);
        assertThat(store.findRevision(2)).contains(second);
        assertThat(store.findRevision(0)).isEmpty();
        assertThat(store.findRevision(3)).isEmpty();
        assertThat(second.time()).isAfterOrEqualTo(first.time());
        assertThat(store.findRevisionAt(second.time())).contains(second);
        assertThat(store.findRevisionAt(Instant.parse("9000-01-01T00:00:00Z"))).contains(second);
        assertThat(store.findRevisionAt(first.time().minusMillis(1))).isEmpty();
    }

    @Test
    void theHistoryOfAFeatureIsAllThatRevisionsMadeOfIt() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", List.of(station("st-1", "甲")));
        store.commit(2, "a", "b", List.of(station("st-2", "别的")));
        store.commit(3, "c", "撤站", List.of(new Edit.Delete("stations", "st-1")));
        store.commit(4, "a", "b", List.of(station("st-1", "乙")));

        List<FeatureVersion> history = store.history("stations", "st-1");
        assertThat(history).extracting(version -> version.revision().number()).containsExactly(1L, 2L, 4L, 5L);
        assertThat(history)
                .extracting(version ->
                        version.feature() == null ? null : version.feature().text("name_zh"))
                .containsExactly("文泽路", "甲", null, "乙");
        assertThat(history.get(2).revision()).isEqualTo(store.listRevisions().get(3));
        assertThat(store.history("stations", "st-77")).isEmpty();
        assertThat(store.history("stations", "\0'\"")).isEmpty();
        assertProblem(Problem.Kind.UNKNOWN_LAYER, () -> store.history("rivers", "r"));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void theChangesBetweenAnyTwoRevisionsTurnOneStateIntoTheOther(long seed) {
        PlanStore store = seeded(SamplePlan.small());
        MemoryStore model = MemoryStore.of(SamplePlan.small());
        RandomEdits edits = new RandomEdits(seed);
        for (long base = 1; base < 8; base++) {
            List<Edit> next = edits.next();
            store.commit(base, "a", "b", next);
            model.commit(base, "a", "b", next);
        }

        for (long from = 0; from <= 8; from++) {
            for (long to = 0; to <= 8; to++) {
                List<Edit> between = changes(store, from, to);
                assertThat(between).as(from + " to " + to).isEqualTo(changes(model, from, to));
                for (String layer : LAYERS) {
                    assertThat(applied(store, layer, from, between))
                            .isEqualTo(to == 0 ? List.of() : read(store, layer, to));
                }
            }
        }
    }

    private static List<Feature> applied(PlanStore store, String layer, long from, List<Edit> edits) {
        TreeMap<String, Feature> state = new TreeMap<>(CodePoints.ORDER);
        if (from > 0) {
            store.readLayer(layer, from, feature -> state.put(feature.id(), feature));
        }
        for (Edit edit : edits) {
            if (edit.layer().equals(layer)) {
                switch (edit) {
                    case Edit.Put put -> state.put(put.feature().id(), put.feature());
                    case Edit.Delete delete ->
                        assertThat(state.remove(delete.id())).isNotNull();
                }
            }
        }
        return List.copyOf(state.values());
    }

    @Test
    void undoIsANewRevisionThatRestoresWhatWas() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", List.of(station("st-1", "甲"), station("st-9", "新"), new Edit.Delete("roads", "r-1")));
        store.commit(2, "a", "b", List.of(station("st-2", "旁")));

        Revision undone = Undo.commit(store, 2, "张三", "撤销");

        assertThat(undone.number()).isEqualTo(4);
        assertThat(undone.reason()).isEqualTo("撤销");
        assertThat(read(store, "roads", 4)).isEqualTo(read(store, "roads", 1));
        assertThat(ids(store, "stations", 4)).containsExactly("st-1", "st-2");
        assertThat(read(store, "stations", 4))
                .extracting(f -> f.text("name_zh"))
                .containsExactly("文泽路", "旁");
        assertThat(ids(store, "stations", 2)).containsExactly("st-1", "st-2", "st-9");
        Undo.commit(store, 4, "张三", "重做");
        assertThat(ids(store, "stations", 5)).containsExactly("st-1", "st-2", "st-9");
        assertThat(ids(store, "roads", 5)).isEmpty();
    }

    @Test
    void whatChangedAgainIsNotUndone() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", List.of(station("st-1", "甲"), station("st-2", "乙")));
        store.commit(2, "a", "b", List.of(station("st-2", "丙")));

        assertProblem(Problem.Kind.CONFLICT, () -> Undo.commit(store, 2, "a", "b"));
        assertProblem(Problem.Kind.INVALID_PARAMETER, () -> Undo.commit(store, 1, "a", "b"));
        assertProblem(Problem.Kind.INVALID_PARAMETER, () -> Undo.commit(store, 9, "a", "b"));
        assertThat(store.listRevisions()).hasSize(3);
    }

    @Test
    void aConflictShowsBothVersions() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "李四", "改名", List.of(station("st-1", "甲")));
        store.commit(2, "王五", "撤站", List.of(new Edit.Delete("stations", "st-2"), station("st-9", "新")));

        assertConflict(store, "st-1", conflict -> {
            assertThat(conflict.base().orElseThrow().feature().text("name_zh")).isEqualTo("文泽路");
            assertThat(conflict.base().orElseThrow().revision().number()).isEqualTo(1);
            assertThat(conflict.current().feature().text("name_zh")).isEqualTo("甲");
            assertThat(conflict.current().revision().author()).isEqualTo("李四");
        });
        assertConflict(store, "st-2", conflict -> {
            assertThat(conflict.base().orElseThrow().feature().text("name_zh")).isEqualTo("金沙湖");
            assertThat(conflict.current().feature()).isNull();
            assertThat(conflict.current().revision().number()).isEqualTo(3);
        });
        assertConflict(store, "st-9", conflict -> {
            assertThat(conflict.base()).isEmpty();
            assertThat(conflict.current().feature().text("name_zh")).isEqualTo("新");
        });
    }

    private static void assertConflict(PlanStore store, String id, Consumer<EditConflict> expected) {
        List<Edit> few = List.of(station(id, "迟"));
        List<Edit> many = new ArrayList<>(IntStream.range(0, 1000)
                .mapToObj(i -> station("st-many-" + i, "多"))
                .toList());
        many.add(station(id, "迟"));
        for (List<Edit> edits : List.of(few, many)) {
            assertThatExceptionOfType(EditConflict.class)
                    .isThrownBy(() -> store.commit(1, "a", "b", edits))
                    .satisfies(conflict -> {
                        assertThat(conflict.kind()).isEqualTo(Problem.Kind.CONFLICT);
                        assertThat(conflict.layer()).isEqualTo("stations");
                        assertThat(conflict.id()).isEqualTo(id);
                        expected.accept(conflict);
                    });
        }
        assertThat(store.listRevisions()).hasSize(3);
    }

    @Test
    void aCommitThatWasCheckedAgainstAnotherHeadIsRefused() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", List.of(station("st-1", "甲")));
        EditSource edits = List.of(station("st-2", "乙"))::forEach;

        assertThatExceptionOfType(HeadMoved.class)
                .isThrownBy(() -> store.commit(new CommitRequest(1, OptionalLong.of(1), "a", "b", edits)))
                .satisfies(moved -> assertThat(moved.head()).isEqualTo(2));
        assertThat(store.commit(new CommitRequest(1, OptionalLong.of(2), "a", "b", edits))
                        .number())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void thousandsOfStreamedEditsDoWhatTheSameEditsDoOneByOne(long seed) {
        PlanStore store = seeded(SamplePlan.small());
        MemoryStore model = MemoryStore.of(SamplePlan.small());
        Random random = new Random(seed);
        for (long base = 1; base <= 3; base++) {
            List<Edit> edits = new ArrayList<>();
            TreeMap<String, Boolean> there = new TreeMap<>();
            ids(model, "stations", base).forEach(id -> there.put(id, true));
            for (int i = 0; i < 1500; i++) {
                String id = "st-" + random.nextInt(1000);
                boolean delete = there.getOrDefault(id, false) && random.nextInt(3) == 0;
                edits.add(delete ? new Edit.Delete("stations", id) : station(id, "名" + i));
                there.put(id, !delete);
                if (i % 100 == 0) {
                    edits.add(put("roads", SamplePlan.feature("r-" + i, "路", "LINESTRING (1 2, 3 4)")));
                }
            }
            store.commit(new CommitRequest(base, OptionalLong.empty(), "a", "b", edits::forEach));
            model.commit(base, "a", "b", edits);
        }

        for (long revision = 1; revision <= 4; revision++) {
            for (String layer : LAYERS) {
                assertThat(read(store, layer, revision)).isEqualTo(read(model, layer, revision));
            }
        }
        assertThat(changes(store, 1, 4)).isEqualTo(changes(model, 1, 4));
        assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
    }

    private static Layer parks() {
        Layer model = SamplePlan.PLATFORMS;
        Layer plain = new Layer(
                "parks",
                model.title(),
                model.geometryType(),
                null,
                model.fields(),
                "parks",
                List.of("parks-dark"),
                model.scale(),
                15);
        return plain.withRules(List.of(
                new Rule(Rule.Kind.NO_OVERLAP, null, 1.5, "district 第二篇"),
                new Rule(Rule.Kind.WITHIN, "roads", 50, "")));
    }

    private static Edit park(String id) {
        return put("parks", SamplePlan.feature(id, "园", "POLYGON ((0 0, 1 0, 1 1, 0 0))"));
    }

    @Test
    void aLayerIsAddedWithItsFeaturesInOneRevision() {
        PlanStore store = seeded(SamplePlan.small());
        store.commit(1, "a", "b", List.of(station("st-1", "甲")));

        Revision added = store.addLayers(List.of(parks()), 2, "张三", "导入公园", List.of(park("k-2"), park("k-1"))::forEach);

        assertThat(added.number()).isEqualTo(3);
        assertThat(store.schema().layers())
                .extracting(Layer::id)
                .containsExactly("platforms", "parks", "roads", "stations");
        assertThat(store.schema().findLayer("parks")).contains(parks());
        assertThat(store.schema(2)).isEqualTo(SamplePlan.small().schema());
        assertThat(ids(store, "parks", 3)).containsExactly("k-1", "k-2");
        assertThat(ids(store, "parks", 2)).isEmpty();
        store.commit(3, "a", "b", List.of(new Edit.Delete("parks", "k-1")));
        assertThat(ids(store, "parks", 4)).containsExactly("k-2");
        Undo.commit(store, 3 + 1, "a", "b");
        assertThat(ids(store, "parks", 5)).containsExactly("k-1", "k-2");
        assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
    }

    @Test
    void severalLayersAreAddedWithTheirFeaturesInOneRevision() {
        PlanStore store = seeded(SamplePlan.small());
        List<Layer> layers = List.of(parks(), parks().withId("gardens"));
        List<Edit> features =
                List.of(park("k-1"), put("gardens", SamplePlan.feature("g-1", "园", "POLYGON ((0 0, 1 0, 1 1, 0 0))")));

        assertThat(store.addLayers(layers, 1, "张三", "导入", features::forEach).number())
                .isEqualTo(2);

        assertThat(ids(store, "parks", 2)).containsExactly("k-1");
        assertThat(ids(store, "gardens", 2)).containsExactly("g-1");
        assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
        assertProblem(
                Problem.Kind.INVALID_PARAMETER,
                () -> store.addLayers(List.of(parks().withId("lawns"), parks()), 2, "a", "b", consumer -> {}));
        assertThat(store.schema().findLayer("lawns")).isEmpty();
    }

    @Test
    void anAddedLayerIsRefusedWhole() {
        PlanStore store = seeded(SamplePlan.small());

        assertProblem(
                Problem.Kind.INVALID_PARAMETER,
                () -> store.addLayers(List.of(SamplePlan.ROADS), 1, "a", "b", consumer -> {}));
        for (List<Edit> features : List.of(
                List.of(park("k"), station("st-1", "甲")),
                List.of(park("k"), new Edit.Delete("parks", "k")),
                List.of(park("k"), park("k")),
                List.of(put("parks", SamplePlan.feature("k", "园", "POINT (1 2)"))))) {
            assertProblem(
                    Problem.Kind.INVALID_PARAMETER,
                    () -> store.addLayers(List.of(parks()), 1, "a", "b", features::forEach));
        }
        assertThat(store.listRevisions()).hasSize(1);
        assertThat(store.schema()).isEqualTo(SamplePlan.small().schema());
        store.addLayers(List.of(parks()), 1, "a", "b", consumer -> {});
        assertThat(ids(store, "parks", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 99, 140, 149})
    void anIdThatOccursTwiceInALargeLayerIsNamed(int again) {
        PlanStore store = seeded(SamplePlan.small());
        List<Edit> features = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            features.add(park("k-" + (i == again ? again / 2 : i)));
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> store.addLayers(List.of(parks()), 1, "a", "b", features::forEach))
                .satisfies(problem -> assertThat(problem.text().en())
                        .contains("k-" + again / 2 + " ")
                        .contains("twice"));
        assertThat(store.listRevisions()).hasSize(1);
    }

    @Test
    void aChainReplayedFromAnotherStoreHasTheSameHashes() {
        MemoryStore model = MemoryStore.of(SamplePlan.small());
        RandomEdits edits = new RandomEdits(41);
        for (long base = 1; base < 6; base++) {
            model.commit(base, "作者" + base, "理由\n\"" + base, edits.next());
        }
        model.addLayers(List.of(parks()), 6, "a", "", List.of(park("k-1"))::forEach);
        PlanStore store = empty();
        List<Revision> originals = model.listRevisions();

        store.replaySeed(originals.getFirst(), SamplePlan.small());
        for (Revision original : originals.subList(1, originals.size())) {
            List<Layer> added = original.number() == 7 ? List.of(parks()) : List.of();
            store.replay(
                    original, added, consumer -> model.readChanges(original.number() - 1, original.number(), consumer));
        }

        assertThat(store.listRevisions()).isEqualTo(originals);
        assertThat(store.schema()).isEqualTo(model.schema());
        assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
    }

    @Test
    void aReplayedRevisionMustBeWhatItsHashSays() {
        MemoryStore model = MemoryStore.of(SamplePlan.small());
        Revision original = model.commit(1, "a", "b", List.of(station("st-1", "甲")));
        PlanStore store = empty();
        store.replaySeed(model.listRevisions().getFirst(), SamplePlan.small());
        EditSource edits = List.of(station("st-1", "甲"))::forEach;

        for (Revision forged : List.of(
                new Revision(2, 1, original.time(), "别人", "b", original.hash()),
                new Revision(2, 1, original.time().plusMillis(1), "a", "b", original.hash()),
                new Revision(3, 2, original.time(), "a", "b", original.hash()))) {
            assertProblem(Problem.Kind.INVALID_PARAMETER, () -> store.replay(forged, List.of(), edits));
        }
        assertProblem(
                Problem.Kind.INVALID_PARAMETER,
                () -> store.replay(original, List.of(), List.of(station("st-1", "乙"))::forEach));
        assertThat(store.listRevisions()).hasSize(1);
        assertThat(store.replay(original, List.of(), edits)).isEqualTo(original);
    }

    @Test
    void verifyingAWholeChainFindsNothing() {
        assertThat(empty().verify(progress -> {}).head()).isEmpty();
        PlanStore store = seeded(SamplePlan.small());
        RandomEdits edits = new RandomEdits(51);
        for (long base = 1; base < 15; base++) {
            store.commit(base, "a", "b", edits.next());
        }

        Verification verification = store.verify(progress -> {});
        assertThat(verification.intact()).isTrue();
        assertThat(verification.head()).isEqualTo(store.findHead());
        assertThat(store.findHead().orElseThrow().hash()).matches("[0-9a-f]{64}");
        assertThat(store.listRevisions()).extracting(Revision::hash).doesNotHaveDuplicates();
    }

    @Test
    void whoeverListensHearsOfCommitsUntilHeStops() throws InterruptedException {
        PlanStore store = seeded(SamplePlan.small());
        LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        Subscription deaf = store.onCommit(head -> {
            throw new IllegalStateException("a listener that fails harms nobody");
        });
        Subscription subscription = store.onCommit(heard::add);

        store.commit(1, "a", "b", List.of(station("st-1", "甲")));
        awaitHead(heard, 2);
        store.commit(2, "a", "b", List.of(station("st-1", "乙")));
        awaitHead(heard, 3);
        subscription.close();
        subscription.close();
        deaf.close();
        store.commit(3, "a", "b", List.of(station("st-1", "丙")));
        assertThat(heard).isEmpty();
    }

    /** Takes what was heard until the number comes. */
    protected static void awaitHead(LinkedBlockingQueue<Long> heard, long number) throws InterruptedException {
        Long head;
        do {
            head = heard.poll(20, TimeUnit.SECONDS);
            assertThat(head).as("heard of revision " + number).isNotNull();
        } while (head < number);
        assertThat(head).isEqualTo(number);
    }
}
