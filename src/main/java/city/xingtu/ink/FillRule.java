package city.xingtu.ink;

/** Which regions of a path with several or self-crossing contours are inside. */
public enum FillRule {
    /** Where the contours wind around at all, in whichever direction. */
    NON_ZERO,
    /** Where the contours wind around an odd number of times: rings in any orientation, holes included. */
    EVEN_ODD
}
