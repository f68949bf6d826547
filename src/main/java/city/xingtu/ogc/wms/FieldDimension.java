package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.Expression;
import city.xingtu.filter.Filter;
import city.xingtu.ogc.wms.Dimension.Kind;
import city.xingtu.ogc.wms.Dimension.Span;
import city.xingtu.ogc.wms.Dimension.Value;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dimension that a layer has by a field of its own: {@code time}, when all its values are times, and {@code elevation}
 * (or {@code elev}), when the same things are there at several heights. Such layers come from foreign files; the layers of
 * a plan with horizons have their years instead.
 *
 * <p>Without TIME all times are shown, so that a file with such a column looks complete; without ELEVATION the highest
 * level, for a map of all of them over one another shows none.
 *
 * @param stored what the field holds for each value of the dimension, in whatever spellings
 */
record FieldDimension(Dimension dimension, String field, List<Set<Object>> stored) {

    private static final List<String> TIMES = List.of("time");
    private static final List<String> HEIGHTS = List.of("elevation", "elev");

    FieldDimension {
        stored = List.copyOf(stored);
    }

    /** The dimensions of a layer, found once a snapshot. */
    record All(Optional<FieldDimension> time, Optional<FieldDimension> elevation) {

        List<FieldDimension> list() {
            List<FieldDimension> list = new ArrayList<>();
            time.ifPresent(list::add);
            elevation.ifPresent(list::add);
            return list;
        }
    }

    /** The dimensions of the layer. */
    static All of(LayerSnapshot layer) {
        return layer.derived(
                All.class,
                snapshot -> new All(find(snapshot, Kind.TIME, TIMES), find(snapshot, Kind.ELEVATION, HEIGHTS)));
    }

    private static Optional<FieldDimension> find(LayerSnapshot layer, Kind kind, List<String> names) {
        return layer.layer().fields().stream()
                .filter(field -> names.stream().anyMatch(field.name()::equalsIgnoreCase))
                .findFirst()
                .flatMap(field -> of(layer, kind, field));
    }

    private static Optional<FieldDimension> of(LayerSnapshot layer, Kind kind, Field field) {
        int column = layer.layer().column(field.name());
        TreeMap<Double, Set<Object>> found = new TreeMap<>();
        for (int row = 0; row < layer.size(); row++) {
            Object value = layer.value(row, column);
            if (value != null) {
                Optional<Span> span = kind.read(FieldText.write(value));
                if (span.isEmpty()) {
                    return Optional.empty();
                }
                found.computeIfAbsent(span.get().first(), absent -> new LinkedHashSet<>())
                        .add(value);
            }
        }
        if (found.isEmpty() || kind == Kind.ELEVATION && !levels(layer, column)) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        found.forEach((first, spellings) ->
                values.add(new Value(FieldText.write(spellings.iterator().next()), new Span(first, first))));
        Dimension dimension = kind == Kind.TIME
                ? Dimension.ofAll(kind, values)
                : new Dimension(kind, values, values.getLast().text(), false, false);
        return Optional.of(new FieldDimension(dimension, field.name(), List.copyOf(found.values())));
    }

    /** Whether two rows differ in nothing but this column. */
    private static boolean levels(LayerSnapshot layer, int column) {
        Map<List<@Nullable Object>, Object> heights = new HashMap<>();
        for (int row = 0; row < layer.size(); row++) {
            Object height = layer.value(row, column);
            List<@Nullable Object> others = new ArrayList<>();
            for (int other = 0; other < layer.layer().fields().size(); other++) {
                others.add(other == column ? null : layer.value(row, other));
            }
            Object known = height == null ? null : heights.putIfAbsent(others, height);
            if (known != null && !known.equals(height)) {
                return true;
            }
        }
        return false;
    }

    /** The rows that have one of the selected values; {@link Filter#ALL} when those are all. */
    Filter filter(Dimension.Selection selection) {
        if (selection.indices().size() == stored.size()) {
            return Filter.ALL;
        }
        List<Expression> options = selection.indices().stream()
                .flatMap(index -> stored.get(index).stream())
                .<Expression>map(Expression.Literal::new)
                .toList();
        return new Filter.In(new Expression.Property(field), options);
    }
}
