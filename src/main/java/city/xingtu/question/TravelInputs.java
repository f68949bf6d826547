package city.xingtu.question;

import static city.xingtu.question.Input.schema;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Mode;
import city.xingtu.reach.Travel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How one travels and how long: what all questions read alike. */
final class TravelInputs {

    private static final List<String> DIRECTIONS = List.of("from", "to");

    private static final double MOST_ACCESS = 1000;
    private static final double MOST_CONGESTION = 10;
    private static final double MOST_MINUTES = 240;
    private static final int MOST_LIMITS = 12;

    /** What {@link #travel} reads. */
    static final List<Input> TRAVEL = List.of(
            Input.choice("mode", Mode.ids(), Mode.WALK.id(), "方式", "Mode"),
            Input.number(
                    "speed_kmh", 0.5, 200, null, "速度，千米/时；缺省随方式", "Speed in km/h; the mode's usual one when absent"),
            Input.number(
                    "access_m",
                    0,
                    MOST_ACCESS,
                    Travel.WALK.accessMetres(),
                    "到街道的最远距离，米",
                    "Farthest distance to a street in metres"),
            Input.number("congestion", 1, MOST_CONGESTION, 1.0, "小汽车拥堵系数", "Congestion factor of cars"),
            Input.choice("direction", DIRECTIONS, "from", "从起点出发，或到达起点", "From the origins, or to them"));

    /** One limit. */
    static final Input MINUTES = Input.number(
                    "minutes", 0, MOST_MINUTES, null, "时限，分钟（大于 0）", "Limit in minutes, above 0")
            .must();

    /** Several limits. */
    static final Input MANY_MINUTES = Input.of(
                    "minutes",
                    "时限，分钟，可多个",
                    "Limits in minutes, one or several",
                    schema(
                            "oneOf",
                            List.of(
                                    MINUTES.schema(),
                                    schema("type", "array", "items", MINUTES.schema(), "maxItems", MOST_LIMITS))))
            .must();

    /** The horizon of the plan. */
    static final Input DATETIME = Input.of(
            "datetime",
            "规划期，如 2025；缺省为现行规划",
            "Horizon such as 2025; the latest adopted state when absent",
            schema("oneOf", List.of(Map.of("type", "string"), Map.of("type", "integer"))));

    private TravelInputs() {}

    /** The inputs of a question: its own, then where one sets out, how one travels, and in which state of the plan. */
    static List<Input> with(Input... own) {
        List<Input> inputs = new ArrayList<>(List.of(own));
        inputs.addAll(Places.INPUTS);
        inputs.addAll(travelling());
        return List.copyOf(inputs);
    }

    /** How one travels, and in which state of the plan. */
    static List<Input> travelling() {
        List<Input> inputs = new ArrayList<>(TRAVEL);
        inputs.addAll(TransitInputs.ALL);
        inputs.add(DATETIME);
        return inputs;
    }

    /** How one travels. */
    static Travel travel(Query query) {
        Mode mode = Mode.of(query.choice("mode", Mode.ids(), Mode.WALK.id())).orElseThrow();
        Travel usual = Travel.of(mode);
        Travel travel = usual.withSpeedKmh(query.number("speed_kmh", mode.leastKmh(), mode.mostKmh(), usual.speedKmh()))
                .withAccessMetres(query.number("access_m", 0, MOST_ACCESS, usual.accessMetres()))
                .withCongestion(query.number("congestion", 1, MOST_CONGESTION, usual.congestion()))
                .withTransit(TransitInputs.rules(query));
        return query.choice("direction", DIRECTIONS, "from").equals("to") ? travel.reversed() : travel;
    }

    /** The same way by the mode that a parameter names, with that mode's usual speed. */
    static Travel otherMode(Query query, String parameter, Travel travel) {
        Mode mode =
                Mode.of(query.choice(parameter, Mode.ids(), travel.mode().id())).orElseThrow();
        return travel.by(mode);
    }

    /** One limit in minutes. */
    static double minutes(Query query) {
        return limit(query.required("minutes"));
    }

    /** Limits in minutes, as many as are separated by commas, ascending. */
    static List<Double> manyMinutes(Query query) {
        query.required("minutes");
        List<String> given = query.list("minutes");
        if (given.size() > MOST_LIMITS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "minutes",
                    new Text("minutes 最多 " + MOST_LIMITS + " 个值", "minutes takes at most " + MOST_LIMITS + " values"));
        }
        return given.stream().map(TravelInputs::limit).distinct().sorted().toList();
    }

    private static double limit(String value) {
        try {
            double minutes = Double.parseDouble(value);
            if (minutes > 0 && minutes <= MOST_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a limit out of range is.
        }
        throw Query.expected(
                "minutes",
                value,
                "大于 0 且不超过 " + (int) MOST_MINUTES + " 的数",
                "a number above 0 and up to " + (int) MOST_MINUTES);
    }
}
