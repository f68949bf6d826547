package city.xingtu.filter;

import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Condition;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Items;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Expression.Unbounded;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks a filter against a layer before it is compiled: every name is declared, every operator and function gets values
 * of its types. Filters in XML are not checked so, because their literals have no types.
 */
public final class TypeCheck {

    private final Layer layer;
    private final FunctionLibrary functions;

    private TypeCheck(Layer layer, FunctionLibrary functions) {
        this.layer = layer;
        this.functions = functions;
    }

    /** @throws Problem INVALID_PARAMETER {@code filter} that names the property, function or operator at fault */
    public static void check(Filter filter, Layer layer, FunctionLibrary functions) {
        new TypeCheck(layer, functions).filter(filter);
    }

    private void filter(Filter filter) {
        switch (filter) {
            case Filter.And(List<Filter> operands) -> operands.forEach(this::filter);
            case Filter.Or(List<Filter> operands) -> operands.forEach(this::filter);
            case Filter.Not(Filter operand) -> filter(operand);
            case Filter.Comparison(var operator, Expression left, Expression right, boolean _) ->
                comparable(left, right, operator.toString());
            case Filter.Between(Expression value, Expression lower, Expression upper) -> {
                comparable(value, lower, "BETWEEN");
                comparable(value, upper, "BETWEEN");
            }
            case Filter.Like(Expression value, String _, boolean _) -> require(value, ValueType.TEXT, "LIKE");
            case Filter.IsNull(Expression value) -> type(value);
            case Filter.In(Expression value, List<Expression> options) ->
                options.forEach(option -> comparable(value, option, "IN"));
            case Filter.Holds(Expression value) -> require(value, ValueType.BOOLEAN, "AND, OR, NOT");
            case Filter.Related(var relation, Expression left, Expression right) -> {
                require(left, ValueType.GEOMETRY, "S_" + relation);
                require(right, ValueType.GEOMETRY, "S_" + relation);
            }
            case Filter.Temporal(var relation, Expression left, Expression right) -> {
                temporal(left, "T_" + relation);
                temporal(right, "T_" + relation);
            }
            case Filter.ListRelated(var relation, Expression left, Expression right) -> {
                require(left, ValueType.LIST, "A_" + relation);
                require(right, ValueType.LIST, "A_" + relation);
            }
            case Filter.Ids _, Filter.Spatial _ -> {
                // Hold nothing but values of their own type.
            }
        }
    }

    /** The type of the expression's values, whose parts are checked on the way. */
    private ValueType type(Expression expression) {
        return switch (expression) {
            case Literal(Object value) -> literal(value);
            case Property(String name) -> property(name);
            case Function(String name, List<Expression> arguments) -> call(name, arguments);
            case Arithmetic(var operator, Expression left, Expression right) -> {
                require(left, ValueType.NUMBER, operator.toString());
                require(right, ValueType.NUMBER, operator.toString());
                yield ValueType.NUMBER;
            }
            case Interval(Expression start, Expression end) -> {
                temporal(start, "INTERVAL");
                temporal(end, "INTERVAL");
                yield ValueType.INTERVAL;
            }
            case Items(List<Expression> values) -> {
                values.forEach(this::type);
                yield ValueType.LIST;
            }
            case Condition(Filter filter) -> {
                filter(filter);
                yield ValueType.BOOLEAN;
            }
            case Unbounded _ -> ValueType.INTERVAL;
        };
    }

    private static ValueType literal(Object value) {
        return switch (value) {
            case String _ -> ValueType.TEXT;
            case Long _ -> ValueType.INTEGER;
            case Number _ -> ValueType.NUMBER;
            case Boolean _ -> ValueType.BOOLEAN;
            case LocalDate _ -> ValueType.DATE;
            case Instant _ -> ValueType.TIMESTAMP;
            case Geometry _ -> ValueType.GEOMETRY;
            default -> ValueType.ANY;
        };
    }

    private ValueType property(String name) {
        if (ExpressionCompiler.isGeometry(new Property(name), layer)) {
            return ValueType.GEOMETRY;
        }
        return layer.findField(name).map(Field::type).map(ValueType::of).orElseGet(() -> {
            if (name.equals("id")) {
                return ValueType.TEXT;
            }
            throw problem("图层 " + layer.id() + " 没有字段 " + name, "layer " + layer.id() + " has no property " + name);
        });
    }

    private ValueType call(String name, List<Expression> arguments) {
        FunctionLibrary.Declaration declared =
                functions.find(name).orElseThrow(() -> problem("没有函数 " + name, "there is no function " + name));
        if (arguments.size() < declared.minimum() || arguments.size() > declared.maximum()) {
            throw problem(
                    "函数 " + declared.name() + " 不接受 " + arguments.size() + " 个参数",
                    "function " + declared.name() + " does not take " + arguments.size() + " arguments");
        }
        for (int i = 0; i < arguments.size(); i++) {
            require(arguments.get(i), declared.typeOf(i), declared.name());
        }
        return declared.signature().returns();
    }

    private void require(Expression expression, ValueType expected, String where) {
        ValueType found = type(expression);
        boolean fits = found == expected
                || found == ValueType.ANY
                || expected == ValueType.ANY
                || expected == ValueType.NUMBER && found == ValueType.INTEGER
                || expected == ValueType.INTEGER && found == ValueType.NUMBER;
        if (!fits) {
            throw mismatch(expression, found, expected.toString(), where);
        }
    }

    private void temporal(Expression expression, String where) {
        ValueType found = type(expression);
        if (!found.isTime() && found != ValueType.INTERVAL) {
            throw mismatch(expression, found, "DATE, TIMESTAMP, INTERVAL", where);
        }
    }

    /** A text may stand for a day or an instant where it is compared with one: many clients write them so. */
    private void comparable(Expression left, Expression right, String where) {
        ValueType first = type(left);
        ValueType second = type(right);
        boolean written = first.isTime() && right instanceof Literal(String _)
                || second.isTime() && left instanceof Literal(String _);
        boolean scalar = first != ValueType.GEOMETRY && first != ValueType.LIST && first != ValueType.INTERVAL;
        if (!written && !(first.comparableWith(second) && scalar)) {
            throw mismatch(right, second, scalar ? first.toString() : "TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP", where);
        }
    }

    private static Problem mismatch(Expression expression, ValueType found, String expected, String where) {
        String what = switch (expression) {
            case Property(String name) -> name;
            case Function(String name, var _) -> name + "()";
            case Literal(String text) -> "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
            case Literal(Number number) -> number.toString();
            default -> "";
        };
        return problem(
                where + " 处应为 " + expected + "，实为 " + found + " " + what,
                where + ": expected " + expected + ", found " + found + " " + what);
    }

    private static Problem problem(String zh, String en) {
        return Problem.invalid("filter", "filter：" + zh.strip(), "filter: " + en.strip());
    }
}
