package city.xingtu.plan;

/**
 * Scale denominators between which something is drawn: {@code min <= denominator < max}, on a pixel of 0.28 mm as OGC
 * standardises it.
 *
 * @param min smallest denominator (largest scale), 0 when unbounded
 * @param max first denominator at which it is no longer drawn, infinity when unbounded
 */
public record ScaleRange(double min, double max) {

    /** Drawn at every scale. */
    public static final ScaleRange ALL = new ScaleRange(0, Double.POSITIVE_INFINITY);

    /**
     * Of a denominator, by which it may miss a bound and still be at it: a map of a round scale has it in the last digits
     * only, where its extent is divided by its pixels, and a legend is asked for by the round number.
     */
    private static final double ROUNDING = 1e-9;

    /** Whether something with this range is drawn at the denominator. */
    public boolean contains(double denominator) {
        double rounded = denominator * (1 + ROUNDING);
        return rounded >= min && rounded < max;
    }
}
