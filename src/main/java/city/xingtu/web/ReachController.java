package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.http.ETags;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Questions of travel time: {@code /reach/within} and {@code /reach/isochrone}, answered as GeoJSON. */
@Controller
final class ReachController {

    private static final int DECIMALS = 6;
    private static final int MOST_SEPARATE = 200;

    private final Atlas atlas;
    private final Reach reach;
    private final PlanFunctions functions;
    private final WorkPool pool;
    private final String version;

    ReachController(
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

    /** Which features of {@code target} lie within {@code minutes} of any origin. */
    @GetMapping("/reach/within")
    void within(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(names("target", "minutes", "all", "sensitivity"));
        View view = atlas.view(ReachParameters.year(query));
        LayerSnapshot target = ReachParameters.layer(view, query, "target");
        Travel travel = ReachParameters.travel(query);
        double minutes = ReachParameters.minutes(query);
        boolean all = query.bool("all", false);
        boolean sensitivity = query.bool("sensitivity", false);
        List<Origin> origins = new ReachOrigins(view, query, functions).read();
        byte[] body = pool.run(() -> {
            Reach.Question question = new Reach.Question(target, origins, minutes, travel, all);
            List<Reached> answers = reach.within(view, question);
            Map<Double, List<Reached>> others = sensitivity ? sensitivity(view, question) : Map.of();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
                ReachAnswer answer = new ReachAnswer(writer, view, reach.network(view, travel), travel, version);
                answer.within(
                        target, query.required("target"), query.text("from", ""), minutes, origins, answers, others);
            }
            return out.toByteArray();
        });
        send(request, response, body);
    }

    /** The ground within each of {@code minutes} of any origin. */
    @GetMapping("/reach/isochrone")
    void isochrone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(names("minutes", "result"));
        String result = query.choice("result", List.of("merged", "separate", "streets"), "merged");
        View view = atlas.view(ReachParameters.year(query));
        Travel travel = ReachParameters.travel(query);
        List<Double> minutes = ReachParameters.manyMinutes(query);
        List<Origin> origins = new ReachOrigins(view, query, functions).read();
        byte[] body = pool.run(() -> {
            List<Origin> unconnected = reach.unconnected(view, origins, travel);
            if (unconnected.size() == origins.size()) {
                throw nowhere(query, travel);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
                ReachAnswer answer = new ReachAnswer(writer, view, reach.network(view, travel), travel, version);
                String from = query.text("from", "");
                switch (result) {
                    case "streets" ->
                        answer.pieces(
                                from,
                                origins,
                                unconnected,
                                minutes.getLast(),
                                reach.pieces(view, origins, minutes.getLast(), travel));
                    case "separate" ->
                        answer.isochrones(
                                from, origins, unconnected, minutes, separate(view, origins, minutes, travel));
                    default ->
                        answer.isochrones(
                                from,
                                origins,
                                unconnected,
                                minutes,
                                List.of(new ReachAnswer.Grounds(
                                        origins, reach.isochrones(view, origins, minutes, travel))));
                }
            }
            return out.toByteArray();
        });
        send(request, response, body);
    }

    /** The same question at nine and eleven tenths of the speed. */
    private Map<Double, List<Reached>> sensitivity(View view, Reach.Question question) {
        Map<Double, List<Reached>> others = new TreeMap<>();
        for (double share : new double[] {0.9, 1.1}) {
            others.put(share, reach.within(view, question.at(share)));
        }
        return others;
    }

    /** Ground of each origin by itself. */
    private List<ReachAnswer.Grounds> separate(View view, List<Origin> origins, List<Double> minutes, Travel travel) {
        if (origins.size() > MOST_SEPARATE) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "result",
                    new Text(
                            "result=separate 至多 " + MOST_SEPARATE + " 个起点",
                            "result=separate takes at most " + MOST_SEPARATE + " origins"));
        }
        return origins.stream()
                .map(origin -> new ReachAnswer.Grounds(
                        List.of(origin), reach.isochrones(view, List.of(origin), minutes, travel)))
                .toList();
    }

    private static Problem nowhere(Query query, Travel travel) {
        String metres = Math.round(travel.accessMetres()) + " m";
        return new Problem(
                Problem.Kind.NOT_APPLICABLE,
                query.has("lon") ? "lon,lat" : "from",
                new Text(
                        "起点 " + metres + " 内没有可步行的街道；请换一处或增大 access_m",
                        "No walkable street lies within " + metres
                                + " of the origin; choose another or raise access_m"));
    }

    private static List<String> names(String... own) {
        List<String> names = new ArrayList<>(List.of(own));
        names.addAll(ReachParameters.common());
        return names;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-cache");
        if (ETags.notModified(request, response, ETags.of(body))) {
            return;
        }
        response.setContentType("application/geo+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
