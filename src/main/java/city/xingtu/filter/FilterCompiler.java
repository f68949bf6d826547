package city.xingtu.filter;

import city.xingtu.plan.FeatureTable;

/** STUB to be replaced by the builder of filter; the public signatures are the contract. */
public final class FilterCompiler {
    private FilterCompiler() {}
    /** Throws Problem when a property or function is not declared. */
    public static RowPredicate compile(Filter filter, FeatureTable table) {
        throw new UnsupportedOperationException();
    }

    public static RowFunction compile(Expression expression, FeatureTable table) {
        throw new UnsupportedOperationException();
    }
}
