package city.xingtu.ink;

import java.math.BigInteger;

/**
 * A hatch as a motif, for those who can repeat pictures only. Lines at most angles never meet whole pixels again, so angle
 * and distance are changed by as little as makes them continue themselves on all sides of a square.
 */
public final class HatchTile {

    private static final int LARGEST = 256;

    /** Share of the distance between lines by which they may be moved for a smaller square. */
    private static final double TOLERANCE = 0.01;

    /** How much a change of the dashes' length counts beside one of the lines' distance. */
    private static final double DASHES = 0.2;

    private HatchTile() {}

    /**
     * The smallest square whose lines are as good as those of the hatch.
     *
     * @param step a number of pixels of which the side is to be a multiple
     */
    public static Motif of(HatchPaint hatch, int step) {
        double across = -Math.sin(hatch.angle()) / hatch.spacing();
        double down = Math.cos(hatch.angle()) / hatch.spacing();
        double frequency = Math.hypot(across, down);
        double period = hatch.pen().dashPeriod() * frequency;
        int best = step;
        double least = Double.POSITIVE_INFINITY;
        for (int side = step; side <= LARGEST && least > TOLERANCE; side += step) {
            double columns = Math.rint(side * across);
            double rows = Math.rint(side * down);
            double change = Math.hypot(columns / side - across, rows / side - down) / frequency
                    + Math.abs(stretch(columns, rows, period) - 1) * DASHES;
            if ((columns != 0 || rows != 0) && change < least) {
                least = change;
                best = side;
            }
        }
        double columns = Math.rint(best * across);
        double rows = Math.rint(best * down);
        HatchPaint fitted = hatch.fitted(best, columns, rows, stretch(columns, rows, period));
        int side = best;
        Path square = new Path();
        square.rectangle(0, 0, side, side);
        return Motif.of(side, side, surface -> surface.fill(square, FillRule.NON_ZERO, fitted));
    }

    /**
     * The factor by which dashes are longer that continue themselves on all sides. Going along a side of the square leads
     * along a line by as many distances between lines as it has lines along the other side: whole dashes fit into both
     * where they fit into what the two numbers have in common.
     *
     * @param period after which dashes repeat, in distances between lines; 0 without any
     */
    private static double stretch(double columns, double rows, double period) {
        if (period == 0) {
            return 1;
        }
        double common = BigInteger.valueOf((long) columns)
                .gcd(BigInteger.valueOf((long) rows))
                .doubleValue();
        return common / Math.max(1, Math.rint(common / period)) / period;
    }
}
