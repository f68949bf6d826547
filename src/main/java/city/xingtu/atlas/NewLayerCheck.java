package city.xingtu.atlas;

import city.xingtu.plan.Edit;
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
    private final Edition plan;

    NewLayerCheck(Layer layer, EditSource features, Edition plan) {
        this.layer = layer;
        this.features = features;
        this.plan = plan;
    }

    @Override
    public void forEach(Consumer<Edit> consumer) {
        PlanSchema schema = plan.catalogue().schema();
        PlanSchema alone = new PlanSchema(schema.title(), List.of(layer), List.of(), List.of());
        List<Edit> kept = new ArrayList<>();
        boolean ruled = !layer.rules().isEmpty();
        features.forEach(edit -> {
            CommitCheck.checkFeatures(alone, LayerEdits.of(List.of(edit)));
            consumer.accept(edit);
            if (ruled) {
                kept.add(edit);
            }
        });
        if (ruled) {
            SnapshotBuilder builder = new SnapshotBuilder(layer);
            LayerEdits.of(kept).of(layer.id()).values().forEach(feature -> feature.ifPresent(builder::add));
            Map<String, LayerSnapshot> layers = new HashMap<>();
            plan.layers().forEach((id, live) -> layers.put(id, live.all()));
            layers.put(layer.id(), builder.build());
            CommitCheck.throwIfAny(CommitCheck.checkWhole(alone, layers));
        }
    }
}
