package city.xingtu.filter;

/** A filter compiled for one table. Stateless; safe for any number of threads. */
@FunctionalInterface
public interface RowPredicate {

    /** Whether the row's feature satisfies the filter. */
    boolean test(int row);
}
