package city.xingtu.atlas;

import city.xingtu.plan.Revision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** All layers at one revision, and the views of it that were asked for. */
final class Edition {

    private final Revision revision;
    private final View.Catalogue catalogue;
    private final Map<String, LiveLayer> layers;
    private final ConcurrentMap<Optional<Integer>, View> views = new ConcurrentHashMap<>();

    Edition(Revision revision, View.Catalogue catalogue, Map<String, LiveLayer> layers) {
        this.revision = revision;
        this.catalogue = catalogue;
        this.layers = Map.copyOf(layers);
    }

    Revision revision() {
        return revision;
    }

    Map<String, LiveLayer> layers() {
        return layers;
    }

    /** The one view of this edition in the year, or in its latest state. */
    View view(Optional<Integer> year) {
        View known = views.get(year);
        return known != null
                ? known
                : views.computeIfAbsent(year, absent -> new View(revision, year, catalogue, snapshots(year)));
    }

    // Not in parallel: a thread that waits inside computeIfAbsent must not be lent to a task that asks for a view.
    private Map<String, LayerSnapshot> snapshots(Optional<Integer> year) {
        Map<String, LayerSnapshot> snapshots = new HashMap<>();
        layers.forEach((id, layer) -> snapshots.put(id, layer.in(year)));
        return snapshots;
    }
}
