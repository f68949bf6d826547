package city.xingtu.reach;

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
        from = new int[64];
        to = new int[64];
        rule = new int[64];
        street = new int[64];
        start = new int[65];
        xy = new int[512];
        streets = StreetList.empty();
        rules = new StreetList.Rules(new StreetRule[0]);
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
