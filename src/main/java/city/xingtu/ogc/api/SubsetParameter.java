package city.xingtu.ogc.api;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters {@code subset} and {@code subset-crs} (20-058, 13.4): {@code Lat(30:30.5),Lon(120:121)}, or {@code E} and
 * {@code N} in a projected system. Of an axis that is not named the whole extent is meant.
 */
final class SubsetParameter {

    static final String NAME = "subset";
    static final String CRS = "subset-crs";

    private static final Pattern AXIS = Pattern.compile("([A-Za-z]{1,20})\\(([^()]{1,90})\\)(?:,|$)");
    private static final Set<String> EAST =
            Set.of("Lon", "lon", "long", "Long", "Longitude", "longitude", "E", "e", "easting", "Easting", "x", "X");
    private static final Set<String> NORTH =
            Set.of("Lat", "lat", "Latitude", "latitude", "N", "n", "northing", "Northing", "y", "Y");

    private SubsetParameter() {}

    /**
     * The box in the system of {@code subset-crs}, east first; empty without {@code subset}.
     *
     * @param extent in longitude and latitude
     * @throws Problem INVALID_PARAMETER; UNKNOWN_FEATURE for an interval beyond the axis
     */
    static Optional<BoundingBox> find(Query query, BoundingBox extent) {
        Crs crs = CrsParameter.of(query, CRS);
        return query.find(NAME).map(value -> parse(value, crs, crs.fromLonLat(extent)));
    }

    private static BoundingBox parse(String value, Crs crs, BoundingBox extent) {
        BoundingBox box = extent;
        Matcher axes = AXIS.matcher(value);
        int end = 0;
        while (axes.find() && axes.start() == end) {
            end = axes.end();
            String axis = axes.group(1);
            double[] ends = ends(value, axes.group(2));
            if (EAST.contains(axis)) {
                double high = crs.geographic() && ends[1] < ends[0] ? ends[1] + 360 : ends[1];
                require(value, ends[0], high, crs.geographic() ? 180 : Double.MAX_VALUE);
                box = new BoundingBox(ends[0], box.minY(), high, box.maxY());
            } else if (NORTH.contains(axis)) {
                require(value, ends[0], ends[1], crs.geographic() ? 90 : Double.MAX_VALUE);
                box = new BoundingBox(box.minX(), ends[0], box.maxX(), ends[1]);
            } else {
                throw malformed(value);
            }
        }
        if (end != value.length()) {
            throw malformed(value);
        }
        return box;
    }

    private static double[] ends(String value, String interval) {
        String[] parts = interval.split(":", -1);
        if (parts.length != 2) {
            throw malformed(value);
        }
        try {
            return new double[] {Double.parseDouble(parts[0].trim()), Double.parseDouble(parts[1].trim())};
        } catch (NumberFormatException e) {
            throw malformed(value);
        }
    }

    private static void require(String value, double low, double high, double furthest) {
        if (!(low < high)) {
            throw malformed(value);
        }
        if (low > furthest || high < -furthest) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE, NAME, new Text("区间在坐标轴之外", "The interval lies beyond the axis"));
        }
    }

    private static Problem malformed(String value) {
        return Query.expected(NAME, value, "形如 Lat(30:30.5),Lon(120:121)", "Lat(low:high),Lon(low:high), or E and N");
    }
}
