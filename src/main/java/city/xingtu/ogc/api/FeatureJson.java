package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.exchange.GeoJsonWriter;
import city.xingtu.plan.Field;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Features as GeoJSON (17-069r4, 8.4), as a stream. Every field of the collection is there, null where a feature has no
 * value, so that a client sees the schema in any feature.
 */
final class FeatureJson {

    /** A centimetre in degrees, what snapshots hold. */
    private static final int DECIMALS = 7;

    private FeatureJson() {}

    /** Writes a page of a collection; the stream stays open. */
    static void writeCollection(
            OutputStream out, LayerSnapshot layer, int[] rows, int matched, Instant time, List<Link> links) {
        try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
            writer.beginCollection();
            writeLinks(writer.generator(), links);
            writer.generator().writeStringProperty("timeStamp", time.toString());
            writer.generator().writeNumberProperty("numberMatched", matched);
            writer.generator().writeNumberProperty("numberReturned", rows.length);
            writer.beginFeatures();
            for (int row : rows) {
                writer.feature(layer.id(row), layer.geometry(row), properties(layer, row));
            }
            writer.endFeatures();
            writer.endCollection();
        }
    }

    /** Writes one feature with its links; the stream stays open. */
    static void writeFeature(OutputStream out, LayerSnapshot layer, int row, List<Link> links) {
        try (GeoJsonWriter writer = new GeoJsonWriter(out, DECIMALS)) {
            JsonGenerator generator = writer.generator();
            generator.writeStartObject();
            generator.writeStringProperty("type", "Feature");
            generator.writeStringProperty("id", layer.id(row));
            generator.writeName("geometry");
            writer.geometry(layer.geometry(row));
            generator.writeName("properties");
            writer.value(properties(layer, row));
            writeLinks(generator, links);
            generator.writeEndObject();
        }
    }

    static Map<String, Object> properties(LayerSnapshot layer, int row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", layer.id(row));
        List<Field> fields = layer.layer().fields();
        for (int column = 0; column < fields.size(); column++) {
            putNullable(properties, fields.get(column).name(), layer, row, column);
        }
        return properties;
    }

    @SuppressWarnings(
            "NullAway") // GeoJsonWriter writes a null value as null; Map's type cannot say that it may be there.
    private static void putNullable(
            Map<String, Object> properties, String name, LayerSnapshot layer, int row, int column) {
        if (!name.equals("id")) {
            properties.put(name, layer.value(row, column));
        }
    }

    private static void writeLinks(JsonGenerator generator, List<Link> links) {
        generator.writeArrayPropertyStart("links");
        for (Link link : links) {
            generator.writeStartObject();
            generator.writeStringProperty("href", link.href());
            generator.writeStringProperty("rel", link.rel());
            generator.writeStringProperty("type", link.type());
            if (link.title() != null) {
                generator.writeStringProperty("title", link.title());
            }
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }
}
