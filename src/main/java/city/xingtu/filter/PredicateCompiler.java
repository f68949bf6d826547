package city.xingtu.filter;

import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.ExpressionCompiler.Constant;
import city.xingtu.filter.Filter.And;
import city.xingtu.filter.Filter.Between;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.Comparison;
import city.xingtu.filter.Filter.Holds;
import city.xingtu.filter.Filter.Ids;
import city.xingtu.filter.Filter.In;
import city.xingtu.filter.Filter.IsNull;
import city.xingtu.filter.Filter.Like;
import city.xingtu.filter.Filter.ListRelated;
import city.xingtu.filter.Filter.Not;
import city.xingtu.filter.Filter.Or;
import city.xingtu.filter.Filter.Related;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.Spatial;
import city.xingtu.filter.Filter.Temporal;
import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * Compiles filters for one table.
 *
 * <p>Three truth values need no third value at run time: every filter compiles to the rows where it is true, or to the
 * rows where it is false, and a row with an absent value is in neither. NOT swaps the two on its way down.
 */
final class PredicateCompiler {

    private final FeatureTable table;
    private final ExpressionCompiler expressions;

    PredicateCompiler(FeatureTable table, ExpressionCompiler expressions) {
        this.table = table;
        this.expressions = expressions;
    }

    /** The rows where the filter is true, or (when {@code wanted} is false) where it is false. */
    RowPredicate compile(Filter filter, boolean wanted) {
        return switch (filter) {
            case And(List<Filter> operands) -> joined(operands, wanted, wanted);
            case Or(List<Filter> operands) -> joined(operands, wanted, !wanted);
            case Not(Filter operand) -> compile(operand, !wanted);
            case Comparison comparison -> comparison(comparison, wanted);
            case Between(Expression value, Expression lower, Expression upper) ->
                compile(
                        new And(List.of(
                                new Comparison(Comparator.GREATER_OR_EQUAL, value, lower, true),
                                new Comparison(Comparator.LESS_OR_EQUAL, value, upper, true))),
                        wanted);
            case Like like -> like(like, wanted);
            case IsNull(Expression value) -> isNull(value, wanted);
            case In in -> in(in, wanted);
            case Ids(List<String> ids) -> ids(ids, wanted);
            case Spatial spatial -> SpatialPredicate.compile(spatial, table, wanted);
            case Related related -> related(related, wanted);
            case Holds(Expression value) -> {
                RowFunction truth = expressions.compile(value);
                yield row -> truth.apply(row) instanceof Boolean found && found == wanted;
            }
            case Temporal(var relation, Expression left, Expression right) ->
                TemporalPredicate.compile(relation, expressions.compile(left), expressions.compile(right), wanted);
            case ListRelated(var relation, Expression left, Expression right) ->
                ListPredicate.compile(relation, expressions.compile(left), expressions.compile(right), wanted);
        };
    }

    /**
     * All operands, or any of them. What looks at geometries comes last, so that cheaper conditions spare it rows; the
     * result is the same.
     */
    private RowPredicate joined(List<Filter> operands, boolean wanted, boolean every) {
        RowPredicate[] compiled = Stream.concat(
                        operands.stream().filter(operand -> !isSpatial(operand)),
                        operands.stream().filter(PredicateCompiler::isSpatial))
                .map(each -> compile(each, wanted))
                .toArray(RowPredicate[]::new);
        return every ? RowPredicate.all(compiled) : RowPredicate.any(compiled);
    }

    /** The feature's own geometry against a fixed one is the common case, and the fast one. */
    private RowPredicate related(Related related, boolean wanted) {
        RowFunction left = expressions.geometry(related.left());
        RowFunction right = expressions.geometry(related.right());
        if (expressions.isGeometry(related.left()) && right instanceof Constant(Geometry fixed)) {
            return SpatialPredicate.compile(new Spatial(related.relation(), fixed), table, wanted);
        }
        if (expressions.isGeometry(related.right()) && left instanceof Constant(Geometry fixed)) {
            Relation converse = SpatialPredicate.converse(related.relation());
            return SpatialPredicate.compile(new Spatial(converse, fixed), table, wanted);
        }
        return row -> left.apply(row) instanceof Geometry a
                && right.apply(row) instanceof Geometry b
                && SpatialPredicate.holds(related.relation(), a, b) == wanted;
    }

    private static boolean isSpatial(Filter filter) {
        return switch (filter) {
            case Spatial _, Related _ -> true;
            case Not(Filter operand) -> isSpatial(operand);
            default -> false;
        };
    }

    private RowPredicate comparison(Comparison comparison, boolean wanted) {
        Expression left = coerced(comparison.left(), comparison.right());
        Expression right = coerced(comparison.right(), comparison.left());
        Comparator operator = wanted ? comparison.operator() : opposite(comparison.operator());
        boolean matchCase = comparison.matchCase();
        if (operator == Comparator.EQUAL
                && matchCase
                && left instanceof Property(String name)
                && right instanceof Literal(Object value)
                && value instanceof String text
                && isText(left)) {
            int column = table.layer().column(name);
            FeatureTable rows = table;
            return row -> text.equals(rows.value(row, column));
        }
        RowFunction first = expressions.compile(left);
        RowFunction second = expressions.compile(right);
        return row -> {
            Object a = first.apply(row);
            Object b = a == null ? null : second.apply(row);
            if (a == null || b == null) {
                return false;
            }
            int order = Values.compare(a, b, matchCase);
            return order != Values.INCOMPARABLE && accepts(operator, order);
        };
    }

    /** Whether a comparison with that outcome holds. */
    static boolean accepts(Comparator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static Comparator opposite(Comparator operator) {
        return switch (operator) {
            case EQUAL -> Comparator.NOT_EQUAL;
            case NOT_EQUAL -> Comparator.EQUAL;
            case LESS -> Comparator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparator.GREATER;
            case GREATER -> Comparator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparator.LESS;
        };
    }

    /** A literal in the type of what it is compared with; anything else unchanged. */
    private Expression coerced(Expression expression, Expression other) {
        if (!(expression instanceof Literal(Object value))) {
            return expression;
        }
        Optional<FieldType> type = expressions.type(other);
        if (type.isEmpty()) {
            return expression;
        }
        return switch (type.get()) {
            case TEXT, TEXT_LIST -> expression;
            case DATE, TIMESTAMP -> {
                if (!(value instanceof String text)) {
                    yield expression;
                }
                try {
                    yield new Literal(FieldText.read(type.get(), text));
                } catch (IllegalArgumentException malformed) {
                    Text expected = FieldText.expected(type.get());
                    throw notOfType(other, value, expected.zh(), expected.en());
                }
            }
            case INTEGER, NUMBER -> {
                if (!(value instanceof String)) {
                    yield expression;
                }
                double number = Values.number(value);
                if (Double.isNaN(number)) {
                    throw notOfType(other, value, "数字", "a number");
                }
                yield new Literal(number);
            }
            case BOOLEAN -> {
                Boolean truth = Values.truth(value);
                if (truth == null) {
                    throw notOfType(other, value, "布尔值", "true or false");
                }
                yield new Literal(truth);
            }
        };
    }

    private static Problem notOfType(Expression compared, Object value, String zh, String en) {
        String name = compared instanceof Property(String property) ? property : "filter";
        return Problem.invalid(
                name,
                name + " 应与" + zh + "比较，而不是 " + value,
                name + " is to be compared with " + en + ", not with " + value);
    }

    private RowPredicate like(Like like, boolean wanted) {
        RowFunction value = expressions.compile(like.value());
        LikePattern pattern = LikePattern.of(like.pattern(), like.matchCase());
        return row -> {
            Object found = value.apply(row);
            return found != null && pattern.matches(Values.text(found)) == wanted;
        };
    }

    private RowPredicate isNull(Expression expression, boolean wanted) {
        if (expressions.isGeometry(expression)) {
            FeatureTable rows = table;
            return row -> (rows.geometry(row) == null) == wanted;
        }
        RowFunction value = expressions.compile(expression);
        return row -> (value.apply(row) == null) == wanted;
    }

    private RowPredicate in(In in, boolean wanted) {
        Set<String> texts = new HashSet<>();
        in.options().forEach(option -> {
            if (option instanceof Literal(Object value) && value instanceof String text) {
                texts.add(text);
            }
        });
        boolean onlyTexts = texts.size() == in.options().stream().distinct().count();
        if (onlyTexts && isText(in.value())) {
            RowFunction value = expressions.compile(in.value());
            return row -> {
                Object found = value.apply(row);
                return found instanceof String && texts.contains(found) == wanted;
            };
        }
        return compile(
                new Or(in.options().stream()
                        .<Filter>map(option -> new Comparison(Comparator.EQUAL, in.value(), option, true))
                        .toList()),
                wanted);
    }

    private boolean isText(Expression expression) {
        return expressions.type(expression).filter(FieldType.TEXT::equals).isPresent();
    }

    private RowPredicate ids(List<String> ids, boolean wanted) {
        Set<String> known = Set.copyOf(ids);
        FeatureTable rows = table;
        return row -> known.contains(rows.id(row)) == wanted;
    }
}
