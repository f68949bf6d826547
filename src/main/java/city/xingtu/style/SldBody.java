package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A style document that came with a request ({@code SLD_BODY}): what to draw of which layers, or styles for the layers
 * that the request names. Nothing is ever fetched for it: a symbol may only be named by what is shipped, and an address
 * of any kind (but GeoServer's way to write a chart), a layer defined by the client or data sent along is refused by name.
 *
 * @param layers in painting order, lowest first
 * @param warnings what was not understood, by line
 */
public record SldBody(List<Drawn> layers, List<StyleWarning> warnings) {

    /** Layers, and rules and symbolizers in all: what is compiled for one request. */
    private static final int MAX_LAYERS = 200;

    private static final int MAX_RULES = 2_000;
    private static final int MAX_SYMBOLIZERS = 5_000;
    private static final int MAX_CHARACTERS = 1_000_000;

    /** A file beside the styles: letters and digits, no folder above, no scheme, no host. */
    private static final Pattern SYMBOL =
            Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]*)?");

    public SldBody {
        layers = List.copyOf(layers);
        warnings = List.copyOf(warnings);
    }

    /**
     * A layer with one of its styles.
     *
     * @param layer name of the layer; empty when the document is a bare UserStyle
     * @param style that the document defines; empty for one of the service
     * @param styleName of a style of the service, empty for the layer's default; else how the document calls its own
     */
    public record Drawn(String layer, Optional<Style> style, String styleName) {}

    /**
     * Reads a document.
     *
     * @param parameter names it in problems
     * @param symbols pictures that marks may name
     * @throws Problem INVALID_PARAMETER or LIMIT_EXCEEDED with line, column and element
     */
    public static SldBody read(String parameter, String document, SymbolFolder symbols) {
        XmlReader source = new XmlReader(parameter);
        if (document.length() > MAX_CHARACTERS) {
            throw tooMuch(parameter, "characters", "字符", MAX_CHARACTERS);
        }
        XmlElement root = source.read(document);
        Counts counts = new Counts();
        check(source, root, counts);
        counts.limit(parameter);
        SldDocument read = SldReader.read(source, parameter, root, symbols);
        List<Drawn> layers =
                read.layers().stream().flatMap(layer -> layer.drawn().stream()).toList();
        return new SldBody(layers, read.warnings());
    }

    /**
     * The style for a layer that the request names (SLD 1.0 section 6.4, "library mode"): the one of that name that the
     * document defines for it, the first for an empty name; else none, and the service's own is meant.
     */
    public Optional<Style> styleFor(String layer, String styleName) {
        return layers.stream()
                .filter(each -> each.layer().equals(layer) || each.layer().isEmpty())
                .filter(each -> each.style().isPresent())
                .filter(each -> styleName.isEmpty() || each.styleName().equals(styleName))
                .findFirst()
                .flatMap(Drawn::style);
    }

    private static void check(XmlReader source, XmlElement element, Counts counts) {
        switch (element.name()) {
            case "UserLayer", "RemoteOWS", "InlineFeature", "InlineContent", "LayerFeatureConstraints" ->
                throw source.problem(
                        element, "请求中的样式不支持此元素", "this element is not supported in the style of a request");
            case "OnlineResource", "href" -> {
                String href = element.attribute("href").orElse(element.text());
                if (!SYMBOL.matcher(href).matches() && !ChartReader.isChart(href)) {
                    throw source.problem(
                            element, "只能引用服务自带的图形，不能引用地址", "only symbols of this service may be named, no address");
                }
            }
            case "NamedLayer" -> counts.layers++;
            case "Rule" -> counts.rules++;
            default -> counts.symbolizers += element.name().endsWith("Symbolizer") ? 1 : 0;
        }
        element.children().forEach(child -> check(source, child, counts));
    }

    private static Problem tooMuch(String parameter, String what, String zh, int most) {
        return new Problem(
                Problem.Kind.LIMIT_EXCEEDED,
                parameter,
                new Text(parameter + " 最多 " + most + " " + zh, parameter + " has more than " + most + " " + what));
    }

    private static final class Counts {
        private int layers;
        private int rules;
        private int symbolizers;

        void limit(String parameter) {
            if (layers > MAX_LAYERS) {
                throw tooMuch(parameter, "layers", "个图层", MAX_LAYERS);
            }
            if (rules > MAX_RULES) {
                throw tooMuch(parameter, "rules", "条规则", MAX_RULES);
            }
            if (symbolizers > MAX_SYMBOLIZERS) {
                throw tooMuch(parameter, "symbolizers", "个符号", MAX_SYMBOLIZERS);
            }
        }
    }
}
