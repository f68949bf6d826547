package city.xingtu.filter;

import static city.xingtu.filter.StandardFunctions.pure;
import static city.xingtu.filter.StandardFunctions.strict;

import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.FunctionLibrary.Declaration;
import city.xingtu.plan.FeatureTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Functions that decide, and functions of the feature itself. */
final class LogicFunctions {

    private static final int MANY = Integer.MAX_VALUE;

    static final List<Declaration> ALL = List.of(
            pure("if_then_else", 3, 3, a -> Boolean.TRUE.equals(Values.truth(a[0])) ? a[1] : a[2]),
            comparison("equalTo", Comparator.EQUAL),
            comparison("notEqual", Comparator.NOT_EQUAL),
            comparison("lessThan", Comparator.LESS),
            comparison("lessEqualThan", Comparator.LESS_OR_EQUAL),
            comparison("greaterThan", Comparator.GREATER),
            comparison("greaterEqualThan", Comparator.GREATER_OR_EQUAL),
            strict("between", 3, 3, a -> {
                Boolean above = compare(Comparator.GREATER_OR_EQUAL, a[0], a[1]);
                Boolean below = compare(Comparator.LESS_OR_EQUAL, a[0], a[2]);
                return above == null || below == null ? null : above && below;
            }),
            strict("not", 1, 1, a -> {
                Boolean truth = Values.truth(a[0]);
                return truth == null ? null : !truth;
            }),
            pure("isNull", 1, 1, a -> a[0] == null),
            strict("parseBoolean", 1, 1, a -> Values.truth(a[0])),
            strict("in", 2, MANY, LogicFunctions::in),
            pure("Coalesce", 1, MANY, LogicFunctions::coalesce),
            new Declaration("getID", 0, 0, (table, _) -> table::id),
            new Declaration("dimension", 0, 1, LogicFunctions::dimension),
            new Declaration("geometryType", 0, 1, (table, arguments) -> {
                RowFunction geometry = geometry(table, arguments);
                return row -> geometry.apply(row) instanceof Geometry found ? found.getGeometryType() : null;
            }));

    private LogicFunctions() {}

    private static Declaration comparison(String name, Comparator operator) {
        return strict(name, 2, 2, a -> compare(operator, a[0], a[1]));
    }

    private static @Nullable Boolean compare(Comparator operator, Object a, Object b) {
        int order = Values.compare(a, b, true);
        return order == Values.INCOMPARABLE ? null : PredicateCompiler.accepts(operator, order);
    }

    private static RowFunction dimension(FeatureTable table, List<RowFunction> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst() instanceof ExpressionCompiler.OwnGeometry
                || arguments.isEmpty()) {
            return row -> {
                int dimension = table.dimension(row);
                return dimension < 0 ? null : (long) dimension;
            };
        }
        RowFunction geometry = arguments.getFirst();
        return row -> geometry.apply(row) instanceof Geometry found ? (Object) (long) found.getDimension() : null;
    }

    /** The argument, or the feature's own geometry without one. */
    private static RowFunction geometry(FeatureTable table, List<RowFunction> arguments) {
        return arguments.isEmpty() ? table::geometry : arguments.getFirst();
    }

    private static boolean in(Object[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            if (Values.compare(arguments[0], arguments[i], true) == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object coalesce(@Nullable Object[] values) {
        for (Object value : values) {
            if (Objects.nonNull(value)) {
                return value;
            }
        }
        return null;
    }
}
