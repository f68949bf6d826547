package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;

/** A point well inside what can be seen of an area. */
final class VisiblePoint {

    /** Pixels that the area has to extend around the point. */
    private static final double LEAST = 4;

    private final Outline outline;
    private final InnerPoint inner = new InnerPoint();
    private final RingCutter cutter = new RingCutter();
    private double widest;
    private double[] best = {};

    VisiblePoint(Outline outline) {
        this.outline = outline;
    }

    /** The pixel, or an empty array when next to nothing of the area is inside the box. */
    double[] find(int row, ClipBox box) {
        FlatGeometries geometries = outline.geometries();
        widest = LEAST;
        best = new double[0];
        inner.begin();
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part) - 1;
            if (!geometries.hole(part)) {
                take();
                inner.begin();
            }
            if (count >= 3) {
                int left = cutter.cut(outline.points(), count, box);
                inner.ring(cutter.points(), left);
            }
        }
        take();
        return best;
    }

    private void take() {
        double[] found = inner.find();
        if (found.length == 3 && found[2] > widest) {
            widest = found[2];
            best = new double[] {found[0], found[1]};
        }
    }
}
