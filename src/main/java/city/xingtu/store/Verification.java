package city.xingtu.store;

import city.xingtu.plan.Revision;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole chain found. A chain that is whole can still have lost its newest revisions, or have been
 * computed anew from the start by somebody with the store in hand: compare {@link #head} with one that was noted
 * elsewhere.
 *
 * @param head the newest revision; empty for an empty store
 * @param versions versions of features that were looked at, past ones included
 * @param firstBreak the lowest revision that is not as it was committed
 */
public record Verification(Optional<Revision> head, long versions, Optional<Break> firstBreak) {

    /** Whether everything is as it was committed. */
    public boolean intact() {
        return firstBreak.isEmpty();
    }

    /**
     * Where the chain does not hold.
     *
     * @param revision its number; 0 when the revisions are whole and the audit of proposals is not
     * @param layer whose features differ; empty when the revision's own entry or the schema does
     * @param features ids of those features, as far as it can be told, at most {@link #TOLD}
     * @param why in words
     */
    public record Break(long revision, Optional<String> layer, List<String> features, Text why) {

        /** Features that are told at the most. */
        public static final int TOLD = 100;

        public Break {
            features = List.copyOf(features);
        }
    }
}
