package city.xingtu.atlas;

import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.Revision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All layers at one revision, and the views of it that were asked for. */
final class Edition {

    private final Revision revision;
    private final Optional<Proposal> proposal;
    private final Catalogue catalogue;
    private final Map<String, LiveLayer> layers;
    private final Supplier<DerivedLayers> derived;
    private final ConcurrentMap<Sight, View> views = new ConcurrentHashMap<>();
    /** Layers of structures that earlier editions had made and that are still right. */
    private final Map<Sight, Map<String, LayerSnapshot>> carried = new HashMap<>();

    /**
     * What one looks at.
     *
     * @param access {@link Access#state} of whoever looks
     */
    private record Sight(Optional<Integer> year, String access) {}

    Edition(Revision revision, Catalogue catalogue, Map<String, LiveLayer> layers, Supplier<DerivedLayers> derived) {
        this(revision, Optional.empty(), catalogue, layers, derived);
    }

    private Edition(
            Revision revision,
            Optional<Proposal> proposal,
            Catalogue catalogue,
            Map<String, LiveLayer> layers,
            Supplier<DerivedLayers> derived) {
        this.revision = revision;
        this.proposal = proposal;
        this.catalogue = catalogue;
        this.layers = Map.copyOf(layers);
        this.derived = derived;
    }

    Revision revision() {
        return revision;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Map<String, LiveLayer> layers() {
        return layers;
    }

    /** The same state under a proposal: its edits patched in, all else shared. */
    Edition under(Proposal branch) {
        LayerEdits edits = LayerEdits.of(branch.content().edits());
        Map<String, LiveLayer> edited = edits.apply(layers);
        Edition under = new Edition(revision, Optional.of(branch), catalogue.after(edits, edited), edited, derived);
        List<Change> changes = Changes.between(this, under, edits, Set.of());
        return under.carryOn(this, changes.stream().map(Change::layer).collect(Collectors.toSet()));
    }

    /** Takes over what the edition before it had made of structures, but for those that changed. */
    Edition carryOn(Edition before, Set<String> changed) {
        carried.putAll(before.carried);
        before.views.forEach((sight, view) -> carried.put(sight, view.structureLayers()));
        carried.replaceAll((sight, structures) -> {
            Map<String, LayerSnapshot> kept = new HashMap<>(structures);
            kept.keySet().removeAll(changed);
            return kept;
        });
        return this;
    }

    /** The one view of this edition in the year, or in its latest state, for whoever the present thread works for. */
    View view(Optional<Integer> year) {
        Access access = Access.current().recognised();
        Sight sight = new Sight(year, access.state());
        View known = views.get(sight);
        return known != null ? known : views.computeIfAbsent(sight, absent -> make(absent, Access.rights()));
    }

    private View make(Sight sight, Rights rights) {
        Catalogue permitted = catalogue.permitted(rights);
        return new View(
                revision,
                proposal,
                sight.year(),
                sight.access(),
                permitted,
                snapshots(permitted, sight.year()),
                carried.getOrDefault(sight, Map.of()),
                derived);
    }

    // Not in parallel: a thread that waits inside computeIfAbsent must not be lent to a task that asks for a view.
    private Map<String, LayerSnapshot> snapshots(Catalogue permitted, Optional<Integer> year) {
        Map<String, LayerSnapshot> snapshots = new HashMap<>();
        for (Layer layer : permitted.schema().layers()) {
            snapshots.put(
                    layer.id(), Objects.requireNonNull(layers.get(layer.id())).in(year));
        }
        return snapshots;
    }
}
