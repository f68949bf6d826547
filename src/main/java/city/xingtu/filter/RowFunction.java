package city.xingtu.filter;

import org.jspecify.annotations.Nullable;

/** An expression compiled for one table. Stateless; safe for any number of threads. */
@FunctionalInterface
public interface RowFunction {

    /** The expression's value for the row: String, Long, Double, Boolean or null. */
    @Nullable
    Object apply(int row);
}
