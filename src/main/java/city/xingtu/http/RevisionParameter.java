package city.xingtu.http;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.RevisionSelector;
import city.xingtu.atlas.View;
import city.xingtu.plan.Problem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our parameter {@code revision}: the plan as it was, by the number of a revision or by an instant (RFC 3339), while
 * {@code datetime} asks for what the plan wants in a year.
 */
public final class RevisionParameter {

    /** As it is written in addresses. */
    public static final String NAME = "revision";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private RevisionParameter() {}

    /**
     * The state that the parameter names, the newest without it.
     *
     * @throws Problem INVALID_PARAMETER for what is neither number nor instant, or before the plan began
     */
    public static RevisionSelector of(Query query) {
        return query.find(NAME).map(RevisionParameter::parse).orElseGet(RevisionSelector.Head::new);
    }

    private static RevisionSelector parse(String value) {
        if (NUMBER.matcher(value).matches()) {
            return new RevisionSelector.Number(Long.parseLong(value));
        }
        try {
            return new RevisionSelector.At(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            throw malformed(value);
        }
    }

    /** The view of that state in that year. */
    public static View view(Atlas atlas, Query query, Optional<Integer> year) {
        RevisionSelector selector = of(query);
        try {
            return atlas.view(selector, year);
        } catch (Problem problem) {
            // The atlas speaks of its own parameter; the client named this one, and the year is known to be a horizon.
            if (query.has(NAME) && problem.kind() == Problem.Kind.INVALID_PARAMETER) {
                throw malformed(query.text(NAME, ""));
            }
            throw problem;
        }
    }

    private static Problem malformed(String value) {
        return Query.expected(
                NAME,
                value,
                "已有修订的号，或规划开始之后的时刻，如 2025-08-01T00:00:00Z",
                "the number of a revision that exists, or an instant since the plan began such as"
                        + " 2025-08-01T00:00:00Z");
    }
}
