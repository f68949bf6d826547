package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.Filter;
import java.util.Map;

/**
 * Layers of the features that satisfy a filter, to be drawn and encoded like any layer. A map asks for the same one tile
 * after tile, so the last few are kept with the layer that they come of.
 */
public final class FilteredLayers {

    private static final int KEPT = 8;

    /** The view's state belongs to it because functions may look at other layers. */
    private record Key(Filter filter, String state, String horizon) {}

    private final Map<Key, LayerSnapshot> layers = new RecentlyUsed<>(KEPT);

    private FilteredLayers() {}

    /** The layer with the rows that satisfy the filter only. */
    public static LayerSnapshot of(Filter filter, View view, LayerSnapshot layer, PlanFunctions functions) {
        if (filter.equals(Filter.ALL)) {
            return layer;
        }
        Key key = new Key(filter, view.state(), view.horizon().toString());
        return layer.derived(FilteredLayers.class, snapshot -> new FilteredLayers())
                .get(key, view, layer, functions);
    }

    private LayerSnapshot get(Key key, View view, LayerSnapshot layer, PlanFunctions functions) {
        synchronized (layers) {
            LayerSnapshot known = layers.get(key);
            if (known != null) {
                return known;
            }
        }
        LayerSnapshot made = layer.select(layer.rows(PlanFilter.compile(key.filter(), view, layer, functions))
                .toArray());
        synchronized (layers) {
            layers.put(key, made);
        }
        return made;
    }
}
