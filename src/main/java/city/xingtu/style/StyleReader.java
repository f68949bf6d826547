package city.xingtu.style;

import city.xingtu.filter.Filter;
import city.xingtu.filter.xml.FilterXmlReader;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.SortKey;
import city.xingtu.plan.Text;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
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
        double opacity = 1;
        List<SortKey> order = List.of();
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
                    if (Reading.label(child).equals("sortBy")) {
                        order = order(child, order);
                    } else {
                        opacity = opacity(child, opacity);
                    }
                }
                default -> {}
            }
        }
        return new Pass(rules, opacity, order);
    }

    /** GeoServer's {@code sortBy}. */
    private List<SortKey> order(XmlElement option, List<SortKey> otherwise) {
        Optional<List<SortKey>> keys = SortKey.list(option.text());
        if (keys.isEmpty()) {
            reading.unsupported(option, "sortBy " + option.text());
        }
        return keys.orElse(otherwise);
    }

    /** GeoServer's {@code composite}, of which {@code source-over} with an opacity is drawn. */
    private double opacity(XmlElement option, double otherwise) {
        String[] words = option.text().split("\\s*,\\s*", -1);
        if (!Reading.label(option).equals("composite") || words.length > 2 || !words[0].equals("source-over")) {
            reading.unsupported(option, Reading.label(option) + " " + option.text());
            return otherwise;
        }
        try {
            return words.length == 1 ? 1 : Math.clamp(Double.parseDouble(words[1]), 0, 1);
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
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name", "Title", "Abstract", "Description" -> {}
                case "Filter" -> filter = new FilterXmlReader(reading.source()).filter(child);
                case "ElseFilter" -> otherwise = true;
                case "MinScaleDenominator" -> min = reading.number(child, 0, MAX_DENOMINATOR, 0);
                case "MaxScaleDenominator" -> max = reading.number(child, 0, MAX_DENOMINATOR, max);
                default -> {
                    if (heat.isPresent() && child.name().equals("RasterSymbolizer")) {
                        symbolizers.add(heat.get().read(child));
                    } else {
                        new SymbolizerReader(reading).read(child).ifPresent(symbolizers::add);
                    }
                }
            }
        }
        return new Rule(name, title, filter, otherwise, new ScaleRange(min, max), symbolizers);
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
