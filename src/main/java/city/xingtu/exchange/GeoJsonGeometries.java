package city.xingtu.exchange;

import city.xingtu.geo.FlatGeometries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as GeoJSON objects (RFC 7946, 3.1), straight from packed arrays where the table has them, so that a vertex
 * costs its digits and no object. Order of axes, system and decimals are the columns'. For one thread.
 */
final class GeoJsonGeometries {

    private static final String[][] TYPES = {
        {"Point", "MultiPoint"}, {"LineString", "MultiLineString"}, {"Polygon", "MultiPolygon"}
    };

    private final JsonBytes json;
    private final FeatureColumns columns;
    private final int decimals;
    private final boolean flipped;
    private double[] xy = new double[256];

    GeoJsonGeometries(JsonBytes json, FeatureColumns columns) {
        this.json = json;
        this.columns = columns;
        decimals = columns.decimals();
        flipped = columns.northFirst();
    }

    /** The row's geometry, or null. */
    void write(FlatGeometries flat, int row) {
        int dimension = columns.geometry() ? flat.dimension(row) : -1;
        int first = flat.partStart(row);
        int end = flat.partStart(row + 1);
        int members = dimension < 0 ? 0 : members(flat, dimension, first, end);
        if (members == 0) {
            json.ascii("null");
            return;
        }
        boolean multiple = members > 1;
        begin(TYPES[dimension][multiple ? 1 : 0]);
        if (multiple) {
            json.raw('[');
        }
        char separator = 0;
        for (int part = first; part < end; ) {
            int shell = part++;
            while (part < end && dimension == 2 && flat.hole(part)) {
                part++;
            }
            if (present(flat, shell)) {
                if (separator != 0) {
                    json.raw(separator);
                }
                separator = ',';
                member(flat, dimension, shell, part);
            }
        }
        if (multiple) {
            json.raw(']');
        }
        json.raw('}');
    }

    private static int members(FlatGeometries flat, int dimension, int first, int end) {
        int members = 0;
        for (int part = first; part < end; part++) {
            if (present(flat, part) && !(dimension == 2 && flat.hole(part))) {
                members++;
            }
        }
        return members;
    }

    private void member(FlatGeometries flat, int dimension, int part, int end) {
        switch (dimension) {
            case 0 -> {
                load(flat, part);
                position(0);
            }
            case 1 -> positions(load(flat, part));
            default -> {
                json.raw('[');
                for (int ring = part; ring < end; ring++) {
                    if (present(flat, ring)) {
                        if (ring > part) {
                            json.raw(',');
                        }
                        positions(load(flat, ring));
                    }
                }
                json.raw(']');
            }
        }
    }

    private static boolean present(FlatGeometries flat, int part) {
        return flat.endVertex(part) > flat.firstVertex(part);
    }

    /** Fetches a part's vertices in the columns' system, and returns how many they are. */
    private int load(FlatGeometries flat, int part) {
        int start = flat.firstVertex(part);
        int vertices = flat.endVertex(part) - start;
        if (xy.length < 2 * vertices) {
            xy = new double[Math.max(2 * xy.length, 2 * vertices)];
        }
        for (int i = 0; i < vertices; i++) {
            xy[2 * i] = flat.x(start + i);
            xy[2 * i + 1] = flat.y(start + i);
        }
        if (!columns.crs().lonLat()) {
            columns.crs().fromLonLat(xy, vertices);
        }
        return vertices;
    }

    private void positions(int vertices) {
        json.raw('[');
        for (int i = 0; i < vertices; i++) {
            if (i > 0) {
                json.raw(',');
            }
            position(i);
        }
        json.raw(']');
    }

    private void position(int vertex) {
        position(xy[2 * vertex], xy[2 * vertex + 1]);
    }

    private void position(double x, double y) {
        json.raw('[');
        json.ordinate(flipped ? y : x, decimals);
        json.raw(',');
        json.ordinate(flipped ? x : y, decimals);
        json.raw(']');
    }

    private void begin(String type) {
        json.ascii("{\"type\":\"");
        json.ascii(type);
        json.ascii("\",\"coordinates\":");
    }

    /** A geometry that is already in the columns' system, east first; null as null. */
    void write(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            json.ascii("null");
            return;
        }
        if (geometry.getGeometryType().equals("GeometryCollection")) {
            json.ascii("{\"type\":\"GeometryCollection\",\"geometries\":[");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (i > 0) {
                    json.raw(',');
                }
                write(geometry.getGeometryN(i));
            }
            json.ascii("]}");
            return;
        }
        begin(geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        coordinates(geometry);
        json.raw('}');
    }

    private void coordinates(Geometry geometry) {
        switch (geometry) {
            case Point point -> {
                Coordinate coordinate = point.getCoordinate();
                position(coordinate.x, coordinate.y);
            }
            case LineString line -> positions(load(line.getCoordinateSequence()));
            case Polygon polygon -> {
                json.raw('[');
                positions(load(polygon.getExteriorRing().getCoordinateSequence()));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    json.raw(',');
                    positions(load(polygon.getInteriorRingN(i).getCoordinateSequence()));
                }
                json.raw(']');
            }
            default -> {
                json.raw('[');
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    if (i > 0) {
                        json.raw(',');
                    }
                    coordinates(geometry.getGeometryN(i));
                }
                json.raw(']');
            }
        }
    }

    private int load(CoordinateSequence sequence) {
        int vertices = sequence.size();
        if (xy.length < 2 * vertices) {
            xy = Arrays.copyOf(xy, 2 * vertices);
        }
        for (int i = 0; i < vertices; i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        return vertices;
    }
}
