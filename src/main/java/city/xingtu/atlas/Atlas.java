package city.xingtu.atlas;

import city.xingtu.plan.Edit;
import city.xingtu.plan.EditConflict;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.Revision;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Text;
import city.xingtu.store.CommitRequest;
import city.xingtu.store.EditSource;
import city.xingtu.store.HeadMoved;
import city.xingtu.store.PlanStore;
import city.xingtu.store.ReadAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Earlier states, and states under a proposal, that are kept. */
    private static final int KEPT = 4;

    private static final int KEPT_BRANCHES = 16;

    /** A state under a proposal: number of the revision, name of the proposal's version. */
    private record Under(long revision, String proposal) {}

    private final PlanStore store;
    private final CatchUp catchUp;
    private final KeptEditions<Long> earlier = new KeptEditions<>(KEPT);
    private final KeptEditions<Under> branches = new KeptEditions<>(KEPT_BRANCHES);
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private volatile Edition edition;
    private final Refresher refresher;
    private volatile DerivedLayers derived = DerivedLayers.NONE;

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
        Map<String, LiveLayer> layers = catchUp.load(schema, head.number());
        edition = new Edition(head, Catalogue.of(schema, store.structures(), layers), layers, this::derived);
        refresher = new Refresher(store, this::refresh);
    }

    /** Lets all views, also those that are there, find layers that are worked out of them. */
    public void derive(DerivedLayers layers) {
        derived = layers;
    }

    /** Those layers; none until {@link #derive}. */
    public DerivedLayers derived() {
        return derived;
    }

    /** The plan at its head, all horizons (the latest adopted state). */
    public View view() {
        return view(Optional.empty());
    }

    /**
     * The plan at its head as it will stand in the year; empty means {@link #view()}. In a {@link Branch}, the plan under
     * its proposal.
     *
     * @throws Problem INVALID_PARAMETER {@code datetime} for a year that is no declared horizon
     */
    public View view(Optional<Integer> year) {
        return view(new RevisionSelector.Head(), year);
    }

    /**
     * The plan as it was at an earlier revision, in a {@link Branch} with its proposal. A few states are kept; making one
     * costs what changed since.
     *
     * @throws Problem INVALID_PARAMETER {@code datetime} for a year that is no declared horizon, or a revision or time
     *     at which there is no plan
     */
    public View view(RevisionSelector selector, Optional<Integer> year) {
        Optional<Proposal> branch = Branch.current();
        if (branch.isPresent()) {
            return view(selector, branch.get(), year);
        }
        year.ifPresent(this::requireHorizon);
        return edition(selector).view(year);
    }

    /**
     * The plan at a revision with the edits of a proposal, whatever has changed since its base; {@link #conflicts} tells
     * where both changed the same. Snapshots are patched: layers that the proposal does not touch are those of the plan,
     * and outside of the places that it touches so are versions of boxes ({@link LayerSnapshot#version(BoundingBox)}).
     * The views of some proposals are kept.
     *
     * @throws Problem as {@link #view(RevisionSelector, Optional)} does
     */
    public View view(RevisionSelector selector, Proposal proposal, Optional<Integer> year) {
        year.ifPresent(this::requireHorizon);
        Edition base = edition(selector);
        Under name = new Under(base.revision().number(), proposal.name());
        return branches.get(name, absent -> base.under(proposal)).view(year);
    }

    /**
     * Whether whoever the present thread works for may see a proposal: proposals at all, and every layer that it edits.
     *
     * @throws Problem UNAUTHENTICATED
     */
    boolean shows(Proposal.Content proposal) {
        Rights rights = Access.rights();
        Catalogue permitted = edition.catalogue().permitted(rights);
        return rights.proposals() != Rights.Use.NONE
                && (rights.readsEverything()
                        || proposal.edits().stream()
                                .allMatch(edit -> permitted
                                        .schema()
                                        .findLayer(edit.layer())
                                        .isPresent()));
    }

    /**
     * What the proposal edits and the plan changed as well since the proposal's base, each with both versions; none when
     * it can be committed as it is.
     */
    public List<EditConflict> conflicts(Proposal proposal) {
        Proposal.Content content = proposal.content();
        LayerEdits own = LayerEdits.of(content.edits());
        List<Edit> both = new ArrayList<>();
        store.readChanges(content.base(), edition.revision().number(), change -> {
            if (own.of(change.layer()).containsKey(change.id())) {
                both.add(change);
            }
        });
        return both.stream().map(change -> conflict(change, content.base())).toList();
    }

    private EditConflict conflict(Edit change, long base) {
        List<FeatureVersion> history = store.history(change.layer(), change.id());
        Optional<FeatureVersion> seen = history.stream()
                .filter(version -> version.revision().number() <= base && version.feature() != null)
                .reduce((earlier, later) -> later);
        return new EditConflict(change.layer(), change.id(), base, seen, history.getLast());
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
        Map<String, LiveLayer> layers = catchUp.follow(newest, revision, schema).layers();
        return new Edition(revision, Catalogue.of(schema, newest.catalogue().seeded(), layers), layers, this::derived);
    }

    /**
     * Checks the edits against the newest state, commits them through the store and applies them to the views; returns
     * when they are visible.
     *
     * @param base the revision that the author saw
     * @throws city.xingtu.plan.RuleViolations for invalid geometries, broken rules of layers, and features that a
     *     structure still needs
     * @throws Problem as {@link PlanStore#commit} does; NOT_PERMITTED for a layer that whoever the thread works for may not
     *     change ({@link Access}); OVERLOADED when other nodes commit so much that no state stands
     *     long enough
     */
    public synchronized Revision commit(long base, String author, String reason, List<Edit> edits) {
        requireNoBranch();
        LayerEdits net = LayerEdits.of(edits);
        PermissionCheck permission = new PermissionCheck(Access.rights(), edition.catalogue());
        permission.requireEditing(net);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Edition before = edition;
            Catalogue catalogue = before.catalogue();
            CommitCheck.checkFeatures(catalogue.schema(), net);
            // Beside the store's work, which waits for the disk; only rules that look at the edited layers need it
            // first. A thread of its own: the common pool may be full of readers that wait for this commit.
            var layers = CompletableFuture.supplyAsync(
                    () -> net.apply(before.layers()),
                    work -> Thread.ofPlatform().daemon().name("patch").start(work));
            permission.tell(() -> CommitCheck.checkPlan(catalogue, net, before.layers(), layers::join));
            OptionalLong head = OptionalLong.of(before.revision().number());
            try {
                Revision revision = store.commit(new CommitRequest(base, head, author, reason, edits::forEach));
                Catalogue next = catalogue.after(net, layers.join());
                publish(new Edition(revision, next, layers.join(), this::derived), net, Set.of());
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
     * Adds layers with their features as one revision; returns when they are visible.
     *
     * @throws Problem as {@link PlanStore#addLayers} does
     * @throws city.xingtu.plan.RuleViolations for invalid geometries and rules of the layers that their features break
     */
    public synchronized Revision addLayers(
            List<Layer> layers, long base, String author, String reason, EditSource features) {
        requireNoBranch();
        NewLayersCheck check = new NewLayersCheck(layers, features, edition.layers());
        Revision revision = store.addLayers(layers, base, author, reason, check);
        refresh();
        return revision;
    }

    /**
     * As {@link #addLayers}, into a store of which this process shows nothing, so that no snapshots are made; only rules of
     * the layers, which may look at others, need some.
     */
    public static Revision addUnviewed(
            PlanStore store, List<Layer> layers, long base, String author, String reason, EditSource features) {
        if (!NewLayersCheck.ruled(layers)) {
            NewLayersCheck check = new NewLayersCheck(layers, features, Map.of());
            return store.addLayers(
                    layers, base, author, reason, consumer -> ReadAhead.forEach(check::forEach, consumer));
        }
        try (Atlas atlas = new Atlas(store)) {
            return atlas.addLayers(layers, base, author, reason, features);
        }
    }

    /**
     * Keeps the structures as features from now on, so that edits of the layer {@link View#STRUCTURES} change them: a
     * revision of its own, unless they are kept so already.
     *
     * @throws Problem CONFLICT when a layer of the plan has that name
     */
    public synchronized void keepStructures(String author) {
        Catalogue catalogue = edition.catalogue();
        if (catalogue.keepsStructures()) {
            return;
        }
        Access.requireEditing(StructureFeatures.LAYER);
        if (catalogue.schema().findLayer(StructureFeatures.ID).isPresent()) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    null,
                    new Text("图层 structures 占用了名称", "A layer of the plan has the name structures"));
        }
        String reason = "空间结构转为可修改的要素";
        try {
            addLayers(
                    List.of(StructureFeatures.LAYER),
                    edition.revision().number(),
                    author,
                    reason,
                    consumer -> StructureFeatures.writeAll(
                            catalogue.seeded(),
                            feature -> consumer.accept(new Edit.Put(StructureFeatures.ID, feature))));
        } catch (Problem another) {
            // Another node may have been faster.
            refresh();
            if (!edition.catalogue().keepsStructures()) {
                throw another;
            }
        }
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
            CatchUp.Step step = catchUp.follow(before, head, schema);
            Catalogue known = before.catalogue();
            boolean same = schema.equals(known.stored()) && !step.read().contains(StructureFeatures.ID);
            Catalogue catalogue = same
                    ? known.after(step.edits(), step.layers())
                    : Catalogue.of(schema, known.seeded(), step.layers());
            publish(new Edition(head, catalogue, step.layers(), this::derived), step.edits(), step.read());
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

    /** Nobody shall change the plan who thinks that he looks at a proposal. */
    private static void requireNoBranch() {
        if (Branch.current().isPresent()) {
            throw new Problem(
                    Problem.Kind.NOT_APPLICABLE,
                    null,
                    new Text("方案之下不能提交修改，请修改方案本身", "Nothing is committed under a proposal: change the proposal"));
        }
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
