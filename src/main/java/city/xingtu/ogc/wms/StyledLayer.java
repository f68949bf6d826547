package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.style.Style;

/**
 * A layer to draw and how.
 *
 * @param name by which the request asked for it: the layer's own, or that of a theme
 */
record StyledLayer(String name, LayerSnapshot layer, Style style) {}
