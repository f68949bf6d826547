package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How much of a feature the reached ground covers. */
final class Shares {

    private Shares() {}

    /**
     * The share of the target (in the network's plane) within the limit: of its area, of a line's length, or 1 for a
     * point that is reached.
     */
    static double within(TravelTimes times, Geometry target, double limitSeconds) {
        if (target.getDimension() == 0) {
            return 1;
        }
        // Without any time there is no ground beside a street; its outline would be looked for in the smallest of
        // cells.
        if (limitSeconds <= 0) {
            return 0;
        }
        return covered(target, Region.within(times, limitSeconds, target.getEnvelopeInternal()));
    }

    /** The share of a target's area, or of a line's length, that polygons cover, which do not overlap. */
    static double covered(Geometry target, Geometry polygons) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(target);
        List<Polygon> across = new ArrayList<>();
        double whole = 0;
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            // Of what lies well inside, as most of the ground in a large target does, the area is known.
            if (prepared.covers(target.getFactory().toGeometry(polygon.getEnvelopeInternal()))) {
                whole += polygon.getArea();
            } else {
                across.add(polygon);
            }
        }
        Geometry common = OverlayNGRobust.overlay(
                target, target.getFactory().createMultiPolygon(across.toArray(Polygon[]::new)), OverlayNG.INTERSECTION);
        boolean area = target.getDimension() == 2;
        double share = area ? (whole + common.getArea()) / target.getArea() : common.getLength() / target.getLength();
        return Math.clamp(share, 0.0, 1.0);
    }

    /** Whether any street that the mode may use passes within the access distance of the target's box. */
    static boolean streetNear(TravelTimes times, Geometry target) {
        Envelope around = target.getEnvelopeInternal().copy();
        around.expandBy(times.travel.accessMetres());
        return Arrays.stream(times.network.edgeIndex.search(BoundingBox.of(around)))
                .anyMatch(times.costs::open);
    }

    /** How many origins lie within the access distance of the target but not within that of any street. */
    static int originsWithoutStreet(TravelTimes times, Geometry target) {
        Envelope around = target.getEnvelopeInternal().copy();
        around.expandBy(times.travel.accessMetres());
        int count = 0;
        for (int i = 0; i < times.origins.size(); i++) {
            Origin origin = times.origins.get(i);
            Coordinate place = new Coordinate(times.network.plane.x(origin.lon()), times.network.plane.y(origin.lat()));
            if (!times.connected(i)
                    && around.contains(place)
                    && target.isWithinDistance(target.getFactory().createPoint(place), times.travel.accessMetres())) {
                count++;
            }
        }
        return count;
    }
}
