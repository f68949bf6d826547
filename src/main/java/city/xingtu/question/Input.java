package city.xingtu.question;

import city.xingtu.plan.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a question takes.
 *
 * @param name in addresses and JSON objects
 * @param schema of its value in JSON (JSON Schema 2020-12)
 * @param required whether it must be given
 */
public record Input(String name, Text title, Map<String, Object> schema, boolean required) {

    /** The same, to be given always. */
    Input must() {
        return new Input(name, title, schema, true);
    }

    static Input text(String name, String zh, String en) {
        return of(name, zh, en, Map.of("type", "string"));
    }

    /** A list, in addresses separated by commas. */
    static Input texts(String name, String zh, String en) {
        return of(name, zh, en, schema("type", "array", "items", Map.of("type", "string")));
    }

    static Input number(String name, double least, double most, @Nullable Double usual, String zh, String en) {
        Map<String, Object> schema = schema("type", "number", "minimum", least, "maximum", most);
        if (usual != null) {
            schema.put("default", usual);
        }
        return of(name, zh, en, schema);
    }

    static Input choice(String name, List<String> options, String usual, String zh, String en) {
        return of(name, zh, en, schema("type", "string", "enum", options, "default", usual));
    }

    static Input flag(String name, String zh, String en) {
        return of(name, zh, en, schema("type", "boolean", "default", false));
    }

    static Input of(String name, String zh, String en, Map<String, Object> schema) {
        return new Input(name, new Text(zh, en), schema, false);
    }

    /** Names and values in turn, in this order. */
    static Map<String, Object> schema(Object... members) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            schema.put((String) members[i], members[i + 1]);
        }
        return schema;
    }
}
