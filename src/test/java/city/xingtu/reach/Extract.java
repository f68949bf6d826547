package city.xingtu.reach;

import city.xingtu.atlas.Atlas;
import city.xingtu.exchange.LayerFile;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A plan whose only layer are the streets of an OpenStreetMap extract. */
record Extract(LayerFile file) implements PlanSource {

    /** The streets of a file as our import reads them. */
    static Atlas atlas(Path pbf) {
        LayerFile streets = LayerFile.open(pbf, path -> {
                    throw new IllegalStateException("no second file is needed");
                })
                .getFirst();
        return new Atlas(MemoryStore.of(new Extract(streets)));
    }

    @Override
    public PlanSchema schema() {
        Layer layer = file.layer();
        return new PlanSchema(Text.same("Extract"), List.of(layer), List.of(), List.of());
    }

    @Override
    public List<Structure> structures() {
        return List.of();
    }

    @Override
    public void readLayer(String layer, Consumer<Feature> consumer) {
        file.read(consumer);
    }
}
