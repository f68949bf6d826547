package city.xingtu.style;

import city.xingtu.filter.Expression;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a label finds its place: the vendor options that GeoServer's users write. Lengths are pixels of 0.28 mm.
 *
 * @param priority higher is placed first
 * @param spaceAround free pixels around the label
 * @param repeat distance between repeated labels on a line, 0 for one
 * @param autoWrap width in pixels at which text wraps, 0 for never
 * @param partials whether the map's edge may cut the label where there is no map beside it
 * @param conflictResolution whether the label gives way to others; else it is there whatever it covers
 */
public record LabelOptions(
        Expression priority,
        double spaceAround,
        double repeat,
        Grouping grouping,
        double autoWrap,
        Moving moving,
        Following following,
        Fitting fitting,
        boolean partials,
        boolean conflictResolution) {

    /** What holds for a label that says nothing; 1000 is GeoServer's priority. */
    public static final LabelOptions DEFAULT = new LabelOptions(
            new Expression.Literal(1000.0),
            0,
            0,
            Grouping.NONE,
            0,
            Moving.NOT,
            Following.STRAIGHT,
            Fitting.USUAL,
            false,
            true);

    /**
     * What labels of the same text have to do with each other.
     *
     * @param group whether they are one
     * @param labelAllGroup whether all lines of a group are named, or the longest only
     * @param minGroupDistance pixels from one to the next; 0 for what is usual
     * @param removeOverlaps whether what several lines of a group have in common counts once
     */
    public record Grouping(boolean group, boolean labelAllGroup, double minGroupDistance, boolean removeOverlaps) {

        /** Each stands for itself. */
        public static final Grouping NONE = new Grouping(false, true, 0, false);
    }

    /**
     * How a label may leave its place when that is taken.
     *
     * @param maxDisplacement how far
     * @param directions where to
     * @param leader width of the line that leads from a label that had to move back to its point, 0 for none
     */
    public record Moving(double maxDisplacement, Set<Direction> directions, double leader) {

        /** Not at all. */
        public static final Moving NOT = new Moving(0, EnumSet.allOf(Direction.class), 0);

        public Moving {
            directions = Collections.unmodifiableSet(EnumSet.copyOf(directions));
        }
    }

    /**
     * How the label of an area is brought into it.
     *
     * @param goodnessOfFit share of the label that has to lie on its area, 0..1; 0 for what is usual
     * @param leastSize pixels of type down to which it shrinks until it lies there; 0 for never
     * @param align how it may be turned when it does not lie there upright
     */
    public record Fitting(double goodnessOfFit, double leastSize, Align align) {

        /** It stands out of areas that are too small, within reason. */
        public static final Fitting USUAL = new Fitting(0, 0, Align.NONE);
    }

    /** How the label of an area that is too narrow for it may be turned. */
    public enum Align {
        /** Not at all. */
        NONE,
        /** Upwards, in areas that are higher than wide. */
        ORTHO,
        /** Along the smallest rectangle around the area. */
        MBR
    }

    /** A direction on the map, counter-clockwise from east in eighths of a turn. */
    public enum Direction {
        E,
        NE,
        N,
        NW,
        W,
        SW,
        S,
        SE
    }

    /**
     * How a label takes the shape of its line.
     *
     * @param followLine whether its letters turn with the line
     * @param maxAngleDelta degrees by which neighbouring letters may then differ in direction
     * @param allowOverruns whether the text may be longer than the line
     * @param forceLeftToRight whether it is turned so that it can be read, or else runs as the line does
     */
    public record Following(boolean followLine, double maxAngleDelta, boolean allowOverruns, boolean forceLeftToRight) {

        /** Straight on the line, and readable. */
        public static final Following STRAIGHT = new Following(false, 28, false, true);
    }
}
