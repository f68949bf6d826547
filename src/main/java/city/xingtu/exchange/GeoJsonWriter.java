package city.xingtu.exchange;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes GeoJSON (RFC 7946) as a stream. Coordinates are written east first and rounded to a number of decimals; a null
 * geometry is written as null. Not thread-safe: one writer a document.
 */
public final class GeoJsonWriter implements AutoCloseable {

    /** In place of a number of decimals: as many as the number needs to come back the same. */
    static final int EXACT = -1;

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonGenerator generator;
    private final int decimals;

    /**
     * Opens a document in UTF-8.
     *
     * @param decimals of coordinates; 7 is a centimetre in degrees
     */
    public GeoJsonWriter(OutputStream out, int decimals) {
        this(JSON.createGenerator(out, JsonEncoding.UTF8), decimals);
    }

    /** Writes into a document that somebody else opened. */
    public GeoJsonWriter(JsonGenerator generator, int decimals) {
        this.generator = generator;
        this.decimals = decimals;
    }

    /** The generator below, for members of one's own between those of GeoJSON. */
    public JsonGenerator generator() {
        return generator;
    }

    /** Opens a feature collection whose features follow; own members may be written before {@link #beginFeatures}. */
    public void beginCollection() {
        generator.writeStartObject();
        generator.writeStringProperty("type", "FeatureCollection");
    }

    /** Opens the array of features. */
    public void beginFeatures() {
        generator.writeArrayPropertyStart("features");
    }

    /** Closes the array of features; own members may follow. */
    public void endFeatures() {
        generator.writeEndArray();
    }

    /** Closes the collection. */
    public void endCollection() {
        generator.writeEndObject();
    }

    /** Writes a whole feature. {@code properties.id} repeats the id, for clients that show properties only. */
    public void feature(String id, @Nullable Geometry geometry, Map<String, ?> properties) {
        generator.writeStartObject();
        generator.writeStringProperty("type", "Feature");
        generator.writeStringProperty("id", id);
        generator.writeName("geometry");
        geometry(geometry);
        generator.writeName("properties");
        generator.writeStartObject();
        generator.writeStringProperty("id", id);
        properties.forEach((name, value) -> {
            if (!name.equals("id")) {
                generator.writeName(name);
                value(value);
            }
        });
        generator.writeEndObject();
        generator.writeEndObject();
    }

    /** Writes text, number, boolean, null, or nested maps and iterables of them. */
    public void value(@Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number when !Double.isFinite(number) -> generator.writeNull();
            case Double number -> generator.writeNumber(number);
            case Boolean truth -> generator.writeBoolean(truth);
            case Geometry geometry -> geometry(geometry);
            case Map<?, ?> map -> {
                generator.writeStartObject();
                map.forEach((name, member) -> {
                    generator.writeName(String.valueOf(name));
                    value(member);
                });
                generator.writeEndObject();
            }
            case Iterable<?> items -> {
                generator.writeStartArray();
                items.forEach(this::value);
                generator.writeEndArray();
            }
            default -> generator.writeString(value.toString());
        }
    }

    /** Writes a geometry object, or null. */
    public void geometry(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            generator.writeNull();
            return;
        }
        generator.writeStartObject();
        generator.writeStringProperty(
                "type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        generator.writeName(geometry.getGeometryType().equals("GeometryCollection") ? "geometries" : "coordinates");
        switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> positions(line.getCoordinateSequence());
            case Polygon polygon -> rings(polygon);
            default -> members(geometry);
        }
        generator.writeEndObject();
    }

    private void members(Geometry collection) {
        boolean mixed = collection.getGeometryType().equals("GeometryCollection");
        generator.writeStartArray();
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            Geometry member = collection.getGeometryN(i);
            if (mixed) {
                geometry(member);
                continue;
            }
            switch (member) {
                case Point point -> position(point.getCoordinate());
                case LineString line -> positions(line.getCoordinateSequence());
                case Polygon polygon -> rings(polygon);
                default -> throw new IllegalStateException(member.getGeometryType());
            }
        }
        generator.writeEndArray();
    }

    private void rings(Polygon polygon) {
        generator.writeStartArray();
        positions(polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            positions(polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        generator.writeEndArray();
    }

    private void positions(CoordinateSequence sequence) {
        generator.writeStartArray();
        for (int i = 0; i < sequence.size(); i++) {
            position(sequence.getX(i), sequence.getY(i));
        }
        generator.writeEndArray();
    }

    private void position(Coordinate coordinate) {
        position(coordinate.x, coordinate.y);
    }

    private void position(double x, double y) {
        generator.writeStartArray();
        number(x);
        number(y);
        generator.writeEndArray();
    }

    private void number(double ordinate) {
        if (decimals == EXACT) {
            BigDecimal shortest = BigDecimal.valueOf(ordinate).stripTrailingZeros();
            generator.writeNumber(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
            return;
        }
        // Through decimal: 120.1 must not come out as 120.10000000000001 after rounding in binary.
        BigDecimal rounded = BigDecimal.valueOf(ordinate)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        generator.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** Flushes and closes what the writer opened. */
    @Override
    public void close() {
        generator.close();
    }
}
