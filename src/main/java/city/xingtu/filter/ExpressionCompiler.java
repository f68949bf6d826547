package city.xingtu.filter;

import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Condition;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Items;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Operator;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Expression.Unbounded;
import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles expressions for one table. */
final class ExpressionCompiler {

    private static final Set<String> GEOMETRY_NAMES = Set.of("geometry", "geom", "the_geom");

    private final FeatureTable table;
    private final FunctionLibrary functions;

    ExpressionCompiler(FeatureTable table, FunctionLibrary functions) {
        this.table = table;
        this.functions = functions;
    }

    RowFunction compile(Expression expression) {
        return switch (expression) {
            case Literal literal -> constant(literal.value());
            case Property property -> property(property.name());
            case Function function -> call(function);
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Interval(Expression start, Expression end) -> interval(start, end);
            case Items(List<Expression> values) -> items(values);
            case Condition(Filter filter) -> condition(filter);
            case Unbounded _ ->
                throw Problem.invalid("filter", "'..' 只能用于时间段的端点", "'..' stands only at an end of an interval");
        };
    }

    /** The declared type of the expression's values, where it is known before any row is seen. */
    Optional<FieldType> type(Expression expression) {
        return switch (expression) {
            case Property property -> table.layer().findField(property.name()).map(field -> field.type());
            case Arithmetic _ -> Optional.of(FieldType.NUMBER);
            case Literal _, Function _, Interval _, Items _, Condition _, Unbounded _ -> Optional.empty();
        };
    }

    /** Whether the expression names the feature's geometry and not a field. */
    boolean isGeometry(Expression expression) {
        return isGeometry(expression, table.layer());
    }

    /** Whether the expression names the geometry of the layer's features and not a field. */
    static boolean isGeometry(Expression expression, Layer layer) {
        return expression instanceof Property(String name)
                && (name.isEmpty() || GEOMETRY_NAMES.contains(name))
                && layer.column(name) < 0;
    }

    /** The expression as a geometry; null where the row has none. */
    RowFunction geometry(Expression expression) {
        return isGeometry(expression) ? new OwnGeometry(table) : compile(expression);
    }

    /** The feature's own geometry. */
    record OwnGeometry(FeatureTable table) implements RowFunction {
        @Override
        public @Nullable Object apply(int row) {
            return table.geometry(row);
        }
    }

    private static RowFunction constant(Object value) {
        return new Constant(Values.normal(value));
    }

    /** A value that is the same for every row. */
    record Constant(@Nullable Object value) implements RowFunction {
        @Override
        public @Nullable Object apply(int row) {
            return value;
        }
    }

    private RowFunction interval(Expression start, Expression end) {
        RowFunction from = start instanceof Unbounded ? new Constant(Period.between(null, null)) : compile(start);
        RowFunction to = end instanceof Unbounded ? new Constant(Period.between(null, null)) : compile(end);
        RowFunction interval = row -> {
            Period first = Period.of(from.apply(row));
            Period second = Period.of(to.apply(row));
            return first == null || second == null
                    ? null
                    : Period.between(
                            start instanceof Unbounded ? null : first, end instanceof Unbounded ? null : second);
        };
        return from instanceof Constant && to instanceof Constant ? new Constant(interval.apply(0)) : interval;
    }

    private RowFunction items(List<Expression> values) {
        RowFunction[] compiled = values.stream().map(this::geometry).toArray(RowFunction[]::new);
        RowFunction list = row -> {
            Object[] items = new Object[compiled.length];
            for (int i = 0; i < items.length; i++) {
                Object item = compiled[i].apply(row);
                if (item == null) {
                    return null;
                }
                items[i] = item;
            }
            return List.of(items);
        };
        return Arrays.stream(compiled).allMatch(Constant.class::isInstance) ? new Constant(list.apply(0)) : list;
    }

    private RowFunction condition(Filter filter) {
        PredicateCompiler predicates = new PredicateCompiler(table, this);
        RowPredicate holds = predicates.compile(filter, true);
        RowPredicate fails = predicates.compile(filter, false);
        return row -> holds.test(row) ? Boolean.TRUE : fails.test(row) ? Boolean.FALSE : null;
    }

    private RowFunction property(String name) {
        FeatureTable rows = table;
        int column = rows.layer().column(name);
        if (column >= 0) {
            return row -> rows.value(row, column);
        }
        if (name.equals("id")) {
            return rows::id;
        }
        throw Problem.invalid(
                name,
                "图层 " + rows.layer().id() + " 没有字段 " + name,
                "Layer " + rows.layer().id() + " has no property " + name);
    }

    private RowFunction call(Function call) {
        FunctionLibrary.Declaration declared = functions
                .find(call.name())
                .orElseThrow(() ->
                        Problem.invalid(call.name(), "没有函数 " + call.name(), "There is no function " + call.name()));
        int count = call.arguments().size();
        if (count < declared.minimum() || count > declared.maximum()) {
            throw Problem.invalid(
                    call.name(),
                    "函数 " + declared.name() + " 不接受 " + count + " 个参数",
                    "Function " + declared.name() + " does not take " + count + " arguments");
        }
        List<RowFunction> arguments = new ArrayList<>(count);
        for (Expression argument : call.arguments()) {
            boolean asGeometry = declared.typeOf(arguments.size()) == ValueType.GEOMETRY;
            arguments.add(
                    asGeometry ? geometry(argument) : isGeometry(argument) ? this::geometryText : compile(argument));
        }
        RowFunction bound = declared.binding().bind(table, List.copyOf(arguments));
        boolean constant = declared.signature().constant() && arguments.stream().allMatch(Constant.class::isInstance);
        return constant ? new Constant(bound.apply(0)) : bound;
    }

    /** Stands for the geometry as an argument: functions of the geometry take it from the table, others see its type. */
    private @Nullable Object geometryText(int row) {
        var geometry = table.geometry(row);
        return geometry == null ? null : geometry.getGeometryType();
    }

    private RowFunction arithmetic(Arithmetic arithmetic) {
        RowFunction left = compile(arithmetic.left());
        RowFunction right = compile(arithmetic.right());
        Operator operator = arithmetic.operator();
        return row -> {
            Object a = left.apply(row);
            Object b = right.apply(row);
            return a == null || b == null ? null : compute(operator, a, b);
        };
    }

    /** Null for what is no number and for a division by zero. Whole numbers stay whole unless divided. */
    private static @Nullable Object compute(Operator operator, Object a, Object b) {
        double x = Values.number(a);
        double y = Values.number(b);
        double result = switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case MODULO -> x % y;
            case INTEGER_DIVIDE -> x / y < 0 ? Math.ceil(x / y) : Math.floor(x / y);
            case POWER -> Math.pow(x, y);
        };
        if (!Double.isFinite(result)) {
            return null;
        }
        boolean whole = a instanceof Long && b instanceof Long && operator != Operator.DIVIDE;
        return whole && result == Math.rint(result) && Math.abs(result) < Values.EXACT
                ? (Object) (long) result
                : (Object) result;
    }
}
