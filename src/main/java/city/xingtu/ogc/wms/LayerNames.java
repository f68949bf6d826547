package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.SldBody;
import city.xingtu.style.Style;
import city.xingtu.style.StyleRepository;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters LAYERS and STYLES (06-042, 7.3.3.3 and 7.3.3.4), and the single names of legends. */
final class LayerNames {

    /** What many clients write for a layer's default, though no capabilities name it. */
    static final String DEFAULT_STYLE = "default";

    private static final String ENGLISH = "-en";

    private final View view;
    private final StyleRepository styles;
    private final Language language;
    private final Optional<SldBody> body;

    LayerNames(View view, StyleRepository styles, Language language) {
        this(view, styles, language, Optional.empty());
    }

    /** @param body styles that came with the request (SLD 1.0, section 6.4) */
    LayerNames(View view, StyleRepository styles, Language language, Optional<SldBody> body) {
        this.view = view;
        this.styles = styles;
        this.language = language;
        this.body = body;
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
        if (body.isPresent() && query.find("LAYERS").isEmpty()) {
            return drawn(body.get());
        }
        query.required("LAYERS");
        List<String> names = Limits.layers(query, "LAYERS");
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
            layers.addAll(layers(i, "LAYERS", names.get(i), "STYLES", styleNames.get(i)));
        }
        return layers;
    }

    /** What a document of the request draws by itself. */
    private List<NamedLayer> drawn(SldBody document) {
        List<NamedLayer> layers = new ArrayList<>();
        for (int i = 0; i < document.layers().size(); i++) {
            SldBody.Drawn drawn = document.layers().get(i);
            String name = drawn.layer();
            if (drawn.style().isPresent()) {
                for (LayerSnapshot member : resolve(SldParameter.NAME, name)) {
                    layers.add(new NamedLayer(i, member, drawn.style().get()));
                }
            } else {
                layers.addAll(layers(i, SldParameter.NAME, name, SldParameter.NAME, drawn.styleName()));
            }
        }
        return layers;
    }

    /**
     * What one name of a layer, structure or theme stands for, in one style. A theme takes the styles of its layers: each
     * draws the layers that have it, and leaves the others as they are.
     */
    List<NamedLayer> layers(String layerParameter, String name, String styleParameter, String style) {
        return layers(0, layerParameter, name, styleParameter, style);
    }

    private List<NamedLayer> layers(int item, String layerParameter, String name, String styleParameter, String style) {
        List<LayerSnapshot> members = resolve(layerParameter, name);
        Optional<Style> brought = body.flatMap(document -> document.styleFor(name, style));
        if (brought.isPresent()) {
            return members.stream()
                    .map(member -> new NamedLayer(item, member, brought.get()))
                    .toList();
        }
        boolean usual = style.isEmpty() || style.equals(DEFAULT_STYLE);
        if (!usual && members.stream().noneMatch(member -> has(member, style))) {
            throw unknownStyle(styleParameter, style, name, members);
        }
        return members.stream()
                .map(member -> new NamedLayer(
                        item,
                        member,
                        has(member, style)
                                ? styles.styleOf(member.layer(), style)
                                : styles.styleOf(member.layer(), language)))
                .toList();
    }

    private boolean has(LayerSnapshot layer, String style) {
        return styles.stylesOf(layer.layer()).contains(style);
    }

    /**
     * The styles of a layer to announce: of those that differ only in the language of their labels the one in the
     * language of the capabilities. QGIS finds a layer's legend only when it has one style, or when one is chosen.
     */
    static List<String> announced(StyleRepository styles, Layer layer, Language language) {
        List<String> all = styles.stylesOf(layer);
        return all.stream()
                .filter(style -> !style.endsWith(ENGLISH)
                        || !all.contains(style.substring(0, style.length() - ENGLISH.length())))
                .map(style -> language == Language.EN && all.contains(style + ENGLISH) ? style + ENGLISH : style)
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

    private Problem unknownStyle(String parameter, String style, String layer, List<LayerSnapshot> members) {
        String shown = shortened(style);
        String options = members.stream()
                .flatMap(member -> styles.stylesOf(member.layer()).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Problem(
                Problem.Kind.UNKNOWN_STYLE,
                parameter,
                new Text(
                        "图层 " + layer + " 没有样式“" + shown + "”；可用：" + options,
                        "Layer " + layer + " has no style '" + shown + "'; it has: " + options));
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
