package city.xingtu.filter;

import city.xingtu.filter.Filter.ListRelation;
import city.xingtu.geo.RowPredicate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Relations of lists taken as sets: neither order nor repetition counts (21-065r2, clause 7.8). */
final class ListPredicate {

    private ListPredicate() {}

    static RowPredicate compile(ListRelation relation, RowFunction left, RowFunction right, boolean wanted) {
        RowFunction first = asSet(left);
        RowFunction second = asSet(right);
        return row -> first.apply(row) instanceof Set<?> a
                && second.apply(row) instanceof Set<?> b
                && holds(relation, a, b) == wanted;
    }

    private static boolean holds(ListRelation relation, Set<?> a, Set<?> b) {
        return switch (relation) {
            case EQUALS -> a.equals(b);
            case CONTAINS -> a.containsAll(b);
            case CONTAINED_BY -> b.containsAll(a);
            case OVERLAPS ->
                a.size() < b.size()
                        ? a.stream().anyMatch(b::contains)
                        : b.stream().anyMatch(a::contains);
        };
    }

    /** A constant list becomes a set once, not for every row. */
    private static RowFunction asSet(RowFunction list) {
        if (list instanceof ExpressionCompiler.Constant(Object value)) {
            return new ExpressionCompiler.Constant(set(value));
        }
        return row -> set(list.apply(row));
    }

    private static @Nullable Set<Object> set(@Nullable Object value) {
        return value instanceof Collection<?> items ? new HashSet<>(normal(items)) : null;
    }

    private static List<Object> normal(Collection<?> items) {
        return items.stream().map(ListPredicate::normal).toList();
    }

    /** Equal numbers are equal whatever their width. */
    private static Object normal(Object item) {
        return switch (item) {
            case Collection<?> nested -> normal(nested);
            case Double number
            when number == Math.rint(number) && Math.abs(number) < Values.EXACT -> number.longValue();
            default -> item;
        };
    }
}
