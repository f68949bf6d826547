package city.xingtu.store;

import java.util.OptionalLong;

/**
 * What shall become the next revision.
 *
 * @param base the revision that the author saw; features changed since are conflicts
 * @param head when present, the commit is refused with {@link HeadMoved} unless this is the store's newest revision:
 *     for whoever has checked the edits against exactly that one
 */
public record CommitRequest(long base, OptionalLong head, String author, String reason, EditSource edits) {}
