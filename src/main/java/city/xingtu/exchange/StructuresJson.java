package city.xingtu.exchange;

import city.xingtu.plan.Structure;
import city.xingtu.plan.Structure.FeatureReference;
import city.xingtu.plan.Structure.Part;
import city.xingtu.plan.Text;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code structures.json}, whose parts name features by id, or by layer and id. */
final class StructuresJson {

    private StructuresJson() {}

    /**
     * Reads the structures in their order.
     *
     * @param layersById the layers that have a feature of an id; null when every reference names its layer and is
     *     known to be right
     * @throws city.xingtu.plan.Problem naming the place in the file, for one when a feature is nowhere or in two layers
     */
    static List<Structure> read(Path file, @Nullable Map<String, List<String>> layersById) {
        Set<String> ids = new HashSet<>();
        return JsonPlace.read(file).items("structures").stream()
                .map(item -> structure(item, layersById, ids))
                .toList();
    }

    private static Structure structure(
            JsonPlace item, @Nullable Map<String, List<String>> layersById, Set<String> ids) {
        String id = item.text("id");
        if (!ids.add(id)) {
            throw item.problem("结构 " + id + " 重复", "the structure " + id + " occurs twice");
        }
        return new Structure(
                id,
                name(item),
                item.text("plan"),
                item.text("citation"),
                item.items("parts").stream()
                        .map(part -> new Part(
                                part.integer("no"), name(part), part.textOrNull("kind"), references(part, layersById)))
                        .toList());
    }

    private static Text name(JsonPlace item) {
        String zh = item.text("name_zh");
        String en = item.textOrNull("name_en");
        return new Text(zh, en == null ? zh : en);
    }

    private static List<FeatureReference> references(JsonPlace part, @Nullable Map<String, List<String>> layersById) {
        return part.items("features").stream()
                .map(item -> item.node().isObject() || layersById == null
                        ? inLayer(item, layersById)
                        : reference(part, item.text(), layersById.getOrDefault(item.text(), List.of())))
                .toList();
    }

    /** Where features of several layers have the id, the layer stands beside it. */
    private static FeatureReference inLayer(JsonPlace item, @Nullable Map<String, List<String>> layersById) {
        FeatureReference reference = new FeatureReference(item.text("layer"), item.text("id"));
        if (layersById != null
                && !layersById.getOrDefault(reference.id(), List.of()).contains(reference.layer())) {
            throw item.problem(
                    "图层 " + reference.layer() + " 没有要素 " + reference.id(),
                    "the layer " + reference.layer() + " has no feature " + reference.id());
        }
        return reference;
    }

    private static FeatureReference reference(JsonPlace part, String id, List<String> layers) {
        return switch (layers.size()) {
            case 0 -> throw part.problem("没有图层含要素 " + id, "no layer has the feature " + id);
            case 1 -> new FeatureReference(layers.getFirst(), id);
            default ->
                throw part.problem(
                        "要素 " + id + " 同时在图层 " + layers + " 中",
                        "the feature " + id + " is in several layers: " + layers);
        };
    }
}
