package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.Style;
import city.xingtu.style.StyleRepository;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The parameters LAYERS and STYLES (06-042, 7.3.3.3 and 7.3.3.4), and the single names of legends. */
final class LayerNames {

    /** The name of the style that every layer inherits in capabilities: each layer's default. */
    static final String DEFAULT_STYLE = "default";

    private static final String ENGLISH = "-en";

    private final View view;
    private final StyleRepository styles;
    private final Language language;

    LayerNames(View view, StyleRepository styles, Language language) {
        this.view = view;
        this.styles = styles;
        this.language = language;
    }

    /**
     * The layers of LAYERS in the styles of STYLES, leftmost first, which is lowest. A theme stands for its layers.
     *
     * <p>STYLES is mandatory by the standard, yet clients that want defaults leave it out; here that is the same as an
     * empty value.
     *
     * @throws Problem MISSING_PARAMETER, UNKNOWN_LAYER, UNKNOWN_STYLE, INVALID_PARAMETER or LIMIT_EXCEEDED
     */
    List<NamedLayer> layers(Query query) {
        query.required("LAYERS");
        List<String> names = query.list("LAYERS");
        Limits.within("LAYERS", names.size(), Limits.LAYERS, "个图层", "layers");
        List<String> styleNames = query.list("STYLES");
        if (styleNames.isEmpty()) {
            styleNames = Collections.nCopies(names.size(), "");
        }
        if (styleNames.size() != names.size()) {
            throw Problem.invalid(
                    "STYLES",
                    "STYLES 有 " + styleNames.size() + " 项，LAYERS 有 " + names.size() + " 项",
                    "STYLES has " + styleNames.size() + " items, LAYERS has " + names.size());
        }
        List<NamedLayer> layers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            layers.addAll(layers("LAYERS", names.get(i), "STYLES", styleNames.get(i)));
        }
        return layers;
    }

    /** What one name of a layer, structure or theme stands for, in one style. */
    List<NamedLayer> layers(String layerParameter, String name, String styleParameter, String style) {
        List<LayerSnapshot> members = resolve(layerParameter, name);
        boolean alone = members.size() == 1 && members.getFirst().layer().id().equals(name);
        return members.stream()
                .map(layer -> new NamedLayer(name, layer, style(layer.layer(), alone, styleParameter, style)))
                .toList();
    }

    /**
     * The layers of a name, lowest first.
     *
     * @throws Problem UNKNOWN_LAYER
     */
    List<LayerSnapshot> resolve(String parameter, String name) {
        List<LayerSnapshot> members = view.resolve(name);
        if (!members.isEmpty()) {
            return members;
        }
        // Some clients escape twice what has a colon in it, such as theme:water.
        members = view.resolve(unescaped(name));
        if (members.isEmpty()) {
            String shown = shortened(name);
            throw new Problem(
                    Problem.Kind.UNKNOWN_LAYER,
                    parameter,
                    new Text("没有图层“" + shown + "”", "There is no layer '" + shown + "'"));
        }
        return members;
    }

    private Style style(Layer layer, boolean alone, String parameter, String name) {
        List<String> known = styles.stylesOf(layer);
        if (alone && known.contains(name)) {
            return styles.styleOf(layer, name);
        }
        if (name.isEmpty() || name.equals(DEFAULT_STYLE)) {
            String english = layer.defaultStyle() + ENGLISH;
            return language == Language.EN && known.contains(english)
                    ? styles.styleOf(layer, english)
                    : styles.styleOf(layer);
        }
        String shown = shortened(name);
        String options = String.join(", ", alone ? known : List.of(DEFAULT_STYLE));
        throw new Problem(
                Problem.Kind.UNKNOWN_STYLE,
                parameter,
                new Text(
                        "图层 " + layer.id() + " 没有样式“" + shown + "”；可用：" + options,
                        "Layer " + layer.id() + " has no style '" + shown + "'; it has: " + options));
    }

    private static String unescaped(String name) {
        try {
            return name.contains("%") ? URLDecoder.decode(name, StandardCharsets.UTF_8) : name;
        } catch (IllegalArgumentException noEscape) {
            return name;
        }
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
