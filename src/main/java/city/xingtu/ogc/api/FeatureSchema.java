package city.xingtu.ogc.api;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Field;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the features of a layer consist of, as JSON Schema 2020-12 with the keywords of OGC API - Features Part 5
 * (23-058r1): returnables and receivables in one, for what may be read may be written.
 */
final class FeatureSchema {

    static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private static final int LONGEST_ID = 255;

    private FeatureSchema() {}

    /**
     * The schema.
     *
     * @param id its address
     */
    static Map<String, Object> of(Layer layer, String id, Language language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        int place = 1;
        properties.put("id", sequenced(identifier(), place++));
        for (Field field : layer.fields()) {
            if (!field.name().equals("id")) {
                properties.put(field.name(), sequenced(property(field, language), place++));
            }
        }
        properties.put(geometryName(layer), sequenced(geometry(layer.geometryType(), language), place));
        return document(layer, id, language, properties);
    }

    /** What the features can be sorted by: values that have an order. */
    static Map<String, Object> sortables(Layer layer, String id, Language language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", identifier());
        SortbyParameter.fields(layer).forEach(field -> properties.put(field.name(), property(field, language)));
        return document(layer, id, language, properties);
    }

    /** What filters may name: every field, the id and the geometry. */
    static Map<String, Object> queryables(Layer layer, String id, Language language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", identifier());
        layer.fields().forEach(field -> properties.put(field.name(), property(field, language)));
        properties.put(geometryName(layer), geometry(layer.geometryType(), language));
        return document(layer, id, language, properties);
    }

    /** What filters may name whichever of the layers they are for. */
    static Map<String, Object> commonQueryables(List<Layer> layers, String id, Language language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", identifier());
        for (Field field :
                layers.isEmpty() ? List.<Field>of() : layers.getFirst().fields()) {
            if (layers.stream().allMatch(layer -> layer.fields().contains(field))) {
                properties.put(field.name(), property(field, language));
            }
        }
        properties.put("geometry", geometry(GeometryType.MIXED, language));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", id);
        schema.put("type", "object");
        schema.put("title", language == Language.ZH ? "各数据集共有的可查询字段" : "Queryables of all collections");
        schema.put("properties", properties);
        schema.put("additionalProperties", true);
        return schema;
    }

    private static Map<String, Object> document(
            Layer layer, String id, Language language, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", id);
        schema.put("type", "object");
        schema.put("title", layer.title().in(language));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> identifier() {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", "id");
        property.put("type", "string");
        property.put("minLength", 1);
        property.put("maxLength", LONGEST_ID);
        property.put("x-ogc-role", "id");
        return property;
    }

    /** A field's schema; every value may be absent. */
    static Map<String, Object> property(Field field, Language language) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", field.title().in(language));
        switch (field.type()) {
            case TEXT -> property.put("type", "string");
            case INTEGER -> property.put("type", "integer");
            case NUMBER -> property.put("type", "number");
            case BOOLEAN -> property.put("type", "boolean");
            case DATE -> {
                property.put("type", "string");
                property.put("format", "date");
            }
            case TIMESTAMP -> {
                property.put("type", "string");
                property.put("format", "date-time");
            }
            case TEXT_LIST -> {
                property.put("type", "array");
                property.put("items", Map.of("type", "string"));
            }
        }
        if (!field.codes().isEmpty()) {
            property.put("enum", field.codes());
        }
        if (field.name().equals(CommonFields.KIND)) {
            property.put("x-ogc-role", "type");
        }
        return property;
    }

    private static Map<String, Object> geometry(GeometryType type, Language language) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", language == Language.ZH ? "几何" : "Geometry");
        property.put(
                "format",
                switch (type) {
                    case POINT -> "geometry-point-or-multipoint";
                    case LINE -> "geometry-linestring-or-multilinestring";
                    case POLYGON -> "geometry-polygon-or-multipolygon";
                    case MIXED -> "geometry-any";
                });
        property.put("x-ogc-role", "primary-geometry");
        return property;
    }

    /** A field of a foreign file may have taken the plain name. */
    private static String geometryName(Layer layer) {
        return layer.column("geometry") < 0 ? "geometry" : "_geometry";
    }

    private static Map<String, Object> sequenced(Map<String, Object> property, int place) {
        property.put("x-ogc-propertySeq", place);
        return property;
    }

    /** The names of a schema's properties with their titles and types, for a page. */
    static List<List<HtmlPage.Cell>> rows(Map<String, Object> schema) {
        return members(schema.getOrDefault("properties", Map.of())).entrySet().stream()
                .map(entry -> {
                    Map<String, Object> property = members(entry.getValue());
                    return List.of(
                            HtmlPage.Cell.text(entry.getKey()),
                            HtmlPage.Cell.text(property.getOrDefault("title", "")),
                            HtmlPage.Cell.text(property.getOrDefault("type", property.getOrDefault("format", ""))),
                            HtmlPage.Cell.text(property.getOrDefault("enum", "")));
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }
}
