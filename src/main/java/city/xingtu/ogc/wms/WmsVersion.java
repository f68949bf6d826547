package city.xingtu.ogc.wms;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of WMS that are spoken: OGC 01-068r3 and OGC 06-042 (ISO 19128). */
enum WmsVersion {
    V1_1_1("1.1.1", "SRS", "X", "Y"),
    V1_3_0("1.3.0", "CRS", "I", "J");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?");

    private final String number;
    private final String crsParameter;
    private final String columnParameter;
    private final String rowParameter;

    WmsVersion(String number, String crsParameter, String columnParameter, String rowParameter) {
        this.number = number;
        this.crsParameter = crsParameter;
        this.columnParameter = columnParameter;
        this.rowParameter = rowParameter;
    }

    /** Such as {@code 1.3.0}. */
    String number() {
        return number;
    }

    /** {@code CRS} or {@code SRS}. */
    String crsParameter() {
        return crsParameter;
    }

    /** {@code I} or {@code X}: a pixel's column, from 0. */
    String columnParameter() {
        return columnParameter;
    }

    /** {@code J} or {@code Y}: a pixel's row, from 0 at the top. */
    String rowParameter() {
        return rowParameter;
    }

    /** What the client asks for: VERSION, or its name before WMS 1.1, WMTVER (01-068r3, 7.1.3.2). */
    private static Optional<String> requested(Query query) {
        return query.find("VERSION").or(() -> query.find("WMTVER"));
    }

    /**
     * The version in which capabilities are answered (06-042, 6.2.4): the one asked for; of one that is not spoken the
     * next lower; of one below all, or when none is asked for, the lowest or the highest.
     *
     * @throws Problem INVALID_PARAMETER when it is no version number
     */
    static WmsVersion negotiate(Query query) {
        return requested(query).map(WmsVersion::nearest).orElse(V1_3_0);
    }

    private static WmsVersion nearest(String requested) {
        return compare(requested, V1_3_0) < 0 ? V1_1_1 : V1_3_0;
    }

    /**
     * The version of a request other than GetCapabilities, which must state one that is spoken.
     *
     * @throws Problem MISSING_PARAMETER or INVALID_PARAMETER {@code VERSION}
     */
    static WmsVersion stated(Query query) {
        String requested = requested(query).orElseThrow(() -> Problem.missing("VERSION"));
        for (WmsVersion version : values()) {
            if (version.number.equals(requested)) {
                return version;
            }
        }
        throw Query.expected("VERSION", requested, "1.3.0 或 1.1.1", "1.3.0 or 1.1.1");
    }

    /** The version in which to word the failure of a request, whatever is wrong with it. */
    static WmsVersion ofFailure(Query query) {
        Optional<String> requested = requested(query);
        if (requested.isEmpty()) {
            return query.has("SRS") && !query.has("CRS") ? V1_1_1 : V1_3_0;
        }
        return NUMBER.matcher(requested.get()).matches() ? nearest(requested.get()) : V1_3_0;
    }

    private static int compare(String requested, WmsVersion version) {
        Matcher given = number(requested);
        Matcher own = number(version.number);
        for (int group = 1; group <= 3; group++) {
            int difference = Integer.compare(part(given, group), part(own, group));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static Matcher number(String version) {
        Matcher matcher = NUMBER.matcher(version);
        if (!matcher.matches()) {
            throw Query.expected("VERSION", version, "版本号，如 1.3.0", "a version number such as 1.3.0");
        }
        return matcher;
    }

    private static int part(Matcher number, int group) {
        return number.group(group) == null ? 0 : Integer.parseInt(number.group(group));
    }

    /** The systems offered. 1.1.1 does not know the name CRS:84. */
    List<Crs> systems() {
        return this == V1_3_0
                ? Crs.listed()
                : Crs.listed().stream().filter(crs -> crs != Crs.CRS84).toList();
    }

    /**
     * The system of that name.
     *
     * @throws Problem UNKNOWN_CRS when it is not offered
     */
    Crs system(String name) {
        return Crs.find(name).filter(systems()::contains).orElseThrow(() -> {
            String offered = String.join(", ", systems().stream().map(Crs::code).toList());
            Text found = Query.expected(crsParameter, name, offered + " 之一", "one of " + offered)
                    .text();
            return new Problem(Problem.Kind.UNKNOWN_CRS, crsParameter, found);
        });
    }

    /** Whether this version writes the system's north before its east: 1.3.0 obeys the authority, 1.1.1 never does. */
    boolean northFirst(Crs crs) {
        return this == V1_3_0 && crs.axisOrder() == Crs.AxisOrder.NORTH_EAST;
    }

    /** A box as it stands on the wire to one in memory, or back. */
    BoundingBox turned(BoundingBox box, Crs crs) {
        return northFirst(crs) ? new BoundingBox(box.minY(), box.minX(), box.maxY(), box.maxX()) : box;
    }
}
