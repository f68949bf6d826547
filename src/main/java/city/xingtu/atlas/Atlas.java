package city.xingtu.atlas;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Text;
import city.xingtu.store.CommitRequest;
import city.xingtu.store.EditSource;
import city.xingtu.store.HeadMoved;
import city.xingtu.store.PlanStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The plan in memory, always at the store's head. Readers take a {@link View} and never wait; writers commit one after
 * the other, through the store, and renew only what they touch. What other nodes commit to the same store is taken up
 * the moment that the store tells of it.
 */
public final class Atlas implements AutoCloseable {

    /** How often a commit is checked anew because another node was faster. */
    private static final int TRIES = 10;

    private final PlanStore store;
    private final CatchUp catchUp;
    private final EarlierEditions earlier = new EarlierEditions();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private volatile Edition edition;
    private final Refresher refresher;

    /**
     * Loads all layers of the store's head, in parallel.
     *
     * @throws IllegalStateException when the store was never seeded
     */
    public Atlas(PlanStore store) {
        this.store = store;
        Revision head = store.findHead()
                .orElseThrow(() -> new IllegalStateException("The store is empty: seed it before opening an atlas"));
        PlanSchema schema = store.schema(head.number());
        OptionalInt latest = schema.horizons().stream().mapToInt(Horizon::year).max();
        catchUp = new CatchUp(store, latest);
        edition = new Edition(head, View.Catalogue.of(schema, store.structures()), catchUp.load(schema, head.number()));
        refresher = new Refresher(store, this::refresh);
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
     * The plan as it was at an earlier revision. A few states are kept; making one costs what changed since.
     *
     * @throws Problem INVALID_PARAMETER {@code datetime} for a year that is no declared horizon, or a revision or time
     *     at which there is no plan
     */
    public View view(RevisionSelector selector, Optional<Integer> year) {
        year.ifPresent(this::requireHorizon);
        return edition(selector).view(year);
    }

    private Edition edition(RevisionSelector selector) {
        Edition newest = edition;
        Optional<Revision> found = switch (selector) {
            case RevisionSelector.Head() -> Optional.of(newest.revision());
            case RevisionSelector.Number(long number) -> store.findRevision(number);
            case RevisionSelector.At(var time) -> store.findRevisionAt(time);
        };
        Revision revision = found.orElseThrow(() ->
                Problem.invalid("datetime", "规划没有这个版本：" + selector, "The plan has no such revision: " + selector));
        return revision.number() == newest.revision().number()
                ? newest
                : earlier.get(revision.number(), number -> make(newest, revision));
    }

    private Edition make(Edition newest, Revision revision) {
        PlanSchema schema = store.schema(revision.number());
        View.Catalogue catalogue = View.Catalogue.of(
                schema, List.copyOf(newest.catalogue().structures().values()));
        return new Edition(
                revision, catalogue, catchUp.follow(newest, revision, schema).layers());
    }

    /**
     * Checks the edits against the newest state, commits them through the store and applies them to the views; returns
     * when they are visible.
     *
     * @param base the revision that the author saw
     * @throws city.xingtu.plan.RuleViolations for invalid geometries, broken rules of layers, and features that a
     *     structure still needs
     * @throws Problem as {@link PlanStore#commit} does; OVERLOADED when other nodes commit so much that no state stands
     *     long enough
     */
    public synchronized Revision commit(long base, String author, String reason, List<Edit> edits) {
        LayerEdits net = LayerEdits.of(edits);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Edition before = edition;
            View.Catalogue catalogue = before.catalogue();
            CommitCheck.checkFeatures(catalogue.schema(), net);
            // Beside the store's work, which waits for the disk; only rules that look at the edited layers need it
            // first.
            var layers = CompletableFuture.supplyAsync(() -> net.apply(before.layers()));
            CommitCheck.checkPlan(catalogue, net, before.layers(), layers::join);
            OptionalLong head = OptionalLong.of(before.revision().number());
            try {
                Revision revision = store.commit(new CommitRequest(base, head, author, reason, edits::forEach));
                publish(new Edition(revision, catalogue, layers.join()), net, Set.of());
                return revision;
            } catch (HeadMoved moved) {
                refresh();
            }
        }
        throw new Problem(
                Problem.Kind.OVERLOADED,
                null,
                new Text("同时提交过多，请稍后再试", "Too many commits at the same time; try again"));
    }

    /**
     * Adds a layer with its features as one revision; returns when it is visible.
     *
     * @throws Problem as {@link PlanStore#addLayer} does
     * @throws city.xingtu.plan.RuleViolations for invalid geometries and rules of the layer that its features break
     */
    public synchronized Revision addLayer(Layer layer, long base, String author, String reason, EditSource features) {
        NewLayerCheck check = new NewLayerCheck(layer, features, edition);
        Revision revision = store.addLayer(layer, base, author, reason, check);
        refresh();
        return revision;
    }

    /**
     * Takes up what others have committed to the store; returns when it is visible. Happens by itself as soon as the
     * store tells of a commit.
     */
    public synchronized void refresh() {
        Edition before = edition;
        Revision head = store.findHead().orElseThrow();
        if (head.number() > before.revision().number()) {
            PlanSchema schema = store.schema(head.number());
            View.Catalogue catalogue = schema.equals(before.catalogue().schema())
                    ? before.catalogue()
                    : View.Catalogue.of(schema, store.structures());
            CatchUp.Step step = catchUp.follow(before, head, schema);
            publish(new Edition(head, catalogue, step.layers()), step.edits(), step.read());
        }
    }

    private void publish(Edition next, LayerEdits edits, Set<String> read) {
        Edition before = edition;
        List<Change> changes = Changes.between(before, next, edits, read);
        edition = next.carryOn(before, changes.stream().map(Change::layer).collect(Collectors.toSet()));
        changes.forEach(change -> listeners.forEach(listener -> listener.accept(change)));
    }

    /**
     * Calls the listener after every commit, by whatever node, once for each layer and structure that looks different;
     * the views show the change by then. It is called in the thread that takes up the commit: it must not wait.
     */
    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Takes up nothing any more; views stay. The store stays open. */
    @Override
    public void close() {
        refresher.close();
    }

    private void requireHorizon(int year) {
        List<Horizon> horizons = edition.catalogue().schema().horizons();
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
