package city.xingtu.plan;

import java.time.Instant;

/**
 * One state of the plan in its append-only chain.
 *
 * @param number from 1, without gaps
 * @param parent the number before; 0 for the first
 */
public record Revision(long number, long parent, Instant time, String author, String reason) {}
