package city.xingtu.web;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.StyledLayer;
import city.xingtu.http.Query;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.style.Style;
import city.xingtu.style.StyleRepository;
import java.util.List;
import java.util.Optional;

/**
 * The styles of a raster tile, from the parameters {@code style} and {@code lang}. The header Accept-Language has no say:
 * caches on the way know a tile by its address alone.
 */
final class TileStyles {

    private static final String STYLE = "style";
    private static final String ENGLISH = "-en";

    private TileStyles() {}

    /**
     * Every layer with its style, lowest first.
     *
     * @throws Problem UNKNOWN_STYLE; NOT_APPLICABLE when a style is named for several layers
     */
    static List<StyledLayer> of(StyleRepository styles, List<LayerSnapshot> layers, Query query) {
        Optional<String> named = query.find(STYLE);
        if (named.isPresent() && layers.size() != 1) {
            throw Problem.invalid(STYLE, "专题由多个图层组成，不能指定样式", "A theme has several layers and takes no style");
        }
        boolean english = Language.of(query.text("lang", "")) == Language.EN;
        return layers.stream()
                .map(layer -> StyledLayer.of(
                        layer,
                        named.map(name -> style(styles, layer.layer(), name))
                                .orElseGet(() -> defaultStyle(styles, layer.layer(), english))))
                .toList();
    }

    private static Style style(StyleRepository styles, Layer layer, String name) {
        if (!styles.stylesOf(layer).contains(name)) {
            throw Query.expected(STYLE, name, "图层的样式之一", "one of " + String.join(", ", styles.stylesOf(layer)));
        }
        return styles.styleOf(layer, name);
    }

    private static Style defaultStyle(StyleRepository styles, Layer layer, boolean english) {
        String variant = layer.defaultStyle() + ENGLISH;
        return english && styles.stylesOf(layer).contains(variant)
                ? styles.styleOf(layer, variant)
                : styles.styleOf(layer);
    }
}
