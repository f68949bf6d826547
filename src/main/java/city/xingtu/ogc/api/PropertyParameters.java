package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.RowPredicate;
import city.xingtu.http.Query;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    static RowPredicate rows(Query query, LayerSnapshot layer, Collection<String> taken) {
        RowPredicate rows = RowPredicate.ALL;
        for (Field field : fields(layer.layer(), taken)) {
            if (query.has(field.name())) {
                Object wanted = parse(field, query.text(field.name(), ""));
                int column = layer.layer().column(field.name());
                rows = RowPredicate.all(rows, row -> has(layer.value(row, column), wanted));
            }
        }
        return rows;
    }

    private static boolean has(@Nullable Object value, Object wanted) {
        return value instanceof List<?> list ? list.contains(wanted) : wanted.equals(value);
    }

    private static Object parse(Field field, String value) {
        try {
            return switch (field.type()) {
                // A list is asked for by one of its texts.
                case TEXT_LIST -> value;
                // GDAL writes truth values as numbers.
                case BOOLEAN ->
                    FieldText.read(field.type(), value.equals("1") ? "true" : value.equals("0") ? "false" : value);
                default -> FieldText.read(field.type(), value);
            };
        } catch (IllegalArgumentException e) {
            Text expected = FieldText.expected(field.type());
            throw Query.expected(field.name(), value, expected.zh(), expected.en());
        }
    }
}
