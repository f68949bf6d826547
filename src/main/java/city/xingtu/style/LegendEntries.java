package city.xingtu.style;

import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import city.xingtu.style.Symbolizer.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of a style's legend. */
public final class LegendEntries {

    private LegendEntries() {}

    /**
     * One line of a legend.
     *
     * @param symbolizers to draw as the sample, in painting order, without labels; the graphics that its rules name for
     *     the legend where they do
     * @param rules that it stands for
     */
    public record Entry(Text title, List<Symbolizer> symbolizers, List<Rule> rules) {
        public Entry {
            symbolizers = List.copyOf(symbolizers);
            rules = List.copyOf(rules);
        }

        /** The scales from the largest to the smallest at which one of its rules draws. */
        public ScaleRange scale() {
            return LegendEntries.scale(rules);
        }
    }

    /** The entries of all scales. */
    public static List<Entry> of(Style style) {
        return of(style, Double.NaN);
    }

    /**
     * The entries that a map at the scale shows. Rules of the same name are one entry: those of several passes are drawn
     * over one another, as a casing and the line on it, while several in one pass are alternatives of which the sample
     * shows the first. Rules that only label have no entry, unless they name a graphic for it.
     *
     * @param denominator of the scale; NaN for all scales
     */
    public static List<Entry> of(Style style, double denominator) {
        Map<Object, List<Found>> groups = new LinkedHashMap<>();
        for (Pass pass : style.inLegend().passes()) {
            for (Rule rule : pass.rules()) {
                if (isListed(rule) && (Double.isNaN(denominator) || rule.scale().contains(denominator))) {
                    Object key = rule.name().isEmpty() ? rule : rule.name();
                    groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Found(pass, rule));
                }
            }
        }
        return groups.values().stream().map(found -> entry(found, denominator)).toList();
    }

    private static ScaleRange scale(List<Rule> rules) {
        double min =
                rules.stream().mapToDouble(rule -> rule.scale().min()).min().orElseThrow();
        double max =
                rules.stream().mapToDouble(rule -> rule.scale().max()).max().orElseThrow();
        return new ScaleRange(min, max);
    }

    private static boolean isListed(Rule rule) {
        return rule.legend().isPresent()
                || rule.symbolizers().stream().anyMatch(symbolizer -> !(symbolizer.usual() instanceof TextSymbolizer));
    }

    private static Entry entry(List<Found> group, double denominator) {
        Rule first = group.getFirst().rule;
        // Without a scale the largest: small maps show dots where large ones show symbols.
        double shown = Double.isNaN(denominator)
                ? scale(group.stream().map(Found::rule).toList()).min()
                : denominator;
        List<Symbolizer> symbolizers = new ArrayList<>();
        boolean named = group.stream().anyMatch(found -> found.rule.legend().isPresent());
        Set<Pass> passes = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Found found : group) {
            boolean shows = found.rule.scale().contains(shown) && passes.add(found.pass);
            if (shows && named) {
                found.rule.legend().ifPresent(mark -> symbolizers.add(new PointSymbolizer(mark, Where.MIDDLE, false)));
            } else if (shows) {
                found.rule.symbolizers().stream()
                        .filter(symbolizer -> !(symbolizer.usual() instanceof TextSymbolizer))
                        .forEach(symbolizers::add);
            }
        }
        return new Entry(
                first.title(), symbolizers, group.stream().map(Found::rule).toList());
    }

    private record Found(Pass pass, Rule rule) {}
}
