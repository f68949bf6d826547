package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Lifespan;
import city.xingtu.plan.Rule;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** {@link Rule.Kind#NO_GAPS}: what others of the layer divide, they cover. */
final class GapRule {

    /** Share of an area from which on others within it divide it. */
    private static final double DIVIDED = 0.5;

    /** Degrees, a few centimetres: boxes of neighbours that share a border may differ by a rounding. */
    private static final double SLACK = 1e-6;

    private final Rule rule;
    private final Touched touched;
    private final LayerSnapshot layer;
    private final Consumer<Violation> found;

    private GapRule(Rule rule, Touched touched, Consumer<Violation> found) {
        this.rule = rule;
        this.touched = touched;
        this.layer = touched.after();
        this.found = found;
    }

    /** Every area that a touched one is or was in, and the touched ones themselves; then what lies between areas. */
    static void check(Rule rule, Touched touched, Consumer<Violation> found) {
        GapRule check = new GapRule(rule, touched, found);
        touched.near(touched.after(), 0, 0).stream().forEach(check::check);
        for (Polygon gap : FreeGaps.find(touched.after(), touched.boxes(), rule.tolerance())) {
            found.accept(check.violation(gap));
        }
    }

    private void check(int row) {
        Geometry area = layer.dimension(row) == 2 ? layer.geometry(row) : null;
        List<Geometry> within = area == null ? List.of() : within(row, area);
        if (area == null || within.isEmpty()) {
            return;
        }
        Geometry gaps = Areas.difference(area, OverlayNGRobust.union(within));
        if (Areas.area(gaps) > (1 - DIVIDED) * Areas.area(area)) {
            return;
        }
        for (Polygon gap : Areas.polygons(gaps)) {
            double size = Areas.area(gap);
            if (size > rule.tolerance()) {
                found.accept(violation(row, gap, size));
            }
        }
    }

    private List<Geometry> within(int row, Geometry area) {
        BoundingBox box = layer.bounds(row);
        double size = Areas.area(area);
        Lifespan years = Lifespan.of(layer, row);
        List<Geometry> within = new ArrayList<>();
        for (int other : layer.search(box)) {
            Lifespan others = Lifespan.of(layer, other);
            if (other != row
                    && layer.dimension(other) == 2
                    && inside(layer.bounds(other), box)
                    && years.from() < others.to()
                    && others.from() < years.to()) {
                Geometry candidate = layer.geometry(other);
                if (candidate != null
                        && Areas.area(candidate) < size - rule.tolerance()
                        && Areas.area(Areas.difference(candidate, area)) <= rule.tolerance()) {
                    within.add(candidate);
                }
            }
        }
        return within;
    }

    /** With some room: an area may stand out by the tolerance. */
    private boolean inside(BoundingBox inner, BoundingBox outer) {
        double room = SLACK + Math.sqrt(rule.tolerance()) / 1e5;
        return inner.minX() >= outer.minX() - room
                && inner.minY() >= outer.minY() - room
                && inner.maxX() <= outer.maxX() + room
                && inner.maxY() <= outer.maxY() + room;
    }

    private Violation violation(int row, Polygon gap, double size) {
        String container = layer.id(row);
        List<String> beside = beside(row, gap);
        Text text = new Text(
                container + " 中有 " + Math.round(size) + " 平方米未被覆盖",
                Math.round(size) + " square metres of " + container + " are not covered");
        return beside.isEmpty()
                ? violation(container, null, text, gap)
                : violation(beside.getFirst(), container, text, gap);
    }

    /** Of a gap between areas. */
    private Violation violation(Polygon gap) {
        List<String> beside = beside(-1, gap);
        String size = Long.toString(Math.round(Areas.area(gap)));
        Text text = new Text("相邻界线之间有 " + size + " 平方米未被覆盖", size + " square metres between areas are not covered");
        return violation(beside.getFirst(), beside.size() > 1 ? beside.get(1) : null, text, gap);
    }

    private Violation violation(String id, @Nullable String otherId, Text text, Polygon gap) {
        return new Violation(layer.layer().id(), id, otherId, rule.clause(), text, Areas.wkt(gap), null);
    }

    /** The areas beside the gap, edited ones first; of a gap within an area only edited ones. */
    private List<String> beside(int container, Polygon gap) {
        List<String> beside = new ArrayList<>();
        int edited = 0;
        for (int other : layer.search(BoundingBox.of(gap.getEnvelopeInternal()))) {
            boolean touches =
                    other != container && (container < 0 || touched.rows().get(other));
            Geometry geometry = touches && layer.dimension(other) == 2 ? layer.geometry(other) : null;
            if (geometry != null && geometry.isWithinDistance(gap, SLACK)) {
                beside.add(touched.rows().get(other) ? edited++ : beside.size(), layer.id(other));
            }
        }
        return beside;
    }
}
