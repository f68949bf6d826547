package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.style.Style;

/**
 * A layer that a request asks for.
 *
 * @param item position in LAYERS of the name that asks for it: the layer's own, or that of a theme
 */
record NamedLayer(int item, LayerSnapshot layer, Style style) {

    /** Some of its features in the same style. */
    NamedLayer of(LayerSnapshot some) {
        return new NamedLayer(item, some, style);
    }
}
