package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.ink.Crew;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The network after edits of streets: that of before without the edges of the streets that were touched, and with these
 * streets cut anew, in milliseconds. It answers as one that is built anew; nodes that are needed no more stay.
 *
 * <p>For one use.
 */
final class NetworkPatch {

    /** Beyond this share of streets a network is built anew; so it is when patches have made this share of its edges. */
    private static final int SHARE = 8;

    private static final int FEW = 1000;

    /** Metres by which boxes are made larger, so that rounding loses nothing. */
    private static final double MARGIN = 0.5;

    private final StreetNetwork old;
    private final EdgeList edges;
    private final BitSet gone = new BitSet();
    private final List<BoundingBox> places = new ArrayList<>();
    private final Set<Street> touched = new HashSet<>();

    private record Street(String layer, String id) {}

    private NetworkPatch(StreetNetwork old) {
        this.old = old;
        this.edges = new EdgeList(old);
    }

    /**
     * The network of the source.
     *
     * @param old network of an earlier source
     * @param before versions of the layers of that source, in order
     * @return empty when it is better built anew, or the layers do not remember what changed
     */
    static Optional<StreetNetwork> apply(StreetNetwork old, List<Long> before, NetworkSource source) {
        if (before.size() != source.layers().size()) {
            return Optional.empty();
        }
        NetworkPatch patch = new NetworkPatch(old);
        for (int i = 0; i < before.size(); i++) {
            LayerSnapshot layer = source.layers().get(i);
            Optional<List<BoundingBox>> changes = layer.changedSince(before.get(i));
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            changes.get().forEach(box -> patch.touch(layer, box));
        }
        int most = FEW + old.edges / SHARE;
        if (patch.touched.size() > most || old.edgeIndex.patches() > most) {
            return Optional.empty();
        }
        return Optional.of(patch.network(source));
    }

    /** Every street at the place counts as changed, and all of it is cut anew. */
    private void touch(LayerSnapshot layer, BoundingBox box) {
        if (box.isEmpty()) {
            return;
        }
        String id = layer.layer().id();
        BoundingBox there = inPlane(box);
        places.add(there);
        for (int row : layer.search(box)) {
            touched.add(new Street(id, layer.id(row)));
            places.add(inPlane(layer.bounds(row)));
        }
        for (int edge : old.edgeIndex.search(there)) {
            int street = old.edgeStreet[edge];
            if (old.streets.layer(street).equals(id)) {
                touched.add(new Street(id, old.streets.id(street)));
            }
        }
    }

    private BoundingBox inPlane(BoundingBox box) {
        return new BoundingBox(
                        old.plane.x(box.minX()),
                        old.plane.y(box.minY()),
                        old.plane.x(box.maxX()),
                        old.plane.y(box.maxY()))
                .expandedBy(MARGIN);
    }

    private StreetNetwork network(NetworkSource source) {
        for (BoundingBox place : places) {
            for (int edge : old.edgeIndex.search(place)) {
                int street = old.edgeStreet[edge];
                if (touched.contains(new Street(old.streets.layer(street), old.streets.id(street)))) {
                    gone.set(edge);
                }
            }
        }
        VertexTable table = new VertexTable(1024, old.nodes);
        Set<Integer> neighbours = new HashSet<>();
        for (LayerSnapshot layer : source.layers()) {
            each(layer, (row, rule) -> {
                NetworkBuilder.use(table, layer.geometries(), row);
                BoundingBox around = inPlane(layer.bounds(row));
                for (int edge : old.edgeIndex.search(around)) {
                    if (!gone.get(edge)) {
                        neighbours.add(edge);
                    }
                }
            });
        }
        List<Integer> sorted = neighbours.stream().sorted().toList();
        sorted.forEach(edge -> meet(table, edge));
        sorted.forEach(edge -> split(table, edge));
        for (LayerSnapshot layer : source.layers()) {
            each(layer, (row, rule) -> NetworkBuilder.cut(edges, table, layer, row, rule));
        }
        return new StreetNetwork(old.plane, old.grid, table.nodes(), edges, old, gone, source, Crew.ALONE);
    }

    private interface Task {
        void street(int row, StreetRule rule);
    }

    private void each(LayerSnapshot layer, Task task) {
        StreetReader fields = new StreetReader(layer);
        touched.stream()
                .filter(street -> street.layer().equals(layer.layer().id()))
                .mapToInt(street -> layer.row(street.id()))
                .filter(row -> row >= 0)
                .sorted()
                .forEach(row -> {
                    @Nullable StreetRule rule = fields.rule(row);
                    if (rule != null) {
                        task.street(row, rule);
                    }
                });
    }

    /** Where a street that stays meets one that is cut anew, there is a node: its own where it ends there. */
    private void meet(VertexTable table, int edge) {
        int first = old.vertexStart[edge];
        int last = old.vertexStart[edge + 1] - 1;
        for (int v = first; v <= last; v++) {
            long key = StreetNetwork.key(old.xy, v);
            if (table.contains(key)) {
                table.use(key, true);
                if (v == first || v == last) {
                    table.setNode(key, v == first ? old.edgeFrom[edge] : old.edgeTo[edge]);
                }
            }
        }
    }

    private void split(VertexTable table, int edge) {
        int first = old.vertexStart[edge];
        int last = old.vertexStart[edge + 1] - 1;
        int from = first;
        int fromNode = old.edgeFrom[edge];
        for (int v = first + 1; v < last; v++) {
            long key = StreetNetwork.key(old.xy, v);
            if (table.contains(key)) {
                int node = table.node(key);
                edges.add(old.xy, from, v, fromNode, node, old.edgeRule[edge], old.edgeStreet[edge]);
                from = v;
                fromNode = node;
            }
        }
        if (from > first) {
            edges.add(old.xy, from, last, fromNode, old.edgeTo[edge], old.edgeRule[edge], old.edgeStreet[edge]);
            gone.set(edge);
        }
    }
}
