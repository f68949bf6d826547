package city.xingtu.reach;

import city.xingtu.geo.Vertices;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres that touches the ellipsoid at a point: x east, y north, by the radii of curvature of CGCS2000 there.
 * Distances in it are right to 0.3 % within 40 km of the point's latitude, which is better than any street of ours is
 * known; {@link #length} is right to a millionth anywhere.
 */
public final class LocalPlane {

    /** Semi-major axis of CGCS2000, metres. */
    private static final double A = 6378137.0;

    /** Square of the first eccentricity of CGCS2000 (flattening 1/298.257222101). */
    private static final double E2 = 0.00669438002290;

    private final double lon0;
    private final double lat0;
    private final double metresPerDegreeEast;
    private final double metresPerDegreeNorth;

    /** A plane that touches at the point, in degrees. */
    public LocalPlane(double lon0, double lat0) {
        this.lon0 = lon0;
        this.lat0 = lat0;
        this.metresPerDegreeEast = metresPerDegreeEast(lat0);
        this.metresPerDegreeNorth = metresPerDegreeNorth(lat0);
    }

    public double x(double lon) {
        return (lon - lon0) * metresPerDegreeEast;
    }

    public double y(double lat) {
        return (lat - lat0) * metresPerDegreeNorth;
    }

    public double lon(double x) {
        return lon0 + x / metresPerDegreeEast;
    }

    public double lat(double y) {
        return lat0 + y / metresPerDegreeNorth;
    }

    /** A copy of a lon/lat geometry in this plane. */
    public Geometry toPlane(Geometry lonLat) {
        return mapped(lonLat, true);
    }

    /** A copy of a geometry of this plane in lon/lat. */
    public Geometry toLonLat(Geometry plane) {
        return mapped(plane, false);
    }

    private Geometry mapped(Geometry geometry, boolean forward) {
        Geometry copy = geometry.copy();
        Vertices.change(copy, xy -> {
            for (int i = 0; i < xy.length; i += 2) {
                xy[i] = forward ? x(xy[i]) : lon(xy[i]);
                xy[i + 1] = forward ? y(xy[i + 1]) : lat(xy[i + 1]);
            }
        });
        return copy;
    }

    /** Length in metres of a short straight line between two points in degrees, on the ellipsoid at their latitude. */
    public static double length(double lonA, double latA, double lonB, double latB) {
        double middle = (latA + latB) / 2;
        return Math.hypot((lonB - lonA) * metresPerDegreeEast(middle), (latB - latA) * metresPerDegreeNorth(middle));
    }

    private static double metresPerDegreeEast(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return Math.toRadians(1) * Math.cos(Math.toRadians(lat)) * A / Math.sqrt(1 - E2 * sin * sin);
    }

    private static double metresPerDegreeNorth(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        double w = 1 - E2 * sin * sin;
        return Math.toRadians(1) * A * (1 - E2) / (w * Math.sqrt(w));
    }
}
