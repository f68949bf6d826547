package city.xingtu.geo;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a walk of trees has found: rows that belong, and rows of which a condition is still to be asked that has nothing to
 * do with places. These are asked later, in the order of the rows, because that is the order of the columns in memory.
 * For one thread.
 */
final class Findings {

    /** Conditions that are kept apart; any more are asked at once. */
    private static final int MOST = 8;

    private final RowList sure = new RowList();
    private final Map<RowPredicate, RowList> open = new IdentityHashMap<>();

    /** Rows that belong. */
    RowList sure() {
        return sure;
    }

    /** Rows that belong when they satisfy the condition; null when it had better be asked at once. */
    @Nullable
    RowList open(RowPredicate condition) {
        if (condition == RowPredicate.ALL) {
            return sure;
        }
        RowList known = open.get(condition);
        if (known == null && !condition.narrows() && open.size() < MOST) {
            known = new RowList();
            open.put(condition, known);
        }
        return known;
    }

    /** By what is to be asked of them. */
    Map<RowPredicate, RowList> open() {
        return open;
    }
}
