package city.xingtu.plan.timetable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days on which a service runs: days of the week between two dates, with dates added and removed.
 *
 * @param weekdays bit 0 for Monday
 */
public record ServiceDays(
        String id, BitSet weekdays, LocalDate from, LocalDate until, Set<LocalDate> added, Set<LocalDate> removed) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    public ServiceDays {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** Whether it runs on the day. */
    public boolean on(LocalDate day) {
        if (added.contains(day)) {
            return true;
        }
        return !removed.contains(day)
                && !day.isBefore(from)
                && !day.isAfter(until)
                && weekdays.get(day.getDayOfWeek().ordinal());
    }

    /** The first day on which it may run. */
    public LocalDate first() {
        return added.stream()
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(from))
                .orElse(from);
    }

    /** The last day on which it may run. */
    public LocalDate last() {
        return added.stream()
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(until))
                .orElse(until);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException with the word that does not fit
     */
    static ServiceDays parse(String[] words) {
        if (words.length < 3 || !words[1].matches("[01]{7}") || !words[2].matches("\\d{8}-\\d{8}")) {
            throw new IllegalArgumentException(String.join(" ", words));
        }
        BitSet weekdays = new BitSet();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.set(day.ordinal(), words[1].charAt(day.ordinal()) == '1');
        }
        Set<LocalDate> added = new HashSet<>();
        Set<LocalDate> removed = new HashSet<>();
        for (int i = 3; i < words.length; i++) {
            switch (words[i].charAt(0)) {
                case '+' -> added.add(date(words[i].substring(1)));
                case '-' -> removed.add(date(words[i].substring(1)));
                default -> throw new IllegalArgumentException(words[i]);
            }
        }
        String[] dates = words[2].split("-");
        return new ServiceDays(words[0], weekdays, date(dates[0]), date(dates[1]), added, removed);
    }

    /**
     * A date written {@code 20250603}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** {@code WEEKDAYS 1111100 20250101-20251231 +20250504 -20250501}. */
    @Override
    public String toString() {
        String week = IntStream.range(0, 7)
                .mapToObj(day -> weekdays.get(day) ? "1" : "0")
                .collect(Collectors.joining());
        StringBuilder text = new StringBuilder(id + " " + week + " " + DATE.format(from) + "-" + DATE.format(until));
        new TreeSet<>(added).forEach(day -> text.append(" +").append(DATE.format(day)));
        new TreeSet<>(removed).forEach(day -> text.append(" -").append(DATE.format(day)));
        return text.toString();
    }
}
