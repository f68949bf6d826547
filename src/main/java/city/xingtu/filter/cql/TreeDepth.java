package city.xingtu.filter.cql;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Filter;
import java.util.List;

/** Refuses trees that are too deep for whoever descends them; goes no deeper itself than it allows. */
final class TreeDepth {

    private TreeDepth() {}

    /** @throws city.xingtu.plan.Problem LIMIT_EXCEEDED */
    static void check(Filter filter) {
        check(filter, 0);
    }

    private static void check(Filter filter, int depth) {
        // A condition among values takes two levels of the tree where it takes one of brackets.
        Cql2Limits.checkDepth(depth / 2);
        int below = depth + 1;
        switch (filter) {
            case Filter.And(List<Filter> operands) -> operands.forEach(each -> check(each, below));
            case Filter.Or(List<Filter> operands) -> operands.forEach(each -> check(each, below));
            case Filter.Not(Filter operand) -> check(operand, below);
            case Filter.Comparison(var _, Expression left, Expression right, boolean _) -> check(below, left, right);
            case Filter.Between(Expression value, Expression lower, Expression upper) ->
                check(below, value, lower, upper);
            case Filter.Like(Expression value, String _, boolean _) -> check(below, value);
            case Filter.IsNull(Expression value) -> check(below, value);
            case Filter.In(Expression value, List<Expression> options) -> {
                check(below, value);
                options.forEach(option -> check(below, option));
            }
            case Filter.Holds(Expression value) -> check(below, value);
            case Filter.Related(var _, Expression left, Expression right) -> check(below, left, right);
            case Filter.Temporal(var _, Expression left, Expression right) -> check(below, left, right);
            case Filter.ListRelated(var _, Expression left, Expression right) -> check(below, left, right);
            case Filter.Ids _, Filter.Spatial _ -> {
                // Leaves.
            }
        }
    }

    private static void check(int depth, Expression... expressions) {
        Cql2Limits.checkDepth(depth / 2);
        int below = depth + 1;
        for (Expression expression : expressions) {
            switch (expression) {
                case Expression.Function(String _, List<Expression> arguments) ->
                    arguments.forEach(argument -> check(below, argument));
                case Expression.Arithmetic(var _, Expression left, Expression right) -> check(below, left, right);
                case Expression.Interval(Expression start, Expression end) -> check(below, start, end);
                case Expression.Items(List<Expression> values) -> values.forEach(value -> check(below, value));
                case Expression.Condition(Filter filter) -> check(filter, below);
                case Expression.Literal _, Expression.Property _, Expression.Unbounded _ -> {
                    // Leaves.
                }
            }
        }
    }
}
