package city.xingtu.atlas;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.store.EditSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The features of new layers on their way into the store: each is checked as it passes, the rules of the layers at the
 * end. What it throws makes the store take all of them back.
 */
final class NewLayersCheck implements EditSource {

    private final List<Layer> layers;
    private final EditSource features;
    private final Map<String, LiveLayer> others;

    /** @param others the plan's other layers, at which rules of the new ones may look */
    NewLayersCheck(List<Layer> layers, EditSource features, Map<String, LiveLayer> others) {
        this.layers = layers;
        this.features = features;
        this.others = others;
    }

    @Override
    public void forEach(Consumer<Edit> consumer) {
        Map<String, Layer> added = layers.stream().collect(Collectors.toMap(Layer::id, Function.identity()));
        List<Edit> kept = new ArrayList<>();
        boolean ruled = ruled(layers);
        features.forEach(edit -> {
            Layer layer = added.get(edit.layer());
            if (layer != null && edit instanceof Edit.Put(String _, Feature feature)) {
                CommitCheck.checkFeature(layer, feature);
            }
            consumer.accept(edit);
            if (ruled) {
                kept.add(edit);
            }
        });
        if (ruled) {
            Map<String, LayerSnapshot> all = new HashMap<>();
            others.forEach((id, live) -> all.put(id, live.all()));
            LayerEdits edits = LayerEdits.of(kept);
            for (Layer layer : layers) {
                SnapshotBuilder builder = new SnapshotBuilder(layer);
                edits.of(layer.id()).values().forEach(feature -> feature.ifPresent(builder::add));
                all.put(layer.id(), builder.build());
            }
            PlanSchema alone = new PlanSchema(layers.getFirst().title(), layers, List.of(), List.of());
            CommitCheck.throwIfAny(CommitCheck.checkWhole(alone, all));
        }
    }

    /** Whether any of the layers has rules. */
    static boolean ruled(List<Layer> layers) {
        return layers.stream().anyMatch(layer -> !layer.rules().isEmpty());
    }
}
