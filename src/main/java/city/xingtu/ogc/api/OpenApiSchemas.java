package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;

import java.util.List;
import java.util.Map;

/** The schemas of the API's documents, for {@link OpenApiDocument}. */
final class OpenApiSchemas {

    private static final Map<String, Object> TEXT = object("type", "string");
    private static final Map<String, Object> INTEGER = object("type", "integer", "minimum", 0);
    private static final Map<String, Object> LINKS = list(reference("Link"));

    private OpenApiSchemas() {}

    static Map<String, Object> all() {
        return object(
                "Link",
                required(object("href", TEXT, "rel", TEXT, "type", TEXT, "title", TEXT), "href", "rel"),
                "LandingPage",
                required(object("title", TEXT, "description", TEXT, "links", LINKS), "links"),
                "Conformance",
                required(object("conformsTo", list(TEXT)), "conformsTo"),
                "Collections",
                required(object("links", LINKS, "collections", list(reference("Collection"))), "links", "collections"),
                "Collection",
                collection(),
                "FeatureCollection",
                required(
                        object(
                                "type",
                                constant("FeatureCollection"),
                                "features",
                                list(reference("Feature")),
                                "links",
                                LINKS,
                                "timeStamp",
                                object("type", "string", "format", "date-time"),
                                "numberMatched",
                                INTEGER,
                                "numberReturned",
                                INTEGER),
                        "type",
                        "features"),
                "Feature",
                required(
                        object(
                                "type",
                                constant("Feature"),
                                "id",
                                TEXT,
                                "geometry",
                                object("type", "object", "nullable", true),
                                "properties",
                                object("type", "object", "nullable", true),
                                "links",
                                LINKS),
                        "type",
                        "geometry",
                        "properties"),
                "Problem",
                required(
                        object(
                                "type",
                                TEXT,
                                "title",
                                TEXT,
                                "status",
                                object("type", "integer"),
                                "code",
                                TEXT,
                                "parameter",
                                TEXT,
                                "detail",
                                TEXT,
                                "detail_zh",
                                TEXT,
                                "detail_en",
                                TEXT),
                        "title",
                        "status"),
                "FeaturePatch",
                object("type", "object", "description", "JSON Merge Patch (RFC 7396)"),
                "Any",
                object("type", "object"));
    }

    private static Map<String, Object> collection() {
        Map<String, Object> box =
                object("type", "array", "items", object("type", "number"), "minItems", 4, "maxItems", 6);
        Map<String, Object> spatial = object("bbox", list(box), "crs", TEXT);
        Map<String, Object> moment = object("type", "string", "format", "date-time", "nullable", true);
        Map<String, Object> interval = object("type", "array", "items", moment, "minItems", 2, "maxItems", 2);
        Map<String, Object> temporal = object("interval", list(interval), "trs", TEXT);
        return required(
                object(
                        "id",
                        TEXT,
                        "title",
                        TEXT,
                        "description",
                        TEXT,
                        "extent",
                        required(object("spatial", required(spatial), "temporal", required(temporal))),
                        "itemType",
                        TEXT,
                        "crs",
                        list(TEXT),
                        "storageCrs",
                        TEXT,
                        "links",
                        LINKS),
                "id",
                "links");
    }

    private static Map<String, Object> required(Map<String, Object> properties, String... names) {
        Map<String, Object> schema = object("type", "object", "properties", properties);
        if (names.length > 0) {
            schema.put("required", List.of(names));
        }
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return object("type", "array", "items", items);
    }

    private static Map<String, Object> constant(String value) {
        return object("type", "string", "enum", List.of(value));
    }

    private static Map<String, Object> reference(String name) {
        return object("$ref", "#/components/schemas/" + name);
    }
}
