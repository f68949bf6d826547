package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.RowPredicate;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameter {@code datetime} (17-069r4, 7.15.4): an instant, or an interval whose ends may be open ({@code ..} or
 * nothing) and of which one may be a duration ({@code 2023-10-01/P2D}). The plan's time is years: a feature is selected
 * when it exists in one of them.
 *
 * @param first year of the interval
 * @param last year of the interval
 */
record DatetimeParameter(int first, int last) {

    static final String NAME = "datetime";

    private static final Pattern PERIOD = Pattern.compile("P(?=\\d)(\\d{1,6}Y)?(\\d{1,6}M)?(\\d{1,6}W)?(\\d{1,6}D)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    /**
     * Reads the parameter; empty when absent.
     *
     * @throws Problem INVALID_PARAMETER
     */
    static Optional<DatetimeParameter> find(Query query) {
        return query.find(NAME).map(DatetimeParameter::parse);
    }

    private static DatetimeParameter parse(String value) {
        String[] ends = value.split("/", -1);
        if (ends.length == 1) {
            int year = Horizons.year(NAME, ends[0]);
            return new DatetimeParameter(year, year);
        }
        if (ends.length == 2 && !(isPeriod(ends[0]) && isPeriod(ends[1]))) {
            int first = isPeriod(ends[0])
                    ? shifted(ends[1], ends[0], -1)
                    : isOpen(ends[0]) ? Integer.MIN_VALUE : Horizons.year(NAME, ends[0]);
            int last = isPeriod(ends[1])
                    ? shifted(ends[0], ends[1], 1)
                    : isOpen(ends[1]) ? Integer.MAX_VALUE : Horizons.year(NAME, ends[1]);
            if (first <= last) {
                return new DatetimeParameter(first, last);
            }
        }
        throw Query.expected(NAME, value, "时刻，或 起/止，端点可为 ..", "an instant, or start/end of which either may be ..");
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static boolean isPeriod(String end) {
        return PERIOD.matcher(end).matches();
    }

    /** The year that lies a duration after or before an instant. */
    private static int shifted(String instant, String period, int sign) {
        int year = Horizons.year(NAME, instant);
        try {
            LocalDate day = DAY.matcher(instant).matches()
                    ? LocalDate.parse(instant.substring(0, 10))
                    : LocalDate.of(year, 1, 1);
            return day.plus(Period.parse(period).multipliedBy(sign)).getYear();
        } catch (DateTimeException | ArithmeticException e) {
            throw Query.expected(NAME, period, "时长，如 P1Y", "a duration such as P1Y");
        }
    }

    /** The horizon whose view shows the features, when the interval is one. */
    Optional<Integer> horizon(View latest) {
        boolean declared =
                first == last && latest.schema().horizons().stream().anyMatch(listed -> listed.year() == first);
        return declared ? Optional.of(first) : Optional.empty();
    }

    /** Selects the rows that exist in the interval. */
    RowPredicate rows(LayerSnapshot layer) {
        Years years = Years.of(layer);
        return row -> years.meets(row, first, last);
    }
}
