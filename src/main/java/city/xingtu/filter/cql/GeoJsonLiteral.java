package city.xingtu.filter.cql;

import city.xingtu.filter.cql.Cql2JsonReader.Place;
import city.xingtu.filter.cql.GeometryLiteral.Malformed;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import tools.jackson.databind.JsonNode;

/** Geometries in GeoJSON within a filter, and boxes. Numbers beyond the first two of a position are left out. */
final class GeoJsonLiteral {

    private final GeometryLiteral builder;

    GeoJsonLiteral(GeometryLiteral builder) {
        this.builder = builder;
    }

    Geometry read(Place place) {
        try {
            return place.node().has("type")
                    ? GeometryLiteral.valid(geometry(place, 0))
                    : builder.box(list(place.member("bbox")).stream()
                            .map(GeoJsonLiteral::number)
                            .toList());
        } catch (Malformed malformed) {
            throw place.expected("有效几何：" + malformed.zh(), "a valid geometry: " + malformed.en());
        }
    }

    private Geometry geometry(Place place, int depth) {
        Cql2Limits.checkDepth(depth);
        String type = place.node().path("type").asString("");
        if (type.equals("GeometryCollection")) {
            return builder.collection(
                    "GEOMETRYCOLLECTION",
                    list(place.member("geometries")).stream()
                            .map(member -> geometry(member, depth + 1))
                            .toList());
        }
        Place coordinates = place.member("coordinates");
        return switch (type) {
            case "Point" -> point(coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> collection(type, coordinates, this::point);
            case "MultiLineString" -> collection(type, coordinates, this::line);
            case "MultiPolygon" -> collection(type, coordinates, this::polygon);
            default -> throw place.expected("GeoJSON 几何类型", "a type of geometry in GeoJSON");
        };
    }

    private interface Part {
        Geometry read(Place coordinates);
    }

    private Geometry collection(String type, Place coordinates, Part part) {
        return builder.collection(
                type.toUpperCase(Locale.ROOT),
                list(coordinates).stream().map(part::read).toList());
    }

    private Geometry point(Place position) {
        double[] xy = new double[2];
        position(position, xy, 0);
        return builder.point(xy);
    }

    private Geometry line(Place positions) {
        double[] xy = positions(positions);
        return builder.line(xy, xy.length / 2);
    }

    private Geometry polygon(Place rings) {
        List<LinearRing> built = list(rings).stream()
                .map(this::positions)
                .map(xy -> builder.ring(xy, xy.length / 2))
                .toList();
        return builder.polygon(built);
    }

    private double[] positions(Place places) {
        JsonNode list = places.node();
        if (!list.isArray() || list.isEmpty()) {
            throw places.expected("非空数组", "an array with something in it");
        }
        Cql2Limits.checkVertices(list.size());
        double[] xy = new double[2 * list.size()];
        for (int i = 0; i < list.size(); i++) {
            position(places.child(i), xy, i);
        }
        return xy;
    }

    private void position(Place place, double[] xy, int index) {
        builder.count();
        JsonNode position = place.node();
        if (!position.isArray() || position.size() < 2 || position.size() > 4) {
            throw place.expected("两至四个数的坐标", "a position of two to four numbers");
        }
        xy[2 * index] = number(place.child(0));
        xy[2 * index + 1] = number(place.child(1));
    }

    private static double number(Place place) {
        double number = place.node().isNumber() ? place.node().asDouble() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw place.expected("有限的数", "a finite number");
        }
        return number;
    }

    private static List<Place> list(Place place) {
        JsonNode list = place.node();
        if (!list.isArray() || list.isEmpty()) {
            throw place.expected("非空数组", "an array with something in it");
        }
        Cql2Limits.checkItems(list.size());
        return place.children();
    }
}
