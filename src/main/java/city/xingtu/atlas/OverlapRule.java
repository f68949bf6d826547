package city.xingtu.atlas;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Lifespan;
import city.xingtu.plan.Rule;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** {@link Rule.Kind#NO_OVERLAP} and {@link Rule.Kind#NO_CROSSING}, between features that exist at the same time. */
final class OverlapRule {

    private final Rule rule;
    private final Touched touched;
    private final LayerSnapshot layer;
    private final Consumer<Violation> found;

    private OverlapRule(Rule rule, Touched touched, Consumer<Violation> found) {
        this.rule = rule;
        this.touched = touched;
        this.layer = touched.after();
        this.found = found;
    }

    /** Every pair of areas of which one was touched. */
    static void check(Rule rule, Touched touched, Consumer<Violation> found) {
        OverlapRule check = new OverlapRule(rule, touched, found);
        touched.rows().stream().forEach(check::check);
    }

    private void check(int row) {
        Geometry area = layer.dimension(row) == 2 ? layer.geometry(row) : null;
        if (area == null) {
            return;
        }
        for (int other : layer.search(layer.bounds(row))) {
            // A pair of touched rows is looked at once, from the first of them.
            boolean first = other > row || other != row && !touched.rows().get(other);
            if (first && layer.dimension(other) == 2 && comparable(row, other)) {
                Geometry second = layer.geometry(other);
                if (second != null && area.intersects(second)) {
                    compare(row, area, other, second);
                }
            }
        }
    }

    private boolean comparable(int row, int other) {
        Lifespan years = Lifespan.of(layer, row);
        Lifespan others = Lifespan.of(layer, other);
        return years.from() < others.to()
                && others.from() < years.to()
                && (rule.kind() == Rule.Kind.NO_OVERLAP
                        || Objects.equals(layer.value(row, CommonFields.KIND), layer.value(other, CommonFields.KIND)));
    }

    private void compare(int row, Geometry area, int other, Geometry second) {
        Geometry common =
                rule.kind() == Rule.Kind.NO_OVERLAP ? Areas.intersection(area, second) : crossing(area, second);
        double size = common == null ? 0 : Areas.area(common);
        if (common != null && size > rule.tolerance()) {
            String otherId = layer.id(other);
            Geometry rest = Areas.difference(area, second);
            found.accept(new Violation(
                    layer.layer().id(),
                    layer.id(row),
                    otherId,
                    rule.clause(),
                    new Text(
                            "与 " + otherId + " 重叠 " + Math.round(size) + " 平方米",
                            "It overlaps " + otherId + " by " + Math.round(size) + " square metres"),
                    Areas.wkt(common),
                    rest.isEmpty() || rest.getDimension() < 2 ? null : Areas.wkt(rest)));
        }
    }

    /** Where parts overlap of which neither lies within the other, up to the tolerance; null when nowhere. */
    private @Nullable Geometry crossing(Geometry area, Geometry second) {
        Geometry crossing = null;
        for (Polygon part : Areas.polygons(area)) {
            for (Polygon otherPart : Areas.polygons(second)) {
                if (part.intersects(otherPart)
                        && Areas.area(Areas.difference(part, otherPart)) > rule.tolerance()
                        && Areas.area(Areas.difference(otherPart, part)) > rule.tolerance()) {
                    Geometry common = Areas.intersection(part, otherPart);
                    if (Areas.area(common) > rule.tolerance()) {
                        crossing = crossing == null ? common : crossing.union(common);
                    }
                }
            }
        }
        return crossing;
    }
}
