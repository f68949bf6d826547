package city.xingtu.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in milliseconds since 1970 (UTC), both ends included.
 *
 * @param start where it begins; {@link Long#MIN_VALUE} when it never did
 * @param end the instant it ends, or the midnight that begins its last day; {@link Long#MAX_VALUE} when it never does
 * @param last the last millisecond: after {@code end} when the last day counts whole
 * @param days whether both ends are days (or open), so that it is compared with its like day by day
 */
record Period(long start, long end, long last, boolean days) {

    private static final long DAY = 86_400_000;

    /** A day as a whole, an instant, or the period itself; null for anything else. */
    static @Nullable Period of(@Nullable Object value) {
        return switch (value) {
            case Period period -> period;
            case Instant instant -> {
                long millis = instant.toEpochMilli();
                yield new Period(millis, millis, millis, false);
            }
            case LocalDate date -> {
                long midnight = millis(date);
                yield new Period(midnight, midnight, midnight + DAY - 1, true);
            }
            case null, default -> null;
        };
    }

    /** From the start of one to the end of the other; null stands for an open end. Null when it would end before it starts. */
    static @Nullable Period between(@Nullable Period from, @Nullable Period to) {
        long start = from == null ? Long.MIN_VALUE : from.start;
        long end = to == null ? Long.MAX_VALUE : to.end;
        long last = to == null ? Long.MAX_VALUE : to.last;
        boolean days = (from == null || from.days) && (to == null || to.days);
        return start > (days ? end : last) ? null : new Period(start, end, last, days);
    }

    /** A day's midnight in UTC. */
    static long millis(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
