package city.xingtu.reach;

/**
 * The rules of a walk.
 *
 * @param speedKmh along streets
 * @param accessMetres how far a point or area may lie from a street to be joined to it
 * @param detour how many times the straight distance a walk off the mapped streets takes; at least 1
 */
public record Walking(double speedKmh, double accessMetres, double detour) {

    /** 4.8 km/h along streets; up to 250 m from a street, at 1.4 times the straight distance. */
    public static final Walking USUAL = new Walking(4.8, 250, 1.4);

    /** The same with another speed. */
    public Walking withSpeedKmh(double speed) {
        return new Walking(speed, accessMetres, detour);
    }

    /** Seconds a metre of street. */
    double secondsPerMetre() {
        return 3.6 / speedKmh;
    }

    /** Seconds a metre of straight distance off the streets. */
    double secondsPerMetreOffStreet() {
        return secondsPerMetre() * detour;
    }
}
