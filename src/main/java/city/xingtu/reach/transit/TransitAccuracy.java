package city.xingtu.reach.transit;

/**
 * What a transit network was built from, stated with every answer.
 *
 * @param lines features that are lines
 * @param stops stops and stations
 * @param entrances of them, those without a position of their own left out
 * @param withTimetable how many lines have a timetable
 * @param usualHeadway how many have neither a timetable nor headways of their own, so that those usual for their kind hold
 * @param usualSpeed how many have no running times or speed of their own
 * @param version changes when any of them changes
 */
public record TransitAccuracy(
        int lines, int stops, int entrances, int withTimetable, int usualHeadway, int usualSpeed, String version) {}
