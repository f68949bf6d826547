package city.xingtu.atlas;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The plan in memory, always at the store's head. Readers take a {@link View} and never wait; writers commit one after
 * the other, through the store, and renew only the layers that they touch.
 */
public final class Atlas {

    private final PlanStore store;
    private final View.Catalogue catalogue;
    private final OptionalInt latestHorizon;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private volatile Edition edition;

    /**
     * Loads all layers of the store's head, in parallel.
     *
     * @throws IllegalStateException when the store was never seeded
     */
    public Atlas(PlanStore store) {
        this.store = store;
        Revision head = store.findHead()
                .orElseThrow(() -> new IllegalStateException("The store is empty: seed it before opening an atlas"));
        PlanSchema schema = store.schema();
        catalogue = View.Catalogue.of(schema, store.structures());
        latestHorizon = schema.horizons().stream().mapToInt(Horizon::year).max();
        edition = new Edition(head, catalogue, load(head.number()));
    }

    /** The plan at its head, all horizons (the latest adopted state). */
    public View view() {
        return view(Optional.empty());
    }

    /**
     * The plan at its head as it will stand in the year; empty means {@link #view()}.
     *
     * @throws Problem INVALID_PARAMETER {@code datetime} for a year that is no declared horizon
     */
    public View view(Optional<Integer> year) {
        year.ifPresent(this::requireHorizon);
        return edition.view(year);
    }

    /**
     * Commits through the store and applies the edits to the views; returns when they are visible.
     *
     * @param base the revision that the author saw
     * @throws Problem as {@link PlanStore#commit} does
     */
    public synchronized Revision commit(long base, String author, String reason, List<Edit> edits) {
        Edition before = edition;
        Revision revision = store.commit(base, author, reason, edits);
        // In a shared store another writer may have been in between; then everything is read anew.
        boolean direct = revision.parent() == before.revision().number();
        Map<String, LiveLayer> layers = direct ? apply(before.layers(), edits) : load(revision.number());
        edition = new Edition(revision, catalogue, layers);
        List<Change> changes = direct
                ? Changes.byEdits(revision, before.layers(), layers, edits, catalogue)
                : Changes.byContent(revision, before.layers(), layers, catalogue);
        changes.forEach(change -> listeners.forEach(listener -> listener.accept(change)));
        return revision;
    }

    /**
     * Calls the listener after every commit, in the committing thread, once for each layer and structure that looks
     * different; the views show the change by then.
     */
    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    private static Map<String, LiveLayer> apply(Map<String, LiveLayer> layers, List<Edit> edits) {
        Map<String, LiveLayer> applied = new HashMap<>(layers);
        edits.stream()
                .collect(Collectors.groupingBy(Edit::layer))
                .forEach((layer, own) -> applied.computeIfPresent(layer, (id, live) -> live.with(own)));
        return applied;
    }

    private Map<String, LiveLayer> load(long revision) {
        return catalogue.schema().layers().parallelStream()
                .collect(Collectors.toConcurrentMap(Layer::id, layer -> load(layer, revision)));
    }

    private LiveLayer load(Layer layer, long revision) {
        SnapshotBuilder builder = new SnapshotBuilder(layer);
        store.readLayer(layer.id(), revision, builder::add);
        return new LiveLayer(builder.build(), latestHorizon);
    }

    private void requireHorizon(int year) {
        List<Horizon> horizons = catalogue.schema().horizons();
        if (horizons.stream().noneMatch(horizon -> horizon.year() == year)) {
            String known = horizons.stream()
                    .map(horizon -> Integer.toString(horizon.year()))
                    .collect(Collectors.joining(", "));
            throw Problem.invalid(
                    "datetime",
                    "规划中没有 " + year + " 年；可选：" + known,
                    "The plan has no horizon " + year + "; it has: " + known);
        }
    }
}
