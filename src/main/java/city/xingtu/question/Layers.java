package city.xingtu.question;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/** Layers and features that parameters name. */
final class Layers {

    private Layers() {}

    /** A layer or structure that must be named and exist. */
    static LayerSnapshot required(View view, Query query, String parameter) {
        return find(view, parameter, query.required(parameter));
    }

    /** A layer or structure that must exist. */
    static LayerSnapshot find(View view, String parameter, String name) {
        return view.findLayer(name)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.UNKNOWN_LAYER,
                        parameter,
                        new Text(
                                "参数 " + parameter + " 所指的图层不存在；可用图层见 /plan/catalogue",
                                "Parameter " + parameter + " names no layer; /plan/catalogue lists them")));
    }

    /** The row of the feature that must exist. */
    static int row(LayerSnapshot layer, String id, String parameter) {
        int row = layer.row(id);
        if (row < 0) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    parameter,
                    new Text(
                            "图层 " + layer.layer().id() + " 在所选规划期没有该要素",
                            "Layer " + layer.layer().id() + " has no such feature at this horizon"));
        }
        return row;
    }
}
