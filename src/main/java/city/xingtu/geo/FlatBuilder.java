package city.xingtu.geo;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Packs JTS geometries in longitude/latitude into {@link FlatGeometries}, one after the other, without keeping them. For
 * one thread and one use.
 */
public final class FlatBuilder {

    /** Units per degree. */
    static final double SCALE = 1e7;

    private static final double LIMIT = Integer.MAX_VALUE - 1;

    private final IntArray partStarts = new IntArray(64);
    private final IntArray partVertices = new IntArray(64);
    private final IntArray coordinates = new IntArray(1024);
    private final BitSet holes = new BitSet();
    private byte[] dimensions = new byte[16];
    private int rows;

    /** Starts without rows. */
    public FlatBuilder() {
        partStarts.add(0);
        partVertices.add(0);
    }

    /**
     * Adds a row; see {@link FlatGeometries#of} for what becomes of it.
     *
     * @throws IllegalArgumentException for coordinates that are not numbers or beyond ±214°
     */
    public void add(@Nullable Geometry geometry) {
        int dimension = geometry == null || geometry.isEmpty() ? -1 : geometry.getDimension();
        if (rows == dimensions.length) {
            dimensions = Arrays.copyOf(dimensions, 2 * rows);
        }
        dimensions[rows++] = (byte) dimension;
        if (geometry != null && dimension >= 0) {
            add(geometry, dimension);
        }
        partStarts.add(partVertices.size() - 1);
    }

    /** The rows that were added. */
    public FlatGeometries build() {
        FlatRows table =
                FlatRows.dense(partStarts.toArray(), partVertices.toArray(), holes, dimensions, coordinates.raw());
        return new FlatGeometries(
                Crs.CGCS2000, table, SharedCoordinates.of(coordinates.trimmed(), coordinates.size()), 0, 0, SCALE);
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
