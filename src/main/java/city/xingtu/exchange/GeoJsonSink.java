package city.xingtu.exchange;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON (RFC 7946), or, with columns of another system, the same objects with that system's coordinates and axes, as
 * OGC API - Features Part 2 has them. Every field is there, null where a feature has no value, so that a client sees the
 * schema in any feature; {@code properties.id} repeats the id for clients that show properties only.
 */
public final class GeoJsonSink implements FeatureSink {

    private static final JsonMapper JSON = new JsonMapper();

    private static final byte[] FEATURE = ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] GEOMETRY = ascii(",\"geometry\":");
    private static final byte[] PROPERTIES = ascii(",\"properties\":{\"id\":");

    private final JsonBytes json;
    private final FeatureColumns columns;
    private final GeoJsonGeometries geometries;
    private final int[] places;
    private final byte[][] names;
    private final @Nullable JsonMembers members;
    private boolean first = true;

    private GeoJsonSink(OutputStream out, FeatureColumns columns, @Nullable JsonMembers members) {
        this.columns = columns;
        this.members = members;
        json = new JsonBytes(out);
        geometries = new GeoJsonGeometries(json, columns);
        // A field called id would stand beside the id.
        List<Field> fields = columns.fields().stream()
                .filter(field -> !field.name().equals("id"))
                .toList();
        places = fields.stream()
                .mapToInt(field -> columns.layer().column(field.name()))
                .toArray();
        names = fields.stream().map(field -> JsonBytes.quoted(field.name())).toArray(byte[][]::new);
    }

    /**
     * Opens a collection.
     *
     * @param members before its features
     */
    public static GeoJsonSink open(OutputStream out, FeatureColumns columns, JsonMembers members) {
        GeoJsonSink sink = new GeoJsonSink(out, columns, null);
        sink.json.ascii("{\"type\":\"FeatureCollection\"");
        sink.members(members);
        sink.json.ascii(",\"features\":[");
        return sink;
    }

    /** Opens a document that is one feature, which is then to be written, with its members. */
    public static GeoJsonSink single(OutputStream out, FeatureColumns columns, JsonMembers members) {
        return new GeoJsonSink(out, columns, members);
    }

    @Override
    public void write(FeatureTable table, int row) {
        if (members == null) {
            // A line a feature, so that whoever looks at a large document sees something.
            json.ascii(first ? "\n" : ",\n");
            first = false;
        }
        json.raw(FEATURE);
        json.text(table.id(row));
        json.raw(GEOMETRY);
        if (table instanceof LayerSnapshot snapshot) {
            geometries.write(snapshot.geometries(), row);
        } else {
            geometries.write(columns.geometry(table, row, false));
        }
        json.raw(PROPERTIES);
        json.text(table.id(row));
        for (int i = 0; i < places.length; i++) {
            json.raw(',');
            json.raw(names[i]);
            json.raw(':');
            value(table.value(row, places[i]));
        }
        json.raw('}');
        if (members != null) {
            members(members);
        }
        json.raw('}');
        json.drain();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.ascii("null");
            case String text -> json.text(text);
            case Long number -> json.ascii(number.toString());
            case Double number -> json.ascii(Double.isFinite(number) ? number.toString() : "null");
            case Boolean truth -> json.ascii(truth ? "true" : "false");
            case List<?> texts -> {
                char before = '[';
                for (Object text : texts) {
                    json.raw(before);
                    json.text(String.valueOf(text));
                    before = ',';
                }
                json.ascii(texts.isEmpty() ? "[]" : "]");
            }
            default -> json.text(FieldText.write(value));
        }
    }

    /** Members go through the general generator: few, and nested. */
    private void members(JsonMembers own) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            generator.writeStartObject();
            own.write(generator);
            generator.writeEndObject();
        }
        byte[] object = bytes.toByteArray();
        if (object.length > 2) {
            json.raw(',');
            json.raw(Arrays.copyOfRange(object, 1, object.length - 1));
        }
    }

    @Override
    public void close() {
        if (members == null) {
            json.ascii("\n]}");
        }
        json.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
