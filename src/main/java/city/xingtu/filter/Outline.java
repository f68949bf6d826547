package city.xingtu.filter;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * The segments of a geometry, to see which of them come near a box. A box that none comes near lies wholly inside the
 * geometry or wholly outside. Safe for any number of threads.
 */
final class Outline {

    /** Degrees by which a box is taken larger, far above rounding and far below what the plan can tell apart. */
    private static final double SLACK = 1e-9;

    /** x0, y0, x1, y1 a segment; a point is a segment of no length. */
    private final double[] segments;

    private final @Nullable PointOnGeometryLocator area;

    private Outline(double[] segments, @Nullable PointOnGeometryLocator area) {
        this.segments = segments;
        this.area = area;
    }

    /** Null for a mixed collection, whose inside is not simply told. */
    static @Nullable Outline of(Geometry geometry) {
        if (geometry.getClass() == GeometryCollection.class) {
            return null;
        }
        Collector collector = new Collector();
        geometry.apply(collector);
        return new Outline(
                Arrays.copyOf(collector.segments, collector.size),
                geometry instanceof Polygonal ? new IndexedPointInAreaLocator(geometry) : null);
    }

    /** Every segment. */
    int[] all() {
        int[] all = new int[segments.length / 4];
        Arrays.setAll(all, segment -> segment);
        return all;
    }

    /** Those of some segments that come near the box; the same array when all do. */
    int[] near(int[] some, BoundingBox box) {
        double x = box.centreX();
        double y = box.centreY();
        double halfWidth = box.width() / 2 + SLACK;
        double halfHeight = box.height() / 2 + SLACK;
        int[] near = some;
        int count = 0;
        for (int i = 0; i < some.length; i++) {
            boolean meets = meets(4 * some[i], x, y, halfWidth, halfHeight);
            if (near == some) {
                if (meets) {
                    count++;
                    continue;
                }
                near = Arrays.copyOf(some, some.length);
            }
            if (meets) {
                near[count++] = some[i];
            }
        }
        return count == near.length ? near : Arrays.copyOf(near, count);
    }

    /** By the separating axes: those of the box and the segment's normal. */
    private boolean meets(int segment, double x, double y, double halfWidth, double halfHeight) {
        double x0 = segments[segment] - x;
        double y0 = segments[segment + 1] - y;
        double x1 = segments[segment + 2] - x;
        double y1 = segments[segment + 3] - y;
        if (Math.min(x0, x1) > halfWidth
                || Math.max(x0, x1) < -halfWidth
                || Math.min(y0, y1) > halfHeight
                || Math.max(y0, y1) < -halfHeight) {
            return false;
        }
        double dx = x1 - x0;
        double dy = y1 - y0;
        return Math.abs(dx * y0 - dy * x0) <= Math.abs(dx) * halfHeight + Math.abs(dy) * halfWidth;
    }

    /** Whether a point to which no segment comes near lies inside. */
    boolean contains(double x, double y) {
        return area != null && area.locate(new Coordinate(x, y)) == Location.INTERIOR;
    }

    /** Where a point lies: {@link Location}. */
    int locate(Coordinate point) {
        return area == null ? Location.EXTERIOR : area.locate(point);
    }

    /** Whether it goes around an area. */
    boolean isArea() {
        return area != null;
    }

    private static final class Collector implements GeometryComponentFilter {

        private double[] segments = new double[64];
        private int size;

        @Override
        public void filter(Geometry component) {
            if (component instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int i = 1; i < points.size(); i++) {
                    add(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
                }
            } else if (component instanceof Point point && !point.isEmpty()) {
                add(point.getX(), point.getY(), point.getX(), point.getY());
            }
        }

        private void add(double x0, double y0, double x1, double y1) {
            if (size == segments.length) {
                segments = Arrays.copyOf(segments, 2 * size);
            }
            segments[size++] = x0;
            segments[size++] = y0;
            segments[size++] = x1;
            segments[size++] = y1;
        }
    }
}
