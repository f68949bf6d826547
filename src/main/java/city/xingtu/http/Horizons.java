package city.xingtu.http;

import city.xingtu.plan.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The year for which the plan is asked, from the parameter {@code datetime} (WMS: {@code TIME}). */
public final class Horizons {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");

    private Horizons() {}

    /**
     * The year of the parameter's value; empty when absent.
     *
     * @throws Problem INVALID_PARAMETER when it is no instant. Whether the plan has the year is the atlas's to say.
     */
    public static Optional<Integer> find(Query query, String parameter) {
        return query.find(parameter).map(value -> year(parameter, value));
    }

    /**
     * The year of an instant: {@code 2025}, {@code 2025-06}, {@code 2025-06-30} or a time in RFC 3339's form, which is
     * taken in the zone that it states.
     *
     * @throws Problem INVALID_PARAMETER when it is none of these
     */
    public static int year(String parameter, String value) {
        try {
            if (YEAR.matcher(value).matches()) {
                return Integer.parseInt(value);
            }
            if (MONTH.matcher(value).matches()) {
                return YearMonth.parse(value).getYear();
            }
            if (DATE.matcher(value).matches()) {
                return LocalDate.parse(value).getYear();
            }
            return LOCAL.matcher(value).matches()
                    ? LocalDateTime.parse(value).getYear()
                    : OffsetDateTime.parse(value).getYear();
        } catch (DateTimeException e) {
            throw Query.expected(
                    parameter, value, "年份或时刻，如 2025 或 2025-06-30", "a year or instant such as 2025 or 2025-06-30");
        }
    }
}
