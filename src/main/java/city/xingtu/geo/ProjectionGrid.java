package city.xingtu.geo;

/**
 * The system, tolerance and grid of units of a projected table.
 *
 * <p>The tolerance t is shared out so that the sum stays below it: t/8 for the bend between two vertices, t/32 for
 * rounding to units of t/64, the rest for Douglas-Peucker.
 *
 * @param tolerance in units of the target; 0 for none
 * @param scale grid units per unit of the target
 * @param straight squared length, in squared source units, of a segment that bends by just the allowed amount
 */
record ProjectionGrid(Crs target, double tolerance, double scale, long offsetX, long offsetY, double straight) {

    private static final int UNITS_PER_TOLERANCE = 64;
    private static final double BEND_SHARE = 1.0 / 8;
    private static final double SIMPLIFIER_SHARE = 1 - BEND_SHARE - 2.0 / UNITS_PER_TOLERANCE;

    /** Units and bend without a tolerance, in metres: a millimetre, and what no plan's position can tell. */
    private static final double FINEST_METRES = 0.001;

    private static final double BEND_METRES = 0.1;
    /** Half of the largest extent in units. */
    private static final double REACH = 1 << 30;

    /** The grid that suits the table, which is in longitude and latitude. */
    static ProjectionGrid of(FlatGeometries source, Crs target, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance " + tolerance);
        }
        boolean simplify = tolerance > 0;
        BoundingBox lonLat = source.bounds();
        BoundingBox image = target.fromLonLat(lonLat);
        double wanted = simplify
                ? tolerance / UNITS_PER_TOLERANCE
                : target.geographic() ? 1 / FlatBuilder.SCALE : FINEST_METRES;
        double coarse = image.isEmpty() ? 0 : Math.max(image.width(), image.height()) / 2 / REACH;
        double scale = 1 / Math.max(wanted, coarse);
        double bend = simplify ? tolerance * BEND_SHARE : BEND_METRES;
        double radians = Math.toRadians(1 / FlatBuilder.SCALE);
        return new ProjectionGrid(
                target,
                tolerance,
                scale,
                image.isEmpty() ? 0 : Math.round(image.centreX() * scale),
                image.isEmpty() ? 0 : Math.round(image.centreY() * scale),
                bend / target.bending(latitude(lonLat)) / (radians * radians));
    }

    /** In whole degrees, upwards: so that the grid stays when a feature at the edge comes or goes. */
    private static double latitude(BoundingBox lonLat) {
        return lonLat.isEmpty() ? 0 : Math.ceil(Math.max(Math.abs(lonLat.minY()), Math.abs(lonLat.maxY())));
    }

    boolean simplifies() {
        return tolerance > 0;
    }

    /** For Douglas-Peucker, in grid units. */
    double simplifierTolerance() {
        return tolerance * SIMPLIFIER_SHARE * scale;
    }

    /**
     * This grid for another state of the source, when what was projected to it stays right: the vertices that a grid of
     * its own would give, in integers that still fit.
     */
    boolean suits(FlatGeometries source) {
        ProjectionGrid own = of(source, target, tolerance);
        if (own.scale != scale || own.straight != straight) {
            return false;
        }
        BoundingBox image = target.fromLonLat(source.bounds());
        return image.isEmpty()
                || fits(image.minX(), offsetX)
                        && fits(image.maxX(), offsetX)
                        && fits(image.minY(), offsetY)
                        && fits(image.maxY(), offsetY);
    }

    private boolean fits(double value, long offset) {
        // A little less than the reach: the box around the outline may miss a bulge by a few units.
        return Math.abs(value * scale - offset) < REACH - (1 << 20);
    }
}
