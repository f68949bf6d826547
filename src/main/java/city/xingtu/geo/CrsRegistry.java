package city.xingtu.geo;

import city.xingtu.geo.Crs.AxisOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The coordinate systems that Xingtu knows, and the spellings of their names. */
final class CrsRegistry {

    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

    /** South and north of the 3-degree zones with central meridians 75°, 78° … 135° E, as EPSG states them. */
    private static final double[][] ZONE_LATITUDES = {
        {35.81, 40.65}, {31.03, 41.83}, {29.95, 45.88}, {28.26, 47.23}, {27.80, 49.18}, {27.32, 48.42}, {27.71, 45.13},
        {28.23, 44.50}, {21.43, 42.76}, {21.13, 42.69}, {22.50, 42.21}, {18.19, 42.47}, {18.11, 45.11}, {21.52, 45.45},
        {22.60, 49.88}, {24.43, 53.33}, {28.22, 53.56}, {40.19, 53.20}, {41.37, 50.25}, {42.42, 48.88}, {45.85, 48.40}
    };

    private static final Map<String, Crs> BY_CODE = systems();

    static final List<Crs> LISTED = listed(
            "CRS:84",
            "EPSG:4326",
            "EPSG:3857",
            "EPSG:4490",
            "EPSG:4549",
            "EPSG:4528",
            "EPSG:4547",
            "EPSG:4548",
            "EPSG:4550",
            "EPSG:4551");

    private CrsRegistry() {}

    static Crs get(String code) {
        Crs crs = BY_CODE.get(code);
        if (crs == null) {
            throw new IllegalArgumentException(code);
        }
        return crs;
    }

    static Optional<Crs> find(String name) {
        return Optional.ofNullable(BY_CODE.get(canonical(name)));
    }

    /** "EPSG:number" or "CRS:84" from any spelling; other text comes back as it is, and names nothing. */
    private static String canonical(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("[") && upper.endsWith("]")) {
            upper = upper.substring(1, upper.length() - 1);
        }
        for (String prefix : List.of(
                "URN:OGC:DEF:CRS:",
                "URN:X-OGC:DEF:CRS:",
                "HTTP://WWW.OPENGIS.NET/DEF/CRS/",
                "HTTPS://WWW.OPENGIS.NET/DEF/CRS/")) {
            if (upper.startsWith(prefix)) {
                // authority, version, code
                String[] parts = upper.substring(prefix.length()).split("[:/]", -1);
                return parts.length == 3 ? ofAuthority(parts[0], parts[2]) : name;
            }
        }
        String[] parts = upper.split(":", -1);
        return parts.length == 2 ? ofAuthority(parts[0], parts[1]) : ofAuthority("OGC", upper);
    }

    private static String ofAuthority(String authority, String code) {
        boolean crs84 = (authority.equals("OGC") || authority.equals("CRS"))
                && (code.equals("CRS84") || code.equals("84") && authority.equals("CRS"));
        return crs84 ? "CRS:84" : authority + ":" + code;
    }

    private static Map<String, Crs> systems() {
        Map<String, Crs> systems = new HashMap<>();
        Projection identity = new IdentityProjection();
        add(
                systems,
                new Crs(
                        "CRS:84",
                        "WGS 84 经纬度（经度在前）",
                        "WGS 84 longitude-latitude",
                        AxisOrder.EAST_NORTH,
                        WORLD,
                        identity));
        add(systems, new Crs("EPSG:4326", "WGS 84 经纬度", "WGS 84", AxisOrder.NORTH_EAST, WORLD, identity));
        add(
                systems,
                new Crs(
                        "EPSG:3857",
                        "WGS 84 / 网络墨卡托",
                        "WGS 84 / Pseudo-Mercator",
                        AxisOrder.EAST_NORTH,
                        new BoundingBox(-180, -85.06, 180, 85.06),
                        new SphericalMercator()));
        add(
                systems,
                new Crs(
                        "EPSG:4490",
                        "2000 国家大地坐标系",
                        "China Geodetic Coordinate System 2000",
                        AxisOrder.NORTH_EAST,
                        new BoundingBox(73.62, 16.7, 134.77, 53.56),
                        identity));
        for (int zone = 25; zone <= 45; zone++) {
            addZone(systems, zone);
        }
        return Map.copyOf(systems);
    }

    /** The two systems of a 3-degree zone: with the zone's number before the easting, and without. */
    private static void addZone(Map<String, Crs> systems, int zone) {
        int meridian = 3 * zone;
        double[] latitudes = ZONE_LATITUDES[zone - 25];
        BoundingBox area = new BoundingBox(
                Math.max(73.62, meridian - 1.5), latitudes[0], Math.min(134.77, meridian + 1.5), latitudes[1]);
        add(
                systems,
                new Crs(
                        "EPSG:" + (4488 + zone),
                        "2000 国家大地坐标系 / 3 度高斯-克吕格 " + zone + " 带",
                        "CGCS2000 / 3-degree Gauss-Kruger zone " + zone,
                        AxisOrder.NORTH_EAST,
                        area,
                        new GaussKruger(meridian, zone * 1e6 + 500_000)));
        add(
                systems,
                new Crs(
                        "EPSG:" + (4509 + zone),
                        "2000 国家大地坐标系 / 3 度高斯-克吕格 中央经线 " + meridian + "°E",
                        "CGCS2000 / 3-degree Gauss-Kruger CM " + meridian + "E",
                        AxisOrder.NORTH_EAST,
                        area,
                        new GaussKruger(meridian, 500_000)));
    }

    private static void add(Map<String, Crs> systems, Crs crs) {
        systems.put(crs.code(), crs);
    }

    private static List<Crs> listed(String... codes) {
        return List.of(codes).stream().map(CrsRegistry::get).toList();
    }
}
