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
import city.xingtu.reach.Reach;
import city.xingtu.reach.Reached;
import city.xingtu.reach.Travel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Questions of travel time: {@code /reach/within} and {@code /reach/isochrone}, answered as GeoJSON. */
@Controller
final class ReachController {

    private static final int DECIMALS = 6;

    private final Atlas atlas;
    private final Reach reach;
    private final WorkPool pool;
    private final String version;

    ReachController(Atlas atlas, Reach reach, WorkPool pool, @Value("${xingtu.version}") String version) {
        this.atlas = atlas;
        this.reach = reach;
        this.pool = pool;
        this.version = version;
    }

    /** Which features of {@code target} lie within {@code minutes} of any origin. */
    @GetMapping("/reach/within")
    void within(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(names("target", "from", "id", "lon", "lat", "minutes", "all"));
        View view = atlas.view(ReachParameters.year(query));
        LayerSnapshot target = ReachParameters.layer(view, query, "target");
        Travel travel = ReachParameters.travel(query);
        double minutes = ReachParameters.minutes(query);
        boolean all = query.bool("all", false);
        List<Origin> origins = ReachParameters.origins(view, query);
        byte[] body = pool.run(() -> {
            List<Reached> answers = reach.within(view, new Reach.Question(target, origins, minutes, travel, all));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
                ReachAnswer answer = new ReachAnswer(writer, view, reach.network(view), travel, version);
                answer.within(target, query.required("target"), query.text("from", ""), minutes, origins, answers);
            }
            return out.toByteArray();
        });
        send(request, response, body);
    }

    /** The ground within each of {@code minutes} of any origin. */
    @GetMapping("/reach/isochrone")
    void isochrone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(names("from", "id", "lon", "lat", "minutes"));
        View view = atlas.view(ReachParameters.year(query));
        Travel travel = ReachParameters.travel(query);
        List<Double> minutes = ReachParameters.manyMinutes(query);
        List<Origin> origins = ReachParameters.origins(view, query);
        byte[] body = pool.run(() -> {
            List<Origin> unconnected = reach.unconnected(view, origins, travel);
            if (unconnected.size() == origins.size()) {
                throw nowhere(query, travel);
            }
            List<Geometry> grounds = reach.isochrones(view, origins, minutes, travel);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
                ReachAnswer answer = new ReachAnswer(writer, view, reach.network(view), travel, version);
                answer.isochrones(query.text("from", ""), origins, unconnected, minutes, grounds);
            }
            return out.toByteArray();
        });
        send(request, response, body);
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
        names.addAll(ReachParameters.TRAVEL);
        names.add("datetime");
        names.add("lang");
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
