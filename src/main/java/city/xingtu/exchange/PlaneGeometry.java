package city.xingtu.exchange;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/** Geometries without heights and measures: the plan is kept in two dimensions. */
final class PlaneGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private PlaneGeometry() {}

    /** The geometry itself when it has two dimensions, else a copy with the first two. */
    static @Nullable Geometry of(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty() || !deep(geometry)) {
            return geometry;
        }
        return new GeometryEditor(FACTORY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                double[] xy = new double[2 * sequence.size()];
                for (int i = 0; i < sequence.size(); i++) {
                    xy[2 * i] = sequence.getX(i);
                    xy[2 * i + 1] = sequence.getY(i);
                }
                return new PackedCoordinateSequence.Double(xy, 2, 0);
            }
        });
    }

    /** Files have the same dimensions all through a geometry: its first vertex tells. */
    private static boolean deep(Geometry geometry) {
        return !Double.isNaN(geometry.getCoordinate().getZ())
                || !Double.isNaN(geometry.getCoordinate().getM());
    }
}
