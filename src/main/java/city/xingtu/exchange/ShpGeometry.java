package city.xingtu.exchange;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Makes a geometry of the content of a Shapefile record. */
final class ShpGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Bytes of the box that multiple shapes begin with. */
    private static final int BOX = 32;

    private ShpGeometry() {}

    /**
     * Reads a record's content in little-endian order.
     *
     * @throws java.nio.BufferUnderflowException when it is cut off
     * @throws IllegalArgumentException when it contradicts itself
     */
    static @Nullable Geometry read(ByteBuffer content) {
        int type = content.getInt();
        return switch (type) {
            case 0 -> null;
            case 1, 11, 21 -> FACTORY.createPoint(coordinate(content));
            case 8, 18, 28 -> multiPoint(content);
            case 3, 13, 23 -> lines(content);
            case 5, 15, 25 -> polygons(content);
            default -> throw new IllegalArgumentException("shape type " + type);
        };
    }

    private static Coordinate coordinate(ByteBuffer content) {
        double x = content.getDouble();
        return new Coordinate(x, content.getDouble());
    }

    private static Geometry multiPoint(ByteBuffer content) {
        content.position(content.position() + BOX);
        return FACTORY.createMultiPointFromCoords(coordinates(content, count(content, 16)));
    }

    private static Coordinate[] coordinates(ByteBuffer content, int count) {
        Coordinate[] coordinates = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            coordinates[i] = coordinate(content);
        }
        return coordinates;
    }

    /** A number of things of so many bytes that must all be in the content. */
    private static int count(ByteBuffer content, int bytesEach) {
        int count = content.getInt();
        if (count < 0 || count > content.remaining() / bytesEach) {
            throw new IllegalArgumentException("a count of " + count + " beyond the record");
        }
        return count;
    }

    private static List<Coordinate[]> parts(ByteBuffer content) {
        content.position(content.position() + BOX);
        int parts = count(content, 4);
        int points = count(content, 16);
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = content.getInt();
        }
        starts[parts] = points;
        if (points > content.remaining() / 16) {
            throw new IllegalArgumentException("a count of " + points + " beyond the record");
        }
        Coordinate[] all = coordinates(content, points);
        List<Coordinate[]> result = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            if (starts[i] < 0 || starts[i] > starts[i + 1] || starts[i + 1] > points) {
                throw new IllegalArgumentException("parts that are out of order");
            }
            result.add(Arrays.copyOfRange(all, starts[i], starts[i + 1]));
        }
        return result;
    }

    private static @Nullable Geometry lines(ByteBuffer content) {
        LineString[] lines = parts(content).stream()
                .filter(part -> part.length >= 2)
                .map(FACTORY::createLineString)
                .toArray(LineString[]::new);
        return switch (lines.length) {
            case 0 -> null;
            case 1 -> lines[0];
            default -> FACTORY.createMultiLineString(lines);
        };
    }

    /**
     * Shells run clockwise, holes the other way, in any order. A hole belongs to the smallest shell around it; one
     * outside of all shells is what its maker meant to be a shell.
     */
    private static @Nullable Geometry polygons(ByteBuffer content) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] part : parts(content)) {
            Coordinate[] ring = closed(part);
            if (ring.length >= LinearRing.MINIMUM_VALID_SIZE + 1) {
                boolean clockwise = Area.ofRingSigned(ring) > 0;
                (clockwise ? shells : holes).add(FACTORY.createLinearRing(ring));
            }
        }
        List<LinearRing> outer = new ArrayList<>(shells);
        List<List<LinearRing>> inner = new ArrayList<>();
        shells.forEach(shell -> inner.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            int shell = shellOf(hole, shells);
            if (shell >= 0) {
                inner.get(shell).add(hole);
            } else {
                outer.add(hole);
                inner.add(List.of());
            }
        }
        Polygon[] polygons = new Polygon[outer.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = FACTORY.createPolygon(outer.get(i), inner.get(i).toArray(LinearRing[]::new));
        }
        return switch (polygons.length) {
            case 0 -> null;
            case 1 -> polygons[0];
            default -> FACTORY.createMultiPolygon(polygons);
        };
    }

    private static Coordinate[] closed(Coordinate[] ring) {
        if (ring.length == 0 || ring[0].equals2D(ring[ring.length - 1])) {
            return ring;
        }
        Coordinate[] closed = Arrays.copyOf(ring, ring.length + 1);
        closed[ring.length] = ring[0].copy();
        return closed;
    }

    private static int shellOf(LinearRing hole, List<LinearRing> shells) {
        int best = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            double area = shell.getEnvelopeInternal().getArea();
            if (area < smallest && inside(hole, shell)) {
                best = i;
                smallest = area;
            }
        }
        return best;
    }

    /** Judged by the first vertex that is not on the shell, since a hole may touch it. */
    private static boolean inside(LinearRing hole, LinearRing shell) {
        if (!shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())) {
            return false;
        }
        Coordinate[] outline = shell.getCoordinates();
        for (Coordinate vertex : hole.getCoordinates()) {
            int location = PointLocation.locateInRing(vertex, outline);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return true;
    }
}
