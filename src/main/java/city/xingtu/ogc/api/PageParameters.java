package city.xingtu.ogc.api;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.util.Optional;

/**
 * The parameter {@code limit} (17-069r4, 7.15.2), and where a page begins: at a {@code cursor} from a link of another
 * page, or at a number, {@code offset}.
 *
 * @param limit the most features of a page
 */
record PageParameters(int limit, Optional<Cursor> cursor, int offset) {

    static final String LIMIT = "limit";
    static final String OFFSET = "offset";

    static final int DEFAULT_LIMIT = 1_000;
    /** Whole layers may be asked for at once: features leave as a stream. */
    static final int MOST = 10_000_000;
    /** A page for people is held in memory. */
    static final int MOST_ON_A_PAGE = 5_000;

    /**
     * Reads the parameters. A limit beyond the most that there can be means the most (7.15.2, requirement 21).
     *
     * @throws Problem INVALID_PARAMETER
     */
    static PageParameters of(Query query, SortbyParameter order, Format format) {
        int most = format == Format.HTML ? MOST_ON_A_PAGE : MOST;
        Optional<Cursor> cursor = query.find(Cursor.NAME)
                .map(text -> Cursor.decode(text, order.keys().size()));
        if (cursor.isPresent() && query.has(OFFSET)) {
            throw Problem.invalid(OFFSET, "offset 与 cursor 只能用一个", "Either offset or cursor, not both");
        }
        int otherwise = cursor.map(Cursor::limit).orElse(DEFAULT_LIMIT);
        return new PageParameters(
                Math.min(most, query.integer(LIMIT, 1, Integer.MAX_VALUE, otherwise)),
                cursor,
                query.integer(OFFSET, 0, Integer.MAX_VALUE, 0));
    }
}
