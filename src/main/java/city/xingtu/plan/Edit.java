package city.xingtu.plan;

/** One change of one feature. */
public sealed interface Edit {

    /** The layer that changes. */
    String layer();

    /** The feature that changes. */
    String id();

    /** Creates the feature, or replaces it whole when the id exists. */
    record Put(String layer, Feature feature) implements Edit {
        @Override
        public String id() {
            return feature.id();
        }
    }

    /** Removes the feature; an error when it does not exist. */
    record Delete(String layer, String id) implements Edit {}
}
