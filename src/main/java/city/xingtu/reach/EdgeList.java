package city.xingtu.reach;

import city.xingtu.geo.HilbertOrder;
import java.util.Arrays;

/** Growing arrays of edges and their vertices, from which a {@link StreetNetwork} is made. */
final class EdgeList {

    private int[] from;
    private int[] to;
    private int[] rule;
    private int[] street;
    private int[] start;
    private int[] xy;
    private int count;
    private int vertices;
    private final StreetList streets;
    private final StreetList.Rules rules;

    EdgeList() {
        this(StreetList.empty(), new StreetList.Rules(new StreetRule[0]), 64, 256);
    }

    private EdgeList(StreetList streets, StreetList.Rules rules, int mostEdges, int mostVertices) {
        this.streets = streets;
        this.rules = rules;
        from = new int[mostEdges];
        to = new int[mostEdges];
        rule = new int[mostEdges];
        street = new int[mostEdges];
        start = new int[mostEdges + 1];
        xy = new int[2 * mostVertices];
    }

    /** The edges of a network, to which more are added. */
    EdgeList(StreetNetwork network) {
        count = network.edges;
        vertices = network.xy.length / 2;
        from = network.edgeFrom;
        to = network.edgeTo;
        rule = network.edgeRule;
        street = network.edgeStreet;
        start = network.vertexStart;
        xy = network.xy;
        streets = network.streets.copy();
        rules = new StreetList.Rules(network.rules);
    }

    /**
     * The same edges in the order of a curve through the plane, and nodes numbered as they come by: what lies near in place
     * lies near in memory.
     */
    EdgeList alongCurve(int nodes) {
        EdgeList sorted = new EdgeList(streets, rules, count, vertices);
        int[] number = new int[nodes];
        int numbered = 0;
        for (int edge : HilbertOrder.of(boxes())) {
            for (int node : new int[] {from[edge], to[edge]}) {
                if (number[node] == 0) {
                    number[node] = ++numbered;
                }
            }
            int first = start[edge];
            int last = start[edge + 1] - 1;
            sorted.add(xy, first, last, number[from[edge]] - 1, number[to[edge]] - 1, rule[edge], street[edge]);
        }
        return sorted;
    }

    /** Boxes of the edges in steps of the grid. */
    private double[] boxes() {
        double[] boxes = new double[4 * count];
        for (int edge = 0; edge < count; edge++) {
            int minX = Integer.MAX_VALUE;
            int minY = Integer.MAX_VALUE;
            int maxX = Integer.MIN_VALUE;
            int maxY = Integer.MIN_VALUE;
            for (int v = start[edge]; v < start[edge + 1]; v++) {
                minX = Math.min(minX, xy[2 * v]);
                minY = Math.min(minY, xy[2 * v + 1]);
                maxX = Math.max(maxX, xy[2 * v]);
                maxY = Math.max(maxY, xy[2 * v + 1]);
            }
            boxes[4 * edge] = minX;
            boxes[4 * edge + 1] = minY;
            boxes[4 * edge + 2] = maxX;
            boxes[4 * edge + 3] = maxY;
        }
        return boxes;
    }

    /** Adds vertices first to last of a line as an edge. */
    void add(int[] line, int first, int last, int fromNode, int toNode, int itsRule, int itsStreet) {
        if (count == from.length) {
            int size = count + Math.max(16, count / 2);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            rule = Arrays.copyOf(rule, size);
            street = Arrays.copyOf(street, size);
        }
        if (count + 1 == start.length) {
            start = Arrays.copyOf(start, count + 1 + Math.max(16, count / 2));
        }
        int more = last - first + 1;
        if (2 * (vertices + more) > xy.length) {
            xy = Arrays.copyOf(xy, 2 * (vertices + more) + Math.max(64, xy.length / 2));
        }
        System.arraycopy(line, 2 * first, xy, 2 * vertices, 2 * more);
        vertices += more;
        from[count] = fromNode;
        to[count] = toNode;
        rule[count] = itsRule;
        street[count] = itsStreet;
        start[++count] = vertices;
    }

    int count() {
        return count;
    }

    StreetList streets() {
        return streets;
    }

    int ruleNumber(StreetRule one) {
        return rules.number(one);
    }

    StreetRule[] rules() {
        return rules.toArray();
    }

    int[] from() {
        return exact(from, count);
    }

    int[] to() {
        return exact(to, count);
    }

    int[] rule() {
        return exact(rule, count);
    }

    int[] street() {
        return exact(street, count);
    }

    int[] vertexStart() {
        return exact(start, count + 1);
    }

    int[] xy() {
        return exact(xy, 2 * vertices);
    }

    private static int[] exact(int[] array, int size) {
        return array.length == size ? array : Arrays.copyOf(array, size);
    }
}
