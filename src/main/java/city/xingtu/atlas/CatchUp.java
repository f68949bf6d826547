package city.xingtu.atlas;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes layers from the store: whole, or from one state to another by the edits between them. */
final class CatchUp {

    /** Edits of a layer, as a share of its rows, from which on it is read whole: then patching saves nothing. */
    private static final int RELOAD_SHARE = 4;

    private static final int FEW = 20_000;

    private final PlanStore store;
    private final OptionalInt latestHorizon;

    CatchUp(PlanStore store, OptionalInt latestHorizon) {
        this.store = store;
        this.latestHorizon = latestHorizon;
    }

    /**
     * The layers of another state.
     *
     * @param edits of the layers that were patched
     * @param read ids of the layers that were read whole
     */
    record Step(Map<String, LiveLayer> layers, LayerEdits edits, Set<String> read) {}

    /** All layers of a state, in parallel. */
    Map<String, LiveLayer> load(PlanSchema schema, long revision) {
        Map<String, LiveLayer> loaded = new ConcurrentHashMap<>();
        schema.layers().parallelStream().forEach(layer -> loaded.put(layer.id(), load(layer, revision)));
        return loaded;
    }

    /** From one state to another, later or earlier one. */
    Step follow(Edition from, Revision to, PlanSchema schema) {
        Changed changed = new Changed(from.layers());
        store.readChanges(from.revision().number(), to.number(), changed::add);
        Map<String, LiveLayer> applied = changed.edits.apply(from.layers());
        Map<String, LiveLayer> layers = new HashMap<>();
        for (Layer layer : schema.layers()) {
            LiveLayer live = changed.read.contains(layer.id()) ? null : applied.get(layer.id());
            if (live == null) {
                changed.read.add(layer.id());
                live = load(layer, to.number());
            }
            layers.put(layer.id(), live);
        }
        return new Step(layers, changed.edits, changed.read);
    }

    private LiveLayer load(Layer layer, long revision) {
        SnapshotBuilder builder = new SnapshotBuilder(layer);
        store.readLayer(layer.id(), revision, builder::add);
        return new LiveLayer(builder.build(), latestHorizon);
    }

    /** Gathers edits, and of layers with very many only that there are. */
    private static final class Changed {

        private final Map<String, LiveLayer> layers;
        private final LayerEdits edits = new LayerEdits();
        private final Set<String> read = new HashSet<>();

        Changed(Map<String, LiveLayer> layers) {
            this.layers = layers;
        }

        void add(Edit edit) {
            LiveLayer live = layers.get(edit.layer());
            if (live == null || read.contains(edit.layer())) {
                return;
            }
            edits.add(edit);
            if (edits.of(edit.layer()).size() > FEW + live.all().size() / RELOAD_SHARE) {
                edits.remove(edit.layer());
                read.add(edit.layer());
            }
        }
    }
}
