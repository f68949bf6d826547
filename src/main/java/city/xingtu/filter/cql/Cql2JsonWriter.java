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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes the values of CQL2 JSON: maps, lists, texts, numbers and truths. */
final class Cql2JsonWriter {

    Object filter(Filter filter) {
        return switch (Cql2Forms.standard(filter)) {
            case Filter.And(List<Filter> operands) -> joined("and", operands, true);
            case Filter.Or(List<Filter> operands) -> joined("or", operands, false);
            case Filter.Not(Filter operand) -> operation("not", List.of(filter(operand)));
            case Filter.Comparison(var operator, Expression left, Expression right, boolean _) ->
                call(Cql2Names.of(operator), left, right);
            case Filter.Between(Expression value, Expression lower, Expression upper) ->
                call("between", value, lower, upper);
            case Filter.Like(Expression value, String pattern, boolean _) ->
                operation("like", List.of(value(value), pattern));
            case Filter.IsNull(Expression value) -> call("isNull", value);
            case Filter.In(Expression value, List<Expression> options) ->
                operation("in", List.of(value(value), values(options)));
            case Filter.Holds(Expression value) -> value(value);
            case Filter.Related(var relation, Expression left, Expression right) ->
                call(Cql2Names.of(relation), left, right);
            case Filter.Temporal(var relation, Expression left, Expression right) ->
                call(Cql2Names.of(relation), left, right);
            case Filter.ListRelated(var relation, Expression left, Expression right) ->
                call(Cql2Names.of(relation), left, right);
            case Filter.Ids _, Filter.Spatial _ -> throw new IllegalStateException("not a standard form");
        };
    }

    private Object joined(String name, List<Filter> operands, boolean none) {
        return switch (operands.size()) {
            case 0 -> none;
            case 1 -> filter(operands.getFirst());
            default -> operation(name, operands.stream().map(this::filter).toList());
        };
    }

    private Object call(String name, Expression... arguments) {
        return operation(name, values(List.of(arguments)));
    }

    private static Map<String, Object> operation(String name, List<?> arguments) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("op", name);
        operation.put("args", arguments);
        return operation;
    }

    private List<Object> values(List<Expression> expressions) {
        return expressions.stream().map(this::value).toList();
    }

    private Object value(Expression expression) {
        return switch (expression) {
            case Literal(Object value) -> literal(value);
            case Property(String name) -> Map.of("property", name);
            case Function(String name, List<Expression> arguments) -> operation(name, values(arguments));
            case Arithmetic(var operator, Expression left, Expression right) ->
                call(Cql2Names.of(operator), left, right);
            case Interval(Expression start, Expression end) -> Map.of("interval", List.of(end(start), end(end)));
            case Items(List<Expression> values) -> values(values);
            case Condition(Filter filter) -> filter(filter);
            case Unbounded _ -> "..";
        };
    }

    private Object end(Expression end) {
        return end instanceof Literal(Object value) && (value instanceof LocalDate || value instanceof Instant)
                ? FieldText.write(value)
                : value(end);
    }

    private static Object literal(Object value) {
        return switch (value) {
            case LocalDate date -> Map.of("date", date.toString());
            case Instant instant -> Map.of("timestamp", FieldText.write(instant));
            case Geometry geometry -> geometry(geometry);
            default -> value;
        };
    }

    private static Map<String, Object> geometry(Geometry geometry) {
        String type = geometry.getGeometryType();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type.equals("LinearRing") ? "LineString" : type);
        if (type.equals("GeometryCollection")) {
            List<Object> members = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                members.add(geometry(geometry.getGeometryN(i)));
            }
            json.put("geometries", members);
        } else {
            json.put("coordinates", coordinates(geometry));
        }
        return json;
    }

    private static Object coordinates(Geometry geometry) {
        return switch (geometry) {
            case Point point -> List.of(point.getX(), point.getY());
            case LineString line -> positions(line.getCoordinateSequence());
            case Polygon polygon -> {
                List<Object> rings = new ArrayList<>(
                        List.of(positions(polygon.getExteriorRing().getCoordinateSequence())));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    rings.add(positions(polygon.getInteriorRingN(i).getCoordinateSequence()));
                }
                yield rings;
            }
            default -> {
                List<Object> members = new ArrayList<>();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    members.add(coordinates(geometry.getGeometryN(i)));
                }
                yield members;
            }
        };
    }

    private static List<Object> positions(CoordinateSequence sequence) {
        List<Object> positions = new ArrayList<>(sequence.size());
        for (int i = 0; i < sequence.size(); i++) {
            positions.add(List.of(sequence.getX(i), sequence.getY(i)));
        }
        return positions;
    }
}
