package city.xingtu.store;

import city.xingtu.plan.Feature;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure;
import java.util.List;
import java.util.function.Consumer;

/** A whole plan to seed a store from, such as the folder {@code gis-data/}. */
public interface PlanSource {

    PlanSchema schema();

    List<Structure> structures();

    /** Hands over every feature of the layer. */
    void readLayer(String layer, Consumer<Feature> consumer);
}
