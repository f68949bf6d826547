package city.xingtu.question;

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
 * What says how one travels by line: {@code period}, or {@code departure} (for {@code direction=to}
 * {@code arrival}) with {@code window} and {@code percentile}; {@code wait_share}, {@code max_transfers} and
 * {@code transfer_walk_m}.
 */
final class TransitInputs {

    private static final int MOST_WINDOW = 180;
    private static final int USUAL_WINDOW = 60;
    private static final double MEDIAN = 50;
    private static final int MOST_TRANSFERS = 8;
    private static final double MOST_WALK = 2000;

    /** What {@link #rules} reads. */
    static final List<Input> ALL = List.of(
            Input.choice(
                    "period",
                    Period.ids(),
                    Period.MORNING_PEAK.id(),
                    "公共交通：按该时段的发车间隔",
                    "Transit: by the headways of this period"),
            Input.text(
                    "departure",
                    "公共交通：按时刻表，出发时间窗的起点，如 2025-06-03T08:00（线路当地时间）",
                    "Transit: by the timetable, the beginning of the departure window such as 2025-06-03T08:00, local"
                            + " time of the lines"),
            Input.text(
                    "arrival",
                    "同 departure，用于 direction=to：到达时间窗的起点",
                    "As departure, for direction=to: the beginning of the arrival window"),
            Input.of(
                    "window",
                    "公共交通：时间窗长度，分钟，逐分钟出发",
                    "Transit: length of the window in minutes; one sets out at each minute",
                    Input.schema("type", "integer", "minimum", 1, "maximum", MOST_WINDOW, "default", USUAL_WINDOW)),
            Input.number(
                    "percentile", 1, 100, MEDIAN, "公共交通：窗内用时的百分位", "Transit: percentile of the times in the window"),
            Input.number(
                    "wait_share",
                    0,
                    1,
                    TransitRules.USUAL.waitShare(),
                    "公共交通：按间隔运行的线路，候车时间占间隔的份额",
                    "Transit: share of the headway that one waits where lines run by headway"),
            Input.of(
                    "max_transfers",
                    "公共交通：换乘次数上限",
                    "Transit: most changes",
                    Input.schema(
                            "type",
                            "integer",
                            "minimum",
                            0,
                            "maximum",
                            MOST_TRANSFERS,
                            "default",
                            TransitRules.USUAL.mostTransfers())),
            Input.number(
                    "transfer_walk_m",
                    0,
                    MOST_WALK,
                    TransitRules.USUAL.transferMetres(),
                    "公共交通：站间步行换乘的最远距离，米",
                    "Transit: longest walk along streets between two stations, in metres"));

    private TransitInputs() {}

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
                    throw Problem.invalid(name, name + " 须与 " + clock + " 同用", name + " goes together with " + clock);
                }
            }
            return new TransitRules.InPeriod(Period.of(query.choice("period", Period.ids(), Period.MORNING_PEAK.id()))
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
