package city.xingtu.style;

import city.xingtu.filter.Filter;
import city.xingtu.ink.Composite;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.SortKey;
import city.xingtu.plan.Text;
import java.util.List;

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

    /**
     * A FeatureTypeStyle: its rules apply in order to each feature.
     *
     * @param composite how all that it draws is laid over the map as one sheet; labels share its opacity
     * @param base whether what comes after it, up to the next base, is laid over it before it is laid over the map
     * @param first whether a feature takes only the first of the rules that hold
     * @param order in which features are painted, what comes later above; empty for that of ids
     */
    public record Pass(List<Rule> rules, Composite composite, boolean base, boolean first, List<SortKey> order) {
        public Pass {
            rules = List.copyOf(rules);
            order = List.copyOf(order);
        }

        /** Drawn as its rules say. */
        public Pass(List<Rule> rules) {
            this(rules, Composite.PLAIN, false, false, List.of());
        }

        /** The same with other rules. */
        public Pass withRules(List<Rule> others) {
            return new Pass(others, composite, base, first, order);
        }
    }

    /**
     * A rule.
     *
     * @param name for the legend; may be empty
     * @param otherwise whether it applies only to features that no other rule of the pass took (ElseFilter)
     */
    public record Rule(
            String name, Text title, Filter filter, boolean otherwise, ScaleRange scale, List<Symbolizer> symbolizers) {
        public Rule {
            symbolizers = List.copyOf(symbolizers);
        }

        /** The same under another title. */
        public Rule withTitle(Text other) {
            return new Rule(name, other, filter, otherwise, scale, symbolizers);
        }
    }
}
