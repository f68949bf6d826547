package city.xingtu.filter;

import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.Spatial;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.FeatureTable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * Spatial relations between a feature and a fixed geometry, both east first in EPSG:4490. The fixed one is prepared
 * once; boxes are compared before geometries, and the fewer of its segments come near a box the narrower the box. Features without geometry stand in no relation, not even DISJOINT.
 */
final class SpatialPredicate implements RowPredicate {

    private final FeatureTable table;
    private final Fixed fixed;
    /** Segments of the fixed geometry that rows may have to do with. */
    private final int[] near;

    private SpatialPredicate(FeatureTable table, Fixed fixed, int[] near) {
        this.table = table;
        this.fixed = fixed;
        this.near = near;
    }

    /** What is the same for all rows. */
    private record Fixed(
            Relation relation,
            Geometry geometry,
            BoundingBox box,
            @Nullable Outline outline,
            Test test,
            boolean wanted) {

        /** All relations but DISJOINT need a common point, and so boxes that meet. */
        boolean whenApart() {
            return (relation == Relation.DISJOINT) == wanted;
        }

        /** Whether a feature within the interior of an area is one of those looked for. */
        boolean whenInside() {
            return (relation == Relation.INTERSECTS || relation == Relation.WITHIN) == wanted;
        }
    }

    static RowPredicate compile(Spatial spatial, FeatureTable table, boolean wanted) {
        Geometry geometry = spatial.geometry();
        BoundingBox box = BoundingBox.of(geometry.getEnvelopeInternal());
        if (spatial.relation() == Relation.BBOX) {
            return new BoxPredicate(table, box, wanted);
        }
        Outline outline = Outline.of(geometry);
        Fixed fixed = new Fixed(spatial.relation(), geometry, box, outline, test(spatial.relation(), geometry), wanted);
        return new SpatialPredicate(table, fixed, outline == null ? new int[0] : outline.all());
    }

    @Override
    public boolean test(int row) {
        BoundingBox bounds = table.bounds(row);
        if (bounds.isEmpty()) {
            return false;
        }
        if (!bounds.intersects(fixed.box)) {
            return fixed.whenApart();
        }
        Geometry geometry = table.geometry(row);
        if (geometry == null) {
            return false;
        }
        if (fixed.outline != null && fixed.outline.isArea()) {
            switch (fixed.relation) {
                case INTERSECTS, DISJOINT -> {
                    if (hasVertex(geometry, fixed.outline, false)) {
                        return (fixed.relation == Relation.INTERSECTS) == fixed.wanted;
                    }
                }
                case WITHIN -> {
                    if (hasVertex(geometry, fixed.outline, true)) {
                        return !fixed.wanted;
                    }
                }
                case BBOX, CONTAINS, TOUCHES, CROSSES, OVERLAPS, EQUALS -> {
                    // A vertex does not decide.
                }
            }
        }
        return fixed.test.holds(geometry) == fixed.wanted;
    }

    @Override
    public RowPredicate within(BoundingBox box) {
        if (!box.intersects(fixed.box)) {
            return fixed.whenApart() ? ALL : NONE;
        }
        Outline outline = fixed.outline;
        if (outline == null) {
            return this;
        }
        int[] nearer = outline.near(near, box);
        if (nearer.length == 0) {
            boolean found = outline.contains(box.centreX(), box.centreY()) ? fixed.whenInside() : fixed.whenApart();
            return found ? ALL : NONE;
        }
        return nearer.length == near.length ? this : new SpatialPredicate(table, fixed, nearer);
    }

    @Override
    public boolean narrows() {
        return true;
    }

    /** Whether a vertex lies outside the area, or one that does not: most features about an outline have both. */
    private static boolean hasVertex(Geometry geometry, Outline area, boolean outside) {
        VertexSearch search = new VertexSearch(area, outside);
        geometry.apply(search);
        return search.found;
    }

    private static final class VertexSearch implements CoordinateSequenceFilter {

        private final Outline area;
        private final boolean outside;
        private final Coordinate point = new Coordinate();
        private boolean found;

        VertexSearch(Outline area, boolean outside) {
            this.area = area;
            this.outside = outside;
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            point.setX(points.getX(i));
            point.setY(points.getY(i));
            found = (area.locate(point) == Location.EXTERIOR) == outside;
        }

        @Override
        public boolean isDone() {
            return found;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
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
