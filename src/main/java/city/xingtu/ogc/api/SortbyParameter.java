package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.RowOrder;
import city.xingtu.http.Query;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code sortby} (draft of OGC API - Features Part 8): fields in order, each with {@code +} or {@code -}
 * before it. Absent values come last in ascending order and first in descending; what is equal comes by ascending id, as
 * everything does without the parameter.
 *
 * @param keys empty for the order of ids
 */
record SortbyParameter(List<Key> keys) {

    static final String NAME = "sortby";

    private static final String ID = "id";
    private static final int MOST_KEYS = 8;

    /** A field to sort by; column -1 is the id. */
    record Key(int column, FieldType type, boolean descending) {}

    /**
     * Reads the parameter.
     *
     * @throws Problem INVALID_PARAMETER naming what can be sorted by
     */
    static SortbyParameter of(Query query, Layer layer) {
        return query.find(NAME)
                .map(value -> new SortbyParameter(parse(value, layer)))
                .orElse(new SortbyParameter(List.of()));
    }

    private static List<Key> parse(String value, Layer layer) {
        String[] names = value.split(",", -1);
        List<Key> keys = new ArrayList<>();
        for (String part : Arrays.asList(names).subList(0, Math.min(names.length, MOST_KEYS + 1))) {
            // A plus sign that was not encoded arrives as a space.
            boolean signed = part.startsWith("+") || part.startsWith("-") || part.startsWith(" ");
            String name = (signed ? part.substring(1) : part).trim();
            boolean descending = part.startsWith("-");
            if (name.equals(ID)) {
                keys.add(new Key(-1, FieldType.TEXT, descending));
                continue;
            }
            int column = layer.column(name);
            if (column < 0 || !RowOrder.sortable(layer.fields().get(column)) || keys.size() == MOST_KEYS) {
                String known = fields(layer).stream().map(Field::name).collect(Collectors.joining(", "));
                throw Query.expected(
                        NAME,
                        value,
                        "至多 " + MOST_KEYS + " 个字段，前可加 + 或 -；可用：id, " + known,
                        "up to " + MOST_KEYS + " fields with + or - before them, of: id, " + known);
            }
            keys.add(new Key(column, layer.fields().get(column).type(), descending));
        }
        boolean natural = keys.size() == 1
                && keys.getFirst().column() < 0
                && !keys.getFirst().descending();
        return natural ? List.of() : keys;
    }

    /** The fields that a layer can be sorted by, beside the id. */
    static List<Field> fields(Layer layer) {
        return layer.fields().stream().filter(RowOrder::sortable).toList();
    }

    /** Whether the order is that of ids, ascending. */
    boolean natural() {
        return keys.isEmpty();
    }

    /** Order of two rows. */
    int compare(LayerSnapshot layer, int a, int b) {
        for (Key key : keys) {
            int order = key.column() < 0
                    ? Integer.compare(a, b)
                    : RowOrder.compare(layer.value(a, key.column()), layer.value(b, key.column()));
            if (order != 0) {
                return key.descending() ? -order : order;
            }
        }
        return Integer.compare(a, b);
    }

    /** Order of a row and a cursor's feature. */
    int compare(LayerSnapshot layer, int row, Position position) {
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            int order = key.column() < 0
                    ? layer.id(row).compareTo(position.id())
                    : RowOrder.compare(
                            layer.value(row, key.column()), position.values().get(i));
            if (order != 0) {
                return key.descending() ? -order : order;
            }
        }
        return layer.id(row).compareTo(position.id());
    }

    /** Where a cursor stands in the order: typed values by which it is sorted. */
    record Position(String id, List<@Nullable Object> values) {}

    /**
     * The place of a cursor.
     *
     * @throws Problem INVALID_PARAMETER when its values are not of the fields' types
     */
    Position position(Cursor cursor) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String text = cursor.values().get(i);
            try {
                values.add(text == null ? null : FieldText.read(keys.get(i).type(), text));
            } catch (IllegalArgumentException e) {
                throw Query.expected(Cursor.NAME, cursor.encode(), "未改动的值", "the value as it was given");
            }
        }
        return new Position(cursor.id(), values);
    }

    /** The cursor for the page on one side of a row. */
    Cursor cursor(LayerSnapshot layer, int row, boolean backwards, int limit) {
        List<@Nullable String> values = new ArrayList<>();
        for (Key key : keys) {
            Object value = key.column() < 0 ? layer.id(row) : layer.value(row, key.column());
            values.add(value == null ? null : FieldText.write(value));
        }
        return new Cursor(backwards, limit, layer.id(row), values);
    }
}
