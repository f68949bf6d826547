package city.xingtu.draw;

import java.util.function.Predicate;

/** The rules of a pass with their symbols at the ratio of pixels of one map. Belongs to one thread. */
final class RuleBrushes {

    private final CompiledStyle.Pass pass;
    private final Brush[][] brushes;
    private final int[] matched;
    private final double reach;
    private final boolean empty;

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

    /** Hands over the brushes of the rules that hold for a row, in painting order, until one is taken. */
    boolean any(int row, Predicate<Brush> taker) {
        int count = pass.match(row, matched);
        for (int i = 0; i < count; i++) {
            for (Brush brush : brushes[matched[i]]) {
                if (taker.test(brush)) {
                    return true;
                }
            }
        }
        return false;
    }
}
