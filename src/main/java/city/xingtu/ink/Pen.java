package city.xingtu.ink;

import java.util.Arrays;

/**
 * How a line is stroked. Lengths are pixels. Immutable.
 */
public final class Pen {

    /** How a line ends. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** How two edges meet. */
    public enum Join {
        MITRE,
        ROUND,
        BEVEL
    }

    private static final double MITRE_LIMIT = 4;
    private static final float[] NO_DASHES = {};

    private final double width;
    private final Cap cap;
    private final Join join;
    private final double mitreLimit;
    private final float[] dashes;
    private final double dashOffset;
    private final double offset;

    private Pen(double width, Cap cap, Join join, double mitreLimit, float[] dashes, double dashOffset, double offset) {
        this.width = width;
        this.cap = cap;
        this.join = join;
        this.mitreLimit = mitreLimit;
        this.dashes = dashes;
        this.dashOffset = dashOffset;
        this.offset = offset;
    }

    /** A solid line with butt caps and mitred joins up to four times the width. */
    public static Pen of(double width) {
        return of(width, Cap.BUTT, Join.MITRE);
    }

    /** A solid line. */
    public static Pen of(double width, Cap cap, Join join) {
        return new Pen(Math.max(0, width), cap, join, MITRE_LIMIT, NO_DASHES, 0, 0);
    }

    /** The same with another limit: a mitre longer than it times the width becomes a bevel. */
    public Pen withMitreLimit(double limit) {
        return new Pen(width, cap, join, Math.max(1, limit), dashes, dashOffset, offset);
    }

    /**
     * The same, dashed.
     *
     * @param lengths on, off, on, …; an odd number is repeated once. A pattern with a negative or unreal length, or
     *     with a period below half a pixel, is drawn solid
     * @param start where in the pattern the line begins
     */
    public Pen withDashes(float[] lengths, double start) {
        double period = 0;
        for (float length : lengths) {
            if (!(length >= 0)) {
                return new Pen(width, cap, join, mitreLimit, NO_DASHES, 0, offset);
            }
            period += length;
        }
        if (!(period >= 0.5 && period < Float.MAX_VALUE)) {
            return new Pen(width, cap, join, mitreLimit, NO_DASHES, 0, offset);
        }
        float[] even = lengths.length % 2 == 0 ? lengths.clone() : Arrays.copyOf(lengths, lengths.length * 2);
        if (even.length > lengths.length) {
            System.arraycopy(lengths, 0, even, lengths.length, lengths.length);
        }
        return new Pen(width, cap, join, mitreLimit, even, Double.isFinite(start) ? start : 0, offset);
    }

    /** The same, drawn beside the line: positive to its left in the direction in which it runs. */
    public Pen withOffset(double pixels) {
        return new Pen(width, cap, join, mitreLimit, dashes, dashOffset, pixels);
    }

    public double width() {
        return width;
    }

    public Cap cap() {
        return cap;
    }

    public Join join() {
        return join;
    }

    public double mitreLimit() {
        return mitreLimit;
    }

    public double dashOffset() {
        return dashOffset;
    }

    public double offset() {
        return offset;
    }

    /** On, off, on, off, …; empty for a solid line; not to be written. */
    float[] dashes() {
        return dashes;
    }

    public boolean dashed() {
        return dashes.length > 0;
    }

    /** Length after which the dashes repeat; 0 for a solid line. */
    public double dashPeriod() {
        double period = 0;
        for (float length : dashes) {
            period += length;
        }
        return period;
    }

    /** How far from the line its ink can reach. */
    public double reach() {
        double half = width / 2;
        double joined = join == Join.MITRE ? half * mitreLimit : half;
        return Math.abs(offset) + Math.max(joined, cap == Cap.SQUARE ? half * 1.5 : half);
    }
}
