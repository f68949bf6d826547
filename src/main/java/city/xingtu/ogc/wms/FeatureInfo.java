package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.Language;
import java.util.List;

/**
 * What GetFeatureInfo found.
 *
 * @param layers with their hits, in the order of the request
 */
record FeatureInfo(long revision, Language language, List<Hits> layers) {

    FeatureInfo {
        layers = List.copyOf(layers);
    }

    /**
     * The features of one layer at the point.
     *
     * @param rows the one drawn on top first
     */
    record Hits(LayerSnapshot layer, int[] rows) {}

    /** How many features were found in all layers. */
    int count() {
        return layers.stream().mapToInt(hits -> hits.rows().length).sum();
    }
}
