package city.xingtu.filter.cql;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Filter;
import city.xingtu.geo.Crs;

/** Filters as CQL2 text (21-065r2, clause 8.2 and annex B). */
public final class Cql2Text {

    private Cql2Text() {}

    /** The filter that the text writes, its coordinates in longitude and latitude (CRS84). */
    public static Filter parse(String text) {
        return parse(text, Crs.CRS84);
    }

    /**
     * The filter that the text writes. Names of properties and functions are not looked up here.
     *
     * @param crs the system of the coordinates, in its own axis order
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER {@code filter} with the character and what was expected there;
     *     LIMIT_EXCEEDED beyond {@link Cql2Limits}
     */
    public static Filter parse(String text, Crs crs) {
        Cql2Limits.checkLength(text.length());
        Filter filter = new Cql2TextParser(new Cql2Lexer(text), new GeometryLiteral(crs)).filter();
        // A chain of operators makes a tree as deep as the chain is long.
        TreeDepth.check(filter);
        return filter;
    }

    /**
     * The value that the text writes, such as {@code 100 * area / total}. Names are not looked up here.
     *
     * @throws city.xingtu.plan.Problem as {@link #parse(String, Crs)}
     */
    public static Expression parseValue(String text) {
        Cql2Limits.checkLength(text.length());
        Expression value = new Cql2TextParser(new Cql2Lexer(text), new GeometryLiteral(Crs.CRS84)).wholeValue();
        TreeDepth.check(new Filter.Holds(value));
        return value;
    }

    /** The value as text: {@link #parseValue} gives the same value back. */
    public static String writeValue(Expression value) {
        return new Cql2TextWriter().expression(value);
    }

    /** The filter as text, its coordinates in longitude and latitude: {@link #parse} gives the same filter back. */
    public static String write(Filter filter) {
        return new Cql2TextWriter().filter(filter);
    }
}
