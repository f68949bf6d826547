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

/**
 * The features of a new layer on their way into the store: each is checked as it passes, the rules of the layer at the
 * end. What it throws makes the store take the whole layer back.
 */
final class NewLayerCheck implements EditSource {

    private final Layer layer;
    private final EditSource features;
    private final Map<String, LiveLayer> others;

    /** @param others the plan's other layers, at which rules of the new one may look */
    NewLayerCheck(Layer layer, EditSource features, Map<String, LiveLayer> others) {
        this.layer = layer;
        this.features = features;
        this.others = others;
    }

    @Override
    public void forEach(Consumer<Edit> consumer) {
        List<Edit> kept = new ArrayList<>();
        boolean ruled = !layer.rules().isEmpty();
        features.forEach(edit -> {
            if (edit instanceof Edit.Put(String id, Feature feature) && id.equals(layer.id())) {
                CommitCheck.checkFeature(layer, feature);
            }
            consumer.accept(edit);
            if (ruled) {
                kept.add(edit);
            }
        });
        if (ruled) {
            SnapshotBuilder builder = new SnapshotBuilder(layer);
            LayerEdits.of(kept).of(layer.id()).values().forEach(feature -> feature.ifPresent(builder::add));
            Map<String, LayerSnapshot> layers = new HashMap<>();
            others.forEach((id, live) -> layers.put(id, live.all()));
            layers.put(layer.id(), builder.build());
            PlanSchema alone = new PlanSchema(layer.title(), List.of(layer), List.of(), List.of());
            CommitCheck.throwIfAny(CommitCheck.checkWhole(alone, layers));
        }
    }
}
