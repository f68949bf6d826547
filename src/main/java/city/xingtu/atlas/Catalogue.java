package city.xingtu.atlas;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Theme;
import city.xingtu.store.StoredStructures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the plan does not change with the features of its layers: computed once for all views of it.
 *
 * @param stored the schema as the store has it
 * @param schema what is shown of it: without the layer in which structures are kept
 * @param keepsStructures whether structures are kept as features, to be seen and changed as such
 * @param seeded the structures that the plan began with
 * @param structures the structures as they are now, by id, in the order of the plan
 */
record Catalogue(
        PlanSchema stored,
        PlanSchema schema,
        boolean keepsStructures,
        List<Structure> seeded,
        Map<String, Structure> structures,
        Map<String, List<Structure>> structuresByFeature) {

    /** Of a state of the store and its layers. */
    static Catalogue of(PlanSchema stored, List<Structure> seeded, Map<String, LiveLayer> layers) {
        boolean kept = StructureFeatures.areKeptIn(stored);
        LiveLayer layer = kept ? layers.get(StructureFeatures.ID) : null;
        List<Structure> structures = layer == null ? seeded : read(layer.all());
        return of(stored, kept ? StructureFeatures.without(stored) : stored, kept, seeded, structures);
    }

    private static Catalogue of(
            PlanSchema stored, PlanSchema schema, boolean kept, List<Structure> seeded, List<Structure> structures) {
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
        return new Catalogue(stored, schema, kept, seeded, byId, lists);
    }

    /**
     * What of it may be seen: layers; themes, but for those of which no layer is left; structures without their parts in
     * layers that may not be seen, and as such only, since what is stored of them names all parts.
     */
    Catalogue permitted(Rights rights) {
        if (rights.readsEverything()) {
            return this;
        }
        List<Layer> layers = schema.layers().stream().filter(rights::reads).toList();
        Set<String> names = layers.stream().map(Layer::id).collect(Collectors.toSet());
        List<Theme> themes = schema.themes().stream()
                .filter(theme -> layers.stream().anyMatch(layer -> theme.id().equals(layer.theme())))
                .toList();
        List<Structure> shown = structures.values().stream()
                .filter(rights::reads)
                .flatMap(structure -> within(structure, names).stream())
                .toList();
        return of(stored, new PlanSchema(schema.title(), layers, themes, schema.horizons()), false, seeded, shown);
    }

    /** The structure of features in layers of these names; none when it has no other. */
    private static Optional<Structure> within(Structure structure, Set<String> layers) {
        List<Structure.Part> parts = new ArrayList<>();
        for (Structure.Part part : structure.parts()) {
            List<Structure.FeatureReference> features = part.features().stream()
                    .filter(reference -> layers.contains(reference.layer()))
                    .toList();
            if (!features.isEmpty() || part.features().isEmpty()) {
                parts.add(new Structure.Part(part.number(), part.name(), part.role(), features));
            }
        }
        return parts.isEmpty() && !structure.parts().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Structure(structure.id(), structure.name(), structure.plan(), structure.citation(), parts));
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

    /** Whether a layer is the one in which structures are kept, and none of the plan. */
    boolean hides(String layer) {
        return keepsStructures() && layer.equals(StructureFeatures.ID);
    }
}
