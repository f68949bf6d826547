package city.xingtu.reach.transit;

import city.xingtu.plan.Text;
import org.locationtech.jts.geom.LineString;

/**
 * A ride. In times <em>to</em> a place the time runs backwards: one "boards" where one gets off.
 *
 * @param layer of the line
 * @param id of its feature
 * @param from number of the stop where one boards
 * @param to number of the stop where one gets off
 * @param ready when one stands on the platform
 * @param departs when the vehicle leaves
 * @param arrives when one gets off
 * @param stops how many stops on that is
 * @param trip of the timetable; empty where the line runs by headway
 * @param track longitude first
 */
public record Ride(
        String layer,
        String id,
        Text name,
        int from,
        int to,
        double ready,
        double departs,
        double arrives,
        int stops,
        String trip,
        LineString track) {}
