package city.xingtu.store;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The contract of {@link PlanStore} in its plainest form: every state is kept whole. The model that real stores are
 * compared with, and a store for tests that need a plan and no file.
 */
public final class MemoryStore implements PlanStore {

    private @Nullable PlanSchema schema;
    private List<Structure> structures = List.of();
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Map<String, TreeMap<String, Feature>>> states = new ArrayList<>();
    private final Map<String, Long> touched = new HashMap<>();

    /** A store that holds the source's plan as revision 1. */
    public static MemoryStore of(PlanSource source) {
        MemoryStore store = new MemoryStore();
        store.seed(source, "test", "test");
        return store;
    }

    @Override
    public synchronized Optional<Revision> findHead() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
    }

    @Override
    public synchronized List<Revision> listRevisions() {
        return List.copyOf(revisions);
    }

    @Override
    public PlanSchema schema() {
        if (schema == null) {
            throw new IllegalStateException("empty");
        }
        return schema;
    }

    @Override
    public List<Structure> structures() {
        return structures;
    }

    @Override
    public void readLayer(String layer, long revision, Consumer<Feature> consumer) {
        List<Feature> features;
        synchronized (this) {
            TreeMap<String, Feature> state = states.get((int) revision - 1).get(layer);
            if (state == null) {
                throw new Problem(Problem.Kind.UNKNOWN_LAYER, "layer", Text.same(layer));
            }
            features = List.copyOf(state.values());
        }
        features.forEach(consumer);
    }

    @Override
    public synchronized Revision seed(PlanSource source, String author, String reason) {
        if (!revisions.isEmpty()) {
            throw new IllegalStateException("seeded");
        }
        schema = source.schema();
        Map<String, TreeMap<String, Feature>> state = new HashMap<>();
        for (Layer layer : schema.layers()) {
            TreeMap<String, Feature> features = new TreeMap<>();
            source.readLayer(layer.id(), feature -> {
                features.put(feature.id(), feature);
                touched.put(layer.id() + '/' + feature.id(), 1L);
            });
            state.put(layer.id(), features);
        }
        structures = List.copyOf(source.structures());
        return append(state, author, reason);
    }

    @Override
    public synchronized Revision commit(long base, String author, String reason, List<Edit> edits) {
        if (edits.isEmpty()) {
            throw Problem.invalid("edits", "", "");
        }
        if (base < 1 || base > revisions.size()) {
            throw Problem.invalid("base", "", "");
        }
        Map<String, TreeMap<String, Feature>> state = new HashMap<>(states.getLast());
        long next = revisions.size() + 1L;
        Map<String, Long> now = new HashMap<>(touched);
        for (Edit edit : edits) {
            TreeMap<String, Feature> old = state.get(edit.layer());
            if (old == null) {
                throw new Problem(Problem.Kind.UNKNOWN_LAYER, "layer", Text.same(edit.layer()));
            }
            TreeMap<String, Feature> features = new TreeMap<>(old);
            state.put(edit.layer(), features);
            String id = switch (edit) {
                case Edit.Put put -> put.feature().id();
                case Edit.Delete delete -> delete.id();
            };
            long last = touched.getOrDefault(edit.layer() + '/' + id, 0L);
            if (last > base) {
                throw new Problem(Problem.Kind.CONFLICT, "base", Text.same(id));
            }
            switch (edit) {
                case Edit.Put put -> {
                    FeatureCheck.check(schema().findLayer(put.layer()).orElseThrow(), put.feature());
                    features.put(id, put.feature());
                }
                case Edit.Delete delete -> {
                    if (features.remove(id) == null) {
                        throw new Problem(Problem.Kind.UNKNOWN_FEATURE, "id", Text.same(delete.id()));
                    }
                }
            }
            now.put(edit.layer() + '/' + id, next);
        }
        touched.putAll(now);
        return append(state, author, reason);
    }

    private Revision append(Map<String, TreeMap<String, Feature>> state, String author, String reason) {
        states.add(state);
        Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        revisions.add(new Revision(states.size(), states.size() - 1L, time, author, reason));
        return revisions.getLast();
    }

    @Override
    public void close() {}
}
