package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Mode;
import city.xingtu.reach.Travel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads what the endpoints under {@code /reach} have in common. */
final class ReachParameters {

    /** Names of the parameters that {@link #travel} reads. */
    static final List<String> TRAVEL = List.of("mode", "speed_kmh", "access_m", "congestion", "direction");

    static final List<String> DIRECTIONS = List.of("from", "to");

    static final double MOST_ACCESS = 1000;
    static final double MOST_CONGESTION = 10;
    static final double MOST_MINUTES = 240;
    private static final int MOST_LIMITS = 12;

    private ReachParameters() {}

    /** How one travels: {@code mode}, {@code speed_kmh}, {@code access_m}, {@code congestion} and {@code direction}. */
    static Travel travel(Query query) {
        Mode mode = Mode.of(query.choice("mode", Mode.ids(), Mode.WALK.id())).orElseThrow();
        Travel usual = Travel.of(mode);
        Travel travel = usual.withSpeedKmh(
                        query.number("speed_kmh", mode.leastKmh(), mode.mostKmh(), usual.speedKmh()))
                .withAccessMetres(query.number("access_m", 0, MOST_ACCESS, usual.accessMetres()))
                .withCongestion(query.number("congestion", 1, MOST_CONGESTION, usual.congestion()))
                .withTransit(TransitParameters.rules(query));
        return query.choice("direction", DIRECTIONS, "from").equals("to") ? travel.reversed() : travel;
    }

    /** Names of the parameters that all questions take. */
    static List<String> common() {
        List<String> names = new ArrayList<>(ReachOrigins.NAMES);
        names.addAll(TRAVEL);
        names.addAll(TransitParameters.NAMES);
        names.addAll(List.of("datetime", "lang"));
        return names;
    }

    /** The same way by the mode that a parameter names, with that mode's usual speed. */
    static Travel otherMode(Query query, String parameter, Travel travel) {
        Travel other = Travel.of(
                Mode.of(query.choice(parameter, Mode.ids(), travel.mode().id())).orElseThrow());
        Travel same = other.withAccessMetres(travel.accessMetres())
                .withCongestion(travel.congestion())
                .withTransit(travel.transit());
        return travel.reverse() ? same.reversed() : same;
    }

    /** A place given as {@code lon,lat}. */
    static Geometry place(Query query, String parameter) {
        String value = query.required(parameter);
        String[] pair = value.split(",");
        try {
            Coordinate at = new Coordinate(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]));
            if (pair.length == 2 && Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90) {
                return new GeometryFactory().createPoint(at);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // Reported below, as a place off the globe is.
        }
        throw Query.expected(parameter, value, "经度,纬度", "lon,lat");
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
        List<Double> limits = new ArrayList<>();
        for (String one : given) {
            limits.add(limit(one));
        }
        return limits.stream().distinct().sorted().toList();
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

    /** The plan at the year of {@code datetime}, or its latest state. */
    static Optional<Integer> year(Query query) {
        return query.has("datetime") ? Optional.of(query.integer("datetime", 1900, 2200)) : Optional.empty();
    }

    /** A layer or structure that must exist. */
    static LayerSnapshot layer(View view, Query query, String parameter) {
        String name = query.required(parameter);
        return view.findLayer(name).orElseThrow(() -> noLayer(parameter));
    }

    static Problem noLayer(String parameter) {
        return new Problem(
                Problem.Kind.UNKNOWN_LAYER,
                parameter,
                new Text(
                        "参数 " + parameter + " 所指的图层不存在；可用图层见 /plan/catalogue",
                        "Parameter " + parameter + " names no layer; /plan/catalogue lists them"));
    }

    /** The row of the feature that must exist. */
    static int row(LayerSnapshot layer, String id, String parameter) {
        int row = layer.row(id);
        if (row < 0) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    parameter,
                    new Text(
                            "图层 " + layer.layer().id() + " 在所选规划期没有该要素",
                            "Layer " + layer.layer().id() + " has no such feature at this horizon"));
        }
        return row;
    }
}
