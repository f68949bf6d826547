package city.xingtu.draw;

import city.xingtu.ink.Path;

/**
 * Cuts rings at a box, side by side: I. Sutherland, G. Hodgman, "Reentrant polygon clipping", Communications of the ACM
 * 17 (1974). What lies outside runs along the box's edge, which does not matter to a fill. Holds the scratch memory of
 * one thread.
 */
final class RingCutter {

    private double[] from = new double[256];
    private double[] to = new double[256];
    private int count;

    /**
     * Appends what is left of a ring.
     *
     * @param points x0,y0,x1,y1,… without the closing vertex
     */
    void cut(double[] points, int vertices, ClipBox clip, Path path) {
        cut(points, vertices, clip);
        if (count < 3) {
            return;
        }
        path.moveTo(to[0], to[1]);
        for (int i = 1; i < count; i++) {
            path.lineTo(to[2 * i], to[2 * i + 1]);
        }
        path.close();
    }

    /** As above; what is left is in {@link #points}, and its number of vertices returned. */
    int cut(double[] points, int vertices, ClipBox clip) {
        // Each side adds at most half of the vertices again.
        if (to.length < 12 * vertices) {
            from = new double[12 * vertices];
            to = new double[12 * vertices];
        }
        System.arraycopy(points, 0, to, 0, 2 * vertices);
        count = vertices;
        side(0, 1, clip.minX());
        side(0, -1, -clip.maxX());
        side(1, 1, clip.minY());
        side(1, -1, -clip.maxY());
        return count;
    }

    /** x0,y0,x1,y1,… of what was left last; not to be kept. */
    double[] points() {
        return to;
    }

    /** Keeps where {@code sign * coordinate >= limit}. */
    private void side(int axis, int sign, double limit) {
        double[] source = to;
        to = from;
        from = source;
        int kept = 0;
        int other = 1 - axis;
        int last = 2 * (count - 1);
        for (int i = 0; i < 2 * count; last = i, i += 2) {
            double before = sign * source[last + axis];
            double here = sign * source[i + axis];
            if (before < limit != here < limit) {
                double share = (limit - before) / (here - before);
                to[kept + axis] = sign * limit;
                to[kept + other] = source[last + other] + share * (source[i + other] - source[last + other]);
                kept += 2;
            }
            if (here >= limit) {
                to[kept] = source[i];
                to[kept + 1] = source[i + 1];
                kept += 2;
            }
        }
        count = kept / 2;
    }
}
