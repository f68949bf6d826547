package city.xingtu.filter;

import city.xingtu.geo.Measure;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Lengths in metres at longitude/latitude geometries, on a plane with the scale of the geometry's latitude, which holds
 * within a city: a thousandth of the distance 10 km away from it.
 */
final class Metric {

    private final double x;
    private final double y;

    private Metric(double latitude) {
        this.x = Measure.metresPerDegreeOfLongitude(latitude);
        this.y = Measure.metresPerDegreeOfLatitude(latitude);
    }

    /** At the middle of a geometry that is not empty. */
    static Metric at(Geometry geometry) {
        return new Metric(geometry.getEnvelopeInternal().centre().y);
    }

    /** The shortest distance in metres: the nearest points are found on the plane and measured on the ellipsoid. */
    static double distance(Geometry a, Geometry b) {
        Metric metric = at(a);
        Coordinate[] nearest = DistanceOp.nearestPoints(metric.toPlane(a), metric.toPlane(b));
        return nearest[0].equals2D(nearest[1])
                ? 0
                : Measure.distance(
                        nearest[0].x / metric.x,
                        nearest[0].y / metric.y,
                        nearest[1].x / metric.x,
                        nearest[1].y / metric.y);
    }

    /** What an operation on a plane in metres makes of the geometry. */
    static Geometry inMetres(Geometry geometry, UnaryOperator<Geometry> operation) {
        Metric metric = at(geometry);
        return AffineTransformation.scaleInstance(1 / metric.x, 1 / metric.y)
                .transform(operation.apply(metric.toPlane(geometry)));
    }

    private Geometry toPlane(Geometry geometry) {
        return AffineTransformation.scaleInstance(x, y).transform(geometry);
    }

    /** Degrees clockwise from east in which one point lies from another. */
    double clockwiseFromEast(Coordinate from, Coordinate to) {
        return -Math.toDegrees(Math.atan2((to.y - from.y) * y, (to.x - from.x) * x));
    }
}
