package city.xingtu.atlas;

import java.util.Optional;

/** STUB to be replaced by the builder of atlas; the public signatures are the contract. */
public final class Atlas {
    public Atlas(city.xingtu.store.PlanStore store) {
        throw new UnsupportedOperationException();
    }
    /** The plan at its head, all horizons (the latest adopted state). */
    public View view() {
        throw new UnsupportedOperationException();
    }
    /** The plan at its head as it will stand in the year; empty means view(). Problem INVALID_PARAMETER "datetime" for a year that is no declared horizon. */
    public View view(Optional<Integer> year) {
        throw new UnsupportedOperationException();
    }
    /** Commits through the store and applies the delta to the views. */
    public city.xingtu.plan.Revision commit(
            long base, String author, String reason, java.util.List<city.xingtu.plan.Edit> edits) {
        throw new UnsupportedOperationException();
    }
}
