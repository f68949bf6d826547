package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.DropRule;
import city.xingtu.plan.FieldText;
import org.jspecify.annotations.Nullable;

/** Decides which rows of a layer a level of a grid leaves out, by the layer's rule. */
final class Dropping {

    private final LayerSnapshot layer;
    private final DropRule rule;
    private final int column;
    private final double smallest;
    private final double denominator;

    /** @param address of any tile of the level */
    Dropping(TiledLayer tiled, TileAddress address) {
        layer = tiled.layer();
        rule = tiled.rule();
        column = rule.field().isEmpty() ? -1 : layer.layer().column(rule.field());
        smallest = rule.minPixels() * address.level().cellSize();
        denominator = address.scaleDenominator();
    }

    /**
     * Whether the row is left out.
     *
     * @param geometries of the layer in the grid's system
     */
    boolean drops(int row, FlatGeometries geometries) {
        if (smallest > 0 && geometries.dimension(row) > 0) {
            BoundingBox box = geometries.bounds(row);
            if (!(Math.max(box.width(), box.height()) >= smallest)) {
                return true;
            }
        }
        @Nullable Object value = column < 0 ? null : layer.value(row, column);
        return value != null && !shown(rule.maxScale().getOrDefault(FieldText.write(value), Double.POSITIVE_INFINITY));
    }

    /** As layers are: what a client may show between this level and the next is there. */
    private boolean shown(double maxScale) {
        return denominator / 2 < maxScale;
    }
}
