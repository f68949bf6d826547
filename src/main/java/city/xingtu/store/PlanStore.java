package city.xingtu.store;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureVersion;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Where the plan is kept: an append-only chain of revisions. Nothing is ever overwritten; the state of every revision
 * can be read again.
 *
 * <p>Safe for concurrent use. A store whose process dies at any moment opens again at the last acknowledged revision.
 */
public interface PlanStore extends AutoCloseable {

    /** The newest revision; empty for a store that was never seeded. */
    Optional<Revision> findHead();

    /** All revisions, oldest first. */
    List<Revision> listRevisions();

    /** The revision of that number, if it is in the chain. */
    Optional<Revision> findRevision(long number);

    /** The newest revision that is not after the time; empty when the plan is younger. */
    Optional<Revision> findRevisionAt(Instant time);

    /** Layers, themes and horizons as of the head. Only for a seeded store. */
    PlanSchema schema();

    /** The same as of a revision: without the layers that were added later. */
    PlanSchema schema(long revision);

    /** The structures in the order of the plan. */
    List<Structure> structures();

    /** Hands over every feature of the layer as of the revision, by ascending id (in the order of code points), without holding them all. */
    void readLayer(String layer, long revision, Consumer<Feature> consumer);

    /** All that revisions made of the feature, oldest first; empty when there never was one. */
    List<FeatureVersion> history(String layer, String id);

    /**
     * Hands over the net edits that turn the state of one revision into that of another, at most one a feature, by
     * layer and id in the order of code points. Backwards too: from 5 to 4 are the edits that undo revision 5.
     *
     * @param from 0 for the empty state before the first revision
     */
    void readChanges(long from, long to, Consumer<Edit> consumer);

    /**
     * Fills an empty store in one transaction, as revision 1. All or nothing: a crash leaves an empty store.
     *
     * @throws IllegalStateException when the store already has a revision
     */
    Revision seed(PlanSource source, String author, String reason);

    /**
     * Appends one revision with all the edits, or none of them. Edits of one feature apply in their order; what lies
     * between them leaves no trace. When it returns, the revision outlives any crash.
     *
     * @throws city.xingtu.plan.EditConflict when an edited feature changed after base
     * @throws city.xingtu.plan.Problem UNKNOWN_FEATURE, UNKNOWN_LAYER when an edit names what does not exist;
     *     INVALID_PARAMETER when there are no edits, the base is no revision, or a feature does not fit its layer
     *     ({@link FeatureCheck}); OVERLOADED when too many others are at work
     * @throws HeadMoved when the request names a head and the store has a newer one
     */
    Revision commit(CommitRequest request);

    /** {@link #commit(CommitRequest)} upon whatever head there is. */
    default Revision commit(long base, String author, String reason, List<Edit> edits) {
        return commit(new CommitRequest(base, OptionalLong.empty(), author, reason, edits::forEach));
    }

    /**
     * Appends a revision that adds layers with their features; they are drawn above the layers of the same rank.
     *
     * @param features each put into one of those layers, one layer after the other, no id twice; may be none
     * @throws city.xingtu.plan.Problem as {@link #commit(CommitRequest)} does; INVALID_PARAMETER {@code layer} when
     *     there is one of such an id
     */
    Revision addLayers(List<Layer> layers, long base, String author, String reason, EditSource features);

    /**
     * {@link #seed} with the time, author and reason of a revision 1 of another store.
     *
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER {@code revision} when what comes out has another hash
     */
    Revision replaySeed(Revision original, PlanSource source);

    /**
     * Appends a revision of another store, with all that it says of itself.
     *
     * @param added layers that the revision adds
     * @param edits its net edits, by layer and id
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER {@code revision} when it does not follow on the head or what
     *     comes out has another hash
     */
    Revision replay(Revision original, List<Layer> added, EditSource edits);

    /**
     * Calls the listener with the number of the newest revision after commits, whoever made them, until the
     * subscription is closed. Several commits may be told at once; none is missed, even when the connection that
     * tells of them was lost for a while; the present head may be told at the beginning. The listener is called by one
     * thread at a time and may read the store.
     */
    Subscription onCommit(LongConsumer newHead);

    /** The proposals. Only for a seeded store. */
    ProposalStore proposals();

    /** Computes the chain of hashes anew from all that is kept, that of the audit too, and compares. */
    Verification verify(Consumer<Progress> progress);

    @Override
    void close();
}
