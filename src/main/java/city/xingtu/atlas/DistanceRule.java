package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Measure;
import city.xingtu.plan.Rule;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * {@link Rule.Kind#WITHIN}: each feature near one of another layer. Distances in metres of a plane laid at the feature,
 * which is exact to a thousandth within some kilometres.
 */
final class DistanceRule {

    /** How far a nearest feature is looked for, to say how far it is and propose a place, in tolerances. */
    private static final double REACH = 20;

    private final Rule rule;
    private final LayerSnapshot layer;
    private final LayerSnapshot others;
    private final Consumer<Violation> found;

    private DistanceRule(Rule rule, LayerSnapshot layer, LayerSnapshot others, Consumer<Violation> found) {
        this.rule = rule;
        this.layer = layer;
        this.others = others;
        this.found = found;
    }

    /** Every touched feature, and those that are near what was touched in the other layer. */
    static void check(Rule rule, Touched touched, Touched other, Consumer<Violation> found) {
        DistanceRule check = new DistanceRule(rule, touched.after(), other.after(), found);
        double degrees = check.degrees(rule.tolerance(), touched.after().bounds());
        BitSet rows = other.near(touched.after(), degrees, degrees);
        rows.or(touched.rows());
        rows.stream().forEach(check::check);
    }

    /** Metres as degrees of longitude at the box' latitude farthest from the equator: more than enough for latitudes. */
    private double degrees(double metres, BoundingBox box) {
        double latitude = box.isEmpty() ? 0 : Math.max(Math.abs(box.minY()), Math.abs(box.maxY()));
        return 1.01 * metres / Measure.metresPerDegreeOfLongitude(Math.min(latitude, 89));
    }

    private void check(int row) {
        Geometry geometry = layer.geometry(row);
        if (geometry == null) {
            return;
        }
        Near near = nearest(row, geometry, rule.tolerance());
        if (near != null && near.metres <= rule.tolerance()) {
            return;
        }
        near = nearest(row, geometry, REACH * rule.tolerance());
        String other = rule.layer() + (near == null ? "" : " / " + near.id);
        String distance =
                near == null ? "> " + Math.round(REACH * rule.tolerance()) : Long.toString(Math.round(near.metres));
        boolean point = geometry.getNumPoints() == 1;
        found.accept(new Violation(
                layer.layer().id(),
                layer.id(row),
                near == null ? null : near.id,
                rule.clause(),
                new Text(
                        "距 " + other + " " + distance + " 米，应在 " + rule.tolerance() + " 米之内",
                        distance + " metres from " + other + ", expected within " + rule.tolerance()),
                Areas.wkt(geometry.getFactory().createPoint(near == null ? geometry.getCoordinate() : near.place)),
                near == null || !point ? null : Areas.wkt(geometry.getFactory().createPoint(near.target))));
    }

    private record Near(String id, double metres, Coordinate place, Coordinate target) {}

    private @Nullable Near nearest(int row, Geometry geometry, double metres) {
        BoundingBox box = layer.bounds(row);
        double reach = degrees(metres, box);
        AffineTransformation plane = AffineTransformation.scaleInstance(
                Measure.metresPerDegreeOfLongitude(box.centreY()), Measure.metresPerDegreeOfLatitude(box.centreY()));
        Geometry flat = plane.transform(geometry);
        Near nearest = null;
        for (int other : others.search(
                new BoundingBox(box.minX() - reach, box.minY() - reach, box.maxX() + reach, box.maxY() + reach))) {
            Geometry candidate = others.geometry(other);
            if (candidate != null) {
                DistanceOp distance = new DistanceOp(flat, plane.transform(candidate));
                if (nearest == null || distance.distance() < nearest.metres) {
                    Coordinate[] ends = distance.nearestPoints();
                    nearest =
                            new Near(others.id(other), distance.distance(), back(plane, ends[0]), back(plane, ends[1]));
                }
            }
        }
        return nearest == null || nearest.metres > metres ? null : nearest;
    }

    private static Coordinate back(AffineTransformation plane, Coordinate place) {
        try {
            return plane.getInverse().transform(place, new Coordinate());
        } catch (org.locationtech.jts.geom.util.NoninvertibleTransformationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
