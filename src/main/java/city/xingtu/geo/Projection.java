package city.xingtu.geo;

/**
 * The arithmetic between longitude/latitude in degrees and a system's own coordinates, on flat arrays x0,y0,x1,y1,…
 * (east first, in place). Implementations are immutable or synchronise themselves: every thread may use one object.
 */
sealed interface Projection
        permits IdentityProjection, SphericalMercator, Gcj02Mercator, GaussKruger, RegisteredProjection {

    /** Longitude/latitude to easting/northing. */
    void forward(double[] xy, int vertices);

    /** Easting/northing to longitude/latitude. */
    void inverse(double[] xy, int vertices);

    /**
     * How far the image of a straight longitude/latitude segment can bend away from the straight line between the
     * images of its ends: at most this bound times the squared length of the segment in radians, in the system's units.
     * Zero when straight lines stay straight.
     *
     * @param maxLatitude the largest absolute latitude of the data in degrees
     */
    double bending(double maxLatitude);

    /** Whether the system's coordinates are degrees of longitude and latitude, of whatever datum. */
    default boolean geographic() {
        return false;
    }

    /** Metres a unit for scale computation as OGC does it. */
    default double metresPerUnit() {
        return 1;
    }

    /** Whether meridians and parallels run along the system's axes, so that the image of a box is a box. */
    default boolean aligned() {
        return false;
    }
}
