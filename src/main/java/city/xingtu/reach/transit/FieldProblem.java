package city.xingtu.reach.transit;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/** Problems of what a feature of the plan says in a field. */
final class FieldProblem {

    private static final int MOST = 60;

    private FieldProblem() {}

    static Problem of(LayerSnapshot layer, int row, String field, String found, String expected) {
        String value = found.length() > MOST ? found.substring(0, MOST) + "…" : found;
        String place = layer.layer().id() + "/" + layer.id(row) + "." + field;
        return new Problem(
                Problem.Kind.NOT_APPLICABLE,
                null,
                new Text(
                        "线网数据有误：" + place + " 为 “" + value + "”，应形如 “" + expected + "”；请改正该要素",
                        "The transit data is at fault: " + place + " is “" + value + "”, expected such as “" + expected
                                + "”; correct the feature"));
    }
}
