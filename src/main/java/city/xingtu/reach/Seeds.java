package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.List;

/**
 * Where origins step onto the streets: on every edge within the access distance that the mode may use. All of them and not
 * only the nearest, so that a street added beside an origin can never make anything farther.
 */
final class Seeds {

    /** Places on each side of the foot at which a segment is entered; eight keep the time right to 2 s at 60 m, 6 s at 250 m. */
    private static final int STEPS = 8;

    int count;
    int[] edge = new int[16];
    /** Metres from the edge's start. */
    double[] at = new double[16];
    /** Straight metres from the origin. */
    double[] leg = new double[16];

    int[] origin = new int[16];

    /** The seeds of the origins, by edge. */
    static Seeds of(StreetNetwork network, Costs costs, List<Origin> origins, Travel travel) {
        Seeds seeds = new Seeds();
        for (int o = 0; o < origins.size(); o++) {
            double x = network.plane.x(origins.get(o).lon());
            double y = network.plane.y(origins.get(o).lat());
            double reach = travel.accessMetres();
            for (int edge : network.edgeIndex.search(new BoundingBox(x - reach, y - reach, x + reach, y + reach))) {
                if (costs.open(edge)) {
                    // How many times faster the street is than the way to it, and so how slantwise one walks to it.
                    double ratio = travel.secondsPerMetreOffStreet() / costs.fastest(edge);
                    seeds.join(network, edge, x, y, reach, ratio, o);
                }
            }
        }
        return seeds;
    }

    /**
     * Joins an origin to each segment of an edge. Because the way to the street is slower than the street, the best
     * place to step onto it lies between the foot of the perpendicular and the point where the way meets the street at
     * the angle whose cosine is 1/ratio; the stretch is entered at several places.
     */
    private void join(
            StreetNetwork network, int candidate, double px, double py, double reach, double ratio, int from) {
        for (int v = network.vertexStart[candidate]; v < network.vertexStart[candidate + 1] - 1; v++) {
            double vx = network.x(v);
            double vy = network.y(v);
            double dx = network.x(v + 1) - vx;
            double dy = network.y(v + 1) - vy;
            double length = Math.hypot(dx, dy);
            if (length == 0) {
                continue;
            }
            double foot = ((px - vx) * dx + (py - vy) * dy) / length;
            double aside = Math.abs((px - vx) * dy - (py - vy) * dx) / length;
            if (aside > reach) {
                continue;
            }
            double slant = ratio > 1 ? aside / Math.sqrt(ratio * ratio - 1) : Math.sqrt(reach * reach - aside * aside);
            double last = Double.NaN;
            for (int step = -STEPS; step <= STEPS; step++) {
                double place = Math.clamp(foot + slant * step / STEPS, 0.0, length);
                double leg = Math.hypot(aside, place - foot);
                if (leg <= reach && place != last) {
                    last = place;
                    double share = place / length;
                    add(candidate, network.along[v] + share * (network.along[v + 1] - network.along[v]), leg, from);
                }
            }
        }
    }

    private void add(int onEdge, double distance, double straight, int from) {
        if (count == edge.length) {
            edge = Arrays.copyOf(edge, 2 * count);
            at = Arrays.copyOf(at, 2 * count);
            leg = Arrays.copyOf(leg, 2 * count);
            origin = Arrays.copyOf(origin, 2 * count);
        }
        edge[count] = onEdge;
        at[count] = distance;
        leg[count] = straight;
        origin[count++] = from;
    }
}
