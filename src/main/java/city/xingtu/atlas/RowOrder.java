package city.xingtu.atlas;

import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.SortKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a snapshot in the order of some of its fields. Absent values come last in ascending order and first in
 * descending; what is equal comes by ascending id. Immutable; kept with the snapshot.
 */
public final class RowOrder {

    /** Requests may bring orders of their own; those of styles come back at once. */
    private static final int MOST = 32;

    /** Row by place. */
    private final int[] rows;

    /** Place by row. */
    private final int[] places;

    private final LayerSnapshot layer;
    private final List<SortKey> keys;

    private RowOrder(LayerSnapshot layer, List<SortKey> keys) {
        this.layer = layer;
        this.keys = List.copyOf(keys);
        Comparator<Integer> order = null;
        for (SortKey key : keys) {
            int column = layer.layer().column(key.field());
            Comparator<Integer> one = (a, b) -> compare(layer.value(a, column), layer.value(b, column));
            Comparator<Integer> next = key.descending() ? one.reversed() : one;
            order = order == null ? next : order.thenComparing(next);
        }
        IntStream all = IntStream.range(0, layer.size());
        rows = (order == null ? all : all.boxed().sorted(order).mapToInt(Integer::intValue)).toArray();
        places = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
        }
    }

    /** The orders of one snapshot. */
    private static final class Known {

        private final ConcurrentMap<List<SortKey>, RowOrder> orders = new ConcurrentHashMap<>();

        RowOrder get(LayerSnapshot layer, List<SortKey> keys) {
            if (orders.size() >= MOST) {
                orders.clear();
            }
            return orders.computeIfAbsent(keys, absent -> new RowOrder(layer, absent));
        }
    }

    /**
     * The rows of a snapshot by these fields, the first being the gravest.
     *
     * @throws Problem as {@link #check} says, of the parameter {@code sortBy}
     */
    public static RowOrder of(LayerSnapshot layer, List<SortKey> keys) {
        check("sortBy", layer.layer(), keys);
        return layer.derived(Known.class, absent -> new Known()).get(layer, keys);
    }

    /**
     * Makes sure that a layer can be sorted so.
     *
     * @throws Problem INVALID_PARAMETER that names the fields which there are
     */
    public static void check(String parameter, Layer layer, List<SortKey> keys) {
        for (SortKey key : keys) {
            int column = layer.column(key.field());
            if (column < 0 || !sortable(layer.fields().get(column))) {
                String known = layer.fields().stream()
                        .filter(RowOrder::sortable)
                        .map(Field::name)
                        .collect(Collectors.joining(", "));
                throw Problem.invalid(
                        parameter,
                        "图层 " + layer.id() + " 不能按 " + key.field() + " 排序；可用：" + known,
                        "Layer " + layer.id() + " cannot be sorted by " + key.field() + "; there are: " + known);
            }
        }
    }

    /** Whether the values of a field have an order. */
    public static boolean sortable(Field field) {
        return field.type() != FieldType.TEXT_LIST;
    }

    /** Ascending order of two values of one field. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Values of one field are of one comparable type.
    public static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return ((Comparable) a).compareTo(b);
    }

    /**
     * What a row is sorted by, comparable with that of rows of other layers: numbers by their size, whatever their type, and
     * what is of different kinds as text. Whose key descends is said by the order on the left.
     *
     * @param values of the keys; null where absent
     */
    public record Value(List<SortKey> keys, List<@Nullable Object> values) implements Comparable<Value> {

        @Override
        public int compareTo(Value other) {
            int shared = Math.min(values.size(), other.values.size());
            for (int i = 0; i < shared; i++) {
                int order = across(values.get(i), other.values.get(i));
                if (order != 0) {
                    return keys.get(i).descending() ? -order : order;
                }
            }
            return 0;
        }

        private static int across(@Nullable Object a, @Nullable Object b) {
            if (a instanceof Number one && b instanceof Number two) {
                return Double.compare(one.doubleValue(), two.doubleValue());
            }
            if (a == null || b == null || a.getClass() == b.getClass()) {
                return compare(a, b);
            }
            return a.toString().compareTo(b.toString());
        }
    }

    /** What a row is sorted by. */
    public Value value(int row) {
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        for (SortKey key : keys) {
            values.add(layer.value(row, layer.layer().column(key.field())));
        }
        return new Value(keys, values);
    }

    /** Some rows in this order, in an array of their own. */
    public int[] arranged(int[] some) {
        int[] sorted = new int[some.length];
        for (int i = 0; i < some.length; i++) {
            sorted[i] = places[some[i]];
        }
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = rows[sorted[i]];
        }
        return sorted;
    }
}
