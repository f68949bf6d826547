package city.xingtu.reach;

/**
 * The rules of a way through the network (docs/decisions/0005, 0024).
 *
 * @param speedKmh along streets; for cars the most that is driven where a street allows more
 * @param accessMetres how far a point or area may lie from a street to be joined to it
 * @param detour how many times the straight distance a walk off the mapped streets takes; at least 1
 * @param congestion how many times longer than at free flow a car takes; at least 1
 * @param reverse whether times are those <em>to</em> the origins instead of from them
 */
public record Travel(
        Mode mode, double speedKmh, double accessMetres, double detour, double congestion, boolean reverse) {

    /** 4.8 km/h along streets; up to 250 m from a street, at 1.4 times the straight distance. */
    public static final Travel WALK = of(Mode.WALK);

    /** The mode with its usual speed, the legs to the streets on foot as for {@link #WALK}. */
    public static Travel of(Mode mode) {
        return new Travel(mode, mode.usualKmh(), 250, 1.4, 1, false);
    }

    /** The same with another speed. */
    public Travel withSpeedKmh(double speed) {
        return new Travel(mode, speed, accessMetres, detour, congestion, reverse);
    }

    /** The same with another distance to the network. */
    public Travel withAccessMetres(double metres) {
        return new Travel(mode, speedKmh, metres, detour, congestion, reverse);
    }

    /** The same in the other direction. */
    public Travel reversed() {
        return new Travel(mode, speedKmh, accessMetres, detour, congestion, !reverse);
    }

    /** The same for another share of the speed; a car's congestion changes instead, its speeds are the streets'. */
    public Travel atSpeed(double share) {
        return mode == Mode.CAR
                ? new Travel(mode, speedKmh, accessMetres, detour, congestion / share, reverse)
                : withSpeedKmh(speedKmh * share);
    }

    /** Speed of the legs between places and streets, which are walked whatever the mode. */
    public double legKmh() {
        return mode == Mode.WALK ? speedKmh : Mode.WALK.usualKmh();
    }

    /** Seconds a metre of straight distance off the streets. */
    double secondsPerMetreOffStreet() {
        return 3.6 / legKmh() * detour;
    }
}
