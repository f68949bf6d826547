package city.xingtu.filter.cql;

import static city.xingtu.filter.Expression.truthOf;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Items;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.ListRelation;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.TemporalRelation;
import city.xingtu.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes filters of CQL2 JSON. Problems name the place by a JSON Pointer. */
final class Cql2JsonReader {

    private final GeoJsonLiteral geometries;
    private int depth;

    Cql2JsonReader(GeometryLiteral geometry) {
        this.geometries = new GeoJsonLiteral(geometry);
    }

    Filter filter(JsonNode node) {
        return condition(new Place(node, ""));
    }

    /** A node and where it is. */
    record Place(JsonNode node, String path) {

        Place child(int index) {
            return new Place(node.path(index), path + "/" + index);
        }

        Place member(String name) {
            return new Place(node.path(name), path + "/" + name);
        }

        List<Place> children() {
            List<Place> children = new ArrayList<>(node.size());
            for (int i = 0; i < node.size(); i++) {
                children.add(child(i));
            }
            return children;
        }

        Problem expected(String zh, String en) {
            String where = path.isEmpty() ? "/" : path;
            return Problem.invalid("filter", "filter " + where + "：应为" + zh, "filter " + where + ": expected " + en);
        }
    }

    private Filter condition(Place place) {
        Filter condition = Cql2Values.condition(expression(place));
        if (condition == null) {
            throw place.expected("条件", "a condition");
        }
        return condition;
    }

    private Expression expression(Place place) {
        JsonNode node = place.node();
        if (node.isString()) {
            return new Literal(node.stringValue());
        }
        if (node.isBoolean()) {
            return new Literal(node.booleanValue());
        }
        if (node.isNumber()) {
            return number(place);
        }
        if (node.isArray()) {
            return new Items(expressions(place));
        }
        if (!node.isObject()) {
            throw place.expected("值或表达式", "a value or an expression");
        }
        if (node.has("op")) {
            Cql2Limits.checkDepth(++depth);
            Expression operation = operation(place);
            depth--;
            return operation;
        }
        if (node.has("property")) {
            return new Property(text(place.member("property")));
        }
        if (node.has("date")) {
            return time(place.member("date"), Cql2Values::date, "日期", "a date such as 2025-08-01");
        }
        if (node.has("timestamp")) {
            return time(
                    place.member("timestamp"), Cql2Values::timestamp, "时刻", "an instant such as 2025-08-01T12:30:00Z");
        }
        if (node.has("interval")) {
            return interval(place.member("interval"));
        }
        if (node.has("type") || node.has("bbox")) {
            return new Literal(geometries.read(place));
        }
        throw place.expected(
                "含 op、property、date、timestamp、interval、bbox 或 type 的对象",
                "an object with op, property, date, timestamp, interval, bbox or type");
    }

    private static Literal number(Place place) {
        JsonNode node = place.node();
        Literal number = node.isIntegralNumber()
                ? Cql2Values.number(node.asString())
                : Double.isFinite(node.asDouble()) ? new Literal(node.asDouble()) : null;
        if (number == null) {
            throw place.expected("较小的数", "a smaller number");
        }
        return number;
    }

    private List<Expression> expressions(Place list) {
        Cql2Limits.checkItems(list.node().size());
        Cql2Limits.checkDepth(++depth);
        List<Expression> expressions =
                list.children().stream().map(this::expression).toList();
        depth--;
        return expressions;
    }

    private Expression operation(Place place) {
        String op = text(place.member("op"));
        String name = op.toLowerCase(Locale.ROOT);
        Place arguments = place.member("args");
        if (arguments.node().isMissingNode()) {
            if (Cql2Lexer.isName(op) && !isOperator(name)) {
                return new Function(op, List.of());
            }
            throw place.expected("args", "args");
        }
        if (!arguments.node().isArray()) {
            throw arguments.expected("数组", "an array");
        }
        Cql2Limits.checkItems(arguments.node().size());
        Filter filter = predicate(name, arguments);
        if (filter != null) {
            return truthOf(filter);
        }
        var operator = Cql2Names.OPERATORS.get(name);
        if (operator != null) {
            count(arguments, 2);
            return new Arithmetic(operator, argument(arguments, 0), argument(arguments, 1));
        }
        if (!Cql2Lexer.isName(op) || Cql2Names.isReserved(op) && !Cql2Patterns.isFolding(name)) {
            throw place.member("op").expected("运算符或函数名", "an operator or a function");
        }
        return new Function(
                Cql2Patterns.isFolding(name) ? name : op,
                arguments.children().stream().map(this::expression).toList());
    }

    private static boolean isOperator(String name) {
        return Cql2Names.isReserved(name) || name.equals("isnull");
    }

    private @Nullable Filter predicate(String name, Place arguments) {
        switch (name) {
            case "and", "or" -> {
                if (arguments.node().size() < 2) {
                    throw arguments.expected("至少两项", "at least two items");
                }
                List<Filter> operands =
                        arguments.children().stream().map(this::condition).toList();
                return name.equals("and") ? new Filter.And(operands) : new Filter.Or(operands);
            }
            case "not" -> {
                count(arguments, 1);
                return new Filter.Not(condition(arguments.child(0)));
            }
            case "isnull" -> {
                count(arguments, 1);
                return new Filter.IsNull(argument(arguments, 0));
            }
            case "like" -> {
                count(arguments, 2);
                return new Filter.Like(argument(arguments, 0), pattern(arguments.child(1)), true);
            }
            case "between" -> {
                count(arguments, 3);
                return new Filter.Between(argument(arguments, 0), argument(arguments, 1), argument(arguments, 2));
            }
            case "in" -> {
                count(arguments, 2);
                Place options = arguments.child(1);
                if (!options.node().isArray()) {
                    throw options.expected("数组", "an array");
                }
                return new Filter.In(argument(arguments, 0), expressions(options));
            }
            default -> {
                // A comparison or a relation, or none.
            }
        }
        Comparator comparator = Cql2Names.COMPARATORS.get(name);
        Relation relation = Cql2Names.RELATIONS.get(name);
        TemporalRelation temporal = Cql2Names.TEMPORAL.get(name);
        ListRelation list = Cql2Names.LISTS.get(name);
        if (comparator == null && relation == null && temporal == null && list == null) {
            return null;
        }
        count(arguments, 2);
        Expression left = argument(arguments, 0);
        Expression right = argument(arguments, 1);
        if (comparator != null) {
            return new Filter.Comparison(comparator, left, right, true);
        }
        if (relation != null) {
            return new Filter.Related(relation, left, right);
        }
        return temporal != null
                ? new Filter.Temporal(temporal, left, right)
                : new Filter.ListRelated(Objects.requireNonNull(list), left, right);
    }

    private Expression argument(Place arguments, int index) {
        return expression(arguments.child(index));
    }

    private static void count(Place arguments, int expected) {
        if (arguments.node().size() != expected) {
            throw arguments.expected(" " + expected + " 项", expected == 1 ? "one item" : expected + " items");
        }
    }

    /** A text, or one folded as the value is. */
    private String pattern(Place place) {
        if (place.node().isString()) {
            return place.node().stringValue();
        }
        String op = place.node().path("op").asString("").toLowerCase(Locale.ROOT);
        if (!Cql2Patterns.isFolding(op) || place.node().path("args").size() != 1) {
            throw place.expected("样式文本", "a pattern");
        }
        Cql2Limits.checkDepth(++depth);
        String inner = pattern(place.member("args").child(0));
        depth--;
        return Cql2Patterns.folded(op, inner);
    }

    private interface TimeReader {
        @Nullable
        Literal read(String text);
    }

    private static Literal time(Place place, TimeReader reader, String zh, String en) {
        Literal time = reader.read(text(place));
        if (time == null) {
            throw place.expected(zh, en);
        }
        return time;
    }

    private Expression interval(Place place) {
        if (!place.node().isArray() || place.node().size() != 2) {
            throw place.expected("两项的数组", "an array of two");
        }
        Interval interval = new Interval(end(place.child(0)), end(place.child(1)));
        if (Cql2Values.endsBeforeItStarts(interval)) {
            throw place.expected("不早于起点的终点", "an end that is not before the start");
        }
        return interval;
    }

    private Expression end(Place place) {
        if (!place.node().isString()) {
            return expression(place);
        }
        Expression end = Cql2Values.intervalEnd(place.node().stringValue());
        if (end == null) {
            throw place.expected("日期、时刻或 \"..\"", "a date, an instant or \"..\"");
        }
        return end;
    }

    private static String text(Place place) {
        if (!place.node().isString()) {
            throw place.expected("文本", "a text");
        }
        return place.node().stringValue();
    }
}
