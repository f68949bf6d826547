package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.FlatGeometries;

/** The pixels at which a row's mark or label stands. Holds the scratch memory of one thread. */
final class Anchors {

    private final FlatGeometries geometries;
    private final Outline outline;
    private final LabelPoints labelPoints;
    private final double[] lonLat = new double[2];

    /** Receives pixels. */
    interface Pixels {
        void at(double x, double y);
    }

    Anchors(LayerSnapshot layer, Outline outline) {
        this.geometries = outline.geometries();
        this.outline = outline;
        this.labelPoints = LabelPoints.of(layer);
    }

    /** Every point of a row inside the box; for a line its middle, for an area a point well inside. */
    void each(int row, ClipBox clip, Pixels target) {
        if (geometries.dimension(row) == 0) {
            int end = geometries.partStart(row + 1);
            for (int part = geometries.partStart(row); part < end; part++) {
                int count = outline.load(part);
                double[] points = outline.points();
                for (int i = 0; i < count; i++) {
                    if (clip.contains(points[2 * i], points[2 * i + 1])) {
                        target.at(points[2 * i], points[2 * i + 1]);
                    }
                }
            }
        } else if (labelPoints.find(row, lonLat)) {
            Viewport viewport = outline.viewport();
            viewport.crs().fromLonLat(lonLat, 1);
            double x = viewport.column(lonLat[0]);
            double y = viewport.row(lonLat[1]);
            if (clip.contains(x, y)) {
                target.at(x, y);
            }
        }
    }
}
