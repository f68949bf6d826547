package city.xingtu.filter;

import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Condition;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Items;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.ExpressionCompiler.Constant;
import city.xingtu.plan.FeatureTable;
import java.util.List;

/**
 * Puts values for calls that are the same for every row, such as the geometry of a named feature, so that indexes and
 * prepared geometries can be used as if the client had written the value.
 */
public final class ConstantFolding {

    private final FeatureTable table;
    private final FunctionLibrary functions;

    private ConstantFolding(FeatureTable table, FunctionLibrary functions) {
        this.table = table;
        this.functions = functions;
    }

    /** The filter with its constant calls replaced by their values. */
    public static Filter fold(Filter filter, FeatureTable table, FunctionLibrary functions) {
        return new ConstantFolding(table, functions).filter(filter);
    }

    private Filter filter(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> operands) -> new Filter.And(filters(operands));
            case Filter.Or(List<Filter> operands) -> new Filter.Or(filters(operands));
            case Filter.Not(Filter operand) -> new Filter.Not(filter(operand));
            case Filter.Comparison(var operator, Expression left, Expression right, boolean matchCase) ->
                new Filter.Comparison(operator, value(left), value(right), matchCase);
            case Filter.Between(Expression value, Expression lower, Expression upper) ->
                new Filter.Between(value(value), value(lower), value(upper));
            case Filter.Like(Expression value, String pattern, boolean matchCase) ->
                new Filter.Like(value(value), pattern, matchCase);
            case Filter.IsNull(Expression value) -> new Filter.IsNull(value(value));
            case Filter.In(Expression value, List<Expression> options) -> new Filter.In(value(value), values(options));
            case Filter.Holds(Expression value) -> new Filter.Holds(value(value));
            case Filter.Related(var relation, Expression left, Expression right) ->
                new Filter.Related(relation, value(left), value(right));
            case Filter.Temporal(var relation, Expression left, Expression right) ->
                new Filter.Temporal(relation, value(left), value(right));
            case Filter.ListRelated(var relation, Expression left, Expression right) ->
                new Filter.ListRelated(relation, value(left), value(right));
            case Filter.Ids _, Filter.Spatial _ -> filter;
        };
    }

    private List<Filter> filters(List<Filter> operands) {
        return operands.stream().map(this::filter).toList();
    }

    private List<Expression> values(List<Expression> expressions) {
        return expressions.stream().map(this::value).toList();
    }

    private Expression value(Expression expression) {
        return switch (expression) {
            case Function(String name, List<Expression> arguments) -> {
                Function call = new Function(name, values(arguments));
                yield call.arguments().stream().allMatch(Literal.class::isInstance)
                                && new ExpressionCompiler(table, functions).compile(call)
                                        instanceof Constant(Object value)
                                && value != null
                        ? new Literal(value)
                        : call;
            }
            case Arithmetic(var operator, Expression left, Expression right) ->
                new Arithmetic(operator, value(left), value(right));
            case Interval(Expression start, Expression end) -> new Interval(value(start), value(end));
            case Items(List<Expression> items) -> new Items(values(items));
            case Condition(Filter filter) -> new Condition(filter(filter));
            case Literal _, Expression.Property _, Expression.Unbounded _ -> expression;
        };
    }
}
