package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.FlatGeometries;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Where the name of a feature belongs: the point itself, the middle of the longest line, a point well inside the largest
 * area. Worked out when first asked for and kept with the snapshot, whatever the scale: a name does not wander when one
 * zooms. Safe for any number of threads.
 */
public final class LabelPoints {

    private final FlatGeometries geometries;
    private final AtomicReferenceArray<double @Nullable []> points;

    private LabelPoints(LayerSnapshot layer) {
        this.geometries = layer.geometries();
        this.points = new AtomicReferenceArray<>(layer.size());
    }

    /** The label points of a snapshot. */
    public static LabelPoints of(LayerSnapshot layer) {
        return layer.derived(LabelPoints.class, LabelPoints::new);
    }

    /** Longitude and latitude of a row's label point; null for a row without geometry. */
    public double @Nullable [] lonLat(int row) {
        double[] point = new double[2];
        return find(row, point) ? point : null;
    }

    /** Writes longitude and latitude of a row's label point; false for a row without geometry. */
    boolean find(int row, double[] target) {
        double[] point = points.get(row);
        if (point == null) {
            point = compute(row);
            points.set(row, point);
        }
        if (point.length == 0) {
            return false;
        }
        target[0] = point[0];
        target[1] = point[1];
        return true;
    }

    private double[] compute(int row) {
        return switch (geometries.dimension(row)) {
            case 0 -> vertex(geometries.vertexStart(geometries.partStart(row)));
            case 1 -> middle(row);
            case 2 -> new InnerPoint(geometries, row).find();
            default -> new double[0];
        };
    }

    private double[] vertex(int vertex) {
        return new double[] {geometries.x(vertex), geometries.y(vertex)};
    }

    private double[] middle(int row) {
        int longest = -1;
        double most = -1;
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            double length = length(part, Double.POSITIVE_INFINITY, new double[2]);
            if (length > most) {
                most = length;
                longest = part;
            }
        }
        double[] point = new double[2];
        length(longest, most / 2, point);
        return point;
    }

    /** Length of a line in degrees of latitude; the point at a distance from its beginning is written too. */
    private double length(int part, double distance, double[] point) {
        int from = geometries.vertexStart(part);
        int to = geometries.vertexStart(part + 1);
        double squeeze = Math.cos(Math.toRadians(geometries.y(from)));
        point[0] = geometries.x(from);
        point[1] = geometries.y(from);
        double length = 0;
        for (int v = from; v + 1 < to; v++) {
            double dx = geometries.x(v + 1) - geometries.x(v);
            double dy = geometries.y(v + 1) - geometries.y(v);
            double edge = Math.hypot(dx * squeeze, dy);
            if (length <= distance && edge > 0) {
                double share = Math.min(1, (distance - length) / edge);
                point[0] = geometries.x(v) + share * dx;
                point[1] = geometries.y(v) + share * dy;
            }
            length += edge;
        }
        return length;
    }
}
