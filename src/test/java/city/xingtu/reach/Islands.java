package city.xingtu.reach;

import java.util.Arrays;

/**
 * Which nodes lie on islands: parts of the network, for a mode, of few nodes that no street joins to the rest, such as the
 * paths of a closed yard. Found by uniting the ends of every open street.
 */
final class Islands {

    /** Fewer nodes are an island; GraphHopper's limit is of the same size. */
    private static final int FEW = 200;

    private final int[] parent;
    private final int[] size;

    private Islands(int nodes) {
        parent = new int[nodes];
        size = new int[nodes];
        Arrays.setAll(parent, node -> node);
        Arrays.fill(size, 1);
    }

    static Islands of(StreetNetwork network, Costs costs) {
        Islands islands = new Islands(network.nodes);
        for (int edge = 0; edge < network.edges; edge++) {
            if (!network.edgeIndex.gone(edge) && costs.open(edge)) {
                islands.unite(network.edgeFrom[edge], network.edgeTo[edge]);
            }
        }
        for (int node = 0; node < network.nodes; node++) {
            islands.parent[node] = islands.root(node);
        }
        return islands;
    }

    boolean contains(int node) {
        return size[parent[node]] < FEW;
    }

    private void unite(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first != second) {
            int large = size[first] >= size[second] ? first : second;
            int small = large == first ? second : first;
            parent[small] = large;
            size[large] += size[small];
        }
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
