package city.xingtu.filter;

import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Operator;
import city.xingtu.filter.Expression.Property;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
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
        };
    }

    /** The declared type of the expression's values, where it is known before any row is seen. */
    Optional<FieldType> type(Expression expression) {
        return switch (expression) {
            case Property property -> table.layer().findField(property.name()).map(field -> field.type());
            case Arithmetic _ -> Optional.of(FieldType.NUMBER);
            case Literal _, Function _ -> Optional.empty();
        };
    }

    /** Whether the expression names the feature's geometry and not a field. */
    boolean isGeometry(Expression expression) {
        return expression instanceof Property(String name)
                && (name.isEmpty() || GEOMETRY_NAMES.contains(name))
                && table.layer().column(name) < 0;
    }

    private static RowFunction constant(Object value) {
        Object normal = Values.normal(value);
        return _ -> normal;
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
            arguments.add(isGeometry(argument) ? this::geometryText : compile(argument));
        }
        return declared.binding().bind(table, List.copyOf(arguments));
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
        };
        if (!Double.isFinite(result)) {
            return null;
        }
        boolean whole = a instanceof Long && b instanceof Long && operator != Operator.DIVIDE;
        return whole && Math.abs(result) < Values.EXACT ? (Object) (long) result : (Object) result;
    }
}
