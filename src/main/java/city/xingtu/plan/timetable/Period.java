package city.xingtu.plan.timetable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the day for which lines have a headway. */
public enum Period {
    /** 5 to 7 o'clock. */
    EARLY("early", 5, 7),
    /** 7 to 9 o'clock. */
    MORNING_PEAK("morning_peak", 7, 9),
    /** 9 to 17 o'clock. */
    MIDDAY("midday", 9, 17),
    /** 17 to 19 o'clock. */
    EVENING_PEAK("evening_peak", 17, 19),
    /** 19 to 23 o'clock. */
    EVENING("evening", 19, 23),
    /** 23 to 5 o'clock, of which the hours after midnight count as 24 to 29. */
    NIGHT("night", 23, 29);

    private static final int HOUR = 3600;

    private final String id;
    private final int from;
    private final int until;

    Period(String id, int fromHour, int untilHour) {
        this.id = id;
        this.from = fromHour * HOUR;
        this.until = untilHour * HOUR;
    }

    /** The name in requests. */
    public String id() {
        return id;
    }

    /** Seconds of the day at which it begins. */
    public int from() {
        return from;
    }

    /** Seconds of the day at which it ends, beyond 86,400 after midnight. */
    public int until() {
        return until;
    }

    /** The period of that name in requests. */
    public static Optional<Period> of(String id) {
        return Arrays.stream(values()).filter(period -> period.id.equals(id)).findFirst();
    }

    /** The names in requests. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Period::id).toList();
    }
}
