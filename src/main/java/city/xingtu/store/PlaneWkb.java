package city.xingtu.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Well-known binary of geometries in two dimensions (OGC 06-103r4, clause 8), the same bytes as those of
 * {@link org.locationtech.jts.io.WKBWriter}, written in one go into a place of the right size: a large import spends a
 * good part of its time on them. Points that are empty have NaN for coordinates.
 */
public final class PlaneWkb {

    /** Byte order and type. */
    private static final int HEAD = 5;

    private static final int VERTEX = 16;

    private PlaneWkb() {}

    /** The geometry's bytes. */
    public static byte[] write(Geometry geometry, ByteOrder order) {
        ByteBuffer target = ByteBuffer.allocate(size(geometry)).order(order);
        put(geometry, target);
        return target.array();
    }

    /** How many bytes {@link #put} needs. */
    public static int size(Geometry geometry) {
        return switch (geometry) {
            case Point point -> HEAD + VERTEX;
            case LineString line -> HEAD + 4 + VERTEX * line.getNumPoints();
            case Polygon polygon ->
                polygon.isEmpty()
                        ? HEAD + 4
                        : HEAD + 4 + 4 * (1 + polygon.getNumInteriorRing()) + VERTEX * polygon.getNumPoints();
            default -> {
                int size = HEAD + 4;
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    size += size(geometry.getGeometryN(i));
                }
                yield size;
            }
        };
    }

    /** Puts the geometry's bytes, in the order that the target has. */
    public static void put(Geometry geometry, ByteBuffer target) {
        target.put((byte) (target.order() == ByteOrder.BIG_ENDIAN ? 0 : 1));
        target.putInt(type(geometry));
        switch (geometry) {
            case Point point -> {
                if (point.isEmpty()) {
                    target.putDouble(Double.NaN).putDouble(Double.NaN);
                } else {
                    vertices(point.getCoordinateSequence(), target);
                }
            }
            case LineString line -> counted(line, target);
            case Polygon polygon -> {
                if (polygon.isEmpty()) {
                    target.putInt(0);
                    return;
                }
                target.putInt(1 + polygon.getNumInteriorRing());
                counted(polygon.getExteriorRing(), target);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    counted(polygon.getInteriorRingN(i), target);
                }
            }
            default -> {
                target.putInt(geometry.getNumGeometries());
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    put(geometry.getGeometryN(i), target);
                }
            }
        }
    }

    private static int type(Geometry geometry) {
        return switch (geometry) {
            case Point point -> 1;
            case LineString line -> 2;
            case Polygon polygon -> 3;
            case MultiPoint points -> 4;
            case MultiLineString lines -> 5;
            case MultiPolygon polygons -> 6;
            case GeometryCollection any -> 7;
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        };
    }

    private static void counted(LineString line, ByteBuffer target) {
        CoordinateSequence vertices = line.getCoordinateSequence();
        target.putInt(vertices.size());
        vertices(vertices, target);
    }

    private static void vertices(CoordinateSequence vertices, ByteBuffer target) {
        for (int i = 0; i < vertices.size(); i++) {
            target.putDouble(vertices.getX(i)).putDouble(vertices.getY(i));
        }
    }
}
