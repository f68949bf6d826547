package city.xingtu.ogc.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The building blocks of an OpenAPI 3.0 document: objects in order, references, parameters. */
final class OpenApi {

    static final Map<String, Object> TEXT = object("type", "string");
    static final Map<String, Object> BINARY = object("type", "string", "format", "binary");

    private OpenApi() {}

    /** An object of names and values in turn. */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    /** A reference within the document. */
    static Map<String, Object> reference(String kind, String name) {
        return object("$ref", "#/components/" + kind + "/" + name);
    }

    static Map<String, Object> array(Map<String, Object> items) {
        return object("type", "array", "items", items);
    }

    static Map<String, Object> choice(List<String> values) {
        return object("type", "string", "enum", values);
    }

    /** A parameter of the query; lists are separated by commas. */
    static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return object(
                "name",
                name,
                "in",
                "query",
                "description",
                description,
                "required",
                false,
                "style",
                "form",
                "explode",
                false,
                "schema",
                schema);
    }

    static Map<String, Object> path(String name, String description, Map<String, Object> schema) {
        return object("name", name, "in", "path", "description", description, "required", true, "schema", schema);
    }

    static Map<String, Object> header(String name, String description) {
        return object("name", name, "in", "header", "description", description, "required", false, "schema", TEXT);
    }
}
