package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out where a commit made the layers, and the structures that are built on them, look different. */
final class Changes {

    private Changes() {}

    /** Where the edited features were and are. */
    static List<Change> byEdits(
            Revision revision,
            Map<String, LiveLayer> before,
            Map<String, LiveLayer> after,
            List<Edit> edits,
            View.Catalogue catalogue) {
        Map<String, Set<BoundingBox>> touched = new LinkedHashMap<>();
        for (Edit edit : edits) {
            String id = LiveLayer.id(edit);
            Set<BoundingBox> boxes = new LinkedHashSet<>();
            addBox(before.get(edit.layer()), id, boxes);
            addBox(after.get(edit.layer()), id, boxes);
            touch(touched, edit.layer(), boxes);
            for (Structure structure : catalogue.structuresByFeature().getOrDefault(id, List.of())) {
                if (refers(structure, new Structure.FeatureReference(edit.layer(), id))) {
                    touch(touched, structure.id(), boxes);
                }
            }
        }
        return list(revision, touched);
    }

    /** Whole layers whose content is another one, and every structure with a part in them. */
    static List<Change> byContent(
            Revision revision, Map<String, LiveLayer> before, Map<String, LiveLayer> after, View.Catalogue catalogue) {
        Map<String, Set<BoundingBox>> touched = new LinkedHashMap<>();
        after.forEach((id, layer) -> {
            LiveLayer old = before.get(id);
            if (old == null || old.all().version() != layer.all().version()) {
                Set<BoundingBox> boxes = new LinkedHashSet<>();
                addIfPresent(layer.all().bounds(), boxes);
                if (old != null) {
                    addIfPresent(old.all().bounds(), boxes);
                }
                touch(touched, id, boxes);
            }
        });
        for (Structure structure : catalogue.structures().values()) {
            for (Structure.Part part : structure.parts()) {
                for (Structure.FeatureReference reference : part.features()) {
                    Set<BoundingBox> boxes = touched.get(reference.layer());
                    if (boxes != null) {
                        touch(touched, structure.id(), boxes);
                    }
                }
            }
        }
        return list(revision, touched);
    }

    private static List<Change> list(Revision revision, Map<String, Set<BoundingBox>> touched) {
        List<Change> changes = new ArrayList<>();
        touched.forEach((layer, boxes) -> changes.add(new Change(revision, layer, List.copyOf(boxes))));
        return changes;
    }

    private static void touch(Map<String, Set<BoundingBox>> touched, String layer, Set<BoundingBox> boxes) {
        touched.computeIfAbsent(layer, absent -> new LinkedHashSet<>()).addAll(boxes);
    }

    private static void addBox(@Nullable LiveLayer layer, String id, Set<BoundingBox> boxes) {
        int row = layer == null ? -1 : layer.all().row(id);
        if (layer != null && row >= 0) {
            addIfPresent(layer.all().geometries().bounds(row), boxes);
        }
    }

    private static void addIfPresent(BoundingBox box, Set<BoundingBox> boxes) {
        if (!box.isEmpty()) {
            boxes.add(box);
        }
    }

    private static boolean refers(Structure structure, Structure.FeatureReference reference) {
        return structure.parts().stream().anyMatch(part -> part.features().contains(reference));
    }
}
