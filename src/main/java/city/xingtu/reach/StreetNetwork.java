package city.xingtu.reach;

import city.xingtu.geo.PackedIndex;

/**
 * The walkable streets as a graph in flat arrays (compressed sparse rows). Nodes are ends of streets and vertices that
 * two streets share; an edge is the street between two nodes, open both ways. Immutable.
 *
 * <p>Coordinates are metres of {@link #plane}; an edge's vertices are {@code vertexStart[e] .. vertexStart[e+1]-1}, and
 * {@code along} is the distance in metres from the edge's first vertex. Lengths are those on the ellipsoid.
 */
final class StreetNetwork {

    final LocalPlane plane;
    final int nodes;
    final int edges;
    /** Arcs of node n are {@code firstArc[n] .. firstArc[n+1]-1}. */
    final int[] firstArc;

    final int[] arcEdge;
    final int[] edgeFrom;
    final int[] edgeTo;
    final double[] edgeLength;
    final int[] vertexStart;
    final double[] x;
    final double[] y;
    final double[] along;
    /** Boxes of the edges in the plane. */
    final PackedIndex edgeIndex;

    private final NetworkAccuracy accuracy;

    StreetNetwork(
            LocalPlane plane,
            int nodes,
            int[] edgeFrom,
            int[] edgeTo,
            int[] vertexStart,
            double[] x,
            double[] y,
            double[] along,
            NetworkAccuracy accuracy) {
        this.plane = plane;
        this.nodes = nodes;
        this.edges = edgeFrom.length;
        this.edgeFrom = edgeFrom;
        this.edgeTo = edgeTo;
        this.vertexStart = vertexStart;
        this.x = x;
        this.y = y;
        this.along = along;
        this.accuracy = accuracy;
        this.edgeLength = new double[edges];
        this.firstArc = new int[nodes + 1];
        this.arcEdge = new int[2 * edges];
        for (int e = 0; e < edges; e++) {
            edgeLength[e] = along[vertexStart[e + 1] - 1];
            firstArc[edgeFrom[e] + 1]++;
            firstArc[edgeTo[e] + 1]++;
        }
        for (int n = 0; n < nodes; n++) {
            firstArc[n + 1] += firstArc[n];
        }
        int[] next = firstArc.clone();
        for (int e = 0; e < edges; e++) {
            arcEdge[next[edgeFrom[e]]++] = e;
            arcEdge[next[edgeTo[e]]++] = e;
        }
        this.edgeIndex = PackedIndex.of(boxes());
    }

    /** The end of the edge that is not the node; the node itself for a loop. */
    int otherEnd(int edge, int node) {
        return edgeFrom[edge] == node ? edgeTo[edge] : edgeFrom[edge];
    }

    /** How good the streets are and how many there are, for the answer. */
    NetworkAccuracy accuracy() {
        return accuracy;
    }

    /** The plane's x of the point at a distance from the edge's start. */
    double xAt(int edge, double distance) {
        int v = segment(edge, distance);
        return x[v] + (x[v + 1] - x[v]) * fraction(v, distance);
    }

    /** The plane's y of the point at a distance from the edge's start. */
    double yAt(int edge, double distance) {
        int v = segment(edge, distance);
        return y[v] + (y[v + 1] - y[v]) * fraction(v, distance);
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

    private double[] boxes() {
        double[] boxes = new double[4 * edges];
        for (int e = 0; e < edges; e++) {
            double minX = Double.POSITIVE_INFINITY;
            double minY = Double.POSITIVE_INFINITY;
            double maxX = Double.NEGATIVE_INFINITY;
            double maxY = Double.NEGATIVE_INFINITY;
            for (int v = vertexStart[e]; v < vertexStart[e + 1]; v++) {
                minX = Math.min(minX, x[v]);
                minY = Math.min(minY, y[v]);
                maxX = Math.max(maxX, x[v]);
                maxY = Math.max(maxY, y[v]);
            }
            boxes[4 * e] = minX;
            boxes[4 * e + 1] = minY;
            boxes[4 * e + 2] = maxX;
            boxes[4 * e + 3] = maxY;
        }
        return boxes;
    }
}
