package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.http.Answers;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The parts of a structure, in the order of the plan's text, each with the features that it consists of. */
final class StructureParts {

    private static final int DECIMALS = 7;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final ApiRequest request;
    private final View view;

    StructureParts(ApiRequest request, View view) {
        this.request = request;
        this.view = view;
    }

    /** Whether the layer lists structures. */
    static boolean isListOf(LayerSnapshot layer) {
        return layer.layer().id().equals(View.STRUCTURES) && layer.layer() == StructureFeatures.SHOWN;
    }

    /** Where a structure leads. */
    static List<Link> links(ApiRequest request, String structure) {
        return List.of(
                new Link(
                        address(request, structure),
                        "item",
                        Answers.GEO_JSON,
                        request.say("组成部分", "Parts of the structure")),
                new Link(
                        request.address("collections", structure),
                        "related",
                        Answers.JSON,
                        request.say("组成要素的数据集", "Collection of the features of its parts")));
    }

    static String address(ApiRequest request, String structure) {
        return request.address("collections", View.STRUCTURES, "items", structure, "parts");
    }

    /** As GeoJSON: a feature a part, whose geometry is that of its features together. */
    byte[] geoJson(Structure structure, List<Link> links) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
            writer.beginCollection();
            FeatureAnswer.links(writer.generator(), links);
            writer.generator()
                    .writeNumberProperty("numberMatched", structure.parts().size());
            writer.generator()
                    .writeNumberProperty("numberReturned", structure.parts().size());
            writer.beginFeatures();
            for (Structure.Part part : structure.parts()) {
                writer.feature(structure.id() + "." + part.number(), geometry(part), properties(part));
            }
            writer.endFeatures();
            writer.endCollection();
        }
        return out.toByteArray();
    }

    /** As a table of a page: number, name, role, features. */
    List<List<HtmlPage.Cell>> rows(Structure structure) {
        return structure.parts().stream()
                .map(part -> List.of(
                        HtmlPage.Cell.text(part.number()),
                        HtmlPage.Cell.text(part.name().in(request.language())),
                        HtmlPage.Cell.text(part.role() == null ? "" : part.role()),
                        HtmlPage.Cell.text(String.join(
                                ", ",
                                part.features().stream()
                                        .map(Structure.FeatureReference::id)
                                        .toList()))))
                .toList();
    }

    private static Map<String, @Nullable Object> properties(Structure.Part part, List<Map<String, Object>> features) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("part_no", part.number());
        properties.put("name_zh", part.name().zh());
        properties.put("name_en", part.name().en());
        properties.put("role", part.role());
        properties.put("features", features);
        return properties;
    }

    private Map<String, @Nullable Object> properties(Structure.Part part) {
        List<Map<String, Object>> features = new ArrayList<>();
        for (Structure.FeatureReference reference : part.features()) {
            features.add(Map.of(
                    "layer",
                    reference.layer(),
                    "id",
                    reference.id(),
                    "href",
                    request.address("collections", reference.layer(), "items", reference.id())));
        }
        return properties(part, features);
    }

    private @Nullable Geometry geometry(Structure.Part part) {
        List<Geometry> geometries = new ArrayList<>();
        for (Structure.FeatureReference reference : part.features()) {
            LayerSnapshot layer = view.findLayer(reference.layer()).orElse(null);
            int row = layer == null ? -1 : layer.row(reference.id());
            Geometry geometry = layer == null || row < 0 ? null : layer.geometry(row);
            if (geometry != null) {
                geometries.add(geometry);
            }
        }
        return geometries.isEmpty() ? null : FACTORY.buildGeometry(geometries);
    }
}
