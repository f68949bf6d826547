package city.xingtu.ogc.wms;

import city.xingtu.ogc.wms.Dimension.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as WMS writes them (06-042, annex D): ISO 8601, cut wherever one likes; without an offset they are UTC. */
final class IsoTime {

    private static final Pattern INSTANT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2})"
            + "(?::?(\\d{2})(?::?(\\d{2})(?:\\.(\\d{1,9}))?)?)?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");
    private static final Pattern PERIOD = Pattern.compile("P[0-9YMWDTHS.]{2,40}");

    private IsoTime() {}

    /** All that the text covers: {@code 2025} is a year, {@code 2025-06-30} a day; empty when it is no time. */
    static Optional<Span> read(String text) {
        Matcher matcher = INSTANT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime start = LocalDateTime.of(
                    number(matcher, 1, 0),
                    number(matcher, 2, 1),
                    number(matcher, 3, 1),
                    number(matcher, 4, 0),
                    number(matcher, 5, 0),
                    number(matcher, 6, 0));
            ChronoUnit unit = unit(matcher);
            ZoneOffset offset = matcher.group(8) == null ? ZoneOffset.UTC : ZoneOffset.of(matcher.group(8));
            if (matcher.group(7) != null) {
                double millis = 1000 * Double.parseDouble("0." + matcher.group(7));
                double instant = start.toInstant(offset).toEpochMilli() + millis;
                return Optional.of(new Span(instant, instant));
            }
            double first = start.toInstant(offset).toEpochMilli();
            double last = start.plus(1, unit).toInstant(offset).toEpochMilli() - 1;
            return Optional.of(new Span(first, last));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group, int fallback) {
        return matcher.group(group) == null ? fallback : Integer.parseInt(matcher.group(group));
    }

    private static ChronoUnit unit(Matcher matcher) {
        ChronoUnit[] units = {
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS
        };
        int stated = 1;
        while (stated < units.length && matcher.group(stated + 1) != null) {
            stated++;
        }
        return units[stated - 1];
    }

    /** Whether it is a resolution such as {@code P1Y} or {@code PT5S}. */
    static boolean isPeriod(String text) {
        return PERIOD.matcher(text).matches();
    }

    /** Milliseconds as a period: whole days as days, {@code PT5S} else. */
    static String period(long millis) {
        Duration duration = Duration.ofMillis(millis);
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }
}
