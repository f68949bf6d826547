package city.xingtu.ink;

/**
 * A hatch as a motif, for those who can repeat pictures only. Lines at most angles never meet whole pixels again, so angle
 * and distance are changed by as little as makes them continue themselves on all sides of a square.
 */
public final class HatchTile {

    private static final int LARGEST = 256;

    /** Share of the distance between lines by which they may be moved for a smaller square. */
    private static final double TOLERANCE = 0.01;

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
        int best = step;
        double least = Double.POSITIVE_INFINITY;
        for (int side = step; side <= LARGEST && least > TOLERANCE; side += step) {
            double columns = Math.rint(side * across);
            double rows = Math.rint(side * down);
            double change = Math.hypot(columns / side - across, rows / side - down) / frequency;
            if ((columns != 0 || rows != 0) && change < least) {
                least = change;
                best = side;
            }
        }
        HatchPaint fitted = hatch.fitted(best, Math.rint(best * across), Math.rint(best * down));
        int side = best;
        Path square = new Path();
        square.rectangle(0, 0, side, side);
        return Motif.of(side, side, surface -> surface.fill(square, FillRule.NON_ZERO, fitted));
    }
}
