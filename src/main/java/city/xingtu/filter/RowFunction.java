package city.xingtu.filter;

import org.jspecify.annotations.Nullable;

/** An expression compiled for one table. Stateless; safe for any number of threads. */
@FunctionalInterface
public interface RowFunction {

    /**
     * The expression's value for the row: of the types that fields have, a geometry, a list, an interval of time, or
     * null.
     */
    @Nullable
    Object apply(int row);
}
