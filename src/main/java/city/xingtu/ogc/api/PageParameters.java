package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The parameter {@code limit} (17-069r4, 7.15.2) and where a page begins: {@code after} the feature with an id, as the
 * links to next pages say it, or at a number, {@code offset}. Features come by ascending id, so a page after an id misses
 * and repeats nothing when features are added or removed in between.
 *
 * @param limit the most features of a page
 * @param after id of the last feature of the page before; it need not exist any more
 */
record PageParameters(int limit, Optional<String> after, int offset) {

    static final String LIMIT = "limit";
    static final String AFTER = "after";
    static final String OFFSET = "offset";

    static final int DEFAULT_LIMIT = 100;
    static final int MOST = 10_000;

    /**
     * Reads the parameters. A limit beyond the most that there can be means the most (7.15.2, requirement 20).
     *
     * @throws Problem INVALID_PARAMETER
     */
    static PageParameters of(Query query) {
        int limit = Math.min(MOST, query.integer(LIMIT, 1, Integer.MAX_VALUE, DEFAULT_LIMIT));
        int offset = query.integer(OFFSET, 0, Integer.MAX_VALUE, 0);
        Optional<String> after = query.find(AFTER);
        if (after.isPresent() && query.has(OFFSET)) {
            throw Problem.invalid(OFFSET, "offset 与 after 只能用一个", "Either offset or after, not both");
        }
        return new PageParameters(limit, after, offset);
    }

    /** What a page shows of the rows that were selected. */
    int[] page(LayerSnapshot layer, int[] selected) {
        int begin = after.map(id -> firstAfter(layer, selected, id)).orElse(Math.min(offset, selected.length));
        return Arrays.copyOfRange(selected, begin, (int) Math.min(selected.length, (long) begin + limit));
    }

    /** What changes in the address for the page after one that ends with the row; empty after the last. */
    Optional<Map<String, String>> next(LayerSnapshot layer, int[] selected, int[] page) {
        return page.length == 0 || page[page.length - 1] == selected[selected.length - 1]
                ? Optional.empty()
                : Optional.of(Map.of(AFTER, layer.id(page[page.length - 1]), OFFSET, ""));
    }

    private static int firstAfter(LayerSnapshot layer, int[] selected, String id) {
        int low = 0;
        int high = selected.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (layer.id(selected[middle]).compareTo(id) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
