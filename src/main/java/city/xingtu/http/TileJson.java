package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
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

    /** Vector tiles of finer levels are not asked for, but enlarged: a grid unit of these is 15 centimetres. */
    private static final double LAST_DENOMINATOR = 8000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private TileJson() {}

    /**
     * The document. Beside the members of the specification it names the grid and its system, for clients that take any.
     *
     * @param set whose levels have numbers as their ids
     * @param tiles URL template with {z}, {x} and {y}
     * @param fields that vector tiles carry; empty for all
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER {@code grid} for a set whose levels have no numbers
     */
    public static Map<String, Object> of(
            String name,
            List<LayerSnapshot> layers,
            TileMatrixSet set,
            TileFormat format,
            String tiles,
            Optional<Set<String>> fields,
            Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", name);
        json.put("version", "1.0.0");
        json.put("scheme", "xyz");
        json.put("tiles", List.of(tiles));
        int first = layers.stream()
                .mapToInt(layer -> firstLevel(layer.layer(), set, format))
                .min()
                .orElse(0);
        int last = lastLevel(set, format);
        json.put("minzoom", zoom(set, first));
        json.put("maxzoom", zoom(set, last));
        BoundingBox bounds = layers.stream().map(LayerSnapshot::bounds).reduce(BoundingBox.EMPTY, BoundingBox::union);
        if (!bounds.isEmpty()) {
            json.put("bounds", List.of(bounds.minX(), bounds.minY(), bounds.maxX(), bounds.maxY()));
            json.put(
                    "center",
                    List.of(bounds.centreX(), bounds.centreY(), zoom(set, levelOfOneTile(set, bounds, first, last))));
        }
        json.put("tileMatrixSet", set.id());
        json.put("crs", set.crs().shownAs().code());
        if (set.crs().displayOnly()) {
            json.put("attribution", TileMatrixSetJson.DISPLAY_ONLY.in(language));
        }
        if (!format.image()) {
            json.put("vector_layers", vectorLayers(layers, set, fields, language));
        }
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
            json.put(
                    "vector_layers",
                    vectorLayers(layers, TileMatrixSets.webMercatorQuad(), Optional.empty(), language));
        }
        return MAPPER.writeValueAsString(json);
    }

    private static List<Map<String, Object>> vectorLayers(
            List<LayerSnapshot> layers, TileMatrixSet set, Optional<Set<String>> fields, Language language) {
        List<Map<String, Object>> vectorLayers = new ArrayList<>();
        for (LayerSnapshot layer : layers) {
            vectorLayers.add(vectorLayer(layer.layer(), "", set, fields, language));
            switch (layer.layer().geometryType()) {
                case POLYGON, MIXED ->
                    vectorLayers.add(vectorLayer(layer.layer(), VectorTileEncoder.LABEL_LAYER, set, fields, language));
                case POINT, LINE -> {
                    // Have no areas, so no label points.
                }
            }
        }
        return vectorLayers;
    }

    private static Map<String, Object> vectorLayer(
            Layer layer, String suffix, TileMatrixSet set, Optional<Set<String>> fields, Language language) {
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
        json.put("minzoom", zoom(set, firstLevel(layer, set, TileFormat.MVT)));
        json.put("maxzoom", zoom(set, lastLevel(set, TileFormat.MVT)));
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

    /** The first level whose tiles may hold the layer, at the most the last one. */
    private static int firstLevel(Layer layer, TileMatrixSet set, TileFormat format) {
        // A client may show a vector tile at twice the size of its level, as the encoder has it.
        double shown = format.image() ? 1 : 2;
        int last = lastLevel(set, format);
        int level = 0;
        while (level < last
                && set.matrices().get(level).scaleDenominator() / shown
                        >= layer.scale().max()) {
            level++;
        }
        return level;
    }

    private static int lastLevel(TileMatrixSet set, TileFormat format) {
        int last = set.matrices().size() - 1;
        while (!format.image() && last > 0 && set.matrices().get(last).scaleDenominator() < LAST_DENOMINATOR) {
            last--;
        }
        return last;
    }

    /** The finest level at which the box is no larger than a tile. */
    private static int levelOfOneTile(TileMatrixSet set, BoundingBox lonLat, int first, int last) {
        BoundingBox box = set.crs().fromLonLat(lonLat);
        int level = last;
        while (level > first && set.matrices().get(level).side() < Math.max(box.width(), box.height())) {
            level--;
        }
        return level;
    }

    private static int zoom(TileMatrixSet set, int level) {
        String id = set.matrices().get(level).id();
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw Query.expected("grid", set.id(), "级别以整数编号的网格", "a grid whose levels are numbered");
        }
    }
}
