package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
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

    private final Map<String, LiveLayer> before;
    private final Map<String, LiveLayer> after;
    private final View.Catalogue catalogue;
    private final Map<String, Set<BoundingBox>> touched = new LinkedHashMap<>();

    private Changes(Map<String, LiveLayer> before, Map<String, LiveLayer> after, View.Catalogue catalogue) {
        this.before = before;
        this.after = after;
        this.catalogue = catalogue;
    }

    /**
     * Where edited features were and are; and whole layers that were read anew with another content, with every structure
     * that has a part in them.
     */
    static List<Change> between(Edition before, Edition after, LayerEdits edits, Set<String> read) {
        Changes changes = new Changes(before.layers(), after.layers(), after.catalogue());
        edits.byLayer().forEach((layer, own) -> own.keySet().forEach(id -> changes.edited(layer, id)));
        read.forEach(changes::readAnew);
        return changes.list(after.revision());
    }

    private void edited(String layer, String id) {
        Set<BoundingBox> boxes = new LinkedHashSet<>();
        addBox(before.get(layer), id, boxes);
        addBox(after.get(layer), id, boxes);
        touch(layer, boxes);
        for (Structure structure : catalogue.structuresByFeature().getOrDefault(id, List.of())) {
            if (refers(structure, new Structure.FeatureReference(layer, id))) {
                touch(structure.id(), boxes);
            }
        }
    }

    private void readAnew(String id) {
        LiveLayer old = before.get(id);
        LiveLayer layer = after.get(id);
        if (layer == null || old != null && old.all().version() == layer.all().version()) {
            return;
        }
        Set<BoundingBox> boxes = new LinkedHashSet<>();
        addIfPresent(layer.all().bounds(), boxes);
        if (old != null) {
            addIfPresent(old.all().bounds(), boxes);
        }
        touch(id, boxes);
        for (Structure structure : catalogue.structures().values()) {
            for (Structure.Part part : structure.parts()) {
                if (part.features().stream()
                        .anyMatch(reference -> reference.layer().equals(id))) {
                    touch(structure.id(), boxes);
                }
            }
        }
    }

    private List<Change> list(Revision revision) {
        List<Change> changes = new ArrayList<>();
        touched.forEach((layer, boxes) -> changes.add(new Change(revision, layer, List.copyOf(boxes))));
        return changes;
    }

    private void touch(String layer, Set<BoundingBox> boxes) {
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
