package city.xingtu.reach.transit;

import city.xingtu.plan.Text;
import city.xingtu.plan.timetable.Headways;
import city.xingtu.plan.timetable.Timetable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * A line, or a branch of it, in one direction. Immutable; its arrays are not to be changed.
 *
 * @param layer in which it is a feature
 * @param stops numbers of the stops, in order
 * @param listed where each stop stands among those that the plan lists, of which some may be closed
 * @param arrive mean seconds at which one comes to each stop, ascending
 * @param depart mean seconds at which one leaves it
 * @param on whether one may board at each stop
 * @param off whether one may leave there
 * @param timetable empty where it runs by headway only
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of stops in flat arrays; never compared.
record Line(
        String layer,
        String id,
        Text name,
        Track track,
        int[] stops,
        int[] listed,
        double[] arrive,
        double[] depart,
        boolean[] on,
        boolean[] off,
        Headways headways,
        Optional<Timetable> timetable,
        ZoneId zone) {

    /** The same line in the other direction, with the same times from stop to stop. */
    Line back() {
        int last = stops.length - 1;
        int[] stopsBack = new int[last + 1];
        int[] listedBack = new int[last + 1];
        boolean[] onBack = new boolean[last + 1];
        boolean[] offBack = new boolean[last + 1];
        for (int i = 0; i <= last; i++) {
            stopsBack[i] = stops[last - i];
            listedBack[i] = listed[last - i];
            onBack[i] = on[last - i];
            offBack[i] = off[last - i];
        }
        return new Line(
                layer,
                id,
                name,
                track,
                stopsBack,
                listedBack,
                mirrored(depart),
                mirrored(arrive),
                onBack,
                offBack,
                headways,
                timetable,
                zone);
    }

    /** The times with the line run backwards, since the last stop. */
    static double[] mirrored(double[] times) {
        double[] mirrored = new double[times.length];
        Arrays.setAll(mirrored, i -> times[times.length - 1] - times[times.length - 1 - i]);
        return mirrored;
    }
}
