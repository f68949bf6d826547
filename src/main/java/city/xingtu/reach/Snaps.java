package city.xingtu.reach;

import city.xingtu.geo.BoundingBox;
import city.xingtu.ink.Crew;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where places stand on the network when each stands on the nearest street that the mode may use. Immutable. */
final class Snaps {

    static final int NONE = -1;

    /** Places that a thread takes at once. */
    private static final int AT_ONCE = 50;

    /** Metres at which the search for the nearest street begins; it doubles. */
    private static final double FIRST = 32;

    /** Metres by which a street of an island must lie nearer to be taken. */
    private static final double ISLAND = 10;

    /** Metres from an end within which a place stands on the junction, from which all its streets lead on. */
    private static final double END = 0.1;

    /** Edge of each place; {@link #NONE} when no street lies within the access distance. */
    final int[] edge;

    /** Metres from the edge's start. */
    final double[] at;

    /** Straight metres to the street. */
    final double[] leg;

    /** Metres by which the streets were compared. */
    private final double[] score;

    private Snaps(int count) {
        edge = new int[count];
        at = new double[count];
        leg = new double[count];
        score = new double[count];
        Arrays.fill(edge, NONE);
    }

    static Snaps of(StreetNetwork network, Costs costs, List<Origin> places, Travel travel, Crew crew) {
        Snaps snaps = new Snaps(places.size());
        Portions.each(
                crew,
                0,
                places.size(),
                AT_ONCE,
                place -> snaps.snap(
                        place,
                        network,
                        costs,
                        network.plane.x(places.get(place).lon()),
                        network.plane.y(places.get(place).lat()),
                        travel.accessMetres()));
        return snaps;
    }

    /** Places that stand on no street, by number. */
    List<Integer> lonely() {
        return IntStream.range(0, edge.length)
                .filter(place -> edge[place] == NONE)
                .boxed()
                .toList();
    }

    private void snap(int place, StreetNetwork network, Costs costs, double x, double y, double most) {
        score[place] = Double.POSITIVE_INFINITY;
        for (double reach = Math.min(FIRST, most); edge[place] == NONE; reach = Math.min(2 * reach, most)) {
            for (int candidate :
                    network.edgeIndex.search(new BoundingBox(x - reach, y - reach, x + reach, y + reach))) {
                if (costs.open(candidate)) {
                    double more = costs.islands().contains(network.edgeFrom[candidate]) ? ISLAND : 0;
                    along(place, network, candidate, x, y, reach, more);
                }
            }
            if (reach >= most) {
                return;
            }
        }
    }

    private void along(
            int place, StreetNetwork network, int candidate, double px, double py, double reach, double more) {
        for (int v = network.vertexStart[candidate]; v < network.vertexStart[candidate + 1] - 1; v++) {
            double vx = network.x(v);
            double vy = network.y(v);
            double dx = network.x(v + 1) - vx;
            double dy = network.y(v + 1) - vy;
            double square = dx * dx + dy * dy;
            double share = square == 0 ? 0 : Math.clamp(((px - vx) * dx + (py - vy) * dy) / square, 0.0, 1.0);
            double away = Math.hypot(px - vx - share * dx, py - vy - share * dy);
            if (away <= reach && away + more < score[place]) {
                score[place] = away + more;
                leg[place] = away;
                edge[place] = candidate;
                double metres = network.along[v] + share * (network.along[v + 1] - network.along[v]);
                at[place] = metres < END
                        ? 0
                        : network.edgeLength(candidate) - metres < END ? network.edgeLength(candidate) : metres;
            }
        }
    }
}
