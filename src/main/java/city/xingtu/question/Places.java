package city.xingtu.question;

import static city.xingtu.question.Input.schema;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Entrances;
import city.xingtu.reach.Origin;
import city.xingtu.reach.PlanFilter;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * Reads places: points, a drawn geometry, a layer, or features of one chosen by ids or a filter. Each question takes them
 * in one member, {@code origins} or {@code destinations}, and where one sets out also in parameters that are easily
 * written into an address.
 */
final class Places {

    static final String ORIGINS = "origins";

    /** Where one sets out. */
    static final List<Input> INPUTS = List.of(
            member(ORIGINS, "起点", "Where one sets out"),
            Input.text("from", "起点图层或空间结构", "Layer or structure of the origins"),
            Input.text("id", "起点要素", "A feature of it"),
            Input.texts("ids", "起点要素（多个）", "Features of it"),
            Input.text("from_filter", "选取起点要素的 CQL2", "CQL2 that chooses features of it"),
            Input.number("lon", -180, 180, null, "起点经度", "Longitude of an origin"),
            Input.number("lat", -90, 90, null, "起点纬度", "Latitude of an origin"),
            Input.text("points", "起点：经度,纬度;…", "Origins as lon,lat;…"),
            Input.of(
                    "geometry",
                    "画出的起点：GeoJSON 或 WKT",
                    "A drawn origin, as GeoJSON or WKT",
                    schema("oneOf", List.of(Map.of("type", "object"), Map.of("type", "string")))));

    private static final Text CHOSEN = new Text("所选地点", "The chosen place");
    private static final List<String> WAYS = List.of(ORIGINS, "lon", "points", "geometry", "from");

    private final View view;
    private final Query query;
    private final PlanFunctions functions;
    private final int most;
    private final Standing standing;

    /** Where one stands on what is no point. */
    enum Standing {
        /** At points along lines and outlines, and at all entrances of a station. */
        ALONG,
        /** At one point inside. */
        INSIDE
    }

    /** @param most places that there may be */
    Places(View view, Query query, PlanFunctions functions, int most, Standing standing) {
        this.view = view;
        this.query = query;
        this.functions = functions;
        this.most = most;
        this.standing = standing;
    }

    /** A member that takes places in any form. */
    static Input member(String name, String zh, String en) {
        return Input.of(
                name,
                zh,
                en,
                schema(
                        "oneOf",
                        List.of(
                                schema("type", "array", "items", Map.of("type", "array"), "title", "[[lon,lat],…]"),
                                schema("type", "string", "title", "layer or structure"),
                                schema(
                                        "type",
                                        "object",
                                        "title",
                                        "{\"layer\":…,\"ids\":[…]}, {\"layer\":…,\"filter\":CQL2} or GeoJSON"))));
    }

    /** Where one sets out; never nowhere. */
    List<Origin> origins() {
        List<String> given = WAYS.stream().filter(query::has).toList();
        if (given.isEmpty() && !query.has("lat")) {
            throw new Problem(
                    Problem.Kind.MISSING_PARAMETER,
                    "from",
                    new Text(
                            "缺少起点：请给出 lon 与 lat、points、geometry、from 或 origins",
                            "No origin: give lon and lat, points, geometry, from, or origins"));
        }
        if (given.size() > 1) {
            throw Problem.invalid(
                    given.getLast(),
                    String.join("、", given) + " 只能给出其一",
                    "Give one of " + String.join(", ", given) + " only");
        }
        String way = given.isEmpty() ? "lon" : given.getFirst();
        return switch (way) {
            case "lon" ->
                List.of(new Origin(null, CHOSEN, query.number("lon", -180, 180), query.number("lat", -90, 90)));
            case "points" -> some(way, points(query.required("points")));
            case "geometry" -> some(way, drawn(way, Shapes.read(way, query.required(way))));
            case "from" -> features(way, Layers.required(view, query, "from"), chosen());
            default -> member(way);
        };
    }

    /** The places of a member; never none. */
    List<Origin> member(String member) {
        String value = query.required(member);
        return switch (value.charAt(0)) {
            case '[' -> some(member, list(member, value));
            case '{' -> {
                JsonNode object = Shapes.json(member, value);
                yield object.has("layer")
                        ? features(
                                member,
                                Layers.find(view, member, object.path("layer").asString("")),
                                object)
                        : some(member, drawn(member, Shapes.geometry(member, object)));
            }
            default -> features(member, Layers.find(view, member, value), Shapes.json(member, "{}"));
        };
    }

    private List<Origin> points(String value) {
        List<Origin> origins = new ArrayList<>();
        for (String point : value.split(";")) {
            String[] pair = point.trim().split(",");
            try {
                if (pair.length == 2) {
                    origins.add(point("points", origins.size() + 1, Double.valueOf(pair[0]), Double.valueOf(pair[1])));
                    continue;
                }
            } catch (NumberFormatException e) {
                // Reported below, as another number of numbers is.
            }
            throw Query.expected("points", point, "经度,纬度，以分号分隔", "lon,lat separated by semicolons");
        }
        return origins;
    }

    private List<Origin> list(String member, String value) {
        List<Origin> places = new ArrayList<>();
        for (JsonNode point : Shapes.json(member, value)) {
            if (!(point.isArray() && point.path(0).isNumber() && point.path(1).isNumber())) {
                throw Query.expected(member, value, "[经度,纬度] 的数组", "an array of [lon,lat]");
            }
            places.add(point(
                    member,
                    places.size() + 1,
                    point.path(0).asDouble(),
                    point.path(1).asDouble()));
            requireFew(member, places.size());
        }
        return places;
    }

    private static Origin point(String parameter, int number, double lon, double lat) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw Query.expected(
                    parameter,
                    lon + "," + lat,
                    "经度 ±180、纬度 ±90 以内",
                    "a longitude within ±180 and a latitude within ±90");
        }
        return new Origin(null, Text.same(Integer.toString(number)), lon, lat);
    }

    private List<Origin> drawn(String parameter, Geometry geometry) {
        return standing == Standing.ALONG
                ? Reach.origins(null, CHOSEN, geometry, parameter, most)
                : List.of(inside(null, CHOSEN, geometry));
    }

    private static Origin inside(@Nullable String id, Text name, Geometry geometry) {
        var at = geometry.getInteriorPoint().getCoordinate();
        return new Origin(id, name, at.x, at.y);
    }

    /** What {@code id}, {@code ids} and {@code from_filter} choose, as a member would. */
    private JsonNode chosen() {
        var object = Shapes.object();
        query.find("id").ifPresent(id -> object.putArray("ids").add(id));
        if (query.has("ids")) {
            var ids = object.putArray("ids");
            query.list("ids").forEach(ids::add);
        }
        query.find("from_filter").ifPresent(filter -> object.put("filter", filter));
        return object;
    }

    private List<Origin> features(String parameter, LayerSnapshot layer, JsonNode choice) {
        int[] rows = rows(parameter, layer, choice);
        List<Origin> places = new ArrayList<>();
        for (int row : rows) {
            Geometry geometry = layer.geometry(row);
            if (geometry == null) {
                continue;
            }
            String id = layer.id(row);
            Text name = Reach.name(layer, row);
            if (standing == Standing.ALONG) {
                places.addAll(Reach.origins(id, name, geometry, parameter, most - places.size()));
            } else {
                places.add(inside(id, name, geometry));
                requireFew(parameter, places.size());
            }
        }
        if (places.isEmpty()) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    parameter,
                    new Text(
                            "图层 " + layer.layer().id() + " 所选要素都没有位置",
                            "None of the chosen features of " + layer.layer().id() + " has a place"));
        }
        if (standing == Standing.ALONG) {
            places = Entrances.of(view, layer, places);
            requireFew(parameter, places.size());
        }
        return places;
    }

    private int[] rows(String parameter, LayerSnapshot layer, JsonNode choice) {
        Optional<String> filter = choice.path("filter").stringValueOpt();
        if (choice.has("ids")) {
            String named = query.has("id") ? "id" : query.has("ids") ? "ids" : parameter;
            List<Integer> rows = new ArrayList<>();
            for (JsonNode id : choice.path("ids")) {
                rows.add(Layers.row(layer, id.asString(""), named));
            }
            return rows.stream().mapToInt(Integer::intValue).toArray();
        }
        return filter.map(text -> layer.rows(PlanFilter.compile(Cql2Text.parse(text), view, layer, functions))
                        .toArray())
                .orElseGet(() -> IntStream.range(0, layer.size()).toArray());
    }

    private List<Origin> some(String parameter, List<Origin> places) {
        if (places.isEmpty()) {
            throw Query.expected(parameter, "[]", "至少一个地点", "at least one place");
        }
        requireFew(parameter, places.size());
        return places;
    }

    private void requireFew(String parameter, int count) {
        if (count > most) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    parameter,
                    new Text(
                            parameter + " 至多 " + most + " 个地点；请分批请求",
                            parameter + " takes at most " + most + " places; ask in batches"));
        }
    }
}
