package city.xingtu.plan;

/** One change of one feature. */
public sealed interface Edit {

    /** The layer that changes. */
    String layer();

    /** Creates the feature, or replaces it whole when the id exists. */
    record Put(String layer, Feature feature) implements Edit {}

    /** Removes the feature; an error when it does not exist. */
    record Delete(String layer, String id) implements Edit {}
}
