package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.Simplifier;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Where the name of a feature belongs: the point itself, the middle of the longest line, a point well inside the largest
 * area. Worked out when first asked for and kept with the snapshot, whatever the scale: a name does not wander when one
 * zooms. Safe for any number of threads.
 */
public final class LabelPoints {

    /** Rings with more vertices are thinned first: the answer is wanted to a fiftieth of the area's extent only. */
    private static final int MANY = 24;

    private final FlatGeometries geometries;
    private final AtomicReferenceArray<double @Nullable []> points;
    private final AtomicReferenceArray<double @Nullable []> spines;

    private LabelPoints(LayerSnapshot layer) {
        this.geometries = layer.geometries();
        this.points = new AtomicReferenceArray<>(layer.size());
        this.spines = new AtomicReferenceArray<>(layer.size());
    }

    /** The label points of a snapshot. */
    public static LabelPoints of(LayerSnapshot layer) {
        return layer.derived(LabelPoints.class, LabelPoints::new);
    }

    /** Longitude and latitude of a row's label point; null for a row without geometry. */
    public double @Nullable [] lonLat(int row) {
        double[] point = new double[2];
        return find(row, point, 0) ? point : null;
    }

    /**
     * Writes longitude and latitude of a row's label point; false for a row without geometry.
     *
     * @param at which point of the target it becomes
     */
    public boolean find(int row, double[] target, int at) {
        double[] point = points.get(row);
        if (point == null) {
            point = compute(row);
            points.set(row, point);
        }
        if (point.length == 0) {
            return false;
        }
        target[2 * at] = point[0];
        target[2 * at + 1] = point[1];
        return true;
    }

    private double[] compute(int row) {
        return switch (geometries.dimension(row)) {
            case 0 -> vertex(geometries.firstVertex(geometries.partStart(row)));
            case 1 -> middle(row);
            case 2 -> inside(row);
            default -> new double[0];
        };
    }

    private double[] vertex(int vertex) {
        return new double[] {geometries.x(vertex), geometries.y(vertex)};
    }

    private double[] inside(int row) {
        int shell = largestShell(row);
        if (shell < 0) {
            return new double[0];
        }
        InnerPoint inner = new InnerPoint();
        inner.begin();
        double squeeze = squeeze(shell);
        for (int part = shell; part < geometries.partStart(row + 1); part++) {
            if (part > shell && !geometries.hole(part)) {
                break;
            }
            double[] points = ring(row, part, squeeze);
            inner.ring(points, points.length / 2);
        }
        double[] found = inner.find();
        return found.length == 0 ? found : new double[] {found[0] / squeeze, found[1]};
    }

    /** Degrees of latitude that a degree of longitude is as long as. */
    private double squeeze(int part) {
        return Math.cos(Math.toRadians(geometries.y(geometries.firstVertex(part))));
    }

    /** A ring without its closing vertex, thinned where it has many. */
    private double[] ring(int row, int part, double squeeze) {
        BoundingBox box = geometries.bounds(row);
        double tolerance = Math.max(box.width(), box.height()) * InnerPoint.FINENESS / 4 / geometries.unit();
        int from = geometries.firstVertex(part);
        int count = geometries.endVertex(part) - from;
        int[] ring = Arrays.copyOfRange(geometries.coordinates(), 2 * from, 2 * (from + count));
        int left = count > MANY ? new Simplifier(tolerance).ring(ring, new boolean[count], count) : count;
        double[] points = new double[Math.max(0, 2 * (left - 1))];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = (geometries.originX() + geometries.unit() * ring[i]) * squeeze;
            points[i + 1] = geometries.originY() + geometries.unit() * ring[i + 1];
        }
        return points;
    }

    /**
     * The line along the middle of an elongated area, longitude and latitude in turn; empty for other rows. Not to be
     * written.
     */
    double[] spine(int row) {
        double[] spine = spines.get(row);
        if (spine == null) {
            int shell = geometries.dimension(row) == 2 ? largestShell(row) : -1;
            if (shell < 0) {
                spine = new double[0];
            } else {
                double squeeze = squeeze(shell);
                double[] points = ring(row, shell, squeeze);
                spine = Spine.of(points, points.length / 2);
                for (int i = 0; i < spine.length; i += 2) {
                    spine[i] /= squeeze;
                }
            }
            spines.set(row, spine);
        }
        return spine;
    }

    /** -1 without any. */
    private int largestShell(int row) {
        int largest = -1;
        double most = -1;
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            if (geometries.hole(part)) {
                continue;
            }
            double area = 0;
            int from = geometries.firstVertex(part);
            double x0 = geometries.x(from);
            double y0 = geometries.y(from);
            for (int v = from; v + 1 < geometries.endVertex(part); v++) {
                area += (geometries.x(v) - x0) * (geometries.y(v + 1) - y0)
                        - (geometries.x(v + 1) - x0) * (geometries.y(v) - y0);
            }
            if (Math.abs(area) > most) {
                most = Math.abs(area);
                largest = part;
            }
        }
        return largest;
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
        int from = geometries.firstVertex(part);
        int to = geometries.endVertex(part);
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
