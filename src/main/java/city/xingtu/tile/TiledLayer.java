package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.DropRule;

/** A layer of vector tiles, and what of it they leave out. */
public record TiledLayer(LayerSnapshot layer, DropRule rule) {

    /** With all of its features. */
    public static TiledLayer whole(LayerSnapshot layer) {
        return new TiledLayer(layer, DropRule.NONE);
    }
}
