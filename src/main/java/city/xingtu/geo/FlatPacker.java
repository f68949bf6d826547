package city.xingtu.geo;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** JTS geometries in longitude/latitude into {@link FlatGeometries}. For one use. */
final class FlatPacker {

    /** Units per degree. */
    static final double SCALE = 1e7;

    private static final double LIMIT = Integer.MAX_VALUE - 1;

    private final IntArray rowParts = new IntArray(64);
    private final IntArray partVertices = new IntArray(64);
    private final IntArray coordinates = new IntArray(1024);
    private final BitSet holes = new BitSet();

    FlatGeometries pack(List<? extends @Nullable Geometry> geometries) {
        byte[] dimensions = new byte[geometries.size()];
        rowParts.add(0);
        partVertices.add(0);
        int row = 0;
        for (Geometry geometry : geometries) {
            int dimension = geometry == null || geometry.isEmpty() ? -1 : geometry.getDimension();
            dimensions[row++] = (byte) dimension;
            if (geometry != null && dimension >= 0) {
                add(geometry, dimension);
            }
            rowParts.add(partVertices.size() - 1);
        }
        return new FlatGeometries(
                Crs.CGCS2000,
                rowParts.toArray(),
                partVertices.toArray(),
                holes,
                dimensions,
                coordinates.toArray(),
                0,
                0,
                SCALE);
    }

    /** Adds the components of that dimension; those of a lower one in a mixed collection are left out. */
    private void add(Geometry geometry, int dimension) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(geometry.getGeometryN(i), dimension);
            }
        } else if (!geometry.isEmpty() && geometry.getDimension() == dimension) {
            switch (geometry) {
                case Point point -> part(point.getCoordinateSequence());
                case LineString line -> part(line.getCoordinateSequence());
                case Polygon polygon -> {
                    ring(polygon.getExteriorRing().getCoordinateSequence(), false);
                    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                        CoordinateSequence hole = polygon.getInteriorRingN(i).getCoordinateSequence();
                        if (hole.size() > 0) {
                            ring(hole, true);
                        }
                    }
                }
                default -> throw new IllegalArgumentException(geometry.getGeometryType());
            }
        }
    }

    private void part(CoordinateSequence sequence) {
        for (int i = 0; i < sequence.size(); i++) {
            coordinates.add(units(sequence.getX(i)), units(sequence.getY(i)));
        }
        partVertices.add(coordinates.size() / 2);
    }

    private void ring(CoordinateSequence sequence, boolean hole) {
        if (hole) {
            holes.set(partVertices.size() - 1);
        }
        int start = coordinates.size();
        part(sequence);
        int[] xy = coordinates.raw();
        boolean counterClockwise = Rings.signedArea(xy, start / 2, sequence.size()) > 0;
        if (counterClockwise == hole) {
            Rings.reverse(xy, start / 2, sequence.size());
        }
    }

    private static int units(double degrees) {
        double units = Math.rint(degrees * SCALE);
        // Written so that a coordinate that is not a number fails too.
        if (!(Math.abs(units) <= LIMIT)) {
            throw new IllegalArgumentException("not a longitude or latitude: " + degrees);
        }
        return (int) units;
    }
}
