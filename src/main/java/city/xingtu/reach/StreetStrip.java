package city.xingtu.reach;

/**
 * Draws the ground beside an edge, piece by piece from its beginning to its {@link #end}, but for the discs around the
 * junctions there. For one edge.
 */
final class StreetStrip {

    /** Instead of how the width falls, where nothing is joined. */
    private static final double ALONE = 2;

    /** Metres by which the ground at an end may be wider than that around the junction, for rounding. */
    private static final double ROUNDING = 1e-4;

    private final TravelTimes times;
    private final StreetNetwork network;
    private final int edge;
    private final GroundWidth width;
    private final ShapeUnion union;
    private final double length;

    /** Where it has come to, and how wide the ground is there. */
    private double at = Double.NEGATIVE_INFINITY;

    private double x;
    private double y;
    private double radius;

    /** How the ground came there: the direction, and by how much its width fell for each metre. */
    private double before = ALONE;

    private double beforeX;
    private double beforeY;

    StreetStrip(TravelTimes times, int edge, GroundWidth width, ShapeUnion union) {
        this.times = times;
        this.network = times.network;
        this.edge = edge;
        this.width = width;
        this.union = union;
        this.length = network.edgeLength(edge);
    }

    /** A piece of linear time: cut where the limit is passed and where the access distance caps the radius. */
    void piece(double a, double timeA, double b, double timeB) {
        double limit = width.limit();
        if (Math.min(timeA, timeB) >= limit) {
            return;
        }
        double rise = (timeB - timeA) / (b - a);
        double from = timeA > limit ? a + (limit - timeA) / rise : a;
        double to = timeB > limit ? a + (limit - timeA) / rise : b;
        begin(from, width.at(Math.min(timeA, limit)));
        double capped = width.capped();
        if (timeA < capped != timeB < capped) {
            goOn(a + (capped - timeA) / rise, width.access());
        }
        goOn(to, width.at(Math.min(timeB, limit)));
    }

    private void begin(double place, double wide) {
        if (place != at || wide != radius) {
            end();
            put(place, network.xAt(edge, place), network.yAt(edge, place), wide);
            before = ALONE;
        }
    }

    private void goOn(double place, double wide) {
        double from = at;
        double first = radius;
        double fall = place > from ? (wide - first) / (place - from) : 0;
        int last = network.vertexStart[edge + 1] - 1;
        for (int v = network.segment(edge, from) + 1; v < last && network.along[v] < place; v++) {
            join(network.along[v], network.x(v), network.y(v), first + fall * (network.along[v] - from));
        }
        join(place, network.xAt(edge, place), network.yAt(edge, place), wide);
    }

    private void join(double place, double nextX, double nextY, double wide) {
        double dx = nextX - x;
        double dy = nextY - y;
        double straight = Math.sqrt(dx * dx + dy * dy);
        double fall = (radius - wide) / straight;
        if (Math.abs(fall) < 1) {
            disc(dx / straight, dy / straight, fall);
            if (union.matters((x + nextX) / 2, (y + nextY) / 2, Math.max(radius, wide) + straight / 2)) {
                union.between(x, y, radius, nextX, nextY, wide);
            }
            put(place, nextX, nextY, wide);
            before = fall;
            beforeX = dx / straight;
            beforeY = dy / straight;
        } else {
            disc(0, 0, ALONE);
            put(place, nextX, nextY, wide);
            before = ALONE;
        }
    }

    /** Adds the disc at the end of what was drawn. */
    void end() {
        disc(0, 0, ALONE);
    }

    /** Adds the disc here, between what was joined to it and what is; those around the edge's ends are added elsewhere. */
    private void disc(double towardsX, double towardsY, double fall) {
        if (atJunction() || !union.matters(x, y, radius)) {
            return;
        }
        if (before != ALONE) {
            union.joined(x, y, radius, -beforeX, -beforeY, -before);
        }
        if (fall != ALONE) {
            union.joined(x, y, radius, towardsX, towardsY, fall);
        }
        union.disc(x, y, radius);
    }

    /** Whether the disc here is within that around one of the edge's ends, or there is none yet. */
    private boolean atJunction() {
        if (at > 0 && at < length) {
            return false;
        }
        int node = at >= length ? network.edgeTo[edge] : network.edgeFrom[edge];
        return at < 0 || radius <= width.at(times.seconds(node)) + ROUNDING;
    }

    private void put(double place, double nextX, double nextY, double wide) {
        at = place;
        x = nextX;
        y = nextY;
        radius = wide;
    }
}
