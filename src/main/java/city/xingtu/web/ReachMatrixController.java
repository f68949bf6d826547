package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.Body;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.reach.Origin;
import city.xingtu.reach.Reach;
import city.xingtu.reach.Travel;
import city.xingtu.reach.TravelMatrix;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Times between many places: {@code POST /reach/matrix}, answered as JSON or, with {@code f=csv}, as CSV. */
@Controller
final class ReachMatrixController {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String CSV = "text/csv;charset=utf-8";

    private final Atlas atlas;
    private final Reach reach;
    private final WorkPool pool;
    private final String version;

    ReachMatrixController(Atlas atlas, Reach reach, WorkPool pool, @Value("${xingtu.version}") String version) {
        this.atlas = atlas;
        this.reach = reach;
        this.pool = pool;
        this.version = version;
    }

    /** Seconds from each origin to each destination. */
    @PostMapping("/reach/matrix")
    void matrix(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = Query.of(request);
        query.allowOnly(List.of("f", "lang"));
        boolean csv = query.choice("f", List.of("json", "csv"), "json").equals("csv");
        MatrixBody body = new MatrixBody(Body.object(request));
        View view = atlas.view(body.year());
        Travel travel = body.travel();
        double minutes = body.minutes();
        List<Origin> origins = body.places(view, "origins");
        List<Origin> destinations = body.places(view, "destinations");
        MatrixBody.requireCells(origins.size(), destinations.size());
        byte[] answer = pool.run(() -> {
            TravelMatrix matrix = reach.matrix(view, origins, destinations, travel, minutes);
            return csv ? csv(matrix, origins, destinations) : json(view, matrix, travel, minutes);
        });
        response.setHeader("Access-Control-Allow-Origin", "*");
        Answers.send(request, response, csv ? CSV : Answers.JSON, answer);
    }

    private byte[] json(View view, TravelMatrix matrix, Travel travel, double minutes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeName("seconds");
            json.writeStartArray();
            for (float[] row : matrix.seconds()) {
                json.writeStartArray();
                for (float seconds : row) {
                    if (Float.isNaN(seconds)) {
                        json.writeNull();
                    } else {
                        json.writeNumber(Math.round(seconds * 10.0) / 10.0);
                    }
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeName("origins_off_network");
            json.writePOJO(matrix.lonelyOrigins());
            json.writeName("destinations_off_network");
            json.writePOJO(matrix.lonelyDestinations());
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("minutes", minutes);
            view.horizon().ifPresent(year -> parameters.put("datetime", year));
            parameters.putAll(ReachBasis.parameters(travel));
            json.writeName("parameters");
            json.writePOJO(parameters);
            json.writeName("network");
            json.writePOJO(ReachBasis.network(view, reach.network(view, travel)));
            json.writeStringProperty(
                    "null_means_zh", "null：超出 minutes，或不连通，或该地点 access_limit_m 内没有可通行的街道（见 …_off_network）");
            json.writeStringProperty(
                    "null_means_en",
                    "null: not reached within minutes, or not connected, or no street that the mode may use lies within"
                            + " access_limit_m of the place (see …_off_network)");
            json.writeStringProperty(
                    "method_en",
                    "Each place stands on the nearest street that the mode may use; straight legs to and from it are"
                            + " walked and take detour_off_street times their length.");
            json.writeStringProperty("software", "Xingtu " + version);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static byte[] csv(TravelMatrix matrix, List<Origin> origins, List<Origin> destinations) {
        StringBuilder csv = new StringBuilder("origin,destination,seconds\r\n");
        for (int from = 0; from < origins.size(); from++) {
            for (int to = 0; to < destinations.size(); to++) {
                float seconds = matrix.seconds()[from][to];
                csv.append(name(origins.get(from), from)).append(',');
                csv.append(name(destinations.get(to), to)).append(',');
                if (!Float.isNaN(seconds)) {
                    csv.append(Math.round(seconds * 10.0) / 10.0);
                }
                csv.append("\r\n");
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Origin place, int number) {
        String id = place.id();
        if (id == null) {
            return Integer.toString(number);
        }
        return id.matches("[^\",\r\n]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
