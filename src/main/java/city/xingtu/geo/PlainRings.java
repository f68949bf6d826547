package city.xingtu.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Recognises polygons that are valid beyond doubt: one ring of few vertices whose edges keep apart by more than any
 * rounding. It proves nothing of all others, which take a complete check; that costs ten times as much, and most areas of
 * a plan are parcels.
 */
public final class PlainRings {

    /** Edges up to which comparing each with each is the quickest. */
    private static final int MOST_EDGES = 40;

    /** A determinant this share of its terms away from zero has the sign that it shows, as JTS's own filter has it. */
    private static final double ROUNDING = 1e-15;

    private PlainRings() {}

    /** Whether the geometry is a valid polygon, alone or the only one of a multi-polygon; false when that is not plain. */
    public static boolean valid(Geometry geometry) {
        return switch (geometry) {
            case Polygon polygon ->
                polygon.getNumInteriorRing() == 0
                        && simple(polygon.getExteriorRing().getCoordinateSequence());
            case MultiPolygon polygons -> polygons.getNumGeometries() == 1 && valid(polygons.getGeometryN(0));
            default -> false;
        };
    }

    private static boolean simple(CoordinateSequence ring) {
        int edges = ring.size() - 1;
        if (edges < 3 || edges > MOST_EDGES) {
            return false;
        }
        for (int i = 0; i < edges; i++) {
            if (!turns(ring, i, i + 1 == edges ? 1 : i + 2)) {
                return false;
            }
            // The last edge ends where the first begins.
            int end = i == 0 ? edges - 1 : edges;
            for (int j = i + 2; j < end; j++) {
                if (!apart(ring, i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the ring goes on from an edge without coming back over it. */
    private static boolean turns(CoordinateSequence ring, int edge, int next) {
        double x = ring.getX(edge + 1);
        double y = ring.getY(edge + 1);
        double along = (x - ring.getX(edge)) * (ring.getX(next) - x) + (y - ring.getY(edge)) * (ring.getY(next) - y);
        return along > 0 || side(ring, edge, next) != 0;
    }

    private static boolean apart(CoordinateSequence ring, int i, int j) {
        return separate(ring.getX(i), ring.getX(i + 1), ring.getX(j), ring.getX(j + 1))
                || separate(ring.getY(i), ring.getY(i + 1), ring.getY(j), ring.getY(j + 1))
                || side(ring, i, j) * side(ring, i, j + 1) > 0
                || side(ring, j, i) * side(ring, j, i + 1) > 0;
    }

    private static boolean separate(double a, double b, double c, double d) {
        return Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
    }

    /** On which side of an edge a vertex lies, 1 or -1; 0 when rounding may decide. */
    private static int side(CoordinateSequence ring, int edge, int vertex) {
        double x = ring.getX(edge);
        double y = ring.getY(edge);
        double left = (ring.getX(edge + 1) - x) * (ring.getY(vertex) - y);
        double right = (ring.getY(edge + 1) - y) * (ring.getX(vertex) - x);
        double area = left - right;
        double doubt = ROUNDING * (Math.abs(left) + Math.abs(right));
        return area > doubt ? 1 : area < -doubt ? -1 : 0;
    }
}
