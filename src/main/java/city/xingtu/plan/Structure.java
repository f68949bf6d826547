package city.xingtu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spatial structure that the plan names, such as 一核九星, with its parts in the order of the text.
 *
 * @param plan {@code city} or {@code district}
 */
public record Structure(String id, Text name, String plan, String citation, List<Part> parts) {

    public Structure {
        parts = List.copyOf(parts);
    }

    /**
     * One part of a structure.
     *
     * @param number its place in the text, from 1
     * @param role such as core_member, star, axis; null when the text gives none
     * @param features the features that it consists of; empty when the plan only names it
     */
    public record Part(int number, Text name, @Nullable String role, List<FeatureReference> features) {

        public Part {
            features = List.copyOf(features);
        }
    }

    /** Where a feature is found. */
    public record FeatureReference(String layer, String id) {}
}
