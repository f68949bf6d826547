package city.xingtu.reach;

import city.xingtu.geo.Measure;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/** How far two geometries lie from one another. */
final class Nearby {

    private Nearby() {}

    /**
     * The shortest distance in metres on the ellipsoid: the nearest points are found on a plane with the scale of the
     * first geometry's latitude, which holds within a city, and measured on the ellipsoid.
     */
    static double distance(Geometry a, Geometry b) {
        double latitude = a.getEnvelopeInternal().centre().y;
        AffineTransformation scale = AffineTransformation.scaleInstance(
                Measure.metresPerDegreeOfLongitude(latitude), Measure.metresPerDegreeOfLatitude(latitude));
        Coordinate[] nearest = DistanceOp.nearestPoints(scale.transform(a), scale.transform(b));
        if (nearest[0].equals2D(nearest[1])) {
            return 0;
        }
        double x = Measure.metresPerDegreeOfLongitude(latitude);
        double y = Measure.metresPerDegreeOfLatitude(latitude);
        return Measure.distance(nearest[0].x / x, nearest[0].y / y, nearest[1].x / x, nearest[1].y / y);
    }
}
