package city.xingtu.exchange;

import city.xingtu.geo.Crs;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Lifespan;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;

/**
 * OGC Features and Geometries JSON (OGC 21-045): GeoJSON that also says when a feature exists, of which type it is, and
 * where it is in another system. {@code place} is there for a system other than longitude and latitude, in that system's
 * order of axes, and {@code geometry} beside it always, so that every reader of GeoJSON finds the feature.
 */
public final class JsonFgSink implements FeatureSink {

    private static final String CLASSES = "http://www.opengis.net/spec/json-fg-1/1.0/conf/";

    private final GeoJsonWriter writer;
    private final GeoJsonWriter places;
    private final FeatureColumns columns;
    private final FeatureColumns lonLat;
    private final int[] fields;
    private final boolean alone;
    private final JsonMembers members;

    private JsonFgSink(OutputStream out, FeatureColumns columns, boolean alone, JsonMembers members) {
        this.columns = columns;
        this.lonLat = new FeatureColumns(columns.layer(), columns.fields(), Crs.CRS84, false, columns.geometry());
        this.fields = columns.columns();
        this.alone = alone;
        this.members = members;
        writer = new GeoJsonWriter(out, lonLat.decimals());
        places = new GeoJsonWriter(writer.generator(), columns.decimals());
    }

    /**
     * Opens a collection.
     *
     * @param members before its features
     */
    public static JsonFgSink open(OutputStream out, FeatureColumns columns, JsonMembers members) {
        JsonFgSink sink = new JsonFgSink(out, columns, false, members);
        sink.writer.beginCollection();
        sink.head();
        members.write(sink.writer.generator());
        sink.writer.beginFeatures();
        return sink;
    }

    /** Opens a document that is one feature, which is then to be written, with its members. */
    public static JsonFgSink single(OutputStream out, FeatureColumns columns, JsonMembers members) {
        return new JsonFgSink(out, columns, true, members);
    }

    /** What all features have in common. */
    private void head() {
        JsonGenerator json = writer.generator();
        json.writeArrayPropertyStart("conformsTo");
        for (String name : List.of("core", "types-schemas")) {
            json.writeString(CLASSES + name);
        }
        json.writeEndArray();
        json.writeStringProperty("featureType", columns.layer().id());
        int dimension = dimension(columns.layer());
        if (dimension >= 0) {
            json.writeNumberProperty("geometryDimension", dimension);
        }
        json.writeStringProperty("coordRefSys", columns.crs().uri());
    }

    /** -1 for a layer whose features differ in it. */
    private static int dimension(Layer layer) {
        return switch (layer.geometryType()) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
            case MIXED -> -1;
        };
    }

    @Override
    public void write(FeatureTable table, int row) {
        JsonGenerator json = writer.generator();
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        if (alone) {
            head();
        }
        json.writeStringProperty("id", table.id(row));
        json.writeName("time");
        time(Lifespan.of(table, row));
        json.writeName("place");
        places.geometry(placed() ? columns.geometry(table, row, columns.northFirst()) : null);
        json.writeName("geometry");
        writer.geometry(geometry(table, row));
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("id", table.id(row));
        for (int i = 0; i < fields.length; i++) {
            Field field = columns.fields().get(i);
            if (!field.name().equals("id")) {
                json.writeName(field.name());
                writer.value(table.value(row, fields[i]));
            }
        }
        json.writeEndObject();
        if (alone) {
            members.write(json);
        }
        json.writeEndObject();
    }

    private boolean placed() {
        return !columns.crs().equals(Crs.CRS84);
    }

    private @Nullable Geometry geometry(FeatureTable table, int row) {
        return lonLat.geometry(table, row, false);
    }

    /** The years of its existence, {@code ..} for an end that is not known; null for what is there always. */
    private void time(Lifespan lifespan) {
        JsonGenerator json = writer.generator();
        if (lifespan.equals(Lifespan.ALWAYS)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeArrayPropertyStart("interval");
        json.writeString(lifespan.from() == Lifespan.ALWAYS.from() ? ".." : day(lifespan.from(), "01-01"));
        json.writeString(lifespan.to() == Lifespan.ALWAYS.to() ? ".." : day(lifespan.to() - 1, "12-31"));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String day(int year, String day) {
        return String.format(Locale.ROOT, "%04d-%s", year, day);
    }

    @Override
    public void close() {
        if (!alone) {
            writer.endFeatures();
            writer.endCollection();
        }
        writer.generator().flush();
    }
}
