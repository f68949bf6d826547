package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.RowPredicate;
import city.xingtu.style.Style;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many features each rule of a style takes inside a box: for legends of what is on the map, and for maps that are empty. */
public final class RuleCounts {

    private final Map<Style.Rule, Integer> counts = new IdentityHashMap<>();

    private RuleCounts() {}

    /**
     * Counts the features whose boxes meet the box.
     *
     * @param lonLat in longitude and latitude
     * @param denominator of the scale whose rules are asked; NaN for all
     */
    public static RuleCounts of(StyledLayer styled, BoundingBox lonLat, double denominator) {
        RuleCounts counts = new RuleCounts();
        LayerSnapshot layer = styled.layer();
        if (Double.isNaN(denominator) || layer.layer().scale().contains(denominator)) {
            int[] rows = layer.search(lonLat);
            styled.style().passes().forEach(pass -> counts.add(pass, layer, rows, denominator));
        }
        return counts;
    }

    private void add(Style.Pass pass, LayerSnapshot layer, int[] rows, double denominator) {
        List<Style.Rule> rules = pass.rules().stream()
                .filter(rule -> Double.isNaN(denominator) || rule.scale().contains(denominator))
                .toList();
        List<RowPredicate> tests = rules.stream()
                .map(rule -> FilterCompiler.compile(rule.filter(), layer))
                .toList();
        for (int row : rows) {
            if (!count(rules, tests, pass.first(), row, false)) {
                count(rules, tests, pass.first(), row, true);
            }
        }
    }

    private boolean count(List<Style.Rule> rules, List<RowPredicate> tests, boolean first, int row, boolean otherwise) {
        boolean any = false;
        for (int i = 0; i < rules.size() && !(first && any); i++) {
            if (rules.get(i).otherwise() == otherwise && tests.get(i).test(row)) {
                counts.merge(rules.get(i), 1, Integer::sum);
                any = true;
            }
        }
        return any;
    }

    /** Features that the rule takes. */
    public int of(Style.Rule rule) {
        return counts.getOrDefault(rule, 0);
    }

    /** Whether no rule takes any. */
    public boolean none() {
        return counts.isEmpty();
    }
}
