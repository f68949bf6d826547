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

    /** @param longest metres of an edge beyond which it is cut, so that its time is known at more places */
    GraphHopperPeer(StreetNetwork network, double longest) {
        Costs costs = network.costs(Travel.WALK);
        int nodes = network.nodes;
        for (int edge = 0; edge < network.edges; edge++) {
            set(network.edgeFrom[edge], network, edge, 0);
            set(network.edgeTo[edge], network, edge, network.edgeLength(edge));
            // GraphHopper takes no loops; they shorten no way.
            if (costs.open(edge) && network.edgeFrom[edge] != network.edgeTo[edge]) {
                double length = network.edgeLength(edge);
                int pieces = (int) Math.max(1, Math.ceil(length / longest));
                int from = network.edgeFrom[edge];
                for (int piece = 1; piece <= pieces; piece++) {
                    int to = piece == pieces ? network.edgeTo[edge] : nodes++;
                    set(to, network, edge, length * piece / pieces);
                    piece(network, edge, from, length * (piece - 1) / pieces, to, length * piece / pieces);
                    from = to;
                }
            }
        }
        query = QueryGraph.create(graph, List.of());
    }

    private void set(int node, StreetNetwork network, int edge, double at) {
        graph.getNodeAccess()
                .setNode(node, network.plane.lat(network.yAt(edge, at)), network.plane.lon(network.xAt(edge, at)));
    }

    private void piece(StreetNetwork network, int edge, int from, double begin, int to, double end) {
        EdgeIteratorState added =
                graph.edge(from, to).setDistance(end - begin).set(speed, Travel.WALK.speedKmh() / 3.6);
        PointList pillars = new PointList();
        for (int v = network.vertexStart[edge]; v < network.vertexStart[edge + 1]; v++) {
            if (network.along[v] > begin && network.along[v] < end) {
                pillars.add(network.lat(v), network.lon(v));
            }
        }
        added.setWayGeometry(pillars);
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
