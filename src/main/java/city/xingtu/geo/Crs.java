package city.xingtu.geo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A coordinate system as services speak it: its name, the axis order that the authority prescribes on the wire, and
 * the arithmetic from and to longitude/latitude.
 *
 * <p>In memory every coordinate is east first, whatever {@link #axisOrder()} says; a protocol swaps at its border.
 *
 * <p>CGCS2000 (EPSG:4490) and WGS 84 (EPSG:4326, CRS:84, the base of EPSG:3857) are taken as one: their ellipsoids
 * differ by 0.1 mm and their frames by some decimetres at most, less than any position of a plan, and this is what
 * every map of China does. So 4490, 4326 and CRS:84 have identical coordinates.
 *
 * <p>The transforms never throw and never wrap around: what lies outside the domain of a projection (±85.06° for
 * EPSG:3857; 45° on either side of the central meridian for Gauss-Krüger zones) is moved to the domain's
 * edge. Coordinates that are not numbers stay so. All methods may be called by any thread; there is one object per
 * system, so {@code ==} compares.
 */
public final class Crs {

    /** The order of the two numbers of a coordinate on the wire. */
    public enum AxisOrder {
        EAST_NORTH,
        NORTH_EAST
    }

    /** The most points a side when the outline of a box is transformed. */
    private static final int MOST_STEPS = 32;

    /** By how many metres such an outline may be off between its points: what the storage tells apart. */
    private static final double OUTLINE = 0.01;

    private static final double RADIUS = 6378137;

    /** EPSG:4490, the storage system; in memory longitude first. */
    public static final Crs CGCS2000 = CrsRegistry.get("EPSG:4490");
    /** EPSG:3857. */
    public static final Crs WEB_MERCATOR = CrsRegistry.get("EPSG:3857");
    /** CRS:84: WGS 84, longitude first also on the wire. */
    public static final Crs CRS84 = CrsRegistry.get("CRS:84");
    /** EPSG:4549: CGCS2000, 3-degree Gauss-Krüger with central meridian 120° E, the survey system of Hangzhou. */
    public static final Crs GAUSS_KRUGER_120 = CrsRegistry.get("EPSG:4549");
    /**
     * Web Mercator over positions in {@link Gcj02}, so that what is drawn lies right on the base maps of Amap and Tencent.
     * For display only: {@link #find} does not find it, and documents call it {@link #shownAs EPSG:3857}.
     */
    public static final Crs GCJ02_MERCATOR = CrsRegistry.GCJ02;

    private final String code;
    private final String titleZh;
    private final String titleEn;
    private final AxisOrder axisOrder;
    private final BoundingBox areaOfUse;
    private final Projection projection;
    private final @Nullable Crs shownAs;

    Crs(
            String code,
            String titleZh,
            String titleEn,
            AxisOrder axisOrder,
            BoundingBox areaOfUse,
            Projection projection) {
        this(code, titleZh, titleEn, axisOrder, areaOfUse, projection, null);
    }

    /** A system without a name of its own in any register, which clients take for another one. */
    Crs(
            String code,
            String titleZh,
            String titleEn,
            AxisOrder axisOrder,
            BoundingBox areaOfUse,
            Projection projection,
            @Nullable Crs shownAs) {
        this.code = code;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.axisOrder = axisOrder;
        this.areaOfUse = areaOfUse;
        this.projection = projection;
        this.shownAs = shownAs;
    }

    /**
     * The system of that name, if it is one that Xingtu knows or configuration has named. Accepts {@code EPSG:4490}, {@code CRS:84},
     * {@code urn:ogc:def:crs:EPSG::4490}, {@code urn:ogc:def:crs:OGC:1.3:CRS84},
     * {@code http://www.opengis.net/def/crs/EPSG/0/4490}, {@code http://www.opengis.net/def/crs/OGC/1.3/CRS84} (https
     * too) and these in the brackets of a safe CURIE; case does not matter.
     */
    public static Optional<Crs> find(String name) {
        return CrsRegistry.find(name);
    }

    /** The systems that services announce, in order. Others that {@link #find} knows are served when asked for. */
    public static List<Crs> listed() {
        return CrsRegistry.announced();
    }

    /**
     * Lets services announce further systems after the usual ones; to be called before they start, an empty list gives the
     * usual ones back. Of the EPSG data set all that have an axis to the east and one to the north can be named; those
     * that no formula here computes take seconds to load.
     *
     * @throws IllegalArgumentException that names a system which is none of these
     */
    public static void announce(List<String> further) {
        CrsRegistry.announce(further);
    }

    /** Loads what the first transform would otherwise wait for: little, all systems are closed formulas. */
    public static void warmUp() {
        double[] xy = {120.5, 30.3};
        for (Crs crs : listed()) {
            crs.fromLonLat(xy, 1);
            crs.toLonLat(xy, 1);
        }
    }

    /** Canonical name: "EPSG:4549", "CRS:84". */
    public String code() {
        return code;
    }

    /** {@code http://www.opengis.net/def/crs/EPSG/0/4549}: the name in OGC API. */
    public String uri() {
        int epsg = shownAs().epsg();
        return "http://www.opengis.net/def/crs/" + (epsg == 0 ? "OGC/1.3/CRS84" : "EPSG/0/" + epsg);
    }

    /** {@code urn:ogc:def:crs:EPSG::4549}: the name in WFS 2.0, WMTS 1.0 and GML. */
    public String urn() {
        int epsg = shownAs().epsg();
        return "urn:ogc:def:crs:" + (epsg == 0 ? "OGC:1.3:CRS84" : "EPSG::" + epsg);
    }

    /** The system as which clients see it: itself but for {@link #GCJ02_MERCATOR}. */
    public Crs shownAs() {
        return shownAs == null ? this : shownAs;
    }

    /** Whether coordinates may be drawn and must not be measured, stored or handed out. */
    public boolean displayOnly() {
        return shownAs != null;
    }

    /** The EPSG number, or 0 for CRS:84. */
    public int epsg() {
        return code.startsWith("EPSG:") ? Integer.parseInt(code.substring(5)) : 0;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    /** Official axis order of the authority (4490, 4326, 4549, 4528: NORTH_EAST; 3857, CRS:84: EAST_NORTH). */
    public AxisOrder axisOrder() {
        return axisOrder;
    }

    /** Whether coordinates are degrees. */
    public boolean geographic() {
        return projection.geographic();
    }

    /** Whether coordinates are the longitude and latitude of {@link #CGCS2000} themselves, so that there is nothing to compute. */
    public boolean lonLat() {
        return projection instanceof IdentityProjection;
    }

    /** Metres a unit for scale computation as OGC does it: 6378137*pi/180 for degrees, 0.3048 for feet. */
    public double metresPerUnit() {
        return projection.metresPerUnit();
    }

    /** Area of use in longitude/latitude, as EPSG states it; the transforms reach far beyond it. */
    public BoundingBox areaOfUse() {
        return areaOfUse;
    }

    /** In place, x0,y0,x1,y1,… east first. */
    public void fromLonLat(double[] xy, int vertices) {
        projection.forward(xy, vertices);
    }

    /** In place, x0,y0,x1,y1,… east first. */
    public void toLonLat(double[] xy, int vertices) {
        projection.inverse(xy, vertices);
    }

    /** Box around the transformed outline, densified where it bends. */
    public BoundingBox fromLonLat(BoundingBox box) {
        return lonLat() || box.isEmpty() ? box : around(box, true);
    }

    /** Box around the transformed outline, densified where it bends. */
    public BoundingBox toLonLat(BoundingBox box) {
        return lonLat() || box.isEmpty() ? box : around(box, false);
    }

    /** See {@link Projection#bending}. */
    double bending(double maxLatitude) {
        return projection.bending(maxLatitude);
    }

    private BoundingBox around(BoundingBox box, boolean forward) {
        BoundingBox rough = around(box, forward, 1);
        int steps = projection.aligned() ? 1 : steps(forward ? box : rough, forward ? rough : box);
        return steps == 1 ? rough : around(box, forward, steps);
    }

    /** Points a side after which nobody would see the outline bend. */
    private int steps(BoundingBox lonLat, BoundingBox own) {
        double bending = projection.bending(Math.max(Math.abs(lonLat.minY()), Math.abs(lonLat.maxY())));
        double degrees = Math.max(lonLat.width(), lonLat.height());
        double metres = Math.max(own.width(), own.height()) * metresPerUnit();
        double radians = Math.max(Math.toRadians(degrees), metres / RADIUS);
        double steps = Math.ceil(radians * Math.sqrt(bending * metresPerUnit() / OUTLINE));
        return (int) Math.clamp(steps, 1, MOST_STEPS);
    }

    private BoundingBox around(BoundingBox box, boolean forward, int steps) {
        double[] outline = new double[8 * (steps + 1)];
        int at = 0;
        for (int i = 0; i <= steps; i++) {
            double x = box.minX() + box.width() * i / steps;
            double y = box.minY() + box.height() * i / steps;
            at = put(outline, at, x, box.minY());
            at = put(outline, at, x, box.maxY());
            at = put(outline, at, box.minX(), y);
            at = put(outline, at, box.maxX(), y);
        }
        if (forward) {
            projection.forward(outline, at / 2);
        } else {
            projection.inverse(outline, at / 2);
        }
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < at; i += 2) {
            minX = Math.min(minX, outline[i]);
            maxX = Math.max(maxX, outline[i]);
            minY = Math.min(minY, outline[i + 1]);
            maxY = Math.max(maxY, outline[i + 1]);
        }
        return new BoundingBox(minX, minY, maxX, maxY);
    }

    private static int put(double[] outline, int at, double x, double y) {
        outline[at] = x;
        outline[at + 1] = y;
        return at + 2;
    }

    @Override
    public String toString() {
        return code;
    }
}
