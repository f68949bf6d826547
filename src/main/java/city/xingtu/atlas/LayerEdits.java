package city.xingtu.atlas;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Edits by layer and id, of several of one feature the last: the feature as it will be, or that there is none. */
final class LayerEdits {

    private final Map<String, SortedMap<String, Optional<Feature>>> byLayer = new LinkedHashMap<>();

    static LayerEdits of(List<Edit> edits) {
        LayerEdits net = new LayerEdits();
        edits.forEach(net::add);
        return net;
    }

    void add(Edit edit) {
        SortedMap<String, Optional<Feature>> layer = byLayer.computeIfAbsent(edit.layer(), absent -> new TreeMap<>());
        switch (edit) {
            case Edit.Put put -> layer.put(put.feature().id(), Optional.of(put.feature()));
            case Edit.Delete delete -> layer.put(delete.id(), Optional.empty());
        }
    }

    /** Forgets what is known of a layer; returns whether there was anything. */
    boolean remove(String layer) {
        return byLayer.remove(layer) != null;
    }

    Map<String, SortedMap<String, Optional<Feature>>> byLayer() {
        return byLayer;
    }

    /** The edits of one layer; none when it is not touched. */
    SortedMap<String, Optional<Feature>> of(String layer) {
        SortedMap<String, Optional<Feature>> edits = byLayer.get(layer);
        return edits == null ? new TreeMap<>() : edits;
    }

    /** The layers after the edits; layers that are not known stay unknown. */
    Map<String, LiveLayer> apply(Map<String, LiveLayer> layers) {
        Map<String, LiveLayer> applied = new HashMap<>(layers);
        byLayer.forEach((id, edits) -> applied.computeIfPresent(id, (same, live) -> live.with(edits)));
        return applied;
    }
}
