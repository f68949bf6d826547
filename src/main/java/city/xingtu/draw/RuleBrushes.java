package city.xingtu.draw;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a pass with their symbols at the ratio of pixels of one map. Belongs to one thread. */
final class RuleBrushes {

    private final CompiledStyle.Pass pass;
    private final Brush[][] brushes;
    private final int[] matched;
    private final List<List<Family<Symbol>>> families = new ArrayList<>();
    /** Rules with symbols that each row has its own of. */
    private final boolean[] varying;

    private final Map<Symbol, Brush> ofRows = new IdentityHashMap<>();
    private final double ratio;
    private final double reach;
    private final boolean empty;
    private final List<HeatRule> heat = new ArrayList<>();

    RuleBrushes(CompiledStyle.Pass pass, double ratio) {
        this.pass = pass;
        this.brushes = new Brush[pass.rules().size()][];
        this.matched = new int[brushes.length];
        this.varying = new boolean[brushes.length];
        this.ratio = ratio;
        double most = 0;
        boolean none = true;
        for (int i = 0; i < brushes.length; i++) {
            families.add(pass.rules().get(i).symbols());
            brushes[i] = new Brush[families.getLast().size()];
            for (int k = 0; k < brushes[i].length; k++) {
                Family<Symbol> family = families.getLast().get(k);
                brushes[i][k] = new Brush(family.usual(), ratio);
                if (!family.fixed()) {
                    varying[i] = true;
                    most = Math.max(most, new Brush(family.largest(), ratio).reach());
                }
            }
            for (Brush brush : brushes[i]) {
                most = Math.max(most, brush.reach());
                none = false;
                if (brush.symbol() instanceof Symbol.Heat surface) {
                    heat.add(new HeatRule(i, surface));
                }
            }
        }
        this.reach = most;
        this.empty = none;
    }

    /** How far from its geometry any symbol's ink reaches, in pixels. */
    double reach() {
        return reach;
    }

    /** Whether the rules have labels at the most. */
    boolean empty() {
        return empty;
    }

    /** Rows that ascend, in the order of the pass. */
    int[] arranged(int[] rows) {
        return pass.arranged(rows);
    }

    /** Finds the rules that hold for a row, in painting order; their number is returned. */
    int match(int row) {
        return pass.match(row, matched);
    }

    /** The brushes of one of the rules that were found last for a row. */
    Brush[] matched(int index, int row) {
        int rule = matched[index];
        return varying[rule] ? ownOf(rule, row) : brushes[rule];
    }

    private Brush[] ownOf(int rule, int row) {
        List<Family<Symbol>> symbols = families.get(rule);
        Brush[] own = brushes[rule].clone();
        for (int i = 0; i < own.length; i++) {
            if (!symbols.get(i).fixed()) {
                own[i] = ofRows.computeIfAbsent(symbols.get(i).of(row), symbol -> new Brush(symbol, ratio));
            }
        }
        return own;
    }

    /** The brushes of all rules that draw a surface out of all rows together. */
    List<HeatRule> heat() {
        return heat;
    }

    /** A rule of the pass that draws a surface. */
    record HeatRule(int rule, Symbol.Heat symbol) {}

    /** Whether a rule is among those that hold for a row. */
    boolean holds(int rule, int row) {
        int count = pass.match(row, matched);
        for (int i = 0; i < count; i++) {
            if (matched[i] == rule) {
                return true;
            }
        }
        return false;
    }
}
