package city.xingtu.filter;

import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.Spatial;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.FeatureTable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * Spatial relations between a feature and a fixed geometry, both east first in EPSG:4490. The fixed one is prepared
 * once; boxes are compared before geometries. Features without geometry stand in no relation, not even DISJOINT.
 */
final class SpatialPredicate {

    private SpatialPredicate() {}

    static RowPredicate compile(Spatial spatial, FeatureTable table, boolean wanted) {
        BoundingBox box = BoundingBox.of(spatial.geometry().getEnvelopeInternal());
        if (spatial.relation() == Relation.BBOX) {
            return row -> {
                BoundingBox bounds = table.bounds(row);
                return !bounds.isEmpty() && bounds.intersects(box) == wanted;
            };
        }
        Test test = test(spatial.relation(), spatial.geometry());
        // All relations but DISJOINT need a common point, and so boxes that meet.
        boolean apart = spatial.relation() == Relation.DISJOINT;
        GrowingGrid grid = GrowingGrid.of(spatial.geometry());
        boolean inside = spatial.relation() == Relation.INTERSECTS || spatial.relation() == Relation.WITHIN;
        return row -> {
            BoundingBox bounds = table.bounds(row);
            if (bounds.isEmpty()) {
                return false;
            }
            if (!bounds.intersects(box)) {
                return apart == wanted;
            }
            if (grid != null) {
                AreaGrid.Place place = grid.place(bounds);
                if (place != AreaGrid.Place.UNKNOWN) {
                    return (place == AreaGrid.Place.INSIDE ? inside : apart) == wanted;
                }
            }
            Geometry geometry = table.geometry(row);
            return geometry != null && test.holds(geometry) == wanted;
        };
    }

    private static Test test(Relation relation, Geometry fixed) {
        // Prepared geometries do not take mixed collections; the general operation does.
        if (fixed.getClass() == GeometryCollection.class) {
            return feature -> general(relation, feature, fixed);
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(fixed);
        return feature -> feature.getClass() == GeometryCollection.class
                ? general(relation, feature, fixed)
                : switch (relation) {
                    case BBOX, INTERSECTS -> prepared.intersects(feature);
                    case DISJOINT -> prepared.disjoint(feature);
                    case WITHIN -> prepared.contains(feature);
                    case CONTAINS -> prepared.within(feature);
                    case TOUCHES -> prepared.touches(feature);
                    case CROSSES -> prepared.crosses(feature);
                    case OVERLAPS -> prepared.overlaps(feature);
                    case EQUALS -> feature.equalsTopo(fixed);
                };
    }

    /** The relation of b to a where this is the relation of a to b. */
    static Relation converse(Relation relation) {
        return switch (relation) {
            case WITHIN -> Relation.CONTAINS;
            case CONTAINS -> Relation.WITHIN;
            case BBOX, INTERSECTS, DISJOINT, TOUCHES, CROSSES, OVERLAPS, EQUALS -> relation;
        };
    }

    /** Whether two geometries stand in the relation, neither of them prepared. */
    static boolean holds(Relation relation, Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return relation == Relation.DISJOINT;
        }
        return relation == Relation.BBOX || general(relation, a, b);
    }

    private static boolean general(Relation relation, Geometry feature, Geometry fixed) {
        return RelateNG.relate(
                feature,
                fixed,
                switch (relation) {
                    case BBOX, INTERSECTS -> RelatePredicate.intersects();
                    case DISJOINT -> RelatePredicate.disjoint();
                    case WITHIN -> RelatePredicate.within();
                    case CONTAINS -> RelatePredicate.contains();
                    case TOUCHES -> RelatePredicate.touches();
                    case CROSSES -> RelatePredicate.crosses();
                    case OVERLAPS -> RelatePredicate.overlaps();
                    case EQUALS -> RelatePredicate.equalsTopo();
                });
    }

    private interface Test {
        boolean holds(Geometry feature);
    }
}
