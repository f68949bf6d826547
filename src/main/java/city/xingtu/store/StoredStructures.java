package city.xingtu.store;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The structures of a plan as of a revision: those that it was seeded with, until they are kept as features. */
public final class StoredStructures {

    private StoredStructures() {}

    /** In the order of the plan. */
    public static List<Structure> of(PlanStore store, long revision) {
        if (!StructureFeatures.areKeptIn(store.schema(revision))) {
            return store.structures();
        }
        List<Feature> features = new ArrayList<>();
        store.readLayer(StructureFeatures.ID, revision, features::add);
        return ordered(features);
    }

    /** The structures that features describe, in the order of the plan. */
    public static List<Structure> ordered(List<Feature> features) {
        return features.stream()
                .sorted(Comparator.comparingLong(StoredStructures::position).thenComparing(Feature::id))
                .map(StructureFeatures::read)
                .toList();
    }

    private static long position(Feature feature) {
        return feature.properties().get(StructureFeatures.POSITION) instanceof Long position
                ? position
                : Long.MAX_VALUE;
    }
}
