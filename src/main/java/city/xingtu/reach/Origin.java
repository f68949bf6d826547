package city.xingtu.reach;

import city.xingtu.plan.Text;
import org.jspecify.annotations.Nullable;

/**
 * A point from which a walk starts.
 *
 * @param id of the feature, or null for a free point
 * @param lon degrees east
 * @param lat degrees north
 */
public record Origin(@Nullable String id, Text name, double lon, double lat) {}
