package city.xingtu.reach;

import org.locationtech.jts.geom.Envelope;

/**
 * The part of the plane in which an outline is traced, as whole tiles of fine cells numbered from the plane's origin
 * (docs/decisions/0044). Corners of fine cells on its edge, and beyond, count as outside.
 *
 * @param step side of a fine cell in metres
 * @param minX number of the first tile along x
 * @param maxX number of the last
 */
record OutlineFrame(double step, int minX, int minY, int maxX, int maxY) {

    /** Fine cells along a tile: with both ends their corners fit into a long. */
    static final int TILE = 56;

    /** The tiles around a box and one more on every side, so that all of it lies inside the frame. */
    static OutlineFrame around(Envelope box, double step) {
        return box.isNull()
                ? new OutlineFrame(step, 0, 0, -1, -1)
                : new OutlineFrame(
                        step,
                        tile(box.getMinX(), step) - 1,
                        tile(box.getMinY(), step) - 1,
                        tile(box.getMaxX(), step) + 1,
                        tile(box.getMaxY(), step) + 1);
    }

    private static int tile(double place, double step) {
        return (int) Math.floor(place / (step * TILE));
    }

    /** Number of the first tile along an axis: 0 for x, 1 for y. */
    int first(int axis) {
        return axis == 0 ? minX : minY;
    }

    /** Number of the last tile along an axis. */
    int last(int axis) {
        return axis == 0 ? maxX : maxY;
    }

    /** Number of the tile along an axis in which a place in fine cells lies, or of the nearest of the frame. */
    int nearest(int axis, double place) {
        return Math.clamp((long) Math.floor(place / TILE), first(axis), last(axis));
    }
}
