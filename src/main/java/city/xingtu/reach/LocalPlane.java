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

    private final double lat0;
    private final double metresPerDegreeNorth;

    /** Where each zone begins in degrees and in metres, ascending, and its scale; most planes have one. */
    private final double[] zoneLon;

    private final double[] zoneX;
    private final double[] zoneScale;

    /** A plane that touches at the point, in degrees. */
    public LocalPlane(double lon0, double lat0) {
        this(lat0, new double[] {lon0}, new double[] {lat0});
    }

    /**
     * One plane for places far apart, such as two cities: a zone each, with the scale of its own latitude.
     *
     * @param lat0 where y is 0
     * @param zoneLon degrees at which zones begin, ascending; x is 0 at the first
     * @param zoneLat latitude that gives each its scale
     */
    LocalPlane(double lat0, double[] zoneLon, double[] zoneLat) {
        this.lat0 = lat0;
        this.metresPerDegreeNorth = metresPerDegreeNorth(lat0);
        this.zoneLon = zoneLon.clone();
        this.zoneX = new double[zoneLon.length];
        this.zoneScale = new double[zoneLon.length];
        for (int i = 0; i < zoneLon.length; i++) {
            zoneScale[i] = metresPerDegreeEast(zoneLat[i]);
            if (i > 0) {
                zoneX[i] = zoneX[i - 1] + (zoneLon[i] - zoneLon[i - 1]) * zoneScale[i - 1];
            }
        }
    }

    public double x(double lon) {
        int zone = zone(zoneLon, lon);
        return zoneX[zone] + (lon - zoneLon[zone]) * zoneScale[zone];
    }

    public double y(double lat) {
        return (lat - lat0) * metresPerDegreeNorth;
    }

    public double lon(double x) {
        int zone = zone(zoneX, x);
        return zoneLon[zone] + (x - zoneX[zone]) / zoneScale[zone];
    }

    public double lat(double y) {
        return lat0 + y / metresPerDegreeNorth;
    }

    private static int zone(double[] begins, double place) {
        int zone = begins.length - 1;
        while (zone > 0 && begins[zone] > place) {
            zone--;
        }
        return zone;
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
