package city.xingtu.filter;

import city.xingtu.filter.Filter.And;
import city.xingtu.filter.Filter.Not;
import city.xingtu.filter.Filter.Or;
import city.xingtu.filter.Filter.Related;
import city.xingtu.filter.Filter.Relation;
import city.xingtu.filter.Filter.Spatial;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * Where the features lie that a filter can select, so that a spatial index finds them. Sound, not tight: a feature whose
 * box does not meet the bounds does not satisfy the filter; one whose box does may.
 */
public final class FilterBounds {

    private FilterBounds() {}

    /**
     * The box in EPSG:4490, longitude first, that every selected feature's box meets; empty when they may lie anywhere,
     * or nowhere. Calls of constant functions must have been {@linkplain ConstantFolding folded}.
     */
    public static Optional<BoundingBox> of(Filter filter, Layer layer) {
        return bounds(filter, layer, true);
    }

    private static Optional<BoundingBox> bounds(Filter filter, Layer layer, boolean wanted) {
        return switch (filter) {
            case Not(Filter operand) -> bounds(operand, layer, !wanted);
            case And(List<Filter> operands) -> wanted ? common(operands, layer, true) : united(operands, layer, false);
            case Or(List<Filter> operands) -> wanted ? united(operands, layer, true) : common(operands, layer, false);
            case Spatial(Relation relation, Geometry geometry) -> box(relation, geometry, wanted);
            case Related(Relation relation, Expression left, Expression.Literal(Geometry geometry))
            when ExpressionCompiler.isGeometry(left, layer) -> box(relation, geometry, wanted);
            case Related(Relation relation, Expression.Literal(Geometry geometry), Expression right)
            when ExpressionCompiler.isGeometry(right, layer) -> box(relation, geometry, wanted);
            default -> Optional.empty();
        };
    }

    /** All relations but DISJOINT need a common point, and so boxes that meet; an empty geometry has none. */
    private static Optional<BoundingBox> box(Relation relation, Geometry geometry, boolean wanted) {
        boolean meets = wanted == (relation != Relation.DISJOINT);
        return meets ? Optional.of(BoundingBox.of(geometry.getEnvelopeInternal())) : Optional.empty();
    }

    /**
     * A feature's box meets each of the boxes, but not always what these have in common: a long road may cross both of
     * two boxes far apart. So the smallest one is taken.
     */
    private static Optional<BoundingBox> common(List<Filter> operands, Layer layer, boolean wanted) {
        BoundingBox smallest = null;
        for (Filter operand : operands) {
            Optional<BoundingBox> box = bounds(operand, layer, wanted);
            if (box.isPresent() && (smallest == null || area(box.get()) < area(smallest))) {
                smallest = box.get();
            }
        }
        return Optional.ofNullable(smallest);
    }

    private static Optional<BoundingBox> united(List<Filter> operands, Layer layer, boolean wanted) {
        List<BoundingBox> boxes = new ArrayList<>();
        for (Filter operand : operands) {
            Optional<BoundingBox> box = bounds(operand, layer, wanted);
            if (box.isEmpty()) {
                return Optional.empty();
            }
            boxes.add(box.get());
        }
        return Optional.of(boxes.stream().reduce(BoundingBox.EMPTY, BoundingBox::union));
    }

    private static double area(BoundingBox box) {
        return box.isEmpty() ? -1 : box.width() * box.height();
    }
}
