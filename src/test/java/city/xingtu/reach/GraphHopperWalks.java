package city.xingtu.reach;

import city.xingtu.plan.FeatureTable;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.SpeedWeighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.DistanceCalcEarth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Walking times by another program: GraphHopper's graph, distances (great circle) and search on the same streets, cut
 * into pieces of at most four metres so that a platform is met wherever a street comes to it.
 */
final class GraphHopperWalks {

    private static final double PIECE = 4;
    private static final double METRES_A_DEGREE = 111_195;

    private final DecimalEncodedValue speed = new DecimalEncodedValueImpl("speed", 7, 1, false);
    private final BaseGraph graph =
            new BaseGraph.Builder(EncodingManager.start().add(speed).build()).create();
    private final Map<Coordinate, Integer> nodes = new HashMap<>();
    private final List<Coordinate> places = new ArrayList<>();
    private final Map<List<Origin>, double[]> searches = new HashMap<>();

    GraphHopperWalks(FeatureTable streets) {
        int foot = streets.layer().column("foot");
        for (int row = 0; row < streets.size(); row++) {
            @Nullable Geometry street = streets.geometry(row);
            if (street != null && !Boolean.FALSE.equals(streets.value(row, foot))) {
                for (int i = 0; i < street.getNumGeometries(); i++) {
                    line(street.getGeometryN(i).getCoordinates());
                }
            }
        }
    }

    private void line(Coordinate[] line) {
        for (int i = 1; i < line.length; i++) {
            Coordinate a = line[i - 1];
            Coordinate b = line[i];
            int pieces = Math.max(1, (int) Math.ceil(metres(a, b) / PIECE));
            Coordinate before = a;
            for (int k = 1; k <= pieces; k++) {
                double share = (double) k / pieces;
                Coordinate next =
                        k == pieces ? b : new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
                graph.edge(node(before), node(next))
                        .setDistance(metres(before, next))
                        .set(speed, 5);
                before = next;
            }
        }
    }

    private int node(Coordinate place) {
        Coordinate key = new Coordinate(place.x, place.y);
        return nodes.computeIfAbsent(key, absent -> {
            int node = places.size();
            places.add(key);
            graph.getNodeAccess().setNode(node, key.y, key.x);
            return node;
        });
    }

    private static double metres(Coordinate a, Coordinate b) {
        return DistanceCalcEarth.DIST_EARTH.calcDist(a.y, a.x, b.y, b.x);
    }

    /**
     * Minutes from the nearest of the origins, which must be street vertices to use the streets, to the target;
     * infinite when there is no way.
     */
    double minutes(List<Origin> origins, Geometry target, Travel travel) {
        double least = Double.POSITIVE_INFINITY;
        for (Origin origin : origins) {
            double leg = leg(target, new Coordinate(origin.lon(), origin.lat()));
            if (leg <= travel.accessMetres()) {
                least = Math.min(least, leg * travel.detour());
            }
        }
        double[] metres = searches.computeIfAbsent(origins, this::search);
        var around = target.getEnvelopeInternal().copy();
        around.expandBy(travel.accessMetres() / METRES_A_DEGREE * 1.2);
        for (int node = 0; node < metres.length; node++) {
            Coordinate place = places.get(node);
            if (metres[node] < least && around.contains(place)) {
                double leg = leg(target, place);
                if (leg <= travel.accessMetres()) {
                    least = Math.min(least, metres[node] + leg * travel.detour());
                }
            }
        }
        return least * 60 / (travel.speedKmh() * 1000);
    }

    private static double leg(Geometry target, Coordinate place) {
        Coordinate nearest =
                DistanceOp.nearestPoints(target, target.getFactory().createPoint(place))[0];
        return metres(nearest, place);
    }

    private double[] search(List<Origin> origins) {
        double[] metres = new double[places.size()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        for (Origin origin : origins) {
            @Nullable Integer start = nodes.get(new Coordinate(origin.lon(), origin.lat()));
            if (start != null) {
                ShortestPathTree tree =
                        new ShortestPathTree(graph, new SpeedWeighting(speed), false, TraversalMode.NODE_BASED);
                tree.setDistanceLimit(40_000);
                tree.search(start, label -> metres[label.node] = Math.min(metres[label.node], label.distance));
            }
        }
        return metres;
    }
}
