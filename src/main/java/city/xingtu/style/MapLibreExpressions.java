package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Filters and expressions in MapLibre's language, as JSON values. Absent values are absent properties in a vector tile; as
 * in the compiler of filters, truth and falsity are written apart, so that an absent value is in neither.
 */
final class MapLibreExpressions {

    private static final String FALLBACK_COLOUR = "#888888";

    /** Whether a feature is a point. */
    static final Object POINT = List.of("match", List.of("geometry-type"), List.of("Point", "MultiPoint"), true, false);

    /** Whether a feature is no area. */
    static final Object NOT_AREA =
            List.of("match", List.of("geometry-type"), List.of("Polygon", "MultiPolygon"), false, true);

    private final Layer layer;
    private final boolean areas;

    MapLibreExpressions(Layer layer) {
        this(layer, false);
    }

    private MapLibreExpressions(Layer layer, boolean areas) {
        this.layer = layer;
        this.areas = areas;
    }

    /** The same for points that stand for areas: they have the dimension of what they stand for. */
    MapLibreExpressions ofAreas() {
        return new MapLibreExpressions(layer, true);
    }

    /** The filter, or nothing when MapLibre cannot express it. */
    Optional<Object> filter(Filter filter) {
        try {
            return Optional.of(filter(filter, true));
        } catch (Inexpressible none) {
            return Optional.empty();
        }
    }

    /** A colour, grey where the feature has none. */
    Object colour(Expression expression) {
        return expression instanceof Literal(Object value)
                ? value
                : List.of("to-color", orFallback(expression, FALLBACK_COLOUR), FALLBACK_COLOUR);
    }

    /** A text, empty where the feature has none. */
    Object text(Expression expression) {
        return expression instanceof Literal(Object value)
                ? value.toString()
                : List.of("to-string", orFallback(expression, ""));
    }

    /** A number, 0 where the feature has none. */
    Object number(Expression expression) {
        return List.of("to-number", orFallback(expression, 0), 0);
    }

    /** A value that is to be a number, or nothing when MapLibre cannot express it. */
    Optional<Object> amount(Expression expression) {
        try {
            return Optional.of(value(expression));
        } catch (Inexpressible none) {
            return Optional.empty();
        }
    }

    private Object orFallback(Expression expression, Object fallback) {
        try {
            return value(expression);
        } catch (Inexpressible none) {
            return fallback;
        }
    }

    private Object filter(Filter filter, boolean wanted) {
        return switch (filter) {
            case Filter.And(List<Filter> operands) -> joined(wanted ? "all" : "any", operands, wanted);
            case Filter.Or(List<Filter> operands) -> joined(wanted ? "any" : "all", operands, wanted);
            case Filter.Not(Filter operand) -> filter(operand, !wanted);
            case Filter.Comparison comparison -> comparison(comparison, wanted);
            case Filter.Between(Expression value, Expression lower, Expression upper) ->
                filter(
                        new Filter.And(List.of(
                                new Filter.Comparison(Comparator.GREATER_OR_EQUAL, value, lower, true),
                                new Filter.Comparison(Comparator.LESS_OR_EQUAL, value, upper, true))),
                        wanted);
            case Filter.In(Expression value, List<Expression> options) ->
                filter(
                        new Filter.Or(options.stream()
                                .<Filter>map(option -> new Filter.Comparison(Comparator.EQUAL, value, option, true))
                                .toList()),
                        wanted);
            case Filter.IsNull(Expression value) -> {
                if (!(value instanceof Property(String name))) {
                    throw new Inexpressible();
                }
                yield negated(List.of("has", name), wanted);
            }
            case Filter.Ids(List<String> ids) ->
                negated(List.of("in", List.of("get", "id"), List.of("literal", ids)), !wanted);
            case Filter.Like like -> like(like, wanted);
            case Filter.Spatial _, Filter.Related _, Filter.Temporal _, Filter.ListRelated _, Filter.Holds _ ->
                throw new Inexpressible();
        };
    }

    private static Object negated(Object condition, boolean negate) {
        return negate ? List.of("!", condition) : condition;
    }

    private Object joined(String word, List<Filter> operands, boolean wanted) {
        if (operands.isEmpty()) {
            return word.equals("all");
        }
        List<Object> joined = new ArrayList<>(List.of(word));
        operands.forEach(operand -> joined.add(filter(operand, wanted)));
        return joined;
    }

    private Object comparison(Filter.Comparison comparison, boolean wanted) {
        Comparator operator = comparison.operator();
        String sign = switch (operator) {
            case EQUAL -> wanted ? "==" : "!=";
            case NOT_EQUAL -> wanted ? "!=" : "==";
            case LESS -> wanted ? "<" : ">=";
            case LESS_OR_EQUAL -> wanted ? "<=" : ">";
            case GREATER -> wanted ? ">" : "<=";
            case GREATER_OR_EQUAL -> wanted ? ">=" : "<";
        };
        boolean numeric = isNumeric(comparison.left()) || isNumeric(comparison.right());
        List<Object> test = new ArrayList<>(List.of("all"));
        Stream.of(comparison.left(), comparison.right()).forEach(side -> {
            if (side instanceof Property(String name)) {
                test.add(List.of("has", name));
            }
        });
        Object left = typed(comparison.left(), numeric, comparison.matchCase());
        Object right = typed(comparison.right(), numeric, comparison.matchCase());
        test.add(List.of(sign, left, right));
        return test.size() == 2 ? test.get(1) : test;
    }

    private boolean isNumeric(Expression expression) {
        return switch (expression) {
            case Literal(Object value) -> value instanceof Number;
            case Property(String name) ->
                layer.findField(name)
                        .filter(field -> field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER)
                        .isPresent();
            case Arithmetic _ -> true;
            case Expression.Interval _, Expression.Unbounded _, Expression.Items _, Expression.Condition _ -> false;
            case Function(String name, List<Expression> _) -> name.equalsIgnoreCase("dimension");
        };
    }

    private Object typed(Expression expression, boolean numeric, boolean matchCase) {
        if (expression instanceof Literal(Object value)) {
            if (!numeric) {
                return matchCase ? value.toString() : value.toString().toLowerCase(Locale.ROOT);
            }
            return value instanceof Number ? value : Double.valueOf(value.toString());
        }
        if (numeric) {
            return List.of("to-number", value(expression));
        }
        Object text = List.of("to-string", value(expression));
        return matchCase ? text : List.of("downcase", text);
    }

    /** Only patterns with a run of anything at one or both ends have a counterpart. */
    private Object like(Filter.Like like, boolean wanted) {
        String pattern = like.pattern();
        String core = pattern.replaceAll("^%|%$", "");
        if (core.contains("%") || core.contains("_") || core.contains("\\") || !like.matchCase()) {
            throw new Inexpressible();
        }
        Object text = List.of("to-string", value(like.value()));
        boolean open = pattern.startsWith("%");
        boolean tail = pattern.endsWith("%") && !core.equals(pattern);
        Object condition;
        if (open && tail) {
            condition = List.of("in", core, text);
        } else if (tail) {
            condition = List.of("==", List.of("index-of", core, text), 0);
        } else if (open) {
            condition =
                    List.of("==", List.of("slice", text, List.of("-", List.of("length", text), core.length())), core);
        } else {
            condition = List.of("==", text, core);
        }
        return negated(condition, !wanted);
    }

    private Object value(Expression expression) {
        return switch (expression) {
            case Literal(Object value) -> value;
            case Property(String name) -> List.of("get", name);
            case Arithmetic(var operator, Expression left, Expression right) ->
                List.of(
                        switch (operator) {
                            case ADD -> "+";
                            case SUBTRACT -> "-";
                            case MULTIPLY -> "*";
                            case DIVIDE -> "/";
                            case MODULO -> "%";
                            case POWER -> "^";
                            case INTEGER_DIVIDE -> throw new Inexpressible();
                        },
                        number(left),
                        number(right));
            case Function(String name, List<Expression> arguments) -> call(name, arguments);
            case Expression.Interval _, Expression.Unbounded _, Expression.Items _, Expression.Condition _ ->
                throw new Inexpressible();
        };
    }

    private Object call(String name, List<Expression> arguments) {
        List<Object> values = arguments.stream().map(this::value).toList();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "strconcat", "concatenate" -> prefixed("concat", values);
            case "strtouppercase" -> List.of("upcase", values.getFirst());
            case "strtolowercase" -> List.of("downcase", values.getFirst());
            case "abs", "ceil", "floor", "round", "sqrt" -> prefixed(name.toLowerCase(Locale.ROOT), values);
            case "min", "max" -> prefixed(name.toLowerCase(Locale.ROOT), values);
            case "coalesce" -> prefixed("coalesce", values);
            case "equalto" -> prefixed("==", values);
            case "if_then_else" -> List.of("case", List.of("to-boolean", values.get(0)), values.get(1), values.get(2));
            case "dimension" ->
                areas
                        ? (Object) 2
                        : List.of(
                                "match",
                                List.of("geometry-type"),
                                List.of("Point", "MultiPoint"),
                                0,
                                List.of("LineString", "MultiLineString"),
                                1,
                                2);
            case "recode" -> {
                List<Object> match = new ArrayList<>(List.of("match", List.of("to-string", values.getFirst())));
                for (int i = 1; i + 1 < values.size(); i += 2) {
                    match.add(values.get(i).toString());
                    match.add(values.get(i + 1));
                }
                match.add("");
                yield match;
            }
            default -> throw new Inexpressible();
        };
    }

    private static List<Object> prefixed(String word, List<Object> values) {
        List<Object> call = new ArrayList<>(List.of(word));
        call.addAll(values);
        return call;
    }

    /** Ends the writing of one rule; never leaves this class. */
    private static final class Inexpressible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Inexpressible() {
            super(null, null, false, false);
        }
    }
}
