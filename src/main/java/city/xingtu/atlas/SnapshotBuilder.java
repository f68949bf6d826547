package city.xingtu.atlas;

import city.xingtu.geo.FlatBuilder;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Packs the features of a layer as they come, without holding them. For one thread, once. */
final class SnapshotBuilder {

    private final Layer layer;
    private final Column.Builder[] columns;
    private final FlatBuilder geometries = new FlatBuilder();
    private String[] ids = new String[16];
    private int size;
    private boolean ascending = true;

    SnapshotBuilder(Layer layer) {
        this.layer = layer;
        columns = layer.fields().stream()
                .map(field -> Column.builder(field.type()))
                .toArray(Column.Builder[]::new);
    }

    /** In any order; ids must differ. */
    void add(Feature feature) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + (size >> 1));
        }
        ascending &= size == 0 || ids[size - 1].compareTo(feature.id()) < 0;
        ids[size++] = feature.id();
        for (int column = 0; column < columns.length; column++) {
            columns[column].add(
                    feature.properties().get(layer.fields().get(column).name()));
        }
        geometries.add(feature.geometry());
    }

    LayerSnapshot build() {
        Ids packed = Ids.of(ids, size);
        Column[] built = Arrays.stream(columns).map(Column.Builder::build).toArray(Column[]::new);
        FlatGeometries flat = geometries.build();
        if (ascending) {
            return LayerSnapshot.of(layer, packed, built, flat);
        }
        // Stores deliver in the order of code points, which differs from Java's for rare characters.
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(row -> ids[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return LayerSnapshot.selected(layer, packed, built, flat, order);
    }
}
