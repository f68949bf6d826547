package city.xingtu.geo;

/**
 * A condition on the rows of a table. Stateless; safe for any number of threads.
 *
 * <p>A condition that looks at geometry can be asked what a box decides: a tree of boxes then needs to test only the rows
 * below those nodes that a box leaves open.
 */
@FunctionalInterface
public interface RowPredicate {

    /** Holds for every row. */
    RowPredicate ALL = _ -> true;

    /** Holds for no row. */
    RowPredicate NONE = _ -> false;

    /** Whether it holds for the row. */
    boolean test(int row);

    /**
     * What is left to ask of rows that have a geometry whose box lies in the given one: {@link #ALL} or {@link #NONE}
     * where the box alone decides, else a condition that means the same for these rows and may be cheaper.
     *
     * @param box longitude and latitude, not empty
     */
    default RowPredicate within(BoundingBox box) {
        return this;
    }

    /** Whether a smaller box may decide more; false when {@link #within} only ever returns the condition itself. */
    default boolean narrows() {
        return false;
    }

    /** Holds where all of them hold. Those that no box narrows are tested first, else in this order. */
    static RowPredicate all(RowPredicate... operands) {
        return JoinedPredicate.of(operands, true);
    }

    /** Holds where at least one of them holds, tested in the same order. */
    static RowPredicate any(RowPredicate... operands) {
        return JoinedPredicate.of(operands, false);
    }
}
