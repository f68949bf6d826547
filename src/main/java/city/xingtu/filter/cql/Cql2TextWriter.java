package city.xingtu.filter.cql;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Condition;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Items;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Expression.Unbounded;
import city.xingtu.filter.Filter;
import city.xingtu.plan.FieldText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Writes filters as CQL2 text, with more brackets than the grammar asks for and none that it forbids. */
final class Cql2TextWriter {

    String filter(Filter filter) {
        return switch (Cql2Forms.standard(filter)) {
            case Filter.And(List<Filter> operands) -> joined(operands, " AND ", "TRUE");
            case Filter.Or(List<Filter> operands) -> joined(operands, " OR ", "FALSE");
            case Filter.Not(Filter operand) -> "NOT (" + filter(operand) + ")";
            case Filter.Comparison(var operator, Expression left, Expression right, boolean _) ->
                value(left) + " " + Cql2Names.of(operator) + " " + value(right);
            case Filter.Between(Expression value, Expression lower, Expression upper) ->
                value(value) + " BETWEEN " + value(lower) + " AND " + value(upper);
            case Filter.Like(Expression value, String pattern, boolean _) -> value(value) + " LIKE " + quoted(pattern);
            case Filter.IsNull(Expression value) -> value(value) + " IS NULL";
            case Filter.In(Expression value, List<Expression> options) ->
                value(value) + " IN (" + expressions(options) + ")";
            case Filter.Holds(Expression value) -> value(value);
            case Filter.Related(var relation, Expression left, Expression right) ->
                call(Cql2Names.of(relation), List.of(left, right));
            case Filter.Temporal(var relation, Expression left, Expression right) ->
                call(Cql2Names.of(relation), List.of(left, right));
            case Filter.ListRelated(var relation, Expression left, Expression right) ->
                Cql2Names.of(relation).toUpperCase(Locale.ROOT) + "(" + list(left) + ", " + list(right) + ")";
            case Filter.Ids _, Filter.Spatial _ -> throw new IllegalStateException("not a standard form");
        };
    }

    private String joined(List<Filter> operands, String word, String none) {
        if (operands.size() < 2) {
            return operands.isEmpty() ? none : filter(operands.getFirst());
        }
        return operands.stream()
                .map(operand -> switch (operand) {
                    case Filter.And(var inner) when !inner.isEmpty() -> "(" + filter(operand) + ")";
                    case Filter.Or(var inner) when !inner.isEmpty() -> "(" + filter(operand) + ")";
                    default -> filter(operand);
                })
                .collect(Collectors.joining(word));
    }

    /** The expression where an operator stands beside it. */
    private String value(Expression expression) {
        return expression instanceof Condition ? "(" + expression(expression) + ")" : expression(expression);
    }

    /** The expression between commas or brackets. */
    String expression(Expression expression) {
        return switch (expression) {
            case Literal(Object value) -> literal(value);
            case Property(String name) -> name(name);
            case Function(String name, List<Expression> arguments) ->
                Cql2Patterns.isFolding(name) ? call(name, arguments) : name + "(" + expressions(arguments) + ")";
            case Arithmetic(var operator, Expression left, Expression right) ->
                operand(left) + " " + Cql2Names.of(operator) + " " + operand(right);
            case Interval(Expression start, Expression end) -> "INTERVAL(" + end(start) + ", " + end(end) + ")";
            case Items(List<Expression> values) ->
                values.size() == 1 ? "[" + expressions(values) + "]" : "(" + expressions(values) + ")";
            case Condition(Filter filter) -> filter(filter);
            case Unbounded _ -> "'..'";
        };
    }

    private String operand(Expression expression) {
        return expression instanceof Arithmetic ? "(" + expression(expression) + ")" : value(expression);
    }

    private String expressions(List<Expression> expressions) {
        return expressions.stream().map(this::expression).collect(Collectors.joining(", "));
    }

    private String call(String name, List<Expression> arguments) {
        return name.toUpperCase(Locale.ROOT) + "(" + expressions(arguments) + ")";
    }

    /**
     * A list where the grammar expects one and takes any bracket for its beginning. A list with a value that begins with
     * a bracket of its own goes between square brackets.
     */
    private String list(Expression expression) {
        if (!(expression instanceof Items(List<Expression> values))) {
            return expression(expression);
        }
        boolean brackets = values.stream()
                .anyMatch(
                        value -> !(value instanceof Items) && expression(value).startsWith("("));
        return brackets
                ? "[" + expressions(values) + "]"
                : values.stream().map(this::list).collect(Collectors.joining(", ", "(", ")"));
    }

    private String end(Expression end) {
        return end instanceof Literal(Object value) && (value instanceof LocalDate || value instanceof Instant)
                ? "'" + FieldText.write(value) + "'"
                : value(end);
    }

    private static String literal(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case LocalDate date -> "DATE('" + date + "')";
            case Instant instant -> "TIMESTAMP('" + FieldText.write(instant) + "')";
            case Geometry geometry -> WktWriter.write(geometry);
            default -> value.toString();
        };
    }

    /** Backslashes before a quote, or at the end, are doubled: there a single one would hide the quote. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        int backslashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted.repeat('\\', backslashes).append('\'');
            }
            quoted.append(c);
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return quoted.repeat('\\', backslashes).append('\'').toString();
    }

    private static String name(String name) {
        return Cql2Lexer.isName(name) && !Cql2Names.isReserved(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
