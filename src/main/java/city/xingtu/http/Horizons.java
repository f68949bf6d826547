package city.xingtu.http;

import city.xingtu.plan.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year for which the plan is asked, from the parameter {@code datetime} (WMS: {@code TIME}). */
public final class Horizons {

    private static final Pattern INSTANT = Pattern.compile("(\\d{4})"
            + "(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    private Horizons() {}

    /**
     * The year of the parameter's value, {@code 2025} or a date or time in it; empty when absent.
     *
     * @throws Problem INVALID_PARAMETER when it is no instant. Whether the plan has the year is the atlas's to say.
     */
    public static Optional<Integer> find(Query query, String parameter) {
        return query.find(parameter).map(value -> {
            Matcher instant = INSTANT.matcher(value);
            if (!instant.matches()) {
                throw Query.expected(parameter, value, "年份，如 2025", "a year such as 2025");
            }
            return Integer.parseInt(instant.group(1));
        });
    }
}
