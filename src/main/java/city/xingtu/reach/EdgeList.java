package city.xingtu.reach;

import city.xingtu.geo.HilbertOrder;
import city.xingtu.geo.IntArray;

/** Growing arrays of edges and their vertices, from which a {@link StreetNetwork} is made. */
final class EdgeList {

    private final IntArray from;
    private final IntArray to;
    private final IntArray rule;
    private final IntArray street;

    /** Number of each edge's first vertex, and behind the last edge the number of vertices. */
    private final IntArray start;

    private final IntArray xy;
    private final StreetList streets;
    private final StreetList.Rules rules;

    EdgeList() {
        this(StreetList.empty(), new StreetList.Rules(new StreetRule[0]), 64, 256);
    }

    private EdgeList(StreetList streets, StreetList.Rules rules, int mostEdges, int mostVertices) {
        this.streets = streets;
        this.rules = rules;
        from = new IntArray(mostEdges);
        to = new IntArray(mostEdges);
        rule = new IntArray(mostEdges);
        street = new IntArray(mostEdges);
        start = new IntArray(mostEdges + 1);
        start.add(0);
        xy = new IntArray(2 * mostVertices);
    }

    /** The edges of a network, to which more are added. */
    EdgeList(StreetNetwork network) {
        from = IntArray.startingWith(network.edgeFrom);
        to = IntArray.startingWith(network.edgeTo);
        rule = IntArray.startingWith(network.edgeRule);
        street = IntArray.startingWith(network.edgeStreet);
        start = IntArray.startingWith(network.vertexStart);
        xy = IntArray.startingWith(network.xy);
        streets = network.streets.copy();
        rules = new StreetList.Rules(network.rules);
    }

    /**
     * The same edges in the order of a curve through the plane, and nodes numbered as they come by: what lies near in place
     * lies near in memory.
     */
    EdgeList alongCurve(int nodes) {
        EdgeList sorted = new EdgeList(streets, rules, count(), xy.size() / 2);
        int[] number = new int[nodes];
        int numbered = 0;
        int[] line = xy.exact();
        for (int edge : HilbertOrder.of(boxes())) {
            for (int node : new int[] {from.get(edge), to.get(edge)}) {
                if (number[node] == 0) {
                    number[node] = ++numbered;
                }
            }
            sorted.add(
                    line,
                    start.get(edge),
                    start.get(edge + 1) - 1,
                    number[from.get(edge)] - 1,
                    number[to.get(edge)] - 1,
                    rule.get(edge),
                    street.get(edge));
        }
        return sorted;
    }

    /** Boxes of the edges in steps of the grid. */
    private double[] boxes() {
        double[] boxes = new double[4 * count()];
        for (int edge = 0; edge < count(); edge++) {
            int minX = Integer.MAX_VALUE;
            int minY = Integer.MAX_VALUE;
            int maxX = Integer.MIN_VALUE;
            int maxY = Integer.MIN_VALUE;
            for (int v = start.get(edge); v < start.get(edge + 1); v++) {
                minX = Math.min(minX, xy.get(2 * v));
                minY = Math.min(minY, xy.get(2 * v + 1));
                maxX = Math.max(maxX, xy.get(2 * v));
                maxY = Math.max(maxY, xy.get(2 * v + 1));
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
        xy.addAll(line, 2 * first, 2 * (last - first + 1));
        from.add(fromNode);
        to.add(toNode);
        rule.add(itsRule);
        street.add(itsStreet);
        start.add(xy.size() / 2);
    }

    int count() {
        return from.size();
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
        return from.exact();
    }

    int[] to() {
        return to.exact();
    }

    int[] rule() {
        return rule.exact();
    }

    int[] street() {
        return street.exact();
    }

    int[] vertexStart() {
        return start.exact();
    }

    int[] xy() {
        return xy.exact();
    }
}
