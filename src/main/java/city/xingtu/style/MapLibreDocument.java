package city.xingtu.style;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.xingtu.plan.Layer;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole MapLibre style documents on the service's own vector tiles. */
public final class MapLibreDocument {

    private static final String SOURCE = "plan";
    private static final String GROUND = "#f3f1ec";

    /** Where OpenLayers' reader of these documents finds a sheet of fonts: it would ask a server of the internet. */
    private static final String NO_FONTS = "data:text/css,";

    private MapLibreDocument() {}

    /**
     * The document for one layer or several.
     *
     * @param style for each layer that has one of that name; its default for the others
     * @param name shown to people
     * @param tiles path, below the service's {@code /tiles/}, of the TileJSON whose tiles hold all of the layers
     * @param base address of the service without a slash at the end
     */
    public static Map<String, Object> of(
            StyleRepository styles, List<Layer> shown, String style, String name, String tiles, String base) {
        List<Object> layers = new ArrayList<>();
        layers.add(Map.of("id", "ground", "type", "background", "paint", Map.of("background-color", GROUND)));
        List<String> leftOut = new ArrayList<>();
        boolean pictures = false;
        for (Layer layer : shown) {
            MapLibreStyleWriter.Result written = written(styles, layer, style);
            layers.addAll(written.layers());
            leftOut.addAll(written.leftOut());
            pictures |= !written.pictures().isEmpty();
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 8);
        document.put("name", name);
        document.put("sources", Map.of(SOURCE, Map.of("type", "vector", "url", base + "/tiles/" + tiles)));
        document.put("glyphs", base + "/fonts/{fontstack}/{range}.pbf");
        if (pictures) {
            document.put(
                    "sprite",
                    base + "/styles/" + URLEncoder.encode(style, UTF_8).replace("+", "%20") + "/sprite");
        }
        document.put("layers", layers);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("ol:webfonts", NO_FONTS);
        if (!leftOut.isEmpty()) {
            metadata.put("xingtu:left-out", leftOut);
        }
        document.put("metadata", metadata);
        return document;
    }

    /** A picture of the document's sprite: how something of a layer looks, under the name that the document uses. */
    public record Picture(String name, Layer layer, Symbolizer look) {}

    /** The pictures that the document of the same arguments refers to. */
    public static List<Picture> pictures(StyleRepository styles, List<Layer> shown, String style) {
        return shown.stream()
                .flatMap(layer -> written(styles, layer, style).pictures().entrySet().stream()
                        .map(picture -> new Picture(picture.getKey(), layer, picture.getValue())))
                .toList();
    }

    private static MapLibreStyleWriter.Result written(StyleRepository styles, Layer layer, String style) {
        String own = styles.stylesOf(layer).contains(style) ? style : "";
        return MapLibreStyleWriter.write(styles.styleOf(layer, own), layer, SOURCE);
    }
}
