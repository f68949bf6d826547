package city.xingtu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a GeoJSON geometry (RFC 7946, clause 3.1) from a stream, its members in any order. Third and further numbers of
 * a position are dropped.
 */
public final class GeoJsonGeometryReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonGeometryReader() {}

    /**
     * Reads the value on whose first token the parser stands, and leaves the parser on its last one.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    public static @Nullable Geometry read(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(parser.currentToken() == JsonToken.START_OBJECT, "a geometry is an object or null");
        String type = "";
        Object coordinates = null;
        List<Geometry> members = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> type = type(parser);
                case "coordinates" -> coordinates = array(parser);
                case "geometries" -> members = members(parser);
                default -> parser.skipChildren();
            }
        }
        if (type.equals("GeometryCollection")) {
            if (members == null) {
                throw new IllegalArgumentException("a GeometryCollection has geometries");
            }
            return FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
        }
        if (coordinates == null) {
            throw new IllegalArgumentException("a geometry has coordinates");
        }
        return build(type, coordinates);
    }

    /**
     * Passes over the value on whose first token the parser stands.
     *
     * @return an empty geometry of the type that it names; null where there is none
     * @throws IllegalArgumentException saying what was expected
     */
    static @Nullable Geometry survey(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(parser.currentToken() == JsonToken.START_OBJECT, "a geometry is an object or null");
        String type = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("type")) {
                type = type(parser);
            } else {
                parser.skipChildren();
            }
        }
        return type.equals("GeometryCollection") ? FACTORY.createGeometryCollection() : build(type, List.of());
    }

    private static String type(JsonParser parser) {
        expect(parser.currentToken() == JsonToken.VALUE_STRING, "a type is a text");
        return parser.getString();
    }

    private static List<Geometry> members(JsonParser parser) {
        expect(parser.currentToken() == JsonToken.START_ARRAY, "geometries is an array");
        List<Geometry> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Geometry member = read(parser);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    private static Geometry build(String type, Object coordinates) {
        return switch (type) {
            case "Point" -> point(coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(Positions.of(coordinates).sequence());
            case "MultiLineString" ->
                FACTORY.createMultiLineString(list(coordinates).stream()
                        .map(GeoJsonGeometryReader::line)
                        .toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(list(coordinates).stream()
                        .map(GeoJsonGeometryReader::polygon)
                        .toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("no geometry type of GeoJSON: \"" + type + '"');
        };
    }

    private static Point point(Object coordinates) {
        if (coordinates instanceof Position(double x, double y)) {
            return FACTORY.createPoint(new Positions(new double[] {x, y}).sequence());
        }
        expect(coordinates instanceof List<?> list && list.isEmpty(), "a Point has one position");
        return FACTORY.createPoint();
    }

    private static LineString line(Object coordinates) {
        return FACTORY.createLineString(Positions.of(coordinates).sequence());
    }

    private static Polygon polygon(Object coordinates) {
        List<?> list = list(coordinates);
        LinearRing[] rings = new LinearRing[list.size()];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = FACTORY.createLinearRing(Positions.of(list.get(i)).sequence());
        }
        return rings.length == 0
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private static List<?> list(Object coordinates) {
        if (coordinates instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("coordinates are not nested deep enough for their type");
    }

    /** One position. */
    private record Position(double x, double y) {}

    /** Positions of a line or ring, x and y by turns. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Positions(double[] xy) {

        static Positions of(Object coordinates) {
            if (coordinates instanceof Positions positions) {
                return positions;
            }
            expect(coordinates instanceof List<?> list && list.isEmpty(), "expected an array of positions");
            return new Positions(new double[0]);
        }

        CoordinateSequence sequence() {
            return new PackedCoordinateSequence.Double(xy, 2, 0);
        }
    }

    /** Reads nested arrays: a Position, the Positions of a line, or a list of deeper ones. */
    private static Object array(JsonParser parser) {
        expect(parser.currentToken() == JsonToken.START_ARRAY, "coordinates are arrays of numbers");
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return List.of();
        }
        if (first.isNumeric()) {
            return position(parser);
        }
        Object item = array(parser);
        if (item instanceof Position position) {
            return positions(parser, position);
        }
        List<Object> items = new ArrayList<>();
        items.add(item);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(array(parser));
        }
        return items;
    }

    private static Positions positions(JsonParser parser, Position first) {
        double[] xy = new double[32];
        int size = 0;
        xy[size++] = first.x();
        xy[size++] = first.y();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken() == JsonToken.START_ARRAY, "a position is an array of numbers");
            parser.nextToken();
            Position position = position(parser);
            if (size == xy.length) {
                xy = Arrays.copyOf(xy, size * 2);
            }
            xy[size++] = position.x();
            xy[size++] = position.y();
        }
        return new Positions(Arrays.copyOf(xy, size));
    }

    private static Position position(JsonParser parser) {
        double x = number(parser);
        parser.nextToken();
        double y = number(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number(parser);
        }
        return new Position(x, y);
    }

    private static double number(JsonParser parser) {
        expect(parser.currentToken().isNumeric(), "a position consists of numbers, two at least");
        return parser.getDoubleValue();
    }

    private static void expect(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
