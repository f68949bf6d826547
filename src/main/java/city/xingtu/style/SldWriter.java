package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.xml.FilterXmlWriter;
import city.xingtu.filter.xml.XmlWriter;
import city.xingtu.ink.Composite;
import city.xingtu.plan.SortKey;
import city.xingtu.plan.Text;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.HeatSymbolizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a style as SLD 1.0. What it writes, {@link SldReader} reads to an equal style, but for the type of literals: XML
 * knows only text.
 */
public final class SldWriter {

    private final XmlWriter xml = new XmlWriter();
    private final FilterXmlWriter filters = new FilterXmlWriter(xml);
    private final SymbolizerWriter symbols = new SymbolizerWriter(xml, new PaintWriter(xml, filters));

    private SldWriter() {}

    /**
     * The document of one style.
     *
     * @param layer named in it
     */
    public static String write(Style style, String layer) {
        return write(Map.of(layer, List.of(style)));
    }

    /** The document of several layers' styles, in the order of the map. */
    public static String write(Map<String, List<Style>> layers) {
        SldWriter writer = new SldWriter();
        writer.document(layers);
        return writer.xml.toString();
    }

    private void document(Map<String, List<Style>> layers) {
        xml.begin(
                "StyledLayerDescriptor",
                "version",
                "1.0.0",
                "xmlns",
                "http://www.opengis.net/sld",
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:gml",
                "http://www.opengis.net/gml");
        layers.forEach((layer, styles) -> {
            xml.begin("NamedLayer");
            xml.leaf("Name", layer);
            styles.forEach(this::userStyle);
            xml.end();
        });
        xml.end();
    }

    private void userStyle(Style style) {
        xml.begin("UserStyle");
        xml.leaf("Name", style.id());
        title(style.title());
        style.passes().forEach(this::pass);
        xml.end();
    }

    private void title(Text title) {
        if (title.zh().equals(title.en())) {
            xml.leaf("Title", title.zh());
            return;
        }
        xml.begin("Title");
        xml.text(title.zh());
        xml.leaf("Localized", title.en(), "lang", "en");
        xml.end();
    }

    private void pass(Pass pass) {
        xml.begin("FeatureTypeStyle");
        pass.rules().stream()
                .flatMap(rule -> rule.symbolizers().stream())
                .filter(HeatSymbolizer.class::isInstance)
                .map(HeatSymbolizer.class::cast)
                .findFirst()
                .ifPresent(symbols::transformation);
        pass.rules().forEach(this::rule);
        Composite composite = pass.composite();
        if (!composite.plain()) {
            String words = composite.mode().word() + ", " + PaintWriter.number(composite.opacity());
            xml.leaf("VendorOption", words, "name", "composite");
        }
        if (pass.base()) {
            xml.leaf("VendorOption", "true", "name", "composite-base");
        }
        if (pass.first()) {
            xml.leaf("VendorOption", "first", "name", "ruleEvaluation");
        }
        symbols.inclusion(pass.inclusion());
        if (!pass.order().isEmpty()) {
            String order = pass.order().stream().map(SortKey::toString).collect(Collectors.joining(", "));
            xml.leaf("VendorOption", order, "name", "sortBy");
            if (!pass.group().isEmpty()) {
                xml.leaf("VendorOption", pass.group(), "name", "sortByGroup");
            }
        }
        xml.end();
    }

    private void rule(Rule rule) {
        xml.begin("Rule");
        if (!rule.name().isEmpty()) {
            xml.leaf("Name", rule.name());
        }
        title(rule.title());
        rule.legend().ifPresent(symbols::legend);
        filters.filter(rule.filter());
        if (rule.otherwise()) {
            xml.leaf("ElseFilter", "");
        }
        if (rule.scale().min() > 0) {
            xml.leaf("MinScaleDenominator", PaintWriter.number(rule.scale().min()));
        }
        if (rule.scale().max() < Double.POSITIVE_INFINITY) {
            xml.leaf("MaxScaleDenominator", PaintWriter.number(rule.scale().max()));
        }
        rule.symbolizers().forEach(symbols::write);
        symbols.inclusion(rule.inclusion());
        xml.end();
    }

    /** An element that holds an expression. */
    static void holding(XmlWriter xml, FilterXmlWriter filters, String name, Expression expression) {
        xml.begin(name);
        filters.expression(expression);
        xml.end();
    }
}
