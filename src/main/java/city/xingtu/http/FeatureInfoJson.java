package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.exchange.GeoJsonWriter;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Feature info as a GeoJSON FeatureCollection: every field of the feature, its citation and accuracy among them, and
 * the layer in which it was hit as the property {@code layer}. Coordinates are longitude and latitude.
 */
final class FeatureInfoJson {

    /** About a decimetre: the finest position that the plan states. */
    private static final int DECIMALS = 6;

    private FeatureInfoJson() {}

    static byte[] write(FeatureInfo info) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (GeoJsonWriter json = new GeoJsonWriter(bytes, DECIMALS)) {
            json.beginCollection();
            json.generator().writeNumberProperty("numberReturned", info.count());
            json.generator().writeNumberProperty("revision", info.revision());
            json.beginFeatures();
            for (FeatureInfo.Hits hits : info.layers()) {
                LayerSnapshot layer = hits.layer();
                for (int row : hits.rows()) {
                    Map<String, Object> properties = new LinkedHashMap<>();
                    properties.put("layer", layer.layer().id());
                    properties.putAll(layer.feature(row).properties());
                    json.feature(layer.id(row), layer.geometry(row), properties);
                }
            }
            json.endFeatures();
            json.endCollection();
        }
        return bytes.toByteArray();
    }
}
