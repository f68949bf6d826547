package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.RowOrder;
import city.xingtu.draw.StyledLayer;
import city.xingtu.plan.SortKey;
import city.xingtu.style.Style;
import java.util.List;

/**
 * A layer that a request asks for.
 *
 * @param item position in LAYERS of the name that asks for it: the layer's own, or that of a theme
 * @param order of its features where the style has none; empty for that of ids
 */
record NamedLayer(int item, LayerSnapshot layer, Style style, List<SortKey> order) {

    /** A layer whose features come by their ids. */
    NamedLayer(int item, LayerSnapshot layer, Style style) {
        this(item, layer, style, List.of());
    }

    /** Some of its features in the same style. */
    NamedLayer of(LayerSnapshot some) {
        return new NamedLayer(item, some, style, order);
    }

    /**
     * The same by these fields.
     *
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER of SORTBY
     */
    NamedLayer sorted(List<SortKey> keys) {
        RowOrder.check(SortParameter.NAME, layer.layer(), keys);
        return new NamedLayer(item, layer, style, keys);
    }

    /** As it is drawn. */
    StyledLayer styled() {
        return new StyledLayer(layer, style, 1, order);
    }
}
