package city.xingtu.plan;

import org.jspecify.annotations.Nullable;

/**
 * One breach of what a plan's features must keep.
 *
 * @param layer of the feature
 * @param id of the feature that has to change
 * @param otherId what it conflicts with: another feature, or the structure that refers to it; null when there is none
 * @param clause the words that demand it: the rule's clause, the standard for geometries, a structure's citation
 * @param text what is wrong, with figures
 * @param place where, as well-known text in longitude and latitude; null when the breach has no place
 * @param proposal a geometry for the feature that would mend the breach, as well-known text; null when none is known
 */
public record Violation(
        String layer,
        String id,
        @Nullable String otherId,
        String clause,
        Text text,
        @Nullable String place,
        @Nullable String proposal) {}
