package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Mode;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Travel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /reach/matrix}: {@code origins} and {@code destinations}, each a list of {@code [lon,lat]}, the
 * id of a layer of points, or {@code {"layer":…,"ids":[…]}}; {@code mode}, {@code speed_kmh}, {@code minutes},
 * {@code access_m}, {@code congestion}, {@code direction}, {@code datetime}.
 */
final class MatrixBody {

    private static final int MOST_POINTS = 20_000;
    private static final int MOST_CELLS = 4_000_000;
    private static final double USUAL_MINUTES = 60;
    private static final Set<String> MEMBERS = Set.of(
            "origins",
            "destinations",
            "mode",
            "speed_kmh",
            "minutes",
            "access_m",
            "congestion",
            "direction",
            "datetime");

    private final JsonNode body;

    MatrixBody(JsonNode body) {
        this.body = body;
        for (String name : body.propertyNames()) {
            if (!MEMBERS.contains(name) && !TransitParameters.NAMES.contains(name)) {
                String known = Stream.concat(MEMBERS.stream(), TransitParameters.NAMES.stream())
                        .sorted()
                        .collect(Collectors.joining(", "));
                throw Problem.invalid(
                        name.length() > 40 ? name.substring(0, 40) : name,
                        "未知成员；可用：" + known,
                        "Unknown member; known: " + known);
            }
        }
    }

    Optional<Integer> year() {
        return body.has("datetime") ? Optional.of((int) number("datetime", 1900, 2200, 0)) : Optional.empty();
    }

    Travel travel() {
        String name = choice("mode", Mode.ids(), Mode.WALK.id());
        Mode mode = Mode.of(name).orElseThrow();
        Travel usual = Travel.of(mode);
        Travel travel = usual.withSpeedKmh(
                        number("speed_kmh", mode.leastKmh(), mode.mostKmh(), usual.speedKmh()))
                .withAccessMetres(number("access_m", 0, ReachParameters.MOST_ACCESS, usual.accessMetres()))
                .withCongestion(number("congestion", 1, ReachParameters.MOST_CONGESTION, usual.congestion()))
                .withTransit(TransitParameters.rules(transit()));
        return choice("direction", ReachParameters.DIRECTIONS, "from").equals("to") ? travel.reversed() : travel;
    }

    /** The members that say how one rides, as a request's parameters would. */
    private Query transit() {
        Map<String, String> given = new TreeMap<>();
        for (String name : body.propertyNames()) {
            if (TransitParameters.NAMES.contains(name) || name.equals("direction")) {
                given.put(name, body.get(name).asString(""));
            }
        }
        return Query.ignoringCase(given);
    }

    double minutes() {
        double minutes = number("minutes", 0, ReachParameters.MOST_MINUTES, USUAL_MINUTES);
        if (minutes <= 0) {
            throw expected("minutes", "大于 0 的数", "a number above 0");
        }
        return minutes;
    }

    List<Origin> places(View view, String member) {
        JsonNode node = body.get(member);
        if (node == null || node.isNull()) {
            throw Problem.missing(member);
        }
        List<Origin> places;
        if (node.isArray()) {
            requireFew(member, node.size());
            places = points(member, node);
        } else if (node.isString()) {
            places = Reach.origins(layer(view, member, node), member);
        } else if (node.isObject() && node.has("layer")) {
            LayerSnapshot layer = layer(view, member, node.get("layer"));
            places = node.has("ids") ? features(member, layer, node.get("ids")) : Reach.origins(layer, member);
        } else {
            throw expected(
                    member,
                    "[[经度,纬度],…]、图层 id 或 {\"layer\":…,\"ids\":[…]}",
                    "[[lon,lat],…], the id of a layer, or {\"layer\":…,\"ids\":[…]}");
        }
        requireFew(member, places.size());
        if (places.isEmpty()) {
            throw expected(member, "至少一个地点", "at least one place");
        }
        return places;
    }

    static void requireCells(int origins, int destinations) {
        if ((long) origins * destinations > MOST_CELLS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "destinations",
                    new Text(
                            "起点数乘终点数至多 " + MOST_CELLS + "；请分批请求",
                            "Origins times destinations may be " + MOST_CELLS + " at most; ask in batches"));
        }
    }

    private static void requireFew(String member, int count) {
        if (count > MOST_POINTS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    member,
                    new Text(
                            member + " 至多 " + MOST_POINTS + " 个地点；请分批请求",
                            member + " takes at most " + MOST_POINTS + " places; ask in batches"));
        }
    }

    private static List<Origin> points(String member, JsonNode list) {
        List<Origin> places = new ArrayList<>();
        for (JsonNode point : list) {
            if (!point.isArray()
                    || point.size() < 2
                    || !point.get(0).isNumber()
                    || !point.get(1).isNumber()) {
                throw expected(member, "[经度,纬度] 的数组", "an array of [lon,lat]");
            }
            double lon = point.get(0).asDouble();
            double lat = point.get(1).asDouble();
            if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
                throw expected(member, "经度 ±180、纬度 ±90 以内", "a longitude within ±180 and a latitude within ±90");
            }
            places.add(new Origin(null, Text.same(Integer.toString(places.size())), lon, lat));
        }
        return places;
    }

    private static LayerSnapshot layer(View view, String member, JsonNode name) {
        return view.findLayer(name.asString("")).orElseThrow(() -> ReachParameters.noLayer(member));
    }

    private static List<Origin> features(String member, LayerSnapshot layer, JsonNode ids) {
        if (!ids.isArray()) {
            throw expected(member, "ids 为 id 的数组", "ids as an array of ids");
        }
        requireFew(member, ids.size());
        List<Origin> places = new ArrayList<>();
        for (JsonNode id : ids) {
            places.add(Reach.origin(layer, ReachParameters.row(layer, id.asString(""), member), member));
        }
        return places;
    }

    private String choice(String member, List<String> allowed, String fallback) {
        JsonNode node = body.get(member);
        if (node == null || node.isNull()) {
            return fallback;
        }
        if (!node.isString() || !allowed.contains(node.asString())) {
            String known = String.join(", ", allowed);
            throw expected(member, "下列之一：" + known, "one of " + known);
        }
        return node.asString();
    }

    private double number(String member, double least, double most, double fallback) {
        JsonNode node = body.get(member);
        if (node == null || node.isNull()) {
            return fallback;
        }
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw expected(member, least + " 至 " + most + " 的数", "a number from " + least + " to " + most);
        }
        return value;
    }

    private static Problem expected(String member, String zh, String en) {
        return Problem.invalid(member, member + " 应为" + zh, member + " must be " + en);
    }
}
