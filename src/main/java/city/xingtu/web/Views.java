package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.util.List;

/** What a request of Xingtu's own endpoints looks at. */
final class Views {

    private Views() {}

    /** The view of the parameter {@code datetime}. */
    static View of(Atlas atlas, Query query) {
        return atlas.view(Horizons.find(query, "datetime"));
    }

    /**
     * The layers of a layer, structure or {@code theme:x}, lowest first.
     *
     * @throws Problem UNKNOWN_LAYER
     */
    static List<LayerSnapshot> layers(View view, String name) {
        List<LayerSnapshot> layers = view.resolve(name);
        if (layers.isEmpty()) {
            throw unknownLayer(name);
        }
        return layers;
    }

    /** The problem of a name that is no layer, structure or theme. */
    static Problem unknownLayer(String name) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        return new Problem(
                Problem.Kind.UNKNOWN_LAYER,
                "layer",
                new Text(
                        "没有图层、结构或专题“" + shown + "”；目录见 /plan/catalogue",
                        "No layer, structure or theme '" + shown + "'; /plan/catalogue lists them"));
    }
}
