package city.xingtu.reach;

/**
 * Times at the places beside a straight piece of street along which the time grows or falls evenly: the least, over the
 * points of the piece, of the time there and the leg to the place. In a plane of metres. Immutable.
 */
final class Cone {

    /** A leg is a hair shorter than the longest, so that it is not refused for a rounding. */
    private static final double HAIR = 1 - 1e-9;

    private static final double STEEPEST = 0.999;

    /** The least time of all. */
    final double earliest;

    final double minX;
    final double minY;
    final double maxX;
    final double maxY;
    private final double x;
    private final double y;
    private final double length;
    private final double dx;
    private final double dy;
    private final double first;
    private final double slope;
    private final double slant;
    private final double offPace;

    /**
     * Beside the piece from a to b, which may be one point.
     *
     * @param offPace seconds for a metre of the leg
     */
    Cone(double xA, double yA, double secondsA, double xB, double yB, double secondsB, double offPace) {
        this.earliest = Math.min(secondsA, secondsB);
        this.minX = Math.min(xA, xB);
        this.minY = Math.min(yA, yB);
        this.maxX = Math.max(xA, xB);
        this.maxY = Math.max(yA, yB);
        this.x = xA;
        this.y = yA;
        this.length = metres(xB - xA, yB - yA);
        this.dx = length == 0 ? 0 : (xB - xA) / length;
        this.dy = length == 0 ? 0 : (yB - yA) / length;
        this.first = secondsA;
        this.slope = length == 0 ? 0 : (secondsB - secondsA) / length;
        // How far before the foot of the perpendicular one turns off, for each metre aside (Snell's law).
        double sine = Math.clamp(slope / offPace, -STEEPEST, STEEPEST);
        this.slant = sine / Math.sqrt(1 - sine * sine);
        this.offPace = offPace;
    }

    /** The times around an origin, without any street. */
    static Cone around(Origin origin, LocalPlane plane, double offPace) {
        double x = plane.x(origin.lon());
        double y = plane.y(origin.lat());
        return new Cone(x, y, origin.afterSeconds(), x, y, origin.afterSeconds(), offPace);
    }

    /** Seconds at a place; infinite where the leg were longer than {@code access} metres. */
    double seconds(double placeX, double placeY, double access) {
        double alongX = placeX - x;
        double alongY = placeY - y;
        double foot = alongX * dx + alongY * dy;
        double aside = length == 0 ? metres(alongX, alongY) : Math.abs(alongX * dy - alongY * dx);
        if (aside > access) {
            return Double.POSITIVE_INFINITY;
        }
        double most = Math.sqrt(access * access - aside * aside) * HAIR;
        double off = Math.clamp(foot - aside * slant, foot - most, foot + most);
        double turn = Math.clamp(off, 0.0, length);
        double leg = metres(aside, turn - foot);
        return leg <= access ? first + slope * turn + leg * offPace : Double.POSITIVE_INFINITY;
    }

    /** Far quicker than {@link Math#hypot}, which guards against numbers that no place has. */
    private static double metres(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
