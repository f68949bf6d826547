package city.xingtu.reach;

import java.util.List;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.LineString;

/**
 * How a target is reached first.
 *
 * @param seconds of the whole way, with what lies before the last walk
 * @param path of the last walk, to the target's nearest point
 * @param egressMetres straight metres from the street (or the origin) to the target
 */
public record Arrival(double seconds, WalkPath path, double egressMetres) {

    /** How one came to where the last walk begins: by line, or not at all where one walked all the way. */
    public Journey journey() {
        return path.origin().before();
    }

    /** The whole way, by line and on foot, longitude first. */
    public LineString line() {
        List<Leg> before = journey().legs();
        if (before.isEmpty()) {
            return path.line();
        }
        CoordinateList course = new CoordinateList();
        for (Leg leg : before) {
            switch (leg) {
                case Leg.Walk walk -> course.add(walk.line().getCoordinates(), false);
                case Leg.Ride ride -> course.add(ride.track().getCoordinates(), false);
                case Leg.Passage _, Leg.Change _, Leg.Wait _ -> {}
            }
        }
        course.add(path.line().getCoordinates(), false);
        return path.line().getFactory().createLineString(course.toCoordinateArray());
    }

    /** Where one set out. */
    public Origin origin() {
        return journey().from().orElse(path.origin());
    }
}
