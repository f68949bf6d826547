package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.style.Symbolizer.Where;

/** The pixels at which a row's mark or label stands. Holds the scratch memory of one thread. */
final class Anchors {

    private final FlatGeometries geometries;
    private final Outline outline;
    private final LabelPoints labelPoints;
    private final double[] lonLat = new double[2];

    /** Receives pixels. */
    interface Pixels {
        /** @param turn direction of the line there, in radians, clockwise on screen from east; 0 where there is none */
        void at(double x, double y, double turn);
    }

    Anchors(LayerSnapshot layer, Outline outline) {
        this.geometries = outline.geometries();
        this.outline = outline;
        this.labelPoints = LabelPoints.of(layer);
    }

    /** Every point of a row inside the box; for a line its middle, for an area a point well inside. */
    void each(int row, ClipBox clip, Pixels target) {
        each(row, Where.MIDDLE, clip, target);
    }

    /** The points of a row inside the box at which a mark stands. */
    void each(int row, Where where, ClipBox clip, Pixels target) {
        int dimension = geometries.dimension(row);
        if (dimension == 0 || where != Where.MIDDLE) {
            int end = geometries.partStart(row + 1);
            for (int part = geometries.partStart(row); part < end; part++) {
                int count = outline.load(part);
                // The last vertex of a ring is its first one again.
                vertices(dimension == 2 ? count - 1 : count, dimension == 0 ? Where.VERTICES : where, clip, target);
            }
        } else {
            double[] middle = middle(row);
            if (middle.length == 2 && clip.contains(middle[0], middle[1])) {
                target.at(middle[0], middle[1], 0);
            }
        }
    }

    /** The pixel of a row's label point; empty for a row without geometry. */
    double[] middle(int row) {
        if (!labelPoints.find(row, lonLat, 0)) {
            return new double[0];
        }
        Viewport viewport = outline.viewport();
        viewport.crs().fromLonLat(lonLat, 1);
        return new double[] {viewport.column(lonLat[0]), viewport.row(lonLat[1])};
    }

    /** The pixel in the middle of a row's box; empty for a row without geometry. */
    double[] centre(int row) {
        BoundingBox box = geometries.bounds(row);
        Viewport viewport = outline.viewport();
        return box.isEmpty()
                ? new double[0]
                : new double[] {viewport.column(box.centreX()), viewport.row(box.centreY())};
    }

    private void vertices(int count, Where where, ClipBox clip, Pixels target) {
        double[] points = outline.points();
        int first = where == Where.END ? count - 1 : 0;
        int last = where == Where.START ? 0 : count - 1;
        for (int i = first; i <= last; i++) {
            if (clip.contains(points[2 * i], points[2 * i + 1])) {
                int from = where == Where.END ? i - 1 : i;
                boolean directed = from >= 0 && from + 1 < count;
                double turn = directed
                        ? Math.atan2(
                                points[2 * from + 3] - points[2 * from + 1], points[2 * from + 2] - points[2 * from])
                        : 0;
                target.at(points[2 * i], points[2 * i + 1], turn);
            }
        }
    }

    /** The line along the middle of an elongated area in pixels, x and y in turn; empty for other rows. */
    double[] spine(int row) {
        double[] spine = labelPoints.spine(row).clone();
        Viewport viewport = outline.viewport();
        viewport.crs().fromLonLat(spine, spine.length / 2);
        for (int i = 0; i < spine.length; i += 2) {
            spine[i] = viewport.column(spine[i]);
            spine[i + 1] = viewport.row(spine[i + 1]);
        }
        return spine;
    }
}
