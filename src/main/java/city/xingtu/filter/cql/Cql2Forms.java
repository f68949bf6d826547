package city.xingtu.filter.cql;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Filters of other languages in the words of CQL2. */
final class Cql2Forms {

    private Cql2Forms() {}

    /** The filter itself, or one that means the same and that CQL2 can write; only the outermost condition changes. */
    static Filter standard(Filter filter) {
        return switch (filter) {
            case Filter.Comparison(var operator, Expression left, Expression right, boolean matchCase)
            when !matchCase -> new Filter.Comparison(operator, folded(left), folded(right), true);
            case Filter.Like(Expression value, String pattern, boolean matchCase)
            when !matchCase -> new Filter.Like(folded(value), Cql2Patterns.folded("casei", pattern), true);
            case Filter.Ids(List<String> ids) ->
                new Filter.In(
                        new Property("id"),
                        ids.stream().<Expression>map(Literal::new).toList());
            case Filter.Spatial(Filter.Relation relation, Geometry geometry) ->
                new Filter.Related(relation, new Property("geometry"), new Literal(geometry));
            default -> filter;
        };
    }

    private static Expression folded(Expression value) {
        return new Function("casei", List.of(value));
    }
}
