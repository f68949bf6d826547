package city.xingtu.atlas;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** That edited structures are well formed, have names of their own, and consist of features that exist. */
final class StructureCheck {

    private StructureCheck() {}

    /**
     * A breach for every feature that a part names and that there is not.
     *
     * @param after the layers with the edits
     * @throws Problem INVALID_PARAMETER for a structure that is malformed or has the name of a layer
     */
    static void check(Catalogue catalogue, LayerEdits edits, Map<String, LiveLayer> after, Consumer<Violation> found) {
        SortedMap<String, Optional<Feature>> own = edits.of(StructureFeatures.ID);
        LiveLayer left = after.get(StructureFeatures.ID);
        if (left != null && left.all().size() == 0 && catalogue.structures().size() > 1) {
            throw Problem.invalid(StructureFeatures.ID, "不能一次删除全部空间结构", "All structures cannot be removed at once");
        }
        own.values().stream().flatMap(Optional::stream).forEach(feature -> {
            Structure structure = StructureFeatures.read(feature);
            if (catalogue.stored().findLayer(structure.id()).isPresent()) {
                throw Problem.invalid("id", "图层占用了名称 " + structure.id(), "A layer has the name " + structure.id());
            }
            check(structure, after, found);
        });
    }

    private static void check(Structure structure, Map<String, LiveLayer> after, Consumer<Violation> found) {
        for (Structure.Part part : structure.parts()) {
            for (Structure.FeatureReference reference : part.features()) {
                LiveLayer layer = after.get(reference.layer());
                if (layer == null || layer.all().row(reference.id()) < 0) {
                    String name = reference.layer() + "/" + reference.id();
                    found.accept(new Violation(
                            StructureFeatures.ID,
                            structure.id(),
                            reference.id(),
                            structure.citation(),
                            new Text(
                                    "第 " + part.number() + " 部分所指的要素 " + name + " 不存在",
                                    "Part " + part.number() + " names the feature " + name + ", which there is not"),
                            null,
                            null));
                }
            }
        }
    }
}
