package city.xingtu.plan.timetable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of a day of service: seconds since its beginning, which is noon less twelve hours. They go beyond 24:00 for what
 * runs after midnight.
 */
public final class ServiceTime {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");

    /** The latest: three days, for trains that run through. */
    private static final int MOST = 3 * 86_400;

    private ServiceTime() {}

    /**
     * Seconds of a time written {@code 7:05}, {@code 07:05} or {@code 07:05:30}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static int parse(String text) {
        Matcher clock = CLOCK.matcher(text.trim());
        if (clock.matches()) {
            int seconds = 3600 * Integer.parseInt(clock.group(1)) + 60 * Integer.parseInt(clock.group(2));
            seconds += clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
            if (seconds <= MOST) {
                return seconds;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** {@code 07:05:30}. */
    public static String format(int seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
