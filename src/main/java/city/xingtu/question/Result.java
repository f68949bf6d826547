package city.xingtu.question;

import city.xingtu.http.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In what form an isochrone is answered. */
enum Result {
    /** The ground of all origins together. */
    MERGED,
    /** The ground of each origin as if it were the only one; grounds overlap. */
    SEPARATE,
    /** The ground of all, parted among the origins by which is the first there. */
    NEAREST,
    /** The streets that are reached, with their times. */
    STREETS,
    /** The ground of all origins together at many limits up to the largest, to be drawn in continuous colours. */
    SURFACE;

    static final Input INPUT = Input.choice(
            "result",
            names(),
            MERGED.id(),
            "结果形式：合并、各起点分别、按最近起点划分、街道，或连续的时间面",
            "What to answer: the ground of all origins, of each by itself, parted by the nearest origin, streets, or a"
                    + " continuous surface of times");

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(Result::id).toList();
    }

    static Result of(Query query) {
        return valueOf(query.choice(INPUT.name(), names(), MERGED.id()).toUpperCase(Locale.ROOT));
    }
}
