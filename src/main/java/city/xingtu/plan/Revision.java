package city.xingtu.plan;

import java.time.Instant;

/**
 * One state of the plan in its append-only chain.
 *
 * @param number from 1, without gaps
 * @param parent the number before; 0 for the first
 * @param time to the millisecond; never before the parent's
 * @param hash 64 lower-case hexadecimal digits: the SHA-256 of the parent's hash and of all that this revision says and
 *     changed, so that nothing in the chain before it can be altered unseen
 */
public record Revision(long number, long parent, Instant time, String author, String reason, String hash) {}
