package city.xingtu.reach;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.FeatureTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds the walkable network from the street layer. Streets meet where they have a vertex in common, to 1e-7 degree;
 * lines that merely cross in the drawing (a bridge over a street) do not.
 */
final class NetworkBuilder {

    private static final String FOOT = "foot";

    private NetworkBuilder() {}

    /**
     * Builds the network.
     *
     * @param streets layer with line geometries; a row with field {@code foot} false is left out
     * @param geometries of the same rows
     * @param version stated with the answers
     */
    static StreetNetwork build(FeatureTable streets, FlatGeometries geometries, String version) {
        int[] xy = geometries.coordinates();
        BitSet walkable = walkableParts(streets, geometries);
        Map<Long, Integer> uses = new HashMap<>();
        for (int part = walkable.nextSetBit(0); part >= 0; part = walkable.nextSetBit(part + 1)) {
            int first = geometries.firstVertex(part);
            int last = geometries.endVertex(part) - 1;
            for (int v = first; v <= last; v++) {
                // An end counts twice, so that it is a node even where no other street meets it.
                uses.merge(key(xy, v), v == first || v == last ? 2 : 1, Integer::sum);
            }
        }
        Map<Long, Integer> nodeOf = new HashMap<>();
        Edges edges = new Edges();
        LocalPlane plane = new LocalPlane(
                geometries.bounds().isEmpty() ? 0 : geometries.bounds().centreX(),
                geometries.bounds().isEmpty() ? 0 : geometries.bounds().centreY());
        for (int part = walkable.nextSetBit(0); part >= 0; part = walkable.nextSetBit(part + 1)) {
            int from = geometries.firstVertex(part);
            for (int v = from + 1; v < geometries.endVertex(part); v++) {
                if (uses.getOrDefault(key(xy, v), 0) > 1) {
                    edges.add(
                            geometries,
                            plane,
                            from,
                            v,
                            nodeOf.computeIfAbsent(key(xy, from), k -> nodeOf.size()),
                            nodeOf.computeIfAbsent(key(xy, v), k -> nodeOf.size()));
                    from = v;
                }
            }
        }
        return edges.network(plane, nodeOf.size(), accuracy(streets, geometries, walkable, edges, version));
    }

    private static BitSet walkableParts(FeatureTable streets, FlatGeometries geometries) {
        int foot = streets.layer().column(FOOT);
        BitSet parts = new BitSet();
        for (int row = 0; row < streets.size(); row++) {
            if (geometries.dimension(row) != 1) {
                continue;
            }
            @Nullable Object open = foot < 0 ? null : streets.value(row, foot);
            if (Boolean.FALSE.equals(open)) {
                continue;
            }
            parts.set(geometries.partStart(row), geometries.partStart(row + 1));
        }
        return parts;
    }

    private static NetworkAccuracy accuracy(
            FeatureTable streets, FlatGeometries geometries, BitSet walkable, Edges edges, String version) {
        int column = streets.layer().column(CommonFields.ACCURACY);
        Map<String, Integer> counts = new TreeMap<>();
        int total = 0;
        for (int row = 0; row < streets.size(); row++) {
            int part = geometries.partStart(row);
            if (part == geometries.partStart(row + 1) || !walkable.get(part)) {
                continue;
            }
            total++;
            @Nullable Object accuracy = column < 0 ? null : streets.value(row, column);
            counts.merge(accuracy == null ? "unstated" : accuracy.toString(), 1, Integer::sum);
        }
        return new NetworkAccuracy(total, Math.round(edges.metres / 10) / 100.0, counts, version);
    }

    private static long key(int[] xy, int vertex) {
        return ((long) xy[2 * vertex] << 32) | (xy[2 * vertex + 1] & 0xffffffffL);
    }

    /** Growing arrays of edges and their vertices. */
    private static final class Edges {
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int[] start = new int[65];
        private double[] x = new double[256];
        private double[] y = new double[256];
        private double[] along = new double[256];
        private int count;
        private int vertices;
        private double metres;

        void add(FlatGeometries geometries, LocalPlane plane, int first, int last, int fromNode, int toNode) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
                start = Arrays.copyOf(start, 2 * count + 1);
            }
            if (vertices + last - first + 1 > x.length) {
                int size = Math.max(2 * x.length, vertices + last - first + 1);
                x = Arrays.copyOf(x, size);
                y = Arrays.copyOf(y, size);
                along = Arrays.copyOf(along, size);
            }
            double distance = 0;
            for (int v = first; v <= last; v++) {
                if (v > first) {
                    distance += LocalPlane.length(
                            geometries.x(v - 1), geometries.y(v - 1), geometries.x(v), geometries.y(v));
                }
                x[vertices] = plane.x(geometries.x(v));
                y[vertices] = plane.y(geometries.y(v));
                along[vertices++] = distance;
            }
            metres += distance;
            from[count] = fromNode;
            to[count] = toNode;
            start[++count] = vertices;
        }

        StreetNetwork network(LocalPlane plane, int nodes, NetworkAccuracy accuracy) {
            return new StreetNetwork(
                    plane,
                    nodes,
                    Arrays.copyOf(from, count),
                    Arrays.copyOf(to, count),
                    Arrays.copyOf(start, count + 1),
                    Arrays.copyOf(x, vertices),
                    Arrays.copyOf(y, vertices),
                    Arrays.copyOf(along, vertices),
                    accuracy);
        }
    }
}
