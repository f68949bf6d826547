package city.xingtu.reach;

import com.graphhopper.isochrone.algorithm.ContourBuilder;
import com.graphhopper.isochrone.algorithm.JTSTriangulator;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.isochrone.algorithm.Triangulator;
import com.graphhopper.routing.RouterConfig;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.SpeedWeighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PointList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** GraphHopper on the edges of a network of ours, walked both ways at 4.8 km/h. */
final class GraphHopperPeer {

    /** What GraphHopper's service adds to the limit, so that its contours end within the triangles. */
    private static final double BUFFER = 1.14;

    private final DecimalEncodedValue speed = new DecimalEncodedValueImpl("speed", 9, 0.01, false);
    private final BaseGraph graph =
            new BaseGraph.Builder(EncodingManager.start().add(speed).build()).create();
    private final QueryGraph query;

    GraphHopperPeer(StreetNetwork network) {
        Costs costs = network.costs(Travel.WALK);
        for (int edge = 0; edge < network.edges; edge++) {
            int first = network.vertexStart[edge];
            int last = network.vertexStart[edge + 1] - 1;
            graph.getNodeAccess().setNode(network.edgeFrom[edge], network.lat(first), network.lon(first));
            graph.getNodeAccess().setNode(network.edgeTo[edge], network.lat(last), network.lon(last));
            // GraphHopper takes no loops; they shorten no way.
            if (costs.open(edge) && network.edgeFrom[edge] != network.edgeTo[edge]) {
                EdgeIteratorState added = graph.edge(network.edgeFrom[edge], network.edgeTo[edge])
                        .setDistance(network.edgeLength(edge))
                        .set(speed, Travel.WALK.speedKmh() / 3.6);
                PointList pillars = new PointList();
                for (int v = first + 1; v < last; v++) {
                    pillars.add(network.lat(v), network.lon(v));
                }
                added.setWayGeometry(pillars);
            }
        }
        query = QueryGraph.create(graph, List.of());
    }

    private ShortestPathTree tree(double seconds) {
        ShortestPathTree tree = new ShortestPathTree(query, new SpeedWeighting(speed), false, TraversalMode.NODE_BASED);
        tree.setTimeLimit(seconds * 1000);
        return tree;
    }

    /** How many nodes are reached within the limit. */
    int nodes(int from, double seconds) {
        int[] reached = {0};
        tree(seconds).search(from, label -> reached[0]++);
        return reached[0];
    }

    /** The ground within the limit, as GraphHopper's service draws it: contours on a triangulation of the tree. */
    Geometry ground(int from, double seconds) {
        Snap snap = new Snap(
                graph.getNodeAccess().getLat(from), graph.getNodeAccess().getLon(from));
        snap.setClosestNode(from);
        Triangulator.Result triangles = new JTSTriangulator(new RouterConfig())
                .triangulate(snap, query, tree(seconds * BUFFER), label -> label.time, 0);
        return new ContourBuilder(triangles.triangulation).computeIsoline(seconds * 1000, triangles.seedEdges);
    }
}
