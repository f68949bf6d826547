package city.xingtu.ogc.api;

import city.xingtu.plan.Feature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What differs between two versions of a feature: a field, or {@code geometry}.
 *
 * @param before null where there was no value
 * @param after null where there is none any more
 */
record FeatureDifference(
        String property, @Nullable Object before, @Nullable Object after) {

    static final String GEOMETRY = "geometry";

    /** All differences, fields in the order of the versions, the geometry last. A missing version has no values. */
    static List<FeatureDifference> between(@Nullable Feature before, @Nullable Feature after) {
        List<FeatureDifference> differences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        if (before != null) {
            names.addAll(before.properties().keySet());
        }
        if (after != null) {
            names.addAll(after.properties().keySet());
        }
        for (String name : names) {
            Object old = before == null ? null : before.properties().get(name);
            Object now = after == null ? null : after.properties().get(name);
            if (!Objects.equals(old, now)) {
                differences.add(new FeatureDifference(name, old, now));
            }
        }
        Geometry old = before == null ? null : before.geometry();
        Geometry now = after == null ? null : after.geometry();
        if (old == null ? now != null : now == null || !old.equalsExact(now)) {
            differences.add(new FeatureDifference(GEOMETRY, old, now));
        }
        return differences;
    }
}
