package city.xingtu.reach;

import city.xingtu.reach.transit.TransitRules;

/**
 * The rules of a way through the network (docs/decisions/0005, 0024, 0031).
 *
 * @param speedKmh along streets; for cars the most that is driven where a street allows more; by transit that of the walks
 * @param accessMetres how far a point or area may lie from a street to be joined to it
 * @param detour how many times the straight distance a walk off the mapped streets takes; at least 1
 * @param congestion how many times longer than at free flow a car takes; at least 1
 * @param reverse whether times are those <em>to</em> the origins instead of from them
 * @param transit the rules of riding, which hold for {@link Mode#TRANSIT} only
 */
public record Travel(
        Mode mode,
        double speedKmh,
        double accessMetres,
        double detour,
        double congestion,
        boolean reverse,
        TransitRules transit) {

    /** 4.8 km/h along streets; up to 250 m from a street, at 1.4 times the straight distance. */
    public static final Travel WALK = of(Mode.WALK);

    /** The mode with its usual speed, the legs to the streets on foot as for {@link #WALK}. */
    public static Travel of(Mode mode) {
        return new Travel(mode, mode.usualKmh(), 250, 1.4, 1, false, TransitRules.USUAL);
    }

    /** The same with another speed. */
    public Travel withSpeedKmh(double speed) {
        return new Travel(mode, speed, accessMetres, detour, congestion, reverse, transit);
    }

    /** The same with another distance to the network. */
    public Travel withAccessMetres(double metres) {
        return new Travel(mode, speedKmh, metres, detour, congestion, reverse, transit);
    }

    /** The same by another mode, at the usual speed of that. */
    public Travel by(Mode other) {
        return other == mode
                ? this
                : new Travel(other, other.usualKmh(), accessMetres, detour, congestion, reverse, transit);
    }

    /** The same with another factor of congestion. */
    public Travel withCongestion(double factor) {
        return new Travel(mode, speedKmh, accessMetres, detour, factor, reverse, transit);
    }

    /** The same with other rules of riding. */
    public Travel withTransit(TransitRules rules) {
        return new Travel(mode, speedKmh, accessMetres, detour, congestion, reverse, rules);
    }

    /** The same in the other direction. */
    public Travel reversed() {
        return new Travel(mode, speedKmh, accessMetres, detour, congestion, !reverse, transit);
    }

    /** The same for another share of the speed; a car's congestion changes instead, its speeds are the streets'. */
    public Travel atSpeed(double share) {
        return mode == Mode.CAR ? withCongestion(congestion / share) : withSpeedKmh(speedKmh * share);
    }

    /** The walks of a way by transit. Equal for all rules of riding, so that what is kept for walks serves them all. */
    Travel onFoot() {
        return new Travel(Mode.WALK, speedKmh, accessMetres, detour, 1, reverse, TransitRules.USUAL);
    }

    /** Speed of the legs between places and streets, which are walked whatever the mode. */
    public double legKmh() {
        return mode == Mode.WALK || mode == Mode.TRANSIT ? speedKmh : Mode.WALK.usualKmh();
    }

    /** Seconds a metre of straight distance off the streets. */
    double secondsPerMetreOffStreet() {
        return 3.6 / legKmh() * detour;
    }
}
