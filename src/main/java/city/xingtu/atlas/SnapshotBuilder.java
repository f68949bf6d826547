package city.xingtu.atlas;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Gathers the features of a layer and packs them. For one thread, once. */
final class SnapshotBuilder {

    private final Layer layer;
    private final List<Feature> features = new ArrayList<>();

    SnapshotBuilder(Layer layer) {
        this.layer = layer;
    }

    /** In any order; ids must differ. */
    void add(Feature feature) {
        features.add(feature);
    }

    LayerSnapshot build() {
        // Stores deliver in the order of UTF-8 bytes, which differs from Java's for rare characters; sorting what is
        // already sorted costs one pass.
        features.sort(Comparator.comparing(Feature::id));
        String[] ids = features.stream().map(Feature::id).toArray(String[]::new);
        Column[] columns = new Column[layer.fields().size()];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = column(layer.fields().get(column));
        }
        List<@Nullable Geometry> geometries = new ArrayList<>(features.size());
        for (Feature feature : features) {
            geometries.add(feature.geometry());
        }
        return new LayerSnapshot(layer, ids, columns, FlatGeometries.of(geometries));
    }

    private Column column(Field field) {
        @Nullable Object[] values = new @Nullable Object[features.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = features.get(row).properties().get(field.name());
        }
        return Column.of(field.type(), values);
    }
}
