package city.xingtu.store;

import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Proposal;
import java.util.List;
import java.util.Optional;

/**
 * Where proposals are kept. Every version stays; each change is an entry of the audit, chained by hashes. Safe for
 * concurrent use.
 */
public interface ProposalStore {

    /**
     * Makes a proposal or a new version of it.
     *
     * @param id 1 to 64 letters, digits, hyphens and underscores; a deleted proposal's is not free again
     * @param expected the version that the author saw; 0 for a new proposal
     * @throws city.xingtu.plan.ProposalConflict when the newest version is another one
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER for an id, a text, or a base that is no revision, UNKNOWN_LAYER,
     *     or what does not fit its layer ({@link FeatureCheck})
     */
    Proposal save(String id, long expected, Proposal.Content content, String author, String reason);

    /**
     * Ends a proposal; its versions stay.
     *
     * @throws city.xingtu.plan.ProposalConflict when the newest version is another one, or there is none
     */
    void delete(String id, long expected, String author, String reason);

    /** The newest version; empty when there is no such proposal, or no more. */
    Optional<Proposal> find(String id);

    /** The newest versions of all proposals, by id in the order of code points. */
    List<Proposal> list();

    /** All versions, oldest first, those of a deleted proposal too. */
    List<Proposal> history(String id);

    /** All that was done to proposals, oldest first. */
    List<AuditEntry> audit();
}
