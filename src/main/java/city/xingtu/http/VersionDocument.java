package city.xingtu.http;

import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.Revision;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A version of a feature as an object: the revision that made it, and the feature in GeoJSON or null. */
public final class VersionDocument {

    private static final JsonMapper JSON = new JsonMapper();
    /** More than a view holds: histories come from the store, which keeps every digit. */
    private static final int DECIMALS = 9;

    private VersionDocument() {}

    public static Map<String, Object> of(FeatureVersion version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", revision(version.revision()));
        document.put("feature", feature(version.feature()));
        return document;
    }

    public static Map<String, Object> revision(Revision revision) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", revision.number());
        document.put("time", revision.time().toString());
        document.put("author", revision.author());
        document.put("reason", revision.reason());
        document.put("hash", revision.hash());
        return document;
    }

    /** The feature in GeoJSON, or null. */
    public static Object feature(@Nullable Feature feature) {
        if (feature == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "Feature");
        document.put("id", feature.id());
        document.put("geometry", geometry(feature.geometry()));
        Map<String, Object> properties = new LinkedHashMap<>();
        feature.properties().forEach((name, value) -> properties.put(name, value(value)));
        document.put("properties", properties);
        return document;
    }

    /** A value as JSON has it; null as JSON's null. */
    public static Object value(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNodeFactory.instance.nullNode();
            case Geometry geometry -> geometry(geometry);
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list;
            default -> FieldText.write(value);
        };
    }

    private static JsonNode geometry(@Nullable Geometry geometry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(bytes, DECIMALS)) {
            writer.geometry(geometry);
        }
        return JSON.readTree(bytes.toByteArray());
    }
}
