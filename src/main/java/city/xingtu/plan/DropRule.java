package city.xingtu.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a layer is left out of vector tiles of small scales. A feature is there or not on all tiles of a level alike,
 * whichever part of it lies in which tile.
 *
 * @param minPixels size that an area or line has to have, in pixels along the longer side of its box; 0 for any
 * @param field by whose values features are ranked; empty for none. A layer without the field is not ranked
 * @param maxScale by value of the field: the first scale denominator at which such a feature is left out, as
 *     {@link ScaleRange#max}; features of other values are always there
 */
public record DropRule(double minPixels, String field, Map<String, Double> maxScale) {

    /** Nothing is left out. */
    public static final DropRule NONE = new DropRule(0, "", Map.of());

    public DropRule {
        // In order, as rules are part of the names by which tiles are kept.
        maxScale = Collections.unmodifiableMap(new TreeMap<>(maxScale));
    }
}
