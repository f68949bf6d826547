package city.xingtu.reach.transit;

import city.xingtu.plan.timetable.Headways;

/**
 * What is taken where a plan does not say how fast and how often a line runs, by the kind of the line or stop. Speeds and
 * intervals of the metro after GB 50157-2013 (35 km/h for lines of 80 km/h; not more than 10 minutes off-peak), those of
 * buses after GB 50220-95 (16 to 25 km/h, of which the lower third is taken in built-up land); ways within stations are
 * usual times, not measured ones. docs/decisions/0031.
 */
enum Defaults {
    METRO(35, "06:00-07:00 480;07:00-09:00 240;09:00-17:00 420;17:00-19:00 240;19:00-22:30 600", 120, 180),
    TRAM(22, "06:00-07:00 600;07:00-09:00 360;09:00-17:00 480;17:00-19:00 360;19:00-22:00 720", 15, 60),
    RAIL(80, "06:00-23:00 1800", 180, 300),
    FERRY(15, "06:30-18:30 1200", 60, 60),
    BUS(18, "06:00-07:00 720;07:00-09:00 480;09:00-17:00 600;17:00-19:00 480;19:00-21:30 900", 0, 60);

    final double kmh;
    final Headways headways;
    final int platformSeconds;
    final int changeSeconds;

    Defaults(double kmh, String headways, int platformSeconds, int changeSeconds) {
        this.kmh = kmh;
        this.headways = Headways.parse(headways);
        this.platformSeconds = platformSeconds;
        this.changeSeconds = changeSeconds;
    }

    /** Those for a kind such as {@code metro_line}, {@code intercity_rail} or {@code bus_stop}. */
    static Defaults of(String kind) {
        if (kind.contains("bus")) {
            return BUS;
        }
        if (kind.contains("tram") || kind.contains("light_rail")) {
            return TRAM;
        }
        if (kind.contains("ferry")) {
            return FERRY;
        }
        return kind.contains("rail") ? RAIL : METRO;
    }
}
