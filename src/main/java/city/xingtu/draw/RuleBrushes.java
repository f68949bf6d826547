package city.xingtu.draw;

import java.util.ArrayList;
import java.util.List;

/** The rules of a pass with their symbols at the ratio of pixels of one map. Belongs to one thread. */
final class RuleBrushes {

    private final CompiledStyle.Pass pass;
    private final Brush[][] brushes;
    private final int[] matched;
    private final double reach;
    private final boolean empty;
    private final List<HeatRule> heat = new ArrayList<>();

    RuleBrushes(CompiledStyle.Pass pass, double ratio) {
        this.pass = pass;
        this.brushes = new Brush[pass.rules().size()][];
        this.matched = new int[brushes.length];
        double most = 0;
        boolean none = true;
        for (int i = 0; i < brushes.length; i++) {
            brushes[i] = pass.rules().get(i).symbols().stream()
                    .map(symbol -> new Brush(symbol, ratio))
                    .toArray(Brush[]::new);
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

    /** Finds the rules that hold for a row, in painting order; their number is returned. */
    int match(int row) {
        return pass.match(row, matched);
    }

    /** The brushes of one of the rules that were found last. */
    Brush[] matched(int index) {
        return brushes[matched[index]];
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
