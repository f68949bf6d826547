package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.http.Query;
import city.xingtu.reach.FilteredLayers;

/** The features that are to be reached. */
final class Targets {

    static final Input TARGET = Input.text("target", "目标图层或空间结构", "Layer or structure of the targets");
    static final Input FILTER = Input.text("target_filter", "选取目标要素的 CQL2", "CQL2 that chooses targets");

    private Targets() {}

    /** The layer, or those of its features that the filter chooses. */
    static LayerSnapshot read(Desk desk, View view, Query query) {
        LayerSnapshot layer = Layers.required(view, query, TARGET.name());
        return query.find(FILTER.name())
                .map(text -> FilteredLayers.of(Cql2Text.parse(text), view, layer, desk.functions()))
                .orElse(layer);
    }
}
