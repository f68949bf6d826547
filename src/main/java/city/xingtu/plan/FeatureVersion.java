package city.xingtu.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a revision made of a feature.
 *
 * @param revision that wrote it
 * @param feature as it was from then on; null when the revision deleted it
 */
public record FeatureVersion(Revision revision, @Nullable Feature feature) {}
