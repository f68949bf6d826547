package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.Lifespan;

/** When the rows of a snapshot exist, worked out once. */
final class Years {

    private final int[] from;
    private final int[] to;

    private Years(LayerSnapshot layer) {
        from = new int[layer.size()];
        to = new int[from.length];
        for (int row = 0; row < from.length; row++) {
            Lifespan lifespan = Lifespan.of(layer, row);
            from[row] = lifespan.from();
            to[row] = lifespan.to();
        }
    }

    static Years of(LayerSnapshot layer) {
        return layer.derived(Years.class, Years::new);
    }

    /** Whether the row exists in one of the years, both ends included. */
    boolean meets(int row, int first, int last) {
        return from[row] <= last && first < to[row];
    }
}
