package city.xingtu.style;

import city.xingtu.filter.Filter;
import city.xingtu.filter.xml.FilterXmlReader;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.ink.BlendMode;
import city.xingtu.ink.Composite;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.SortKey;
import city.xingtu.plan.Text;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads UserStyle, FeatureTypeStyle and Rule. */
record StyleReader(Reading reading) {

    private static final double MAX_DENOMINATOR = 1e12;

    Style userStyle(XmlElement element) {
        Text title = title(element).or(() -> name(element).map(Text::same)).orElse(Text.same(reading.id()));
        List<Pass> passes = new ArrayList<>();
        for (XmlElement child : reading.childrenOf(
                element, "Name", "Title", "Abstract", "Description", "IsDefault", "FeatureTypeStyle")) {
            if (child.name().equals("FeatureTypeStyle")) {
                passes.add(pass(child, title));
            }
        }
        return new Style(reading.id(), title, passes);
    }

    /** A FeatureTypeStyle that stands alone. */
    Style bareStyle(XmlElement element) {
        Text title = title(element).or(() -> name(element).map(Text::same)).orElse(Text.same(reading.id()));
        return new Style(reading.id(), title, List.of(pass(element, title)));
    }

    private Pass pass(XmlElement element, Text styleTitle) {
        List<Rule> rules = new ArrayList<>();
        Optional<HeatReader> heat = Optional.empty();
        Composite composite = Composite.PLAIN;
        boolean base = false;
        boolean first = false;
        List<SortKey> order = List.of();
        Inclusion inclusion = Inclusion.NORMAL;
        Optional<XmlElement> group = Optional.empty();
        for (XmlElement child : reading.childrenOf(
                element,
                "Name",
                "Title",
                "Abstract",
                "Description",
                "FeatureTypeName",
                "SemanticTypeIdentifier",
                "Transformation",
                "Rule",
                "VendorOption")) {
            switch (child.name()) {
                case "Transformation" -> heat = HeatReader.of(reading, child);
                case "Rule" -> rules.add(rule(child, styleTitle, heat));
                case "VendorOption" -> {
                    switch (Reading.label(child)) {
                        case "inclusion" -> inclusion = new QualityReader(reading).inclusion(child);
                        case "sortByGroup" -> group = Optional.of(child);
                        case "sortBy" -> order = order(child, order);
                        case "composite" -> composite = composite(child, composite);
                        case "composite-base" -> base = child.text().equals("true");
                        case "ruleEvaluation" -> first = child.text().equals("first");
                        default -> reading.unsupported(child);
                    }
                }
                default -> {}
            }
        }
        if (group.isPresent() && order.isEmpty()) {
            reading.unsupported(group.get(), "sortByGroup without sortBy");
            group = Optional.empty();
        }
        return new Pass(
                rules,
                composite,
                base,
                first,
                order,
                group.map(XmlElement::text).orElse(""),
                inclusion);
    }

    /** GeoServer's {@code sortBy}. */
    private List<SortKey> order(XmlElement option, List<SortKey> otherwise) {
        Optional<List<SortKey>> keys = SortKey.list(option.text());
        if (keys.isEmpty()) {
            reading.unsupported(option, "sortBy " + option.text());
        }
        return keys.orElse(otherwise);
    }

    /** GeoServer's {@code composite}: a mode of blending, and an opacity. */
    private Composite composite(XmlElement option, Composite otherwise) {
        String[] words = option.text().split("\\s*,\\s*", -1);
        Optional<BlendMode> mode = BlendMode.find(words[0]);
        if (words.length > 2 || mode.isEmpty()) {
            reading.unsupported(option, Reading.label(option) + " " + option.text());
            return otherwise;
        }
        try {
            double opacity = words.length == 1 ? 1 : Double.parseDouble(words[1]);
            if (Double.isFinite(opacity)) {
                return new Composite(mode.get(), Math.clamp(opacity, 0, 1));
            }
            reading.unsupported(option, Reading.label(option) + " " + option.text());
            return otherwise;
        } catch (NumberFormatException malformed) {
            reading.unsupported(option, Reading.label(option) + " " + option.text());
            return otherwise;
        }
    }

    private Rule rule(XmlElement element, Text styleTitle, Optional<HeatReader> heat) {
        String name = name(element).orElse("");
        Text title = title(element).orElse(name.isEmpty() ? styleTitle : Text.same(name));
        Filter filter = Filter.ALL;
        boolean otherwise = false;
        double min = 0;
        double max = Double.POSITIVE_INFINITY;
        List<Symbolizer> symbolizers = new ArrayList<>();
        Optional<Mark> legend = Optional.empty();
        Inclusion inclusion = Inclusion.NORMAL;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name", "Title", "Abstract", "Description" -> {}
                case "Filter" -> filter = new FilterXmlReader(reading.source()).filter(child);
                case "ElseFilter" -> otherwise = true;
                case "MinScaleDenominator" -> min = reading.number(child, 0, MAX_DENOMINATOR, 0);
                case "MaxScaleDenominator" -> max = reading.number(child, 0, MAX_DENOMINATOR, max);
                case "LegendGraphic" -> legend = legend(child);
                case "VendorOption" -> {
                    if (Reading.label(child).equals("inclusion")) {
                        inclusion = new QualityReader(reading).inclusion(child);
                    } else {
                        reading.unsupported(child);
                    }
                }
                default -> {
                    if (heat.isPresent() && child.name().equals("RasterSymbolizer")) {
                        symbolizers.add(new QualityReader(reading)
                                .qualified(child, heat.get().read(child)));
                    } else {
                        new SymbolizerReader(reading).read(child).ifPresent(symbolizers::add);
                    }
                }
            }
        }
        return new Rule(name, title, filter, otherwise, new ScaleRange(min, max), symbolizers, legend, inclusion);
    }

    /** What the legend shows for a rule; one without a mark is reported, as nothing could be drawn. */
    private Optional<Mark> legend(XmlElement element) {
        Variables variables = new Variables();
        Optional<Mark> mark =
                element.child("Graphic").flatMap(graphic -> new GraphicReader(reading.of(variables)).graphic(graphic));
        if (mark.isEmpty()) {
            reading.unsupported(element, "LegendGraphic without a mark");
        }
        // A legend stands for many features, of which none gives the values.
        variables
                .parameters()
                .forEach(each -> reading.unsupported(element, "LegendGraphic " + each.name() + " by expression"));
        return mark;
    }

    private static Optional<String> name(XmlElement element) {
        return element.child("Name").map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    /** Title, or Description with a Title inside as SE 1.1 has it. */
    private static Optional<Text> title(XmlElement element) {
        return element.child("Title")
                .or(() -> element.child("Description").flatMap(description -> description.child("Title")))
                .map(Reading::title)
                .filter(title -> !title.zh().isEmpty());
    }
}
