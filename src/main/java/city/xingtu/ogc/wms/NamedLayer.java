package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.style.Style;

/**
 * A layer that a request asks for.
 *
 * @param name by which it asks: the layer's own, or that of a theme
 */
record NamedLayer(String name, LayerSnapshot layer, Style style) {}
