package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.SortKey;
import city.xingtu.style.Style;
import java.util.List;

/**
 * A layer to draw and how.
 *
 * @param opacity of the layer as a whole, 0..1; its labels share it
 * @param order in which its features are painted where the style has none, what comes later above; empty for that of ids
 */
public record StyledLayer(LayerSnapshot layer, Style style, double opacity, List<SortKey> order) {

    public StyledLayer {
        opacity = Math.clamp(opacity, 0, 1);
        order = List.copyOf(order);
    }

    /** A layer with its features in the order of ids, or of the style. */
    public StyledLayer(LayerSnapshot layer, Style style, double opacity) {
        this(layer, style, opacity, List.of());
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
