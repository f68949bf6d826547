package city.xingtu.filter;

import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.FeatureTable;
import org.jspecify.annotations.Nullable;

/**
 * Turns filters and expressions into functions of a table's row number. Names are looked up once, here, so that what
 * runs per row neither searches nor fails.
 *
 * <ul>
 *   <li>A property that the table's layer does not declare, an undeclared function, a wrong number of arguments or text
 *       compared with a numeric field is a {@link city.xingtu.plan.Problem} that names it. {@code id} is the feature's
 *       id where no field has that name; {@code geometry}, {@code geom} and {@code the_geom} are its geometry where a
 *       function or a test for null asks for it.
 *   <li>Absence is SQL's: a comparison with an absent value is neither true nor false, so that neither {@code a = 1} nor
 *       {@code NOT a = 1} holds for a feature without {@code a}.
 *   <li>Literals take the type of the field that they are compared with, because XML literals are always text.
 * </ul>
 */
public final class FilterCompiler {

    private FilterCompiler() {}

    /** The filter as a predicate over the table, with the {@linkplain StandardFunctions declared functions}. */
    public static RowPredicate compile(Filter filter, FeatureTable table) {
        return compile(filter, table, StandardFunctions.LIBRARY);
    }

    /** The expression as a function over the table, with the {@linkplain StandardFunctions declared functions}. */
    public static RowFunction compile(Expression expression, FeatureTable table) {
        return compile(expression, table, StandardFunctions.LIBRARY);
    }

    /** A value of a {@link RowFunction} as a reader expects it: whole numbers without a decimal point. */
    public static String text(Object value) {
        return Values.text(value);
    }

    /** A value of a {@link RowFunction} as a number, text too when it is written as one; NaN when it is none. */
    public static double number(@Nullable Object value) {
        return Values.number(value);
    }

    /** The filter as a predicate over the table, with the functions of a library. */
    public static RowPredicate compile(Filter filter, FeatureTable table, FunctionLibrary functions) {
        return new PredicateCompiler(table, new ExpressionCompiler(table, functions)).compile(filter, true);
    }

    /** The expression as a function over the table, with the functions of a library. */
    public static RowFunction compile(Expression expression, FeatureTable table, FunctionLibrary functions) {
        return new ExpressionCompiler(table, functions).compile(expression);
    }
}
