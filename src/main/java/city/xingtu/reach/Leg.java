package city.xingtu.reach;

import city.xingtu.plan.Text;
import java.util.List;
import org.locationtech.jts.geom.LineString;

/** A part of a journey by line. Times are in seconds. */
public sealed interface Leg {

    /** How long it takes. */
    double seconds();

    /**
     * On foot along streets, to an entrance or between the entrances of two stations.
     *
     * @param steps the streets, in order
     * @param line longitude first
     */
    record Walk(double seconds, double metres, List<WalkPath.Step> steps, LineString line) implements Leg {}

    /**
     * Between an entrance and the platform.
     *
     * @param in whether towards the platform
     */
    record Passage(double seconds, boolean in, Place entrance, Place station) implements Leg {}

    /** From one platform of a station to another, or on foot to that of another station. */
    record Change(double seconds, Place from, Place to) implements Leg {}

    /** Until the vehicle leaves. */
    record Wait(double seconds, Place station, Place line) implements Leg {}

    /**
     * In the vehicle.
     *
     * @param stops how many stops on the last one lies
     * @param trip of the timetable, or empty where lines run by headway
     * @param track from the first stop to the last, longitude first
     */
    record Ride(double seconds, Place line, Place from, Place to, int stops, String trip, LineString track)
            implements Leg {}

    /**
     * A feature of the plan.
     *
     * @param layer in which it is; empty where it is none of its own, as the point of a station that has no entrances
     */
    record Place(String layer, String id, Text name) {}
}
