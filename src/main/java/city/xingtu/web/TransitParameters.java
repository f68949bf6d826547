package city.xingtu.web;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.timetable.Period;
import city.xingtu.reach.transit.TransitRules;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and states the rules of travelling by transit: {@code period}, or {@code departure} (for {@code direction=to}
 * {@code arrival}) with {@code window} and {@code percentile}; {@code wait_share}, {@code max_transfers} and
 * {@code transfer_walk_m}.
 */
final class TransitParameters {

    /** Names of the parameters. */
    static final List<String> NAMES = List.of(
            "period",
            "departure",
            "arrival",
            "window",
            "percentile",
            "wait_share",
            "max_transfers",
            "transfer_walk_m");

    private static final int MOST_WINDOW = 180;
    private static final int USUAL_WINDOW = 60;
    private static final double MEDIAN = 50;
    private static final int MOST_TRANSFERS = 8;
    private static final double MOST_WALK = 2000;

    private TransitParameters() {}

    static TransitRules rules(Query query) {
        TransitRules usual = TransitRules.USUAL;
        return new TransitRules(
                when(query),
                query.number("wait_share", 0, 1, usual.waitShare()),
                query.has("max_transfers") ? query.integer("max_transfers", 0, MOST_TRANSFERS) : usual.mostTransfers(),
                query.number("transfer_walk_m", 0, MOST_WALK, usual.transferMetres()));
    }

    private static TransitRules.When when(Query query) {
        boolean backwards = query.text("direction", "from").equals("to");
        String clock = backwards ? "arrival" : "departure";
        String other = backwards ? "departure" : "arrival";
        if (query.has(other)) {
            throw Problem.invalid(
                    other,
                    "direction=" + (backwards ? "to" : "from") + " 时请用 " + clock,
                    "With direction=" + (backwards ? "to" : "from") + " give " + clock);
        }
        if (!query.has(clock)) {
            for (String name : List.of("window", "percentile")) {
                if (query.has(name)) {
                    throw Problem.invalid(
                            name, name + " 须与 " + clock + " 同用", name + " goes together with " + clock);
                }
            }
            return new TransitRules.InPeriod(
                    Period.of(query.choice("period", Period.ids(), Period.MORNING_PEAK.id()))
                            .orElseThrow());
        }
        if (query.has("period")) {
            throw Problem.invalid(
                    "period", "period 与 " + clock + " 只能给出其一", "Give one of period and " + clock + " only");
        }
        return new TransitRules.InWindow(
                clock(clock, query.required(clock)),
                query.has("window") ? query.integer("window", 1, MOST_WINDOW) : USUAL_WINDOW,
                query.number("percentile", 1, 100, MEDIAN));
    }

    private static LocalDateTime clock(String name, String value) {
        try {
            LocalDateTime time = LocalDateTime.parse(value);
            if (time.getYear() >= 1900 && time.getYear() <= 2200) {
                return time;
            }
        } catch (DateTimeException e) {
            // Reported below, as a year out of range is.
        }
        throw Query.expected(name, value, "2025-06-03T08:00 形式的当地时间", "a local time such as 2025-06-03T08:00");
    }

    /** The rules, as every answer states them. */
    static Map<String, Object> stated(TransitRules rules, boolean reverse) {
        Map<String, Object> stated = new LinkedHashMap<>();
        switch (rules.when()) {
            case TransitRules.InPeriod in -> stated.put("period", in.period().id());
            case TransitRules.InWindow in -> {
                stated.put(reverse ? "arrival" : "departure", in.from().toString());
                stated.put("window", (long) in.minutes());
                stated.put("percentile", in.percentile());
            }
        }
        stated.put("wait_share", rules.waitShare());
        stated.put("max_transfers", (long) rules.mostTransfers());
        stated.put("transfer_walk_m", rules.transferMetres());
        return stated;
    }
}
