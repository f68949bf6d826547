package city.xingtu.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing of the plan.
 *
 * @param id unique within its layer and, in the shipped plan, within the plan
 * @param geometry in EPSG:4490, longitude first; null when the thing could not be placed; an empty geometry becomes null
 * @param properties values by field name, of the Java types that {@link FieldType} names; absent means null
 */
public record Feature(String id, @Nullable Geometry geometry, Map<String, Object> properties) {

    public Feature {
        geometry = geometry == null || geometry.isEmpty() ? null : geometry;
        properties = properties instanceof FieldValues
                ? properties
                : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The value as text, or null when absent. */
    public @Nullable String text(String field) {
        Object value = properties.get(field);
        return value == null ? null : value.toString();
    }
}
