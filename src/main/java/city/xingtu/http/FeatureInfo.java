package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Language;
import java.util.List;

/**
 * What was found at a pixel of a map or tile.
 *
 * @param crs of coordinates in forms that have a choice: that of the map
 * @param northFirst whether such coordinates are written north first
 * @param layers with their hits, in the order of the request
 */
public record FeatureInfo(long revision, Language language, Crs crs, boolean northFirst, List<Hits> layers) {

    public FeatureInfo {
        layers = List.copyOf(layers);
    }

    /**
     * The features of one layer at the point.
     *
     * @param rows the one drawn on top first
     */
    public record Hits(LayerSnapshot layer, int[] rows) {}

    /** How many features were found in all layers. */
    int count() {
        return layers.stream().mapToInt(hits -> hits.rows().length).sum();
    }
}
