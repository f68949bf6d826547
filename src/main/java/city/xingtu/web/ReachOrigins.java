package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Origin;
import city.xingtu.reach.PlanFilter;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads from where one sets out: {@code lon} and {@code lat}; {@code points=lon,lat;lon,lat}; {@code geometry}, drawn and
 * written as WKT; or {@code from}, a layer of which {@code id}, {@code ids} or {@code from_filter} (CQL2) may choose
 * features. From lines and areas one sets out at points along them.
 */
final class ReachOrigins {

    /** Names of the parameters. */
    static final List<String> NAMES = List.of("from", "id", "ids", "from_filter", "lon", "lat", "points", "geometry");

    private static final int MOST = 5_000;
    private static final int MOST_WKT = 100_000;
    private static final Text CHOSEN = new Text("所选地点", "The chosen place");
    private static final List<String> WAYS = List.of("lon", "points", "geometry", "from");

    private final View view;
    private final Query query;
    private final PlanFunctions functions;

    ReachOrigins(View view, Query query, PlanFunctions functions) {
        this.view = view;
        this.query = query;
        this.functions = functions;
    }

    /** The origins; never none. */
    List<Origin> read() {
        List<String> given = WAYS.stream().filter(query::has).toList();
        if (given.isEmpty() && !query.has("lat")) {
            throw new Problem(
                    Problem.Kind.MISSING_PARAMETER,
                    "from",
                    new Text(
                            "缺少起点：请给出 lon 与 lat、points、geometry 或 from",
                            "No origin: give lon and lat, points, geometry, or from"));
        }
        if (given.size() > 1) {
            throw Problem.invalid(
                    given.getLast(),
                    String.join("、", given) + " 只能给出其一",
                    "Give one of " + String.join(", ", given) + " only");
        }
        List<Origin> origins = switch (given.isEmpty() ? "lon" : given.getFirst()) {
            case "lon" ->
                List.of(new Origin(null, CHOSEN, query.number("lon", -180, 180), query.number("lat", -90, 90)));
            case "points" -> points(query.required("points"));
            case "geometry" -> drawn(query.required("geometry"));
            default -> features();
        };
        if (origins.size() > MOST) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    given.getFirst(),
                    new Text("起点至多 " + MOST + " 个", "There may be " + MOST + " origins at most"));
        }
        return origins;
    }

    private static List<Origin> points(String value) {
        List<Origin> origins = new ArrayList<>();
        for (String point : value.split(";")) {
            String[] pair = point.trim().split(",");
            try {
                double lon = Double.parseDouble(pair[0]);
                double lat = Double.parseDouble(pair[1]);
                if (pair.length == 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
                    origins.add(new Origin(null, Text.same("" + (origins.size() + 1)), lon, lat));
                    continue;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                // Reported below, as a place off the globe is.
            }
            throw Query.expected("points", point, "经度,纬度，以分号分隔", "lon,lat separated by semicolons");
        }
        return origins;
    }

    private static List<Origin> drawn(String wkt) {
        if (wkt.length() > MOST_WKT) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "geometry",
                    new Text("geometry 至多 " + MOST_WKT + " 个字符", "geometry takes at most " + MOST_WKT + " characters"));
        }
        try {
            Geometry geometry = new WKTReader().read(wkt);
            var box = geometry.getEnvelopeInternal();
            if (!geometry.isEmpty()
                    && Math.abs(box.getMinX()) <= 180
                    && Math.abs(box.getMaxX()) <= 180
                    && Math.abs(box.getMinY()) <= 90
                    && Math.abs(box.getMaxY()) <= 90) {
                return Reach.origins(null, CHOSEN, geometry, "geometry", MOST);
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Reported below, as a geometry off the globe is.
        }
        throw Query.expected("geometry", wkt, "经纬度 WKT 几何", "a geometry in longitude and latitude as WKT");
    }

    private List<Origin> features() {
        LayerSnapshot layer = ReachParameters.layer(view, query, "from");
        List<Origin> origins = new ArrayList<>();
        for (int row : rows(layer)) {
            Geometry geometry = layer.geometry(row);
            if (geometry != null) {
                origins.addAll(
                        Reach.origins(layer.id(row), Reach.name(layer, row), geometry, "from", MOST - origins.size()));
            } else if (query.has("id")) {
                // The one that was meant has no place, and the caller should know.
                return List.of(Reach.origin(layer, row, "id"));
            }
        }
        if (origins.isEmpty()) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    "from",
                    new Text("所选要素都没有位置，不能作为起点", "None of the chosen features has a place to set out from"));
        }
        return origins;
    }

    private int[] rows(LayerSnapshot layer) {
        if (query.has("id")) {
            return new int[] {ReachParameters.row(layer, query.required("id"), "id")};
        }
        if (query.has("ids")) {
            return query.list("ids").stream()
                    .mapToInt(id -> ReachParameters.row(layer, id, "ids"))
                    .toArray();
        }
        return query.find("from_filter")
                .map(text -> layer.rows(PlanFilter.compile(Cql2Text.parse(text), view, layer, functions))
                        .toArray())
                .orElseGet(() -> IntStream.range(0, layer.size()).toArray());
    }
}
