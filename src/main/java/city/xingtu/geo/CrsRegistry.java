package city.xingtu.geo;

import city.xingtu.geo.Crs.AxisOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The coordinate systems that Xingtu knows, and the spellings of their names. */
final class CrsRegistry {

    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

    /** South and north of the 3-degree zones with central meridians 75°, 78° … 135° E, as EPSG states them. */
    private static final double[][] THREE_DEGREE_LATITUDES = {
        {35.81, 40.65}, {31.03, 41.83}, {29.95, 45.88}, {28.26, 47.23}, {27.80, 49.18}, {27.32, 48.42}, {27.71, 45.13},
        {28.23, 44.50}, {21.43, 42.76}, {21.13, 42.69}, {22.50, 42.21}, {18.19, 42.47}, {18.11, 45.11}, {21.52, 45.45},
        {22.60, 49.88}, {24.43, 53.33}, {28.22, 53.56}, {40.19, 53.20}, {41.37, 50.25}, {42.42, 48.88}, {45.85, 48.40}
    };

    /** The same for the 6-degree zones 75°, 81° … 135° E. */
    private static final double[][] SIX_DEGREE_LATITUDES = {
        {35.42, 41.07},
        {29.16, 47.23},
        {27.32, 49.18},
        {27.71, 47.90},
        {21.13, 43.18},
        {17.75, 42.47},
        {16.70, 45.11},
        {19.02, 51.52},
        {24.64, 53.56},
        {29.70, 52.79},
        {45.02, 48.40}
    };

    private static final Map<String, Crs> BY_CODE = systems();

    /** Not among those that {@link #find} finds: nobody shall take or give positions in it. */
    static final Crs GCJ02 = new Crs(
            "GCJ02",
            "火星坐标 / 网络墨卡托（仅供显示）",
            "GCJ-02 / Pseudo-Mercator (for display only)",
            AxisOrder.EAST_NORTH,
            get("EPSG:3857").areaOfUse(),
            new Gcj02Mercator(),
            get("EPSG:3857"));

    private static final List<Crs> USUAL = listed(
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

    private static volatile List<Crs> announced = USUAL;

    private CrsRegistry() {}

    static List<Crs> announced() {
        return announced;
    }

    /** See {@link Crs#announce}. */
    static void announce(List<String> further) {
        List<Crs> all = new ArrayList<>(USUAL);
        for (String name : further) {
            Crs crs = find(name).orElseGet(() -> EpsgSystems.of(canonical(name)));
            if (!all.contains(crs)) {
                all.add(crs);
            }
        }
        announced = List.copyOf(all);
    }

    static Crs get(String code) {
        Crs crs = BY_CODE.get(code);
        if (crs == null) {
            throw new IllegalArgumentException(code);
        }
        return crs;
    }

    static Optional<Crs> find(String name) {
        String code = canonical(name);
        Crs crs = BY_CODE.get(code);
        return crs != null
                ? Optional.of(crs)
                : announced.stream()
                        .filter(further -> further.code().equals(code))
                        .findFirst();
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
        for (int i = 0; i < THREE_DEGREE_LATITUDES.length; i++) {
            addZone(systems, 3, 25 + i, 75 + 3 * i, THREE_DEGREE_LATITUDES[i], 4513 + i, 4534 + i);
        }
        for (int i = 0; i < SIX_DEGREE_LATITUDES.length; i++) {
            addZone(systems, 6, 13 + i, 75 + 6 * i, SIX_DEGREE_LATITUDES[i], 4491 + i, 4502 + i);
        }
        for (int zone = 1; zone <= 60; zone++) {
            addUtm(systems, zone, 32600, "N", new double[] {0, 84}, 0);
            addUtm(systems, zone, 32700, "S", new double[] {-80, 0}, 10_000_000);
        }
        return Map.copyOf(systems);
    }

    /** A zone of UTM on WGS 84, whose ellipsoid differs from that of CGCS2000 by 0.1 mm. */
    private static void addUtm(
            Map<String, Crs> systems, int zone, int base, String half, double[] latitudes, double falseNorthing) {
        int meridian = 6 * zone - 183;
        add(
                systems,
                new Crs(
                        "EPSG:" + (base + zone),
                        "WGS 84 / UTM " + zone + half + " 带",
                        "WGS 84 / UTM zone " + zone + half,
                        AxisOrder.EAST_NORTH,
                        new BoundingBox(meridian - 3, latitudes[0], meridian + 3, latitudes[1]),
                        new GaussKruger(meridian, 500_000, falseNorthing, 0.9996)));
    }

    /** The two systems of a zone: with the zone's number before the easting, and without. */
    private static void addZone(
            Map<String, Crs> systems,
            int width,
            int zone,
            int meridian,
            double[] latitudes,
            int epsgByNumber,
            int epsgByMeridian) {
        BoundingBox area = new BoundingBox(
                Math.max(73.62, meridian - width / 2.0),
                latitudes[0],
                Math.min(134.77, meridian + width / 2.0),
                latitudes[1]);
        String titleZh = "2000 国家大地坐标系 / " + width + " 度高斯-克吕格 ";
        // EPSG leaves the width out of the names of 6-degree zones.
        String titleEn = "CGCS2000 / " + (width == 3 ? "3-degree " : "") + "Gauss-Kruger ";
        add(
                systems,
                new Crs(
                        "EPSG:" + epsgByNumber,
                        titleZh + zone + " 带",
                        titleEn + "zone " + zone,
                        AxisOrder.NORTH_EAST,
                        area,
                        new GaussKruger(meridian, zone * 1e6 + 500_000, 0, 1)));
        add(
                systems,
                new Crs(
                        "EPSG:" + epsgByMeridian,
                        titleZh + "中央经线 " + meridian + "°E",
                        titleEn + "CM " + meridian + "E",
                        AxisOrder.NORTH_EAST,
                        area,
                        new GaussKruger(meridian, 500_000, 0, 1)));
    }

    private static void add(Map<String, Crs> systems, Crs crs) {
        systems.put(crs.code(), crs);
    }

    private static List<Crs> listed(String... codes) {
        return List.of(codes).stream().map(CrsRegistry::get).toList();
    }
}
