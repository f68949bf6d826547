package city.xingtu.plan.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How often a line runs, by time of day.
 *
 * @param spans that do not overlap
 */
public record Headways(List<Span> spans) {

    /** Nothing runs. */
    public static final Headways NONE = new Headways(List.of());

    /** A line that serves less of a period than this share does not serve it. */
    private static final double LEAST_SERVED = 0.5;

    private static final int DAY = 86_400;

    public Headways {
        spans = List.copyOf(spans);
    }

    /**
     * A time with an even headway.
     *
     * @param from seconds of the day of service
     * @param until when the last one leaves at the latest
     * @param seconds between two departures
     */
    public record Span(int from, int until, int seconds) {}

    /**
     * Reads {@code 06:00-09:00 180;09:00-16:30 300}.
     *
     * @throws IllegalArgumentException with the part that is none
     */
    public static Headways parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                spans.add(span(part.trim()));
            }
        }
        return new Headways(spans);
    }

    private static Span span(String part) {
        String[] words = part.split("[- ]+");
        if (words.length == 3) {
            int from = ServiceTime.parse(words[0]);
            int until = ServiceTime.parse(words[1]);
            int seconds = Integer.parseInt(words[2]);
            if (from < until && seconds > 0 && seconds <= DAY) {
                return new Span(from, until, seconds);
            }
        }
        throw new IllegalArgumentException(part);
    }

    /**
     * The mean headway in a period: the time in which the line runs in it, by the departures. Empty when it runs in less
     * than half of it.
     */
    public OptionalDouble in(Period period) {
        double served = 0;
        double departures = 0;
        for (Span span : spans) {
            // What runs before 5 o'clock may be written as the early morning or as the end of the day before.
            for (int shift : new int[] {0, DAY}) {
                double common =
                        Math.min(span.until() + shift, period.until()) - Math.max(span.from() + shift, period.from());
                if (common > 0) {
                    served += common;
                    departures += common / span.seconds();
                }
            }
        }
        double length = (double) period.until() - period.from();
        return served < LEAST_SERVED * length ? OptionalDouble.empty() : OptionalDouble.of(served / departures);
    }

    @Override
    public String toString() {
        return spans.stream()
                .map(span ->
                        ServiceTime.format(span.from()) + "-" + ServiceTime.format(span.until()) + " " + span.seconds())
                .collect(Collectors.joining(";"));
    }
}
