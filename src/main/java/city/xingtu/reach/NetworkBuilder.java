package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Crew;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Builds the network from the layers of streets. Streets meet where they have a vertex in common, to 1e-7 degree; lines
 * that merely cross in the drawing (a bridge over a street) do not.
 */
final class NetworkBuilder {

    private final NetworkSource source;
    private final VertexTable table;
    private final EdgeList edges = new EdgeList();

    private NetworkBuilder(NetworkSource source) {
        this.source = source;
        this.table = new VertexTable(
                source.layers().stream()
                        .mapToInt(layer -> layer.geometries().vertices())
                        .sum(),
                0);
    }

    /** What is done with a street that somebody may use. */
    private interface Task {
        void street(LayerSnapshot layer, int row, StreetRule rule);
    }

    /** Builds the whole network. */
    static StreetNetwork build(NetworkSource source, Crew crew) {
        return new NetworkBuilder(source).build(crew);
    }

    private StreetNetwork build(Crew crew) {
        each((layer, row, rule) -> use(table, layer.geometries(), row));
        each((layer, row, rule) -> cut(edges, table, layer, row, rule));
        FlatGeometries any = source.layers().getFirst().geometries();
        return new StreetNetwork(
                source.plane(),
                new StreetNetwork.Grid(any.originX(), any.originY(), any.unit()),
                table.nodes(),
                edges.alongCurve(table.nodes()),
                null,
                new BitSet(),
                source,
                crew);
    }

    private void each(Task task) {
        for (LayerSnapshot layer : source.layers()) {
            StreetReader fields = new StreetReader(layer);
            for (int row = 0; row < layer.size(); row++) {
                @Nullable StreetRule rule = fields.rule(row);
                if (rule != null) {
                    task.street(layer, row, rule);
                }
            }
        }
    }

    /** Counts the vertices of a street. */
    static void use(VertexTable table, FlatGeometries flat, int row) {
        int[] xy = flat.coordinates();
        for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
            int first = flat.firstVertex(part);
            int last = flat.endVertex(part) - 1;
            for (int v = first; v <= last; v++) {
                table.use(StreetNetwork.key(xy, v), v == first || v == last);
            }
        }
    }

    /** Cuts a street into edges where nodes are. */
    static void cut(EdgeList edges, VertexTable table, LayerSnapshot layer, int row, StreetRule rule) {
        FlatGeometries flat = layer.geometries();
        int[] xy = flat.coordinates();
        int number = edges.ruleNumber(rule);
        int street = edges.streets().add(layer, row);
        for (int part = flat.partStart(row); part < flat.partStart(row + 1); part++) {
            cut(edges, table, xy, flat.firstVertex(part), flat.endVertex(part), number, street);
        }
    }

    /** Cuts a line into edges where nodes are. */
    static void cut(EdgeList edges, VertexTable table, int[] xy, int first, int end, int rule, int street) {
        int from = first;
        for (int v = first + 1; v < end; v++) {
            long key = StreetNetwork.key(xy, v);
            if (table.isNode(key)) {
                edges.add(xy, from, v, table.node(StreetNetwork.key(xy, from)), table.node(key), rule, street);
                from = v;
            }
        }
    }
}
