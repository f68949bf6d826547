package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.RowOrder;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.geo.RowPredicate;
import city.xingtu.ink.Composite;
import city.xingtu.plan.ScaleRange;
import city.xingtu.style.Style;
import city.xingtu.style.Symbolizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A style's filters and expressions compiled for the rows of a snapshot; sizes are still those of standard pixels. Safe
 * for any number of threads.
 */
final class CompiledStyle {

    private final List<Pass> passes;

    /**
     * A rule whose symbols are compiled.
     *
     * @param obstacles those of the symbols that no label may cover
     */
    record Rule(
            RowPredicate test,
            boolean otherwise,
            ScaleRange scale,
            List<Family<Symbol>> symbols,
            List<Family<TextSymbol>> texts,
            List<Family<Symbol>> obstacles) {

        Rule at(double denominator) {
            List<Family<Symbol>> symbolsThere = Family.at(symbols, denominator);
            List<Family<TextSymbol>> textsThere = Family.at(texts, denominator);
            return symbolsThere == symbols && textsThere == texts
                    ? this
                    : new Rule(test, otherwise, scale, symbolsThere, textsThere, Family.at(obstacles, denominator));
        }
    }

    /**
     * Rules of which each feature takes all that hold, or the first one.
     *
     * @param base whether what comes after it is laid over it alone
     * @param order of the rows; null for that of ids
     * @param group of passes that are painted together in their order; empty for none
     */
    record Pass(
            List<Rule> rules,
            Composite composite,
            boolean base,
            boolean first,
            @Nullable RowOrder order,
            String group) {

        /** The same in another order, if it has none of its own. */
        Pass inOrder(RowOrder other) {
            return order == null ? new Pass(rules, composite, base, first, other, group) : this;
        }

        /** The same with nothing but what no label may cover. */
        Pass obstacles() {
            return new Pass(
                    rules.stream()
                            .map(rule -> new Rule(
                                    rule.test, rule.otherwise, rule.scale, rule.obstacles, List.of(), rule.obstacles))
                            .toList(),
                    composite,
                    base,
                    first,
                    order,
                    group);
        }

        /** Rows that ascend, in the order of the pass. */
        int[] arranged(int[] rows) {
            return order == null ? rows : order.arranged(rows);
        }

        /** What the rows of a map at a scale are tested for. */
        Pass at(double denominator) {
            List<Rule> there = new ArrayList<>(rules.size());
            for (Rule rule : rules) {
                if (rule.scale().contains(denominator)) {
                    there.add(rule.at(denominator));
                }
            }
            return new Pass(there, composite, base, first, order, group);
        }

        /** Writes the indices of the rules that apply to a row, in order; returns their number. */
        int match(int row, int[] target) {
            int count = 0;
            int most = first ? 1 : rules.size();
            boolean otherwise = false;
            for (int i = 0; i < rules.size() && count < most; i++) {
                Rule rule = rules.get(i);
                if (rule.otherwise()) {
                    otherwise = true;
                } else if (rule.test().test(row)) {
                    target[count++] = i;
                }
            }
            if (otherwise && count == 0) {
                for (int i = 0; i < rules.size() && count < most; i++) {
                    if (rules.get(i).otherwise() && rules.get(i).test().test(row)) {
                        target[count++] = i;
                    }
                }
            }
            return count;
        }
    }

    CompiledStyle(Style style, LayerSnapshot layer) {
        this.passes = style.onMap().passes().stream()
                .map(pass -> new Pass(
                        pass.rules().stream().map(rule -> compile(rule, layer)).toList(),
                        pass.composite(),
                        pass.base(),
                        pass.first(),
                        pass.order().isEmpty() ? null : RowOrder.of(layer, pass.order()),
                        pass.group()))
                .toList();
    }

    private static Rule compile(Style.Rule rule, LayerSnapshot layer) {
        RowPredicate test =
                rule.filter().equals(Filter.ALL) ? row -> true : FilterCompiler.compile(rule.filter(), layer);
        List<Family<Symbol>> symbols = new ArrayList<>();
        List<Family<TextSymbol>> texts = new ArrayList<>();
        List<Family<Symbol>> obstacles = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer.usual() instanceof Symbolizer.TextSymbolizer) {
                texts.add(Family.of(symbolizer, layer, made -> TextSymbol.of(made, layer)));
            } else {
                Family<Symbol> family = Family.of(symbolizer, layer, made -> Symbol.of(made, layer));
                symbols.add(family);
                if (symbolizer.obstacle()) {
                    obstacles.add(family);
                }
            }
        }
        return new Rule(
                test, rule.otherwise(), rule.scale(), List.copyOf(symbols), List.copyOf(texts), List.copyOf(obstacles));
    }

    /** The passes that have something to show at a scale. */
    List<Pass> passesAt(double denominator) {
        List<Pass> there = new ArrayList<>(passes.size());
        for (Pass pass : passes) {
            Pass left = pass.at(denominator);
            if (!left.rules().isEmpty()) {
                there.add(left);
            }
        }
        return there;
    }
}
