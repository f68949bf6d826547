package city.xingtu.store;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import java.util.OptionalLong;

/** Takes a revision back by a new one; the chain keeps both. */
public final class Undo {

    private Undo() {}

    /**
     * What takes the revision back: every feature that it changed becomes what it was before. Based on the revision, so
     * that a feature which changed again since is a conflict. A layer that the revision added stays, empty.
     *
     * @param head as in {@link CommitRequest}
     * @throws Problem INVALID_PARAMETER {@code revision} when there is no such revision, or it is the first, before
     *     which there was no plan
     */
    public static CommitRequest of(PlanStore store, long revision, OptionalLong head, String author, String reason) {
        if (revision <= 1 || store.findRevision(revision).isEmpty()) {
            throw Problem.invalid(
                    "revision",
                    "修订 " + revision + " 不存在，或不可撤销",
                    "Revision " + revision + " does not exist or cannot be undone");
        }
        return new CommitRequest(
                revision, head, author, reason, consumer -> store.readChanges(revision, revision - 1, consumer));
    }

    /**
     * Takes the revision back.
     *
     * @throws city.xingtu.plan.EditConflict when a feature that it changed has changed again since
     * @throws Problem as {@link #of} and {@link PlanStore#commit(CommitRequest)} do
     */
    public static Revision commit(PlanStore store, long revision, String author, String reason) {
        return store.commit(of(store, revision, OptionalLong.empty(), author, reason));
    }
}
