package city.xingtu.question;

import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.http.Answers;
import city.xingtu.reach.LocalPlane;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/** Writes answers as JSON and GeoJSON. */
final class Documents {

    private static final int DECIMALS = 6;
    private static final double KM2 = 1e6;

    private Documents() {}

    /** A feature collection: members of one's own, then the features. */
    static Answer collection(Map<String, Object> members, Consumer<GeoJsonWriter> features) {
        return written(Answers.GEO_JSON, writer -> {
            writer.beginCollection();
            members.forEach((name, value) -> {
                writer.generator().writeName(name);
                writer.value(value);
            });
            writer.beginFeatures();
            features.accept(writer);
            writer.endFeatures();
            writer.endCollection();
        });
    }

    /** One feature. */
    static Answer feature(String id, Geometry geometry, Map<String, Object> properties) {
        return written(Answers.GEO_JSON, writer -> writer.feature(id, geometry, properties));
    }

    /** An object. */
    static Answer object(Map<String, Object> members) {
        return written(Answers.JSON, writer -> writer.value(members));
    }

    private static Answer written(String type, Consumer<GeoJsonWriter> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
            content.accept(writer);
        }
        return new Answer(type, out.toByteArray());
    }

    static double areaKm2(Geometry lonLat) {
        if (lonLat.isEmpty()) {
            return 0;
        }
        var centre = lonLat.getEnvelopeInternal().centre();
        return new LocalPlane(centre.x, centre.y).toPlane(lonLat).getArea() / KM2;
    }

    /** A number as short as it can be written. */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }
}
