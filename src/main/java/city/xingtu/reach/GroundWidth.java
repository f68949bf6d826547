package city.xingtu.reach;

/**
 * How far from a street the ground goes that is reached within a limit.
 *
 * @param limit in seconds
 * @param access the most in metres
 * @param offPace seconds a metre beside the streets
 */
record GroundWidth(double limit, double access, double offPace) {

    /** Metres from a point of a street at which one is after so many seconds; negative after the limit. */
    double at(double seconds) {
        return Math.min(access, (limit - seconds) / offPace);
    }

    /** The seconds up to which the time would do for more than the most. */
    double capped() {
        return limit - access * offPace;
    }
}
