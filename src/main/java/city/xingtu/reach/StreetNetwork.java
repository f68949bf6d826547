package city.xingtu.reach;

import city.xingtu.ink.Crew;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The streets of a view as a graph in flat arrays (compressed sparse rows). Nodes are ends of streets and vertices that
 * two streets share; an edge is the street between two nodes, with the rule that says who may use it which way. Immutable.
 *
 * <p>Positions are stored as the plan stores them, in steps of 1e-7 degree, and read as metres of {@link #plane}; an edge's
 * vertices are {@code vertexStart[e] .. vertexStart[e+1]-1}, and {@code along} is the distance in metres from the edge's
 * first vertex. Lengths are those on the ellipsoid. An edge that a patch took away keeps its number and is in no arc.
 */
final class StreetNetwork {

    private static final int COSTS_KEPT = 6;

    /** Edges that a thread takes at once. */
    private static final int AT_ONCE = 5_000;

    final LocalPlane plane;
    final Grid grid;
    final int nodes;
    final int edges;
    /** Arcs of node n are {@code firstArc[n] .. firstArc[n+1]-1}. */
    final int[] firstArc;

    /** Twice the edge; one more when the arc runs against it. */
    final int[] arcEdge;

    final int[] arcEnd;
    final int[] edgeFrom;
    final int[] edgeTo;
    final int[] edgeRule;
    final int[] edgeStreet;
    final int[] vertexStart;
    /** Longitude and latitude of vertex v in steps of the grid, at 2v and 2v+1. */
    final int[] xy;

    final float[] along;
    final StreetRule[] rules;
    final StreetList streets;
    /** Boxes of the edges in the plane. */
    final EdgeIndex edgeIndex;

    private final NetworkSource source;
    private volatile @Nullable NetworkAccuracy accuracy;
    private final Map<Travel, Costs> costs = new RecentlyUsed<>(COSTS_KEPT);

    /** Steps of the stored positions, in degrees. */
    record Grid(double originX, double originY, double unit) {}

    /**
     * @param list the edges
     * @param before the network of which the list is a continuation, or null
     * @param gone edges of it that are no more
     * @param crew threads to build it
     */
    StreetNetwork(
            LocalPlane plane,
            Grid grid,
            int nodes,
            EdgeList list,
            @Nullable StreetNetwork before,
            BitSet gone,
            NetworkSource source,
            Crew crew) {
        this.plane = plane;
        this.grid = grid;
        this.nodes = nodes;
        this.edges = list.count();
        this.edgeFrom = list.from();
        this.edgeTo = list.to();
        this.edgeRule = list.rule();
        this.edgeStreet = list.street();
        this.vertexStart = list.vertexStart();
        this.xy = list.xy();
        this.source = source;
        this.rules = list.rules();
        this.streets = list.streets();
        int known = before == null ? 0 : before.edges;
        this.along = before == null ? new float[xy.length / 2] : Arrays.copyOf(before.along, xy.length / 2);
        measure(known, crew);
        double[] boxes = boxes(known, crew);
        this.edgeIndex = before == null ? EdgeIndex.of(boxes) : before.edgeIndex.patched(boxes, gone);
        this.firstArc = new int[nodes + 1];
        this.arcEdge = new int[2 * (edges - gone(edges))];
        this.arcEnd = new int[arcEdge.length];
        connect();
    }

    private double metres() {
        double metres = 0;
        for (int e = 0; e < edges; e++) {
            metres += edgeIndex.gone(e) ? 0 : edgeLength(e);
        }
        return metres;
    }

    private int gone(int upTo) {
        int count = 0;
        for (int e = 0; e < upTo; e++) {
            count += edgeIndex.gone(e) ? 1 : 0;
        }
        return count;
    }

    private void measure(int fromEdge, Crew crew) {
        Portions.each(crew, fromEdge, edges, AT_ONCE, e -> {
            double distance = 0;
            along[vertexStart[e]] = 0;
            for (int v = vertexStart[e] + 1; v < vertexStart[e + 1]; v++) {
                distance += LocalPlane.length(lon(v - 1), lat(v - 1), lon(v), lat(v));
                along[v] = (float) distance;
            }
        });
    }

    private double[] boxes(int fromEdge, Crew crew) {
        double[] boxes = new double[4 * (edges - fromEdge)];
        Portions.each(crew, fromEdge, edges, AT_ONCE, e -> box(e, boxes, 4 * (e - fromEdge)));
        return boxes;
    }

    private void connect() {
        for (int e = 0; e < edges; e++) {
            if (!edgeIndex.gone(e)) {
                firstArc[edgeFrom[e] + 1]++;
                firstArc[edgeTo[e] + 1]++;
            }
        }
        for (int n = 0; n < nodes; n++) {
            firstArc[n + 1] += firstArc[n];
        }
        int[] next = firstArc.clone();
        for (int e = 0; e < edges; e++) {
            if (!edgeIndex.gone(e)) {
                arc(next[edgeFrom[e]]++, 2 * e, edgeTo[e]);
                arc(next[edgeTo[e]]++, 2 * e + 1, edgeFrom[e]);
            }
        }
    }

    private void arc(int arc, int edge, int end) {
        arcEdge[arc] = edge;
        arcEnd[arc] = end;
    }

    /** What the network costs a traveller. */
    Costs costs(Travel travel) {
        synchronized (costs) {
            return costs.computeIfAbsent(travel, absent -> Costs.of(this, travel));
        }
    }

    /** The end of the edge that is not the node; the node itself for a loop. */
    int otherEnd(int edge, int node) {
        return edgeFrom[edge] == node ? edgeTo[edge] : edgeFrom[edge];
    }

    /** How good the streets are and how many there are, for the answer. */
    NetworkAccuracy accuracy() {
        NetworkAccuracy known = accuracy;
        if (known == null) {
            known = source.accuracy(metres());
            accuracy = known;
        }
        return known;
    }

    /** The streets of which it is made. */
    NetworkSource source() {
        return source;
    }

    /** Metres. */
    double edgeLength(int edge) {
        return along[vertexStart[edge + 1] - 1];
    }

    double lon(int vertex) {
        return grid.originX() + xy[2 * vertex] * grid.unit();
    }

    double lat(int vertex) {
        return grid.originY() + xy[2 * vertex + 1] * grid.unit();
    }

    /** The plane's x of a vertex. */
    double x(int vertex) {
        return plane.x(lon(vertex));
    }

    /** The plane's y of a vertex. */
    double y(int vertex) {
        return plane.y(lat(vertex));
    }

    /** Two vertices with the same key are one place. */
    static long key(int[] xy, int vertex) {
        return ((long) xy[2 * vertex] << 32) | (xy[2 * vertex + 1] & 0xffffffffL);
    }

    /** The plane's x of the point at a distance from the edge's start. */
    double xAt(int edge, double distance) {
        int v = segment(edge, distance);
        double from = x(v);
        return from + (x(v + 1) - from) * fraction(v, distance);
    }

    /** The plane's y of the point at a distance from the edge's start. */
    double yAt(int edge, double distance) {
        int v = segment(edge, distance);
        double from = y(v);
        return from + (y(v + 1) - from) * fraction(v, distance);
    }

    /** First vertex of the segment that holds the point at the distance. */
    int segment(int edge, double distance) {
        int low = vertexStart[edge];
        int high = vertexStart[edge + 1] - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (along[middle] <= distance) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private double fraction(int v, double distance) {
        double length = along[v + 1] - along[v];
        return length <= 0 ? 0 : Math.clamp((distance - along[v]) / length, 0.0, 1.0);
    }

    /** Puts the edge's box in the plane into an array: minX, minY, maxX, maxY. */
    void box(int edge, double[] into, int at) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int v = vertexStart[edge]; v < vertexStart[edge + 1]; v++) {
            double x = x(v);
            double y = y(v);
            minX = Math.min(minX, x);
            minY = Math.min(minY, y);
            maxX = Math.max(maxX, x);
            maxY = Math.max(maxY, y);
        }
        into[at] = minX;
        into[at + 1] = minY;
        into[at + 2] = maxX;
        into[at + 3] = maxY;
    }
}
