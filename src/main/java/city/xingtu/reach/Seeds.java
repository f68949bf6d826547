package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * Where origins step onto the streets: on every edge within the access distance, at its nearest point. All of them and
 * not only the nearest, so that a street added beside an origin can never make anything farther.
 */
final class Seeds {

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
                seeds.join(network, edge, x, y, reach, o);
            }
        }
        return seeds;
    }

    private void join(StreetNetwork network, int candidate, double px, double py, double reach, int from) {
        double best = Double.POSITIVE_INFINITY;
        double bestAt = 0;
        Coordinate point = new Coordinate(px, py);
        for (int v = network.vertexStart[candidate]; v < network.vertexStart[candidate + 1] - 1; v++) {
            LineSegment segment = new LineSegment(network.x[v], network.y[v], network.x[v + 1], network.y[v + 1]);
            double distance = segment.distance(point);
            if (distance < best) {
                best = distance;
                bestAt = network.along[v] + segment.segmentFraction(point) * (network.along[v + 1] - network.along[v]);
            }
        }
        if (best <= reach) {
            add(candidate, bestAt, best, from);
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
