package city.xingtu.atlas;

import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** That nothing is deleted of which a structure consists. */
final class ReferenceCheck {

    private ReferenceCheck() {}

    /** A breach for every part of a structure that would lose a feature. */
    static void check(
            LayerEdits edits,
            Map<String, LiveLayer> before,
            Map<String, List<Structure>> structuresByFeature,
            Consumer<Violation> found) {
        edits.byLayer()
                .forEach((layer, own) -> own.forEach((id, feature) -> {
                    LiveLayer live = before.get(layer);
                    if (feature.isEmpty() && live != null && live.all().row(id) >= 0) {
                        for (Structure structure : structuresByFeature.getOrDefault(id, List.of())) {
                            check(structure, new Structure.FeatureReference(layer, id), live.all(), found);
                        }
                    }
                }));
    }

    private static void check(
            Structure structure, Structure.FeatureReference deleted, LayerSnapshot layer, Consumer<Violation> found) {
        for (Structure.Part part : structure.parts()) {
            if (part.features().contains(deleted)) {
                Text name = structure.name();
                var geometry = layer.geometry(layer.row(deleted.id()));
                found.accept(new Violation(
                        deleted.layer(),
                        deleted.id(),
                        structure.id(),
                        structure.citation(),
                        new Text(
                                "“" + name.zh() + "”的第 " + part.number() + " 部分由它构成，不能删除",
                                "It belongs to part " + part.number() + " of \"" + name.en()
                                        + "\" and cannot be deleted"),
                        geometry == null ? null : Areas.wkt(geometry.getCentroid()),
                        null));
            }
        }
    }
}
