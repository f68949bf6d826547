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

    /** Whether something with this range is drawn at the denominator. */
    public boolean contains(double denominator) {
        return denominator >= min && denominator < max;
    }
}
