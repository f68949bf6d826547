package city.xingtu.store;

import city.xingtu.plan.Edit;
import city.xingtu.plan.EditConflict;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The contract of {@link PlanStore} in its plainest form: every state is kept whole. The model that real stores are
 * compared with, and a store for tests that need a plan and no file.
 */
public final class MemoryStore implements PlanStore {

    /**
     * All that there is at a revision.
     *
     * @param layers in drawing order
     * @param written the revision that wrote or deleted a feature last, by layer and id
     */
    private record State(
            Revision revision,
            List<Layer> layers,
            SortedMap<String, TreeMap<String, Feature>> features,
            Map<String, Long> written,
            String content) {}

    private @Nullable PlanSchema schema;
    private List<Structure> structures = List.of();
    private final List<State> states = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private final ProposalStore proposals = new MemoryProposals(
            layer -> schema().findLayer(layer).orElseThrow(() -> unknownLayer(layer)),
            () -> head().revision().number());

    /** A store that holds the source's plan as revision 1. */
    public static MemoryStore of(PlanSource source) {
        MemoryStore store = new MemoryStore();
        store.seed(source, "test", "test");
        return store;
    }

    @Override
    public synchronized Optional<Revision> findHead() {
        return states.isEmpty() ? Optional.empty() : Optional.of(head().revision());
    }

    private State head() {
        return states.getLast();
    }

    @Override
    public synchronized List<Revision> listRevisions() {
        return states.stream().map(State::revision).toList();
    }

    @Override
    public synchronized Optional<Revision> findRevision(long number) {
        return number < 1 || number > states.size()
                ? Optional.empty()
                : Optional.of(states.get((int) number - 1).revision());
    }

    @Override
    public synchronized Optional<Revision> findRevisionAt(Instant time) {
        return listRevisions().reversed().stream()
                .filter(revision -> !revision.time().isAfter(time))
                .findFirst();
    }

    @Override
    public PlanSchema schema() {
        return schema(states.size());
    }

    @Override
    public synchronized PlanSchema schema(long revision) {
        if (schema == null) {
            throw new IllegalStateException("empty");
        }
        List<Layer> layers = states.get((int) revision - 1).layers();
        return new PlanSchema(schema.title(), layers, schema.themes(), schema.horizons());
    }

    @Override
    public List<Structure> structures() {
        return structures;
    }

    @Override
    public void readLayer(String layer, long revision, Consumer<Feature> consumer) {
        List<Feature> features;
        synchronized (this) {
            if (!head().features().containsKey(layer)) {
                throw unknownLayer(layer);
            }
            features = List.copyOf(features(revision, layer).values());
        }
        features.forEach(consumer);
    }

    private TreeMap<String, Feature> features(long revision, String layer) {
        return revision == 0
                ? new TreeMap<>()
                : states.get((int) revision - 1).features().getOrDefault(layer, new TreeMap<>());
    }

    private static Problem unknownLayer(String layer) {
        return new Problem(Problem.Kind.UNKNOWN_LAYER, "layer", Text.same(layer));
    }

    @Override
    public synchronized List<FeatureVersion> history(String layer, String id) {
        if (!FeatureCheck.isPlain(id)) {
            return List.of();
        }
        if (!head().features().containsKey(layer)) {
            throw unknownLayer(layer);
        }
        List<FeatureVersion> versions = new ArrayList<>();
        for (State state : states) {
            Feature feature = features(state.revision().number(), layer).get(id);
            boolean touched = state.written().getOrDefault(layer + '/' + id, 0L)
                    == state.revision().number();
            boolean was = !versions.isEmpty() && versions.getLast().feature() != null;
            if (touched && (feature != null || was)) {
                versions.add(new FeatureVersion(state.revision(), feature));
            }
        }
        return versions;
    }

    @Override
    public void readChanges(long from, long to, Consumer<Edit> consumer) {
        List<Edit> edits = new ArrayList<>();
        synchronized (this) {
            for (String layer : head().features().keySet()) {
                edits.addAll(changes(layer, from, to));
            }
        }
        edits.forEach(consumer);
    }

    private List<Edit> changes(String layer, long from, long to) {
        TreeMap<String, Feature> before = features(from, layer);
        TreeMap<String, Feature> after = features(to, layer);
        SortedSet<String> ids = new TreeSet<>(CodePoints.ORDER);
        ids.addAll(before.keySet());
        ids.addAll(after.keySet());
        List<Edit> edits = new ArrayList<>();
        for (String id : ids) {
            Feature feature = after.get(id);
            boolean written = states.subList((int) Math.min(from, to), (int) Math.max(from, to)).stream()
                    .anyMatch(state -> state.written().getOrDefault(layer + '/' + id, 0L)
                            == state.revision().number());
            if (feature == null) {
                edits.add(new Edit.Delete(layer, id));
            } else if (written) {
                edits.add(new Edit.Put(layer, feature));
            }
        }
        return edits;
    }

    @Override
    public Revision seed(PlanSource source, String author, String reason) {
        return seed(source, author, reason, null);
    }

    @Override
    public Revision replaySeed(Revision original, PlanSource source) {
        return seed(source, original.author(), original.reason(), original);
    }

    private Revision seed(PlanSource source, String author, String reason, @Nullable Revision original) {
        synchronized (this) {
            if (!states.isEmpty()) {
                throw new IllegalStateException("seeded");
            }
            EditSource edits = consumer -> source.schema().layers().forEach(layer -> {
                Set<String> ids = new HashSet<>();
                source.readLayer(layer.id(), feature -> {
                    if (!ids.add(feature.id())) {
                        throw Problem.invalid("id", "", layer.id() + " / " + feature.id() + " occurs twice");
                    }
                    consumer.accept(new Edit.Put(layer.id(), feature));
                });
            });
            schema = source.schema();
            structures = List.copyOf(source.structures());
            String declared = SchemaDigest.of(schema, structures);
            append(0, author, reason, original, schema.layers(), declared, edits);
        }
        listeners.tell(1);
        return head().revision();
    }

    @Override
    public Revision commit(CommitRequest request) {
        Revision revision;
        synchronized (this) {
            if (request.head().isPresent() && request.head().getAsLong() != states.size()) {
                throw new HeadMoved(request.head().getAsLong(), states.size());
            }
            List<Edit> edits = new ArrayList<>();
            request.edits().forEach(edits::add);
            if (edits.isEmpty()) {
                throw Problem.invalid("edits", "", "");
            }
            revision = append(request.base(), request.author(), request.reason(), null, List.of(), "", edits::forEach);
        }
        listeners.tell(revision.number());
        return revision;
    }

    @Override
    public Revision addLayers(List<Layer> layers, long base, String author, String reason, EditSource features) {
        return add(base, author, reason, null, layers, features);
    }

    @Override
    public Revision replay(Revision original, List<Layer> added, EditSource edits) {
        return add(original.parent(), original.author(), original.reason(), original, added, edits);
    }

    private Revision add(
            long base, String author, String reason, @Nullable Revision original, List<Layer> added, EditSource edits) {
        Revision revision;
        synchronized (this) {
            if (original != null && original.number() != states.size() + 1) {
                throw Problem.invalid("revision", "", "");
            }
            for (Layer layer : added) {
                if (head().features().containsKey(layer.id())) {
                    throw Problem.invalid("layer", "", "");
                }
                if (original == null) {
                    Set<String> ids = new HashSet<>();
                    edits.forEach(edit -> {
                        if (!(edit instanceof Edit.Put)
                                || added.stream().noneMatch(own -> own.id().equals(edit.layer()))) {
                            throw Problem.invalid("features", "", "");
                        }
                        if (!ids.add(edit.layer() + " " + edit.id())) {
                            throw Problem.invalid("id", "", layer.id() + " / " + edit.id() + " occurs twice");
                        }
                    });
                }
            }
            revision = append(base, author, reason, original, added, SchemaDigest.of(added), edits);
        }
        listeners.tell(revision.number());
        return revision;
    }

    private Revision append(
            long base,
            String author,
            String reason,
            @Nullable Revision original,
            List<Layer> added,
            String declared,
            EditSource edits) {
        if (!states.isEmpty() && (base < 1 || base > states.size())) {
            throw Problem.invalid("base", "", "");
        }
        FeatureCheck.checkText("author", author);
        FeatureCheck.checkText("reason", reason);
        long number = states.size() + 1L;
        List<Layer> layers = new ArrayList<>(states.isEmpty() ? added : head().layers());
        SortedMap<String, TreeMap<String, Feature>> features = new TreeMap<>(CodePoints.ORDER);
        if (!states.isEmpty()) {
            head().features().forEach((layer, own) -> features.put(layer, new TreeMap<>(own)));
            for (Layer layer : added) {
                int place = (int) layers.stream()
                        .filter(other -> other.rank() <= layer.rank())
                        .count();
                layers.add(place, layer);
            }
        }
        added.forEach(layer -> features.put(layer.id(), new TreeMap<>(CodePoints.ORDER)));
        Map<String, Long> written = new TreeMap<>(states.isEmpty() ? Map.of() : head().written());
        edits.forEach(edit -> apply(edit, base, number, layers, features, written));
        Instant time = original != null ? original.time() : Instant.now().truncatedTo(ChronoUnit.MILLIS);
        states.add(new State(new Revision(number, 0, time, "", "", ""), layers, features, written, ""));
        SortedMap<String, String> digests = new TreeMap<>(CodePoints.ORDER);
        for (String layer : features.keySet()) {
            LayerDigest digest = new LayerDigest(layers.stream()
                    .filter(one -> one.id().equals(layer))
                    .findFirst()
                    .orElseThrow());
            changes(layer, number - 1, number).forEach(digest::add);
            if (!digest.isEmpty()) {
                digests.put(layer, digest.hex());
            }
        }
        states.removeLast();
        String parentHash = states.isEmpty() ? "" : head().revision().hash();
        String content = RevisionHash.content(declared, digests);
        Revision revision = RevisionHash.seal(number, parentHash, time, author, reason, content);
        if (original != null && !original.equals(revision)) {
            throw Problem.invalid("revision", "", "");
        }
        states.add(new State(revision, layers, features, written, content));
        return revision;
    }

    private void apply(
            Edit edit,
            long base,
            long number,
            List<Layer> layers,
            SortedMap<String, TreeMap<String, Feature>> features,
            Map<String, Long> written) {
        TreeMap<String, Feature> own = features.get(edit.layer());
        if (own == null) {
            throw unknownLayer(edit.layer());
        }
        Layer layer = layers.stream()
                .filter(one -> one.id().equals(edit.layer()))
                .findFirst()
                .orElseThrow();
        String id = switch (edit) {
            case Edit.Put put -> put.feature().id();
            case Edit.Delete delete -> delete.id();
        };
        if (edit instanceof Edit.Put put) {
            FeatureCheck.check(layer, put.feature());
        }
        FeatureCheck.checkId(layer, id);
        String key = edit.layer() + '/' + id;
        long last = written.getOrDefault(key, 0L);
        if (last > base && last < number) {
            List<FeatureVersion> versions = history(edit.layer(), id);
            throw new EditConflict(
                    edit.layer(),
                    id,
                    base,
                    versions.stream()
                            .filter(version -> version.revision().number() <= base)
                            .reduce((first, second) -> second)
                            .filter(version -> version.feature() != null),
                    versions.getLast());
        }
        if (edit instanceof Edit.Put put) {
            own.put(id, put.feature());
        } else if (own.remove(id) == null) {
            throw new Problem(Problem.Kind.UNKNOWN_FEATURE, "id", Text.same(id));
        }
        if (own.containsKey(id) || features(number - 1, edit.layer()).containsKey(id)) {
            written.put(key, number);
        } else {
            // What appears and vanishes within one commit leaves no trace.
            Long before = states.isEmpty() ? null : head().written().get(key);
            if (before == null) {
                written.remove(key);
            } else {
                written.put(key, before);
            }
        }
    }

    @Override
    public Subscription onCommit(LongConsumer newHead) {
        return listeners.add(states.size(), newHead);
    }

    @Override
    public ProposalStore proposals() {
        return proposals;
    }

    /** Nobody can tamper with it. */
    @Override
    public synchronized Verification verify(Consumer<Progress> progress) {
        return new Verification(findHead(), 0, Optional.empty());
    }

    @Override
    public void close() {}
}
