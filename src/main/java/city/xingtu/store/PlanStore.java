package city.xingtu.store;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** Layers, themes and horizons. Only for a seeded store. */
    PlanSchema schema();

    /** The structures in the order of the plan. */
    List<Structure> structures();

    /** Hands over every feature of the layer as of the revision, by ascending id (in the order of code points), without holding them all. */
    void readLayer(String layer, long revision, Consumer<Feature> consumer);

    /**
     * Fills an empty store in one transaction, as revision 1. All or nothing: a crash leaves an empty store.
     *
     * @throws IllegalStateException when the store already has a revision
     */
    Revision seed(PlanSource source, String author, String reason);

    /**
     * Appends one revision with all the edits, or none of them.
     *
     * @param base the revision that the author saw
     * <p>Edits of one feature apply in their order; what lies between them leaves no trace.
     *
     * @throws city.xingtu.plan.Problem CONFLICT when an edited feature changed after base; UNKNOWN_FEATURE,
     *     UNKNOWN_LAYER when an edit names what does not exist; INVALID_PARAMETER when there are no edits, the base is
     *     no revision, or a feature does not fit its layer ({@link FeatureCheck})
     */
    Revision commit(long base, String author, String reason, List<Edit> edits);

    @Override
    void close();
}
