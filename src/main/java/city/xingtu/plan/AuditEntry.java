package city.xingtu.plan;

import java.time.Instant;

/**
 * Who did what to something beside the plan's revisions, which are an audit of their own.
 *
 * @param number from 1, without gaps
 * @param subject id of the proposal
 * @param version that the action made
 * @param hash the SHA-256 of the hash before it and of all that this entry says, the content of the version included
 */
public record AuditEntry(
        long number,
        Instant time,
        String author,
        Action action,
        String subject,
        long version,
        String reason,
        String hash) {

    /** What was done to a proposal. */
    public enum Action {
        CREATED,
        CHANGED,
        DELETED
    }
}
