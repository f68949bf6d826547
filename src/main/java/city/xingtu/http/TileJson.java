package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.tile.VectorTileEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Describes a layer's vector tiles to clients and in archives: TileJSON 3.0.0 (https://github.com/mapbox/tilejson-spec). */
public final class TileJson {

    /** Finer than this the tiles of this level are enlarged: a grid unit of theirs is 15 centimetres. */
    private static final int LAST_ZOOM = 16;

    /** Scale denominator of WebMercatorQuad's level 0 with tiles of 512 pixels, as vector clients show them. */
    private static final double DENOMINATOR_0 = 559082264.028717 / 2;

    private static final JsonMapper MAPPER = new JsonMapper();

    private TileJson() {}

    /**
     * The document.
     *
     * @param tiles URL template with {z}, {x} and {y}
     * @param fields that the tiles carry; empty for all
     */
    public static Map<String, Object> of(
            String name, List<LayerSnapshot> layers, String tiles, Optional<Set<String>> fields, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", name);
        json.put("version", "1.0.0");
        json.put("scheme", "xyz");
        json.put("tiles", List.of(tiles));
        json.put(
                "minzoom",
                layers.stream()
                        .mapToInt(layer -> firstZoom(layer.layer()))
                        .min()
                        .orElse(0));
        json.put("maxzoom", LAST_ZOOM);
        BoundingBox bounds = layers.stream().map(LayerSnapshot::bounds).reduce(BoundingBox.EMPTY, BoundingBox::union);
        if (!bounds.isEmpty()) {
            json.put("bounds", List.of(bounds.minX(), bounds.minY(), bounds.maxX(), bounds.maxY()));
            json.put("center", List.of(bounds.centreX(), bounds.centreY(), zoomToFit(bounds)));
        }
        json.put("vector_layers", vectorLayers(layers, fields, language));
        return json;
    }

    /**
     * What archives of tiles say of themselves, as a JSON object.
     *
     * @param image whether the tiles are images, of which there is no more to say than their name
     */
    public static String forArchive(String name, List<LayerSnapshot> layers, boolean image, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("type", "overlay");
        if (!image) {
            json.put("vector_layers", vectorLayers(layers, Optional.empty(), language));
        }
        return MAPPER.writeValueAsString(json);
    }

    private static List<Map<String, Object>> vectorLayers(
            List<LayerSnapshot> layers, Optional<Set<String>> fields, Language language) {
        List<Map<String, Object>> vectorLayers = new ArrayList<>();
        for (LayerSnapshot layer : layers) {
            vectorLayers.add(vectorLayer(layer.layer(), "", fields, language));
            switch (layer.layer().geometryType()) {
                case POLYGON, MIXED ->
                    vectorLayers.add(vectorLayer(layer.layer(), VectorTileEncoder.LABEL_LAYER, fields, language));
                case POINT, LINE -> {
                    // Have no areas, so no label points.
                }
            }
        }
        return vectorLayers;
    }

    private static Map<String, Object> vectorLayer(
            Layer layer, String suffix, Optional<Set<String>> fields, Language language) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("id", "String");
        for (Field field : layer.fields()) {
            if (fields.isEmpty() || fields.get().contains(field.name())) {
                types.putIfAbsent(field.name(), type(field.type()));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.id() + suffix);
        json.put("description", layer.title().in(language));
        json.put("minzoom", firstZoom(layer));
        json.put("maxzoom", LAST_ZOOM);
        json.put("fields", types);
        return json;
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT, DATE, TIMESTAMP, TEXT_LIST -> "String";
            case INTEGER, NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
        };
    }

    /** The first level whose tiles may hold the layer, as the encoder decides it. */
    private static int firstZoom(Layer layer) {
        double zoom = Math.floor(Math.log(DENOMINATOR_0 / layer.scale().max()) / Math.log(2)) + 1;
        return (int) Math.clamp(zoom, 0, LAST_ZOOM);
    }

    private static int zoomToFit(BoundingBox bounds) {
        double width = Math.max(bounds.width(), bounds.height());
        return width <= 0 ? LAST_ZOOM : (int) Math.clamp(Math.floor(Math.log(360 / width) / Math.log(2)), 0, LAST_ZOOM);
    }
}
