package city.xingtu.filter.cql;

import city.xingtu.geo.Crs;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Builds the geometries of one filter from the numbers that a client wrote, in the client's system and its axis order,
 * and counts their vertices. The results are in EPSG:4490, longitude first. Heights are not kept.
 */
final class GeometryLiteral {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Vertices a side of a box in a projected system, whose sides are no meridians and parallels. */
    private static final int STEPS = 16;

    private final Crs crs;
    private int vertices;

    GeometryLiteral(Crs crs) {
        this.crs = crs;
    }

    /** Something that is no geometry; the reader adds the place. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String zh;

        Malformed(String zh, String en) {
            super(en, null, false, false);
            this.zh = zh;
        }

        String zh() {
            return zh;
        }

        String en() {
            return String.valueOf(getMessage());
        }
    }

    /** Counts one more vertex; called while reading, before anything is built of it. */
    void count() {
        Cql2Limits.checkVertices(++vertices);
    }

    Point point(double[] xy) {
        return FACTORY.createPoint(sequence(xy, 1));
    }

    LineString line(double[] xy, int count) {
        if (count < 2) {
            throw new Malformed("线至少需要两个点", "a line needs at least two points");
        }
        return FACTORY.createLineString(sequence(xy, count));
    }

    LinearRing ring(double[] xy, int count) {
        int last = 2 * (count - 1);
        if (count < 4 || xy[0] != xy[last] || xy[1] != xy[last + 1]) {
            throw new Malformed("环至少需要四个点并且首尾相同", "a ring needs at least four points, the last one like the first");
        }
        return FACTORY.createLinearRing(sequence(xy, count));
    }

    Polygon polygon(List<LinearRing> rings) {
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    /** A collection of the type that WKT and GeoJSON name so, in upper case. */
    Geometry collection(String type, List<Geometry> members) {
        return switch (type) {
            case "MULTIPOINT" -> FACTORY.createMultiPoint(members.toArray(Point[]::new));
            case "MULTILINESTRING" -> FACTORY.createMultiLineString(members.toArray(LineString[]::new));
            case "MULTIPOLYGON" -> FACTORY.createMultiPolygon(members.toArray(Polygon[]::new));
            default -> FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
        };
    }

    /** A box of four numbers, or of six whose third and last are heights. In longitude it may cross the 180th meridian. */
    Geometry box(List<Double> numbers) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new Malformed("BBOX 应有 4 或 6 个数", "a box has 4 or 6 numbers");
        }
        int upper = numbers.size() / 2;
        boolean swapped = crs.axisOrder() == Crs.AxisOrder.NORTH_EAST;
        double minX = numbers.get(swapped ? 1 : 0);
        double minY = numbers.get(swapped ? 0 : 1);
        double maxX = numbers.get(upper + (swapped ? 1 : 0));
        double maxY = numbers.get(upper + (swapped ? 0 : 1));
        if (minY > maxY || minX > maxX && !crs.geographic()) {
            throw new Malformed("BBOX 的下限不得大于上限", "a box's lower corner must not exceed its upper one");
        }
        if (minX > maxX) {
            List<Geometry> halves = List.of(box(minX, minY, 180, maxY), box(-180, minY, maxX, maxY));
            return halves.stream().allMatch(Polygon.class::isInstance)
                    ? collection("MULTIPOLYGON", halves)
                    : collection("GEOMETRYCOLLECTION", halves);
        }
        return box(minX, minY, maxX, maxY);
    }

    private Geometry box(double minX, double minY, double maxX, double maxY) {
        Geometry plain = FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
        if (crs.lonLat()) {
            return transformed(plain);
        }
        Coordinate[] corners = plain.getCoordinates();
        if (!(plain instanceof Polygon)) {
            return transformed(plain);
        }
        Coordinate[] dense = new Coordinate[STEPS * (corners.length - 1) + 1];
        for (int side = 0; side + 1 < corners.length; side++) {
            for (int step = 0; step < STEPS; step++) {
                double share = (double) step / STEPS;
                dense[side * STEPS + step] = new Coordinate(
                        corners[side].x + share * (corners[side + 1].x - corners[side].x),
                        corners[side].y + share * (corners[side + 1].y - corners[side].y));
            }
        }
        dense[dense.length - 1] = corners[0];
        return transformed(FACTORY.createPolygon(dense));
    }

    /** For geometries whose coordinates are east first already. */
    private Geometry transformed(Geometry geometry) {
        Geometry copy = geometry.copy();
        double[] xy = new double[2];
        copy.apply((Coordinate coordinate) -> {
            xy[0] = coordinate.x;
            xy[1] = coordinate.y;
            crs.toLonLat(xy, 1);
            coordinate.x = xy[0];
            coordinate.y = xy[1];
        });
        copy.geometryChanged();
        return copy;
    }

    private CoordinateSequence sequence(double[] xy, int count) {
        double[] lonLat = new double[2 * count];
        boolean swapped = crs.axisOrder() == Crs.AxisOrder.NORTH_EAST;
        for (int i = 0; i < count; i++) {
            lonLat[2 * i] = xy[2 * i + (swapped ? 1 : 0)];
            lonLat[2 * i + 1] = xy[2 * i + (swapped ? 0 : 1)];
        }
        crs.toLonLat(lonLat, count);
        return new PackedCoordinateSequence.Double(lonLat, 2, 0);
    }

    /** The geometry when it is valid: the outlines of areas neither cross themselves nor each other. */
    static Geometry valid(Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        Coordinate place = error.getCoordinate();
        String where = place == null ? "" : " " + (float) place.x + " " + (float) place.y;
        throw new Malformed(
                "几何无效（" + error.getMessage() + "）" + where, "the geometry is not valid: " + error.getMessage() + where);
    }
}
