package city.xingtu.geo;

import java.util.Arrays;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas, lengths and distances on the ellipsoid CGCS2000, in metres and square metres, of geometries in
 * longitude/latitude. Never in a map projection, so no system's distortion gets in.
 *
 * <p>Edges count as geodesics: of an edge of 10 km that runs east, the middle lies one metre off the straight
 * longitude/latitude line, which changes the area of a district by some 0.001 %.
 *
 * <p>Geodesics by C. F. F. Karney: "Algorithms for geodesics", J. Geodesy 87 (2013), through GeographicLib. All methods
 * may be called by any thread.
 */
public final class Measure {

    private static final double A = 6378137;
    private static final double F = 1 / 298.257222101;
    private static final double E2 = F * (2 - F);
    private static final Geodesic ELLIPSOID = new Geodesic(A, F);

    private Measure() {}

    /**
     * The place of a geometry that is nearest to a point.
     *
     * @param lon of that place, in degrees
     * @param lat of that place, in degrees
     * @param metres geodesic distance; 0 inside an area; infinite when there is no geometry
     */
    public record Nearest(double lon, double lat, double metres) {}

    /** Square metres, holes subtracted; 0 for points and lines. */
    public static double area(Geometry lonLat) {
        return area(FlatGeometries.of(Arrays.asList(lonLat)), 0);
    }

    /** As {@link #area(Geometry)}, of one row of a table in longitude/latitude. */
    public static double area(FlatGeometries flat, int row) {
        double sum = 0;
        if (flat.dimension(row) == 2) {
            for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
                // Counter-clockwise is positive, so holes subtract themselves.
                sum += path(flat, part, false);
            }
        }
        return sum;
    }

    /** Metres along lines, or around areas with their holes; 0 for points. */
    public static double length(Geometry lonLat) {
        return length(FlatGeometries.of(Arrays.asList(lonLat)), 0);
    }

    /** As {@link #length(Geometry)}, of one row of a table in longitude/latitude. */
    public static double length(FlatGeometries flat, int row) {
        double sum = 0;
        if (flat.dimension(row) > 0) {
            for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
                sum += path(flat, part, true);
            }
        }
        return sum;
    }

    private static double path(FlatGeometries flat, int part, boolean asLine) {
        requireLonLat(flat);
        PolygonArea path = new PolygonArea(ELLIPSOID, asLine);
        // A ring's closing vertex would only add an edge of no length; a line needs its last.
        int end = flat.endVertex(part) - (asLine ? 0 : 1);
        for (int vertex = flat.firstVertex(part); vertex < end; vertex++) {
            path.AddPoint(flat.y(vertex), flat.x(vertex));
        }
        return asLine ? path.Compute().perimeter : path.Compute().area;
    }

    /** Geodesic distance of two points, in metres. */
    public static double distance(double lon1, double lat1, double lon2, double lat2) {
        return ELLIPSOID.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
    }

    /** Metres from a point to a geometry; 0 inside an area; infinite to an empty one. */
    public static double distance(Geometry lonLat, double lon, double lat) {
        return nearest(FlatGeometries.of(Arrays.asList(lonLat)), 0, lon, lat).metres();
    }

    /**
     * The place of a row that is nearest to a point. It is searched in a plane scaled at the point's latitude, so it may
     * miss the nearest place by a thousandth of the distance (10 km away); the distance to the place is exact.
     */
    public static Nearest nearest(FlatGeometries flat, int row, double lon, double lat) {
        requireLonLat(flat);
        if (flat.dimension(row) == 2 && contains(flat, row, lon, lat)) {
            return new Nearest(lon, lat, 0);
        }
        double scaleX = metresPerDegreeOfLongitude(lat);
        double scaleY = metresPerDegreeOfLatitude(lat);
        double bestSquare = Double.POSITIVE_INFINITY;
        double bestX = Double.NaN;
        double bestY = Double.NaN;
        for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
            int start = flat.firstVertex(part);
            for (int vertex = start; vertex < flat.endVertex(part); vertex++) {
                // The first vertex stands for itself; every other for the segment that ends in it.
                int from = vertex == start ? vertex : vertex - 1;
                double ax = (flat.x(from) - lon) * scaleX;
                double ay = (flat.y(from) - lat) * scaleY;
                double dx = (flat.x(vertex) - lon) * scaleX - ax;
                double dy = (flat.y(vertex) - lat) * scaleY - ay;
                double length = dx * dx + dy * dy;
                double share = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0);
                double x = ax + share * dx;
                double y = ay + share * dy;
                if (x * x + y * y < bestSquare) {
                    bestSquare = x * x + y * y;
                    bestX = lon + x / scaleX;
                    bestY = lat + y / scaleY;
                }
            }
        }
        return bestSquare == Double.POSITIVE_INFINITY
                ? new Nearest(bestX, bestY, bestSquare)
                : new Nearest(bestX, bestY, distance(lon, lat, bestX, bestY));
    }

    /** Whether an area contains the point; points on the border may belong to either side. */
    public static boolean contains(FlatGeometries flat, int row, double x, double y) {
        boolean inside = false;
        if (flat.dimension(row) == 2) {
            for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
                for (int vertex = flat.firstVertex(part) + 1; vertex < flat.endVertex(part); vertex++) {
                    double ay = flat.y(vertex - 1);
                    double by = flat.y(vertex);
                    if (ay > y != by > y) {
                        double ax = flat.x(vertex - 1);
                        inside ^= x < ax + (y - ay) / (by - ay) * (flat.x(vertex) - ax);
                    }
                }
            }
        }
        return inside;
    }

    /** Length of a degree of longitude at a latitude. */
    public static double metresPerDegreeOfLongitude(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return Math.toRadians(A / Math.sqrt(1 - E2 * sine * sine)) * Math.cos(Math.toRadians(lat));
    }

    /** Length of a degree of latitude at a latitude. */
    public static double metresPerDegreeOfLatitude(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        double w2 = 1 - E2 * sine * sine;
        return Math.toRadians(A * (1 - E2) / (w2 * Math.sqrt(w2)));
    }

    private static void requireLonLat(FlatGeometries flat) {
        if (!flat.crs().lonLat()) {
            throw new IllegalArgumentException("measured in longitude/latitude, not in " + flat.crs());
        }
    }
}
