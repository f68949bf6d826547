package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.atlas.View.FeatureHandle;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A structure with its parts in the order of the text, as {@code /plan/structures/{id}} answers it.
 *
 * @param bbox around what is located of it; null when nothing is
 */
record StructureCard(
        String id, Text name, String plan, String citation, double @Nullable [] bbox, List<PartEntry> parts) {

    /**
     * A part.
     *
     * @param role null when the plan gives none
     * @param features empty when the plan only names the part, or when nothing of it exists in the view
     */
    record PartEntry(int number, Text name, @Nullable String role, List<FeatureEntry> features) {}

    static StructureCard of(View view, Structure structure) {
        return new StructureCard(
                structure.id(),
                structure.name(),
                structure.plan(),
                structure.citation(),
                Boxes.of(view.findLayer(structure.id())
                        .map(LayerSnapshot::bounds)
                        .orElse(BoundingBox.EMPTY)),
                structure.parts().stream()
                        .map(part -> new PartEntry(part.number(), part.name(), part.role(), features(view, part)))
                        .toList());
    }

    /** Whether a feature of the part has a position in the view. */
    static boolean isLocated(View view, Structure.Part part) {
        return part.features().stream()
                .flatMap(reference -> find(view, reference).stream())
                .anyMatch(handle -> handle.layer().dimension(handle.row()) >= 0);
    }

    private static List<FeatureEntry> features(View view, Structure.Part part) {
        return part.features().stream()
                .flatMap(reference -> find(view, reference).stream())
                .map(FeatureEntry::of)
                .toList();
    }

    private static Optional<FeatureHandle> find(View view, Structure.FeatureReference reference) {
        Optional<LayerSnapshot> layer = view.findLayer(reference.layer());
        int row = layer.map(snapshot -> snapshot.row(reference.id())).orElse(-1);
        return row < 0 ? Optional.empty() : layer.map(snapshot -> new FeatureHandle(snapshot, row));
    }
}
