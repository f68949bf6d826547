package city.xingtu.reach;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of the plane in which an outline is traced, as whole cells numbered from the plane's origin
 * (docs/decisions/0061). Corners of fine cells on its edge, and beyond, count as outside.
 *
 * @param step side of a fine cell in metres
 * @param minX number of the first cell along x
 * @param maxX number of the last
 */
record OutlineFrame(double step, int minX, int minY, int maxX, int maxY) {

    /** Fine cells along a cell: with both ends their corners are eight, and those of a cell fit into a long. */
    static final int FINE = 7;

    /** Cells along a part. */
    private static final int PART = 256;

    /** The cells around a box and one more on every side, so that all of it lies inside the frame. */
    static OutlineFrame around(Envelope box, double step) {
        return box.isNull()
                ? new OutlineFrame(step, 0, 0, -1, -1)
                : new OutlineFrame(
                        step,
                        cell(box.getMinX(), step) - 1,
                        cell(box.getMinY(), step) - 1,
                        cell(box.getMaxX(), step) + 1,
                        cell(box.getMaxY(), step) + 1);
    }

    private static int cell(double place, double step) {
        return (int) Math.floor(place / (step * FINE));
    }

    int columns() {
        return maxX - minX + 1;
    }

    int rows() {
        return maxY - minY + 1;
    }

    /** The frame in parts of bounded size, one where that is enough. */
    List<OutlineFrame> parts() {
        List<OutlineFrame> parts = new ArrayList<>();
        for (int y = minY; y <= maxY; y += PART) {
            for (int x = minX; x <= maxX; x += PART) {
                parts.add(new OutlineFrame(step, x, y, Math.min(x + PART - 1, maxX), Math.min(y + PART - 1, maxY)));
            }
        }
        return parts;
    }
}
