package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out where a commit made the layers, and the structures that are built on them, look different. */
final class Changes {

    private final Map<String, LiveLayer> before;
    private final Map<String, LiveLayer> after;
    private final Catalogue earlier;
    private final Catalogue catalogue;
    private final Map<String, Set<BoundingBox>> touched = new LinkedHashMap<>();

    private Changes(Edition before, Edition after) {
        this.before = before.layers();
        this.after = after.layers();
        earlier = before.catalogue();
        catalogue = after.catalogue();
    }

    /**
     * Where edited features were and are; and whole layers that were read anew with another content, with every structure
     * that has a part in them.
     */
    static List<Change> between(Edition before, Edition after, LayerEdits edits, Set<String> read) {
        Changes changes = new Changes(before, after);
        edits.byLayer().forEach((layer, own) -> own.keySet().forEach(id -> changes.edited(layer, id)));
        read.forEach(changes::readAnew);
        return changes.list(after.revision());
    }

    private void edited(String layer, String id) {
        if (catalogue.hides(layer)) {
            editedStructure(id);
            return;
        }
        Set<BoundingBox> boxes = new LinkedHashSet<>();
        addBox(before.get(layer), id, boxes);
        addBox(after.get(layer), id, boxes);
        touch(layer, boxes);
        for (Structure structure : catalogue.structuresByFeature().getOrDefault(id, List.of())) {
            if (refers(structure, new Structure.FeatureReference(layer, id))) {
                touchStructure(structure.id(), boxes);
            }
        }
    }

    /** Where the features of the structure's parts were and are. */
    private void editedStructure(String id) {
        Set<BoundingBox> boxes = new LinkedHashSet<>();
        addBoxes(earlier.structures().get(id), before, boxes);
        addBoxes(catalogue.structures().get(id), after, boxes);
        touchStructure(id, boxes);
    }

    private static void addBoxes(@Nullable Structure structure, Map<String, LiveLayer> layers, Set<BoundingBox> boxes) {
        if (structure != null) {
            for (Structure.Part part : structure.parts()) {
                part.features().forEach(reference -> addBox(layers.get(reference.layer()), reference.id(), boxes));
            }
        }
    }

    /** The structure's own layer, and the row in the list of all. */
    private void touchStructure(String id, Set<BoundingBox> boxes) {
        touch(id, boxes);
        touch(View.STRUCTURES, boxes);
    }

    private void readAnew(String id) {
        if (catalogue.hides(id)) {
            Set<String> ids = new LinkedHashSet<>(earlier.structures().keySet());
            ids.addAll(catalogue.structures().keySet());
            ids.removeIf(one -> Objects.equals(
                    earlier.structures().get(one), catalogue.structures().get(one)));
            ids.forEach(this::editedStructure);
            return;
        }
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
                    touchStructure(structure.id(), boxes);
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
