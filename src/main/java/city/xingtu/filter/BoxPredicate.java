package city.xingtu.filter;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.RowPredicate;
import city.xingtu.plan.FeatureTable;

/**
 * Whether a feature's box meets a box.
 *
 * @param wanted it is to meet, else not to
 */
record BoxPredicate(FeatureTable table, BoundingBox box, boolean wanted) implements RowPredicate {

    @Override
    public boolean test(int row) {
        BoundingBox bounds = table.bounds(row);
        return !bounds.isEmpty() && bounds.intersects(box) == wanted;
    }

    @Override
    public RowPredicate within(BoundingBox around) {
        if (!around.intersects(box)) {
            return wanted ? NONE : ALL;
        }
        boolean inside = box.contains(around.minX(), around.minY()) && box.contains(around.maxX(), around.maxY());
        return inside ? wanted ? ALL : NONE : this;
    }

    @Override
    public boolean narrows() {
        return true;
    }
}
