package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameter TIME (06-042, annexes C and D) over the plan's horizons. A horizon is a year; any instant in it, and an
 * interval that contains no other, name it.
 *
 * @param year empty for the latest adopted state
 * @param warning the header {@code Warning} of 06-042, C.4.2; empty when the client said what it wants
 */
record TimeParameter(Optional<Integer> year, Optional<String> warning) {

    static final String UNITS = "ISO8601";

    private static final String NAME = "TIME";
    private static final Pattern INSTANT = Pattern.compile(
            "(\\d{4})" + "(-\\d{2}(-\\d{2}(T\\d{2}(:?\\d{2}(:?\\d{2}(\\.\\d+)?)?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");
    private static final Pattern PERIOD = Pattern.compile("P[0-9YMWDTHS.]+");

    /** What the request says, or the default. A plan without horizons has no time: whatever is said is ignored. */
    static TimeParameter of(Query query, PlanSchema schema) {
        if (schema.horizons().isEmpty()) {
            return new TimeParameter(Optional.empty(), Optional.empty());
        }
        Optional<String> value = query.find(NAME);
        if (value.isEmpty()) {
            String warning = "99 Default value used: time=" + defaultValue(schema) + " " + UNITS;
            return new TimeParameter(Optional.empty(), Optional.of(warning));
        }
        if (value.get().equals("current") || value.get().equals("default")) {
            return new TimeParameter(Optional.empty(), Optional.empty());
        }
        return new TimeParameter(Optional.of(horizon(value.get(), schema)), Optional.empty());
    }

    /** The value that capabilities name as default: the latest horizon. */
    static String defaultValue(PlanSchema schema) {
        return Integer.toString(
                schema.horizons().stream().mapToInt(Horizon::year).max().orElseThrow());
    }

    /** The values that capabilities list. */
    static String extent(PlanSchema schema) {
        return schema.horizons().stream()
                .map(horizon -> Integer.toString(horizon.year()))
                .collect(Collectors.joining(","));
    }

    private static int horizon(String value, PlanSchema schema) {
        String[] ends = value.split("/", -1);
        if (ends.length > 3 || ends.length == 3 && !PERIOD.matcher(ends[2]).matches()) {
            throw invalid(value, schema);
        }
        @Nullable Integer first = year(ends[0], schema);
        @Nullable Integer last = ends.length == 1 ? first : year(ends[1], schema);
        if (first == null || last == null) {
            throw invalid(value, schema);
        }
        List<Integer> within = schema.horizons().stream()
                .map(Horizon::year)
                .filter(year -> first <= year && year <= last)
                .toList();
        if (within.size() != 1) {
            throw invalid(value, schema);
        }
        return within.getFirst();
    }

    private static @Nullable Integer year(String instant, PlanSchema schema) {
        if (instant.equals("current")) {
            return Integer.valueOf(defaultValue(schema));
        }
        Matcher matcher = INSTANT.matcher(instant);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static ServiceException invalid(String value, PlanSchema schema) {
        String options = extent(schema);
        Text text = Query.expected(NAME, value, options + " 之一，一次一个", "one of " + options + ", one at a time")
                .text();
        return new ServiceException(ServiceException.Code.InvalidDimensionValue, NAME, text);
    }
}
