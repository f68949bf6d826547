package city.xingtu.style;

import city.xingtu.plan.Text;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a style's legend. */
public final class LegendEntries {

    private LegendEntries() {}

    /**
     * One line of a legend.
     *
     * @param symbolizers to draw as the sample, in painting order, without labels
     * @param rules that it stands for
     */
    public record Entry(Text title, List<Symbolizer> symbolizers, List<Rule> rules) {
        public Entry {
            symbolizers = List.copyOf(symbolizers);
            rules = List.copyOf(rules);
        }
    }

    /** The entries of all scales. */
    public static List<Entry> of(Style style) {
        return of(style, Double.NaN);
    }

    /**
     * The entries that a map at the scale shows. Rules of the same name are one entry, so that a casing and the line on it
     * are drawn as one sample; rules that only label have none.
     *
     * @param denominator of the scale; NaN for all scales, where of several rules with the same name and symbols at
     *     different scales the first stands for all
     */
    public static List<Entry> of(Style style, double denominator) {
        Map<Object, List<Rule>> groups = new LinkedHashMap<>();
        for (Pass pass : style.passes()) {
            for (Rule rule : pass.rules()) {
                boolean drawn = rule.symbolizers().stream()
                        .anyMatch(symbolizer -> !(symbolizer instanceof Symbolizer.TextSymbolizer));
                if (drawn && (Double.isNaN(denominator) || rule.scale().contains(denominator))) {
                    Object key = rule.name().isEmpty() ? rule : rule.name();
                    groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(rule);
                }
            }
        }
        return groups.values().stream().map(rules -> entry(rules, denominator)).toList();
    }

    private static Entry entry(List<Rule> rules, double denominator) {
        Rule first = rules.getFirst();
        // Without a scale, the same thing at another scale would be drawn over itself.
        double shown = Double.isNaN(denominator) ? first.scale().min() : denominator;
        List<Symbolizer> symbolizers = rules.stream()
                .filter(rule -> rule.scale().contains(shown))
                .flatMap(rule -> rule.symbolizers().stream())
                .filter(symbolizer -> !(symbolizer instanceof Symbolizer.TextSymbolizer))
                .toList();
        return new Entry(first.title(), symbolizers, rules);
    }
}
