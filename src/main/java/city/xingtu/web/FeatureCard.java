package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.atlas.View.FeatureHandle;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Structure;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about a feature, as {@code /plan/features/{id}} answers it: a GeoJSON feature with the further members
 * {@code bbox}, {@code layer}, {@code name}, {@code fields} (title and type of every property that is there, in the
 * layer's order) and {@code structures} (those it is part of, with the part's number, name and role).
 */
final class FeatureCard {

    private static final int DECIMALS = 7;

    private FeatureCard() {}

    static byte[] of(View view, FeatureHandle handle) {
        LayerSnapshot layer = handle.layer();
        Feature feature = layer.feature(handle.row());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", feature.id());
        properties.putAll(feature.properties());

        Map<String, Object> card = new LinkedHashMap<>();
        card.put("type", "Feature");
        card.put("id", feature.id());
        double[] bbox = Boxes.of(layer.bounds(handle.row()));
        if (bbox != null) {
            card.put("bbox", List.of(bbox[0], bbox[1], bbox[2], bbox[3]));
        }
        card.put(
                "layer",
                Map.of("id", layer.layer().id(), "title", text(layer.layer().title())));
        card.put("name", text(FeatureEntry.name(layer, handle.row())));
        card.put("fields", fields(feature, layer));
        card.put("structures", structures(view, handle));
        card.put("properties", properties);

        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
            writer.generator().writeStartObject();
            card.forEach((name, value) -> {
                writer.generator().writeName(name);
                writer.value(value);
            });
            writer.generator().writeName("geometry");
            writer.geometry(feature.geometry());
            writer.generator().writeEndObject();
        }
        return out.toByteArray();
    }

    private static List<Map<String, Object>> fields(Feature feature, LayerSnapshot layer) {
        return layer.layer().fields().stream()
                .filter(field -> feature.properties().containsKey(field.name()))
                .map(field -> {
                    Catalogue.FieldEntry entry = Catalogue.FieldEntry.of(field);
                    return Map.<String, Object>of(
                            "name", entry.name(), "title", text(entry.title()), "type", entry.type());
                })
                .toList();
    }

    private static List<Map<String, Object>> structures(View view, FeatureHandle handle) {
        Structure.FeatureReference reference =
                new Structure.FeatureReference(handle.layer().layer().id(), handle.id());
        List<Map<String, Object>> memberships = new ArrayList<>();
        for (Structure structure : view.structuresOf(handle.id())) {
            for (Structure.Part part : structure.parts()) {
                if (part.features().contains(reference)) {
                    Map<String, Object> membership = new LinkedHashMap<>();
                    membership.put("id", structure.id());
                    membership.put("name", text(structure.name()));
                    membership.put("part_no", (long) part.number());
                    membership.put("part_name", text(part.name()));
                    if (part.role() != null) {
                        membership.put("part_role", part.role());
                    }
                    memberships.add(membership);
                }
            }
        }
        return memberships;
    }

    private static Map<String, String> text(city.xingtu.plan.Text text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("zh", text.zh());
        both.put("en", text.en());
        return both;
    }
}
