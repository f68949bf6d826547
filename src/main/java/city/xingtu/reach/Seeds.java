package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.List;

/**
 * Where origins step onto the streets: on every edge within the access distance. All of them and not only the nearest, so that a street added beside an origin can never make anything farther.
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
    static Seeds of(StreetNetwork network, List<Origin> origins, Walking walking) {
        Seeds seeds = new Seeds();
        for (int o = 0; o < origins.size(); o++) {
            double x = network.plane.x(origins.get(o).lon());
            double y = network.plane.y(origins.get(o).lat());
            double reach = walking.accessMetres();
            for (int edge : network.edgeIndex.search(new BoundingBox(x - reach, y - reach, x + reach, y + reach))) {
                seeds.join(network, edge, x, y, walking, o);
            }
        }
        return seeds;
    }

    /**
     * Joins an origin to each segment of an edge. Because the way to the street is slower than the street, the best
     * place to step onto it lies between the foot of the perpendicular and the point where the way meets the street at
     * the angle whose cosine is 1/detour; the stretch is entered at several places.
     */
    private void join(StreetNetwork network, int candidate, double px, double py, Walking walking, int from) {
        for (int v = network.vertexStart[candidate]; v < network.vertexStart[candidate + 1] - 1; v++) {
            double dx = network.x[v + 1] - network.x[v];
            double dy = network.y[v + 1] - network.y[v];
            double length = Math.hypot(dx, dy);
            if (length == 0) {
                continue;
            }
            double foot = ((px - network.x[v]) * dx + (py - network.y[v]) * dy) / length;
            double aside = Math.abs((px - network.x[v]) * dy - (py - network.y[v]) * dx) / length;
            if (aside > walking.accessMetres()) {
                continue;
            }
            double slant = walking.detour() > 1
                    ? aside / Math.sqrt(walking.detour() * walking.detour() - 1)
                    : Math.sqrt(walking.accessMetres() * walking.accessMetres() - aside * aside);
            double last = Double.NaN;
            for (int step = -STEPS; step <= STEPS; step++) {
                double place = Math.clamp(foot + slant * step / STEPS, 0.0, length);
                double leg = Math.hypot(aside, place - foot);
                if (leg <= walking.accessMetres() && place != last) {
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
