package city.xingtu.question;

import city.xingtu.exchange.GeoJsonGeometryReader;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drawn geometries in longitude and latitude: GeoJSON (geometry, feature or collection) or WKT. */
final class Shapes {

    private static final int MOST_WKT = 100_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private Shapes() {}

    /**
     * The geometry.
     *
     * @throws Problem INVALID_PARAMETER or LIMIT_EXCEEDED
     */
    static Geometry read(String parameter, String text) {
        if (text.startsWith("{")) {
            return geometry(parameter, json(parameter, text));
        }
        if (text.length() > MOST_WKT) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    parameter,
                    new Text(
                            parameter + " 至多 " + MOST_WKT + " 个字符",
                            parameter + " takes at most " + MOST_WKT + " characters"));
        }
        try {
            return onGlobe(parameter, text, new WKTReader().read(text));
        } catch (ParseException | IllegalArgumentException e) {
            throw expected(parameter, text);
        }
    }

    /** The geometry of a GeoJSON object. */
    static Geometry geometry(String parameter, JsonNode object) {
        String text = object.toString();
        List<Geometry> parts = new ArrayList<>();
        try {
            switch (object.path("type").asString("")) {
                case "Feature" -> add(parts, object.path("geometry"));
                case "FeatureCollection" ->
                    object.path("features").forEach(feature -> add(parts, feature.path("geometry")));
                default -> add(parts, object);
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw expected(parameter, text);
        }
        return onGlobe(parameter, text, new GeometryFactory().buildGeometry(parts));
    }

    private static void add(List<Geometry> parts, JsonNode geometry) {
        try (JsonParser parser = MAPPER.createParser(geometry.toString())) {
            parser.nextToken();
            @Nullable Geometry read = GeoJsonGeometryReader.read(parser);
            if (read != null) {
                parts.add(read);
            }
        }
    }

    private static Geometry onGlobe(String parameter, String text, Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        boolean valid = !geometry.isEmpty()
                && Math.abs(box.getMinX()) <= 180
                && Math.abs(box.getMaxX()) <= 180
                && Math.abs(box.getMinY()) <= 90
                && Math.abs(box.getMaxY()) <= 90;
        if (!valid) {
            throw expected(parameter, text);
        }
        return geometry;
    }

    private static Problem expected(String parameter, String text) {
        return Query.expected(
                parameter, text, "经纬度的 GeoJSON 或 WKT 几何", "a geometry in longitude and latitude, as GeoJSON or WKT");
    }

    /** The JSON value of a parameter. */
    static JsonNode json(String parameter, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw Query.expected(parameter, text, "有效的 JSON", "valid JSON");
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
