package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.MapRequest;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

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
    public record Hits(LayerSnapshot layer, int[] rows) {

        /**
         * The features with what holds at just that place, where the layer knows it.
         *
         * @param column,line of the pixel of the map, from the upper left
         */
        public static Hits at(View view, MapRequest map, int column, int line, LayerSnapshot layer, int[] rows) {
            if (rows.length == 0) {
                return new Hits(layer, rows);
            }
            double[] lonLat = {
                map.box().minX() + (column + 0.5) * map.box().width() / map.width(),
                map.box().maxY() - (line + 0.5) * map.box().height() / map.height()
            };
            map.crs().toLonLat(lonLat, 1);
            Point place = new GeometryFactory().createPoint(new Coordinate(lonLat[0], lonLat[1]));
            Map<String, Object> here = view.derivedAt(layer.layer().id(), place);
            if (here.isEmpty()) {
                return new Hits(layer, rows);
            }
            LayerSnapshot told = LayerSnapshot.of(
                    layer.layer(),
                    Arrays.stream(rows)
                            .mapToObj(layer::feature)
                            .map(feature -> with(feature, here))
                            .toList());
            return new Hits(
                    told,
                    Arrays.stream(rows).map(row -> told.row(layer.id(row))).toArray());
        }

        private static Feature with(Feature feature, Map<String, Object> here) {
            Map<String, Object> properties = new LinkedHashMap<>(feature.properties());
            properties.putAll(here);
            return new Feature(feature.id(), feature.geometry(), properties);
        }
    }

    /** How many features were found in all layers. */
    int count() {
        return layers.stream().mapToInt(hits -> hits.rows().length).sum();
    }
}
