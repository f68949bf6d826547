package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Layer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One feature as a table of one row. */
record FeatureRow(Layer layer, Feature feature) implements FeatureTable {

    @Override
    public int size() {
        return 1;
    }

    @Override
    public String id(int row) {
        return feature.id();
    }

    @Override
    public @Nullable Object value(int row, int column) {
        return feature.properties().get(layer.fields().get(column).name());
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        return feature.geometry();
    }
}
