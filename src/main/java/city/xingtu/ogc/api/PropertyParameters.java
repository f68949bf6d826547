package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.http.Query;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Parameters named like a field of the collection (17-069r4, 7.15.5): features whose value equals the parameter's. A
 * field whose name is that of another parameter cannot be asked for so.
 */
final class PropertyParameters {

    private PropertyParameters() {}

    /** Fields of the layer that can be asked for. */
    static List<Field> fields(Layer layer, Collection<String> taken) {
        return layer.fields().stream()
                .filter(field -> !taken.contains(field.name()))
                .toList();
    }

    /**
     * Selects the rows that have all the values asked for.
     *
     * @throws Problem INVALID_PARAMETER when a value is not of its field's type
     */
    static IntPredicate rows(Query query, LayerSnapshot layer, Collection<String> taken) {
        IntPredicate rows = row -> true;
        for (Field field : fields(layer.layer(), taken)) {
            if (query.has(field.name())) {
                Object wanted = parse(field, query.text(field.name(), ""));
                int column = layer.layer().column(field.name());
                rows = rows.and(row -> wanted.equals(layer.value(row, column)));
            }
        }
        return rows;
    }

    private static Object parse(Field field, String value) {
        try {
            return switch (field.type()) {
                case TEXT -> value;
                case INTEGER -> Long.parseLong(value);
                case NUMBER -> Double.parseDouble(value);
                case BOOLEAN ->
                    switch (value) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw Query.expected(field.name(), value, "true 或 false", "true or false");
                    };
            };
        } catch (NumberFormatException e) {
            throw Query.expected(field.name(), value, "数", "a number");
        }
    }
}
