package city.xingtu.style;

import city.xingtu.filter.Filter;
import city.xingtu.ink.Composite;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.SortKey;
import city.xingtu.plan.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The symbology of a layer, in the model of SLD 1.0 and SE 1.1.
 *
 * @param id file name without extension
 * @param passes FeatureTypeStyles, painted one after the other over the whole layer
 */
public record Style(String id, Text title, List<Pass> passes) {

    public Style {
        passes = List.copyOf(passes);
    }

    /** What of it counts on a map; itself when all does. */
    public Style onMap() {
        return only(Inclusion::onMap);
    }

    /** What of it counts in a legend; itself when all does. */
    public Style inLegend() {
        return only(Inclusion::inLegend);
    }

    private Style only(Predicate<Inclusion> counts) {
        List<Pass> left = new ArrayList<>();
        for (Pass pass : passes) {
            if (counts.test(pass.inclusion)) {
                left.add(pass.withRules(pass.rules.stream()
                        .filter(rule -> counts.test(rule.inclusion))
                        .map(rule -> rule.only(counts))
                        .toList()));
            }
        }
        return left.equals(passes) ? this : new Style(id, title, left);
    }

    /**
     * A FeatureTypeStyle: its rules apply in order to each feature.
     *
     * @param composite how all that it draws is laid over the map as one sheet; labels share its opacity
     * @param base whether what comes after it, up to the next base, is laid over it before it is laid over the map
     * @param first whether a feature takes only the first of the rules that hold
     * @param order in which features are painted, what comes later above; empty for that of ids
     * @param group of passes that follow each other, in one layer or several, and are painted together in that order; empty
     *     for none
     * @param inclusion where it counts
     */
    public record Pass(
            List<Rule> rules,
            Composite composite,
            boolean base,
            boolean first,
            List<SortKey> order,
            String group,
            Inclusion inclusion) {
        public Pass {
            rules = List.copyOf(rules);
            order = List.copyOf(order);
        }

        /** Drawn as its rules say. */
        public Pass(List<Rule> rules) {
            this(rules, Composite.PLAIN, false, false, List.of(), "", Inclusion.NORMAL);
        }

        /** The same with other rules. */
        public Pass withRules(List<Rule> others) {
            return new Pass(others, composite, base, first, order, group, inclusion);
        }
    }

    /**
     * A rule.
     *
     * @param name for the legend; may be empty
     * @param otherwise whether it applies only to features that no other rule of the pass took (ElseFilter)
     * @param legend what the legend shows instead of the symbolizers
     * @param inclusion where it counts
     */
    public record Rule(
            String name,
            Text title,
            Filter filter,
            boolean otherwise,
            ScaleRange scale,
            List<Symbolizer> symbolizers,
            Optional<Symbolizer.Mark> legend,
            Inclusion inclusion) {
        public Rule {
            symbolizers = List.copyOf(symbolizers);
        }

        /** On the map and in the legend alike. */
        public Rule(
                String name,
                Text title,
                Filter filter,
                boolean otherwise,
                ScaleRange scale,
                List<Symbolizer> symbolizers) {
            this(name, title, filter, otherwise, scale, symbolizers, Optional.empty(), Inclusion.NORMAL);
        }

        /** The same under another title. */
        public Rule withTitle(Text other) {
            return new Rule(name, other, filter, otherwise, scale, symbolizers, legend, inclusion);
        }

        /** The same with those of its symbolizers that hold; itself when all do. */
        private Rule only(Predicate<Inclusion> counts) {
            List<Symbolizer> left = symbolizers.stream()
                    .filter(symbolizer -> counts.test(symbolizer.inclusion()))
                    .toList();
            return left.size() == symbolizers.size()
                    ? this
                    : new Rule(name, title, filter, otherwise, scale, left, legend, inclusion);
        }
    }
}
