package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.Arrival;
import city.xingtu.reach.Covering;
import city.xingtu.reach.Origin;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Reached;
import city.xingtu.reach.Travel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** More questions of travel time: {@code /reach/coverage}, {@code /reach/compare} and {@code /reach/route}. */
@Controller
final class ReachQuestionsController {

    private static final int DECIMALS = 6;
    private static final double KM2 = 1e6;

    private final Atlas atlas;
    private final Reach reach;
    private final PlanFunctions functions;
    private final WorkPool pool;
    private final String version;

    ReachQuestionsController(
            Atlas atlas,
            Reach reach,
            PlanFunctions functions,
            WorkPool pool,
            @Value("${xingtu.version}") String version) {
        this.atlas = atlas;
        this.reach = reach;
        this.functions = functions;
        this.pool = pool;
        this.version = version;
    }

    /** What share of the {@code target} layer lies within {@code minutes} of any origin. */
    @GetMapping("/reach/coverage")
    void coverage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(names("target", "minutes"));
        View view = atlas.view(ReachParameters.year(query));
        LayerSnapshot target = ReachParameters.layer(view, query, "target");
        Travel travel = ReachParameters.travel(query);
        double minutes = ReachParameters.minutes(query);
        List<Origin> origins = new ReachOrigins(view, query, functions).read();
        Map<String, Object> answer = pool.run(() -> {
            Covering covering = reach.coverage(view, new Reach.Question(target, origins, minutes, travel, false));
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("target", target.layer().id());
            said.put("features", covering.features());
            said.put("features_reached", covering.reached());
            denominator(target, covering, said);
            said.put("share_network", ReachAnswer.rounded(covering.networkShare(), 4));
            said.put("share_straight_line", ReachAnswer.rounded(covering.straightShare(), 4));
            said.put("straight_line_m", ReachAnswer.rounded(covering.straightMetres(), 1));
            said.put(
                    "difference_zh",
                    "直线模型假定可朝任何方向直行 straight_line_m；路网模型沿街道行走并计入到街道的距离，" + "两者之差来自绕行、河流与围墙等阻隔以及没有街道的地方。分母只含有位置的要素。");
            said.put(
                    "difference_en",
                    "The straight-line model lets one go straight_line_m in every direction; the network model follows"
                            + " streets and counts the way to them. They differ by detours, by barriers such as rivers,"
                            + " and where no streets are. The denominator has located features only.");
            said.put("origins", origins.size());
            said.put("minutes", minutes);
            said.putAll(basis(view, travel));
            return said;
        });
        send(request, response, answer);
    }

    private static void denominator(LayerSnapshot target, Covering covering, Map<String, Object> said) {
        boolean areas = false;
        boolean lines = false;
        for (int row = 0; row < target.size(); row++) {
            areas |= target.dimension(row) == 2;
            lines |= target.dimension(row) == 1;
        }
        if (areas && !lines) {
            said.put("denominator", "area_km2");
            said.put("area_km2", ReachAnswer.rounded(covering.measured() / KM2, 4));
            said.put("area_km2_network", ReachAnswer.rounded(covering.network() / KM2, 4));
            said.put("area_km2_straight_line", ReachAnswer.rounded(covering.straight() / KM2, 4));
        } else if (lines && !areas) {
            said.put("denominator", "length_km");
            said.put("length_km", ReachAnswer.rounded(covering.measured() / 1000, 3));
        } else if (areas) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    "target",
                    new Text(
                            "图层 " + target.layer().id() + " 兼有线与面，没有共同的分母",
                            "Layer " + target.layer().id() + " has lines and areas, which have no common denominator"));
        } else {
            said.put("denominator", "features");
        }
    }

    /**
     * What another horizon ({@code datetime_b}) or mode ({@code mode_b}) changes: ground gained and lost, and features of
     * {@code target} where one is named.
     */
    @GetMapping("/reach/compare")
    void compare(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(names("target", "minutes", "datetime_b", "mode_b"));
        View a = atlas.view(ReachParameters.year(query));
        View b = query.has("datetime_b") ? atlas.view(Optional.of(query.integer("datetime_b", 1900, 2200))) : a;
        Travel travelA = ReachParameters.travel(query);
        Travel travelB = query.has("mode_b") ? ReachParameters.otherMode(query, "mode_b", travelA) : travelA;
        if (!query.has("datetime_b") && !query.has("mode_b")) {
            throw Problem.missing("datetime_b");
        }
        double minutes = ReachParameters.minutes(query);
        Optional<String> target = query.find("target");
        target.ifPresent(name -> ReachParameters.layer(a, query, "target"));
        List<Origin> originsA = new ReachOrigins(a, query, functions).read();
        List<Origin> originsB = a == b ? originsA : new ReachOrigins(b, query, functions).read();
        byte[] answer = pool.run(() -> {
            Geometry groundA =
                    reach.isochrones(a, originsA, List.of(minutes), travelA).getFirst();
            Geometry groundB =
                    reach.isochrones(b, originsB, List.of(minutes), travelB).getFirst();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
                writer.beginCollection();
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("minutes", minutes);
                if (target.isPresent()) {
                    Set<String> inA = reached(a, target.get(), originsA, minutes, travelA);
                    Set<String> inB = reached(b, target.get(), originsB, minutes, travelB);
                    said.put("features_gained", without(inB, inA));
                    said.put("features_lost", without(inA, inB));
                }
                said.put("a", basis(a, travelA));
                said.put("b", basis(b, travelB));
                for (Map.Entry<String, Object> member : said.entrySet()) {
                    writer.generator().writeName(member.getKey());
                    writer.value(member.getValue());
                }
                writer.beginFeatures();
                ground(writer, "gained", groundB, groundA);
                ground(writer, "lost", groundA, groundB);
                writer.endFeatures();
                writer.endCollection();
            }
            return out.toByteArray();
        });
        response.setHeader("Access-Control-Allow-Origin", "*");
        Answers.send(request, response, Answers.GEO_JSON, answer);
    }

    private static void ground(GeoJsonWriter writer, String id, Geometry more, Geometry less) {
        Geometry difference = OverlayNGRobust.overlay(more, less, OverlayNG.DIFFERENCE);
        Map<String, Object> properties = Map.of("area_km2", ReachAnswer.rounded(ReachAnswer.areaKm2(difference), 4));
        writer.feature(id, difference.isEmpty() ? null : difference, properties);
    }

    private Set<String> reached(View view, String target, List<Origin> origins, double minutes, Travel travel) {
        LayerSnapshot layer = view.findLayer(target).orElseThrow(() -> ReachParameters.noLayer("target"));
        return reach.within(view, new Reach.Question(layer, origins, minutes, travel, false)).stream()
                .map(Reached::row)
                .map(layer::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        return these.stream().filter(id -> !those.contains(id)).toList();
    }

    /** The way from the nearest origin to {@code to=lon,lat}, street by street. */
    @GetMapping("/reach/route")
    void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(names("to"));
        View view = atlas.view(ReachParameters.year(query));
        Travel travel = ReachParameters.travel(query);
        Geometry to = ReachParameters.place(query, "to");
        List<Origin> origins = new ReachOrigins(view, query, functions).read();
        byte[] answer = pool.run(() -> {
            Arrival arrival = reach.route(view, origins, to, travel)
                    .orElseThrow(() -> new Problem(
                            Problem.Kind.NOT_APPLICABLE,
                            "to",
                            new Text(
                                    "没有路通往该处：附近没有街道，或与起点不连通",
                                    "No way leads there: no street lies near it, or it is not connected")));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("minutes", ReachAnswer.rounded(arrival.seconds() / 60, 2));
                properties.put("origin", ReachAnswer.origin(arrival.origin()));
                properties.put("access_m", ReachAnswer.rounded(arrival.path().accessMetres(), 1));
                properties.put("street_m", ReachAnswer.rounded(arrival.path().streetMetres(), 1));
                properties.put("egress_m", ReachAnswer.rounded(arrival.egressMetres(), 1));
                properties.put("steps", RouteSteps.of(view, arrival));
                properties.putAll(basis(view, travel));
                writer.feature("route", arrival.line(), properties);
            }
            return out.toByteArray();
        });
        response.setHeader("Access-Control-Allow-Origin", "*");
        Answers.send(request, response, Answers.GEO_JSON, answer);
    }

    private Map<String, Object> basis(View view, Travel travel) {
        Map<String, Object> basis = new LinkedHashMap<>();
        view.horizon().ifPresent(year -> basis.put("datetime", (long) year));
        basis.put("parameters", ReachBasis.parameters(travel));
        basis.put("network", ReachBasis.network(view, reach.network(view, travel)));
        basis.put("software", "Xingtu " + version);
        return basis;
    }

    private static List<String> names(String... own) {
        List<String> names = new ArrayList<>(List.of(own));
        names.addAll(ReachParameters.common());
        return names;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Map<String, Object> answer)
            throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        Answers.sendJson(request, response, Answers.JSON, answer);
    }
}
