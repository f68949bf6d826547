package city.xingtu.plan;

import java.util.List;

/**
 * A typed attribute of a layer.
 *
 * @param name ASCII where we author the layer; anything a file brings otherwise
 * @param codes the allowed values of a TEXT field, in order; empty when any value is allowed
 */
public record Field(String name, FieldType type, Text title, List<String> codes) {

    public Field {
        codes = List.copyOf(codes);
    }

    /** A field with any values. */
    public static Field of(String name, FieldType type, Text title) {
        return new Field(name, type, title, List.of());
    }
}
