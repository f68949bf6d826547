package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Layer;
import city.xingtu.plan.StreetFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a view whose lines are streets: those that declare who may use them, see {@link StreetFields}.
 *
 * @param layers in the order of the plan
 */
record NetworkSource(List<LayerSnapshot> layers) {

    static NetworkSource of(View view) {
        List<LayerSnapshot> layers = new ArrayList<>();
        for (Layer layer : view.schema().layers()) {
            if (StreetFields.declaredBy(layer)) {
                view.findLayer(layer.id()).ifPresent(layers::add);
            }
        }
        return new NetworkSource(List.copyOf(layers));
    }

    /** Changes when any street does. */
    String version() {
        long version = 0;
        for (LayerSnapshot layer : layers) {
            version = 31 * version + layer.version();
        }
        return Long.toHexString(version);
    }

    /** @param metres length of all its streets */
    NetworkAccuracy accuracy(double metres) {
        Map<String, Integer> counts = new TreeMap<>();
        int total = 0;
        for (LayerSnapshot layer : layers) {
            StreetReader fields = new StreetReader(layer);
            int column = layer.layer().column(CommonFields.ACCURACY);
            for (int row = 0; row < layer.size(); row++) {
                if (fields.rule(row) != null) {
                    total++;
                    @Nullable Object accuracy = column < 0 ? null : layer.value(row, column);
                    counts.merge(accuracy == null ? "unstated" : accuracy.toString(), 1, Integer::sum);
                }
            }
        }
        return new NetworkAccuracy(total, Math.round(metres / 10) / 100.0, counts, version());
    }
}
