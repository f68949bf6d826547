package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.style.Style;

/**
 * A layer to draw and how.
 *
 * @param opacity of the layer as a whole, 0..1; its labels share it
 */
public record StyledLayer(LayerSnapshot layer, Style style, double opacity) {

    public StyledLayer {
        opacity = Math.clamp(opacity, 0, 1);
    }

    /** A layer drawn as its style says. */
    public static StyledLayer of(LayerSnapshot layer, Style style) {
        return new StyledLayer(layer, style, 1);
    }

    /** Whether anything of it may be seen on a map at a scale. */
    boolean shownAt(double denominator) {
        return opacity > 0 && layer.layer().scale().contains(denominator);
    }
}
