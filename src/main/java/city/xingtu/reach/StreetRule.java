package city.xingtu.reach;

/**
 * What a street allows, and how fast. Streets with the same rule share one.
 *
 * @param footForward whether one may walk in the direction in which it is drawn
 * @param footBackward whether one may walk against it; hardly ever forbidden
 * @param bikeForward whether one may cycle in the direction in which it is drawn
 * @param bikeBackward whether one may cycle against it
 * @param carForward whether one may drive in the direction in which it is drawn
 * @param carBackward whether one may drive against it
 * @param footShare speed of a walk as a share of that on an even pavement
 * @param bikeKmh the most that one cycles here
 * @param carKmh free-flow speed
 * @param slope rise in metres a metre in the direction in which it is drawn
 * @param lostPerMetre seconds lost at its crossings, spread over its length
 */
record StreetRule(
        boolean footForward,
        boolean footBackward,
        boolean bikeForward,
        boolean bikeBackward,
        boolean carForward,
        boolean carBackward,
        double footShare,
        double bikeKmh,
        double carKmh,
        double slope,
        double lostPerMetre) {

    /** Uphill by 1 % costs a cyclist 12 % of time; downhill gives nothing, because of brakes and junctions. */
    private static final double CLIMB = 12;

    boolean openToAny() {
        return footForward || footBackward || bikeForward || bikeBackward || carForward || carBackward;
    }

    /** Seconds a metre in a direction; infinite where the mode may not go. */
    double secondsPerMetre(Travel travel, boolean forward) {
        double rise = forward ? slope : -slope;
        return switch (travel.mode()) {
            case WALK, TRANSIT ->
                (forward ? footForward : footBackward)
                        ? 3.6 / (travel.speedKmh() * footShare * tobler(rise)) + lostPerMetre
                        : closed();
            case BIKE ->
                (forward ? bikeForward : bikeBackward)
                        ? 3.6 / Math.min(travel.speedKmh(), bikeKmh) * (1 + CLIMB * Math.max(0, rise)) + lostPerMetre
                        : closed();
            case CAR ->
                (forward ? carForward : carBackward)
                        ? 3.6 / Math.min(travel.speedKmh(), carKmh) * travel.congestion() + lostPerMetre
                        : closed();
        };
    }

    private static double closed() {
        return Double.POSITIVE_INFINITY;
    }

    /** Walking speed on a slope as a share of that on the level: Tobler's hiking function (1993). */
    private static double tobler(double rise) {
        return rise == 0 ? 1 : Math.exp(-3.5 * (Math.abs(rise + 0.05) - 0.05));
    }
}
