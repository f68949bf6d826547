package city.xingtu.draw;

import city.xingtu.ink.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** Draws areas larger or smaller than they are. A rare wish: a well-kept library answers it, feature by feature. */
final class AreaOffset {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final BufferParameters MITRED =
            new BufferParameters(8, BufferParameters.CAP_ROUND, BufferParameters.JOIN_MITRE, 2.5);

    private AreaOffset() {}

    /**
     * Appends areas whose boundary lies so many pixels outside, or inside where negative.
     *
     * @param areas rings in any order and orientation, to be filled even-odd
     */
    static void moved(Path areas, double pixels, Path target) {
        List<LinearRing> rings = new ArrayList<>();
        areas.contoursTo((xs, ys) -> {
            Coordinate[] ring = new Coordinate[xs.length + 1];
            for (int i = 0; i < xs.length; i++) {
                ring[i] = new Coordinate(xs[i], ys[i]);
            }
            ring[xs.length] = new Coordinate(ring[0]);
            if (xs.length > 2) {
                rings.add(FACTORY.createLinearRing(ring));
            }
        });
        Geometry area = FACTORY.createPolygon();
        for (LinearRing ring : rings) {
            // Even-odd: what is inside two rings is a hole. Touching a ring to itself by a width of nothing mends it.
            area = area.symDifference(FACTORY.createPolygon(ring).buffer(0));
        }
        append(BufferOp.bufferOp(area, pixels, MITRED), target);
    }

    private static void append(Geometry geometry, Path target) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), target);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), target);
                }
            }
        }
    }

    private static void ring(LinearRing ring, Path target) {
        Coordinate[] points = ring.getCoordinates();
        target.moveTo(points[0].x, points[0].y);
        for (int i = 1; i + 1 < points.length; i++) {
            target.lineTo(points[i].x, points[i].y);
        }
        target.close();
    }
}
