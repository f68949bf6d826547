package city.xingtu.atlas;

import city.xingtu.plan.Feature;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.store.StoredStructures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the plan does not change with the features of its layers: computed once for all views of it.
 *
 * @param stored the schema as the store has it
 * @param schema the same without the layer in which structures are kept; {@code stored} itself when they are not
 * @param seeded the structures that the plan began with
 * @param structures the structures as they are now, by id, in the order of the plan
 */
record Catalogue(
        PlanSchema stored,
        PlanSchema schema,
        List<Structure> seeded,
        Map<String, Structure> structures,
        Map<String, List<Structure>> structuresByFeature) {

    /** Of a state of the store and its layers. */
    static Catalogue of(PlanSchema stored, List<Structure> seeded, Map<String, LiveLayer> layers) {
        boolean kept = StructureFeatures.areKeptIn(stored);
        LiveLayer layer = kept ? layers.get(StructureFeatures.ID) : null;
        List<Structure> structures = layer == null ? seeded : read(layer.all());
        Map<String, Structure> byId = new LinkedHashMap<>();
        Map<String, Set<Structure>> byFeature = new HashMap<>();
        for (Structure structure : structures) {
            byId.put(structure.id(), structure);
            for (Structure.Part part : structure.parts()) {
                for (Structure.FeatureReference reference : part.features()) {
                    byFeature
                            .computeIfAbsent(reference.id(), absent -> new LinkedHashSet<>())
                            .add(structure);
                }
            }
        }
        Map<String, List<Structure>> lists = new HashMap<>();
        byFeature.forEach((feature, members) -> lists.put(feature, List.copyOf(members)));
        return new Catalogue(stored, kept ? StructureFeatures.without(stored) : stored, seeded, byId, lists);
    }

    private static List<Structure> read(LayerSnapshot layer) {
        List<Feature> features = new ArrayList<>();
        for (int row = 0; row < layer.size(); row++) {
            features.add(layer.feature(row));
        }
        return StoredStructures.ordered(features);
    }

    /** The catalogue after edits, of the layers after them. */
    Catalogue after(LayerEdits edits, Map<String, LiveLayer> layers) {
        boolean touched = keepsStructures() && !edits.of(StructureFeatures.ID).isEmpty();
        return touched ? of(stored, seeded, layers) : this;
    }

    /** Whether structures are kept as features. */
    boolean keepsStructures() {
        return schema != stored;
    }

    /** Whether a layer is the one in which structures are kept, and none of the plan. */
    boolean hides(String layer) {
        return keepsStructures() && layer.equals(StructureFeatures.ID);
    }
}
