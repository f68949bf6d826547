package city.xingtu.filter.xml;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes filters and expressions in OGC Filter Encoding 1.0 under the prefixes {@code ogc} and {@code gml}, which the
 * document has to declare. What it writes, {@link FilterXmlReader} reads to an equal filter, but for the type of literals:
 * XML knows only text.
 */
public record FilterXmlWriter(XmlWriter xml) {

    /** A Filter element; nothing for the filter that every feature satisfies. */
    public void filter(Filter filter) {
        if (!filter.equals(Filter.ALL)) {
            xml.begin("ogc:Filter");
            condition(filter);
            xml.end();
        }
    }

    private void condition(Filter filter) {
        switch (filter) {
            case Filter.And(List<Filter> operands) -> conditions("ogc:And", operands);
            case Filter.Or(List<Filter> operands) -> conditions("ogc:Or", operands);
            case Filter.Not(Filter operand) -> conditions("ogc:Not", List.of(operand));
            case Filter.Comparison comparison -> comparison(comparison);
            case Filter.Between(Expression value, Expression lower, Expression upper) -> {
                xml.begin("ogc:PropertyIsBetween");
                expression(value);
                boundary("ogc:LowerBoundary", lower);
                boundary("ogc:UpperBoundary", upper);
                xml.end();
            }
            case Filter.Like(Expression value, String pattern, boolean matchCase) -> {
                xml.begin(
                        "ogc:PropertyIsLike",
                        "wildCard",
                        "%",
                        "singleChar",
                        "_",
                        "escape",
                        "\\",
                        "matchCase",
                        Boolean.toString(matchCase));
                expression(value);
                expression(new Literal(pattern));
                xml.end();
            }
            case Filter.IsNull(Expression value) -> {
                xml.begin("ogc:PropertyIsNull");
                expression(value);
                xml.end();
            }
            // Filter 1.0 has no list of values.
            case Filter.In(Expression value, List<Expression> options) ->
                condition(new Filter.Or(options.stream()
                        .<Filter>map(option -> new Filter.Comparison(Filter.Comparator.EQUAL, value, option, true))
                        .toList()));
            case Filter.Ids(List<String> ids) -> {
                if (ids.size() == 1) {
                    xml.leaf("ogc:FeatureId", "", "fid", ids.getFirst());
                } else {
                    conditions(
                            "ogc:Or",
                            ids.stream()
                                    .<Filter>map(id -> new Filter.Ids(List.of(id)))
                                    .toList());
                }
            }
            case Filter.Spatial(Filter.Relation relation, var geometry) -> {
                xml.begin("ogc:" + name(relation));
                xml.leaf("ogc:PropertyName", "geometry");
                new GmlWriter(xml).geometry(geometry);
                xml.end();
            }
            case Filter.Holds(Expression value) ->
                comparison(new Filter.Comparison(Filter.Comparator.EQUAL, value, new Literal(true), true));
            case Filter.Related(Filter.Relation relation, Expression left, Expression right) ->
                both("ogc:" + name(relation), left, right);
            case Filter.Temporal(Filter.TemporalRelation relation, Expression left, Expression right) ->
                both("ogc:" + TimeXmlReader.name(relation).orElseThrow(FilterXmlWriter::unknown), left, right);
            case Filter.ListRelated _ -> throw unknown();
        }
    }

    private void both(String name, Expression left, Expression right) {
        xml.begin(name);
        expression(left);
        expression(right);
        xml.end();
    }

    private void conditions(String name, List<Filter> operands) {
        xml.begin(name);
        operands.forEach(this::condition);
        xml.end();
    }

    private void comparison(Filter.Comparison comparison) {
        String name = switch (comparison.operator()) {
            case EQUAL -> "ogc:PropertyIsEqualTo";
            case NOT_EQUAL -> "ogc:PropertyIsNotEqualTo";
            case LESS -> "ogc:PropertyIsLessThan";
            case LESS_OR_EQUAL -> "ogc:PropertyIsLessThanOrEqualTo";
            case GREATER -> "ogc:PropertyIsGreaterThan";
            case GREATER_OR_EQUAL -> "ogc:PropertyIsGreaterThanOrEqualTo";
        };
        if (comparison.matchCase()) {
            xml.begin(name);
        } else {
            xml.begin(name, "matchCase", "false");
        }
        expression(comparison.left());
        expression(comparison.right());
        xml.end();
    }

    private void boundary(String name, Expression expression) {
        xml.begin(name);
        expression(expression);
        xml.end();
    }

    private static String name(Filter.Relation relation) {
        return switch (relation) {
            case BBOX -> "BBOX";
            case INTERSECTS -> "Intersects";
            case WITHIN -> "Within";
            case CONTAINS -> "Contains";
            case DISJOINT -> "Disjoint";
            case TOUCHES -> "Touches";
            case CROSSES -> "Crosses";
            case OVERLAPS -> "Overlaps";
            case EQUALS -> "Equals";
        };
    }

    /** An expression as an element. */
    public void expression(Expression expression) {
        switch (expression) {
            case Literal(Geometry geometry) -> {
                xml.begin("ogc:Literal");
                new GmlWriter(xml).geometry(geometry);
                xml.end();
            }
            case Literal(Object value) -> xml.leaf("ogc:Literal", value.toString());
            case Property(String name) -> xml.leaf("ogc:PropertyName", name);
            case Function(String name, List<Expression> arguments) -> {
                xml.begin("ogc:Function", "name", name);
                arguments.forEach(this::expression);
                xml.end();
            }
            case Arithmetic(var operator, Expression left, Expression right) -> {
                xml.begin(
                        switch (operator) {
                            case ADD -> "ogc:Add";
                            case SUBTRACT -> "ogc:Sub";
                            case MULTIPLY -> "ogc:Mul";
                            case DIVIDE -> "ogc:Div";
                            case MODULO, INTEGER_DIVIDE, POWER -> throw unknown();
                        });
                expression(left);
                expression(right);
                xml.end();
            }
            case Expression.Interval(Expression start, Expression end) -> {
                xml.begin("ogc:Literal");
                xml.begin("gml:TimePeriod");
                position("gml:beginPosition", start);
                position("gml:endPosition", end);
                xml.end().end();
            }
            case Expression.Unbounded _, Expression.Items _, Expression.Condition _ -> throw unknown();
        }
    }

    private void position(String name, Expression end) {
        switch (end) {
            case Expression.Unbounded _ -> xml.leaf(name, "", "indeterminatePosition", "unknown");
            case Literal(Object value) -> xml.leaf(name, value.toString());
            default -> throw unknown();
        }
    }

    private static Problem unknown() {
        return new Problem(
                Problem.Kind.NOT_APPLICABLE,
                "filter",
                new Text("OGC Filter 1.0 无法表达此条件", "OGC Filter 1.0 has no words for this condition"));
    }
}
