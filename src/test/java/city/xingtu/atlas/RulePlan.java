package city.xingtu.atlas;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Rule;
import city.xingtu.plan.RuleViolations;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A layer {@code own} with a rule and a layer {@code other}, and commits to them without a store. */
final class RulePlan {

    static final String OWN = "own";
    static final String OTHER = "other";

    final PlanSchema schema;
    Map<String, LiveLayer> layers = new HashMap<>();

    RulePlan(Rule rule) {
        schema = new PlanSchema(
                new Text("规则", "Rules"),
                List.of(layer(OTHER, List.of()), layer(OWN, List.of(rule))),
                List.of(),
                List.of());
        for (Layer layer : schema.layers()) {
            layers.put(layer.id(), new LiveLayer(Snapshots.of(layer, List.of()), OptionalInt.empty()));
        }
    }

    private static Layer layer(String id, List<Rule> rules) {
        return new Layer(
                id,
                new Text(id, id),
                GeometryType.MIXED,
                null,
                CommonFields.ALL,
                id,
                List.of(),
                ScaleRange.ALL,
                1,
                rules);
    }

    /** Applies edits unchecked. */
    void apply(List<Edit> edits) {
        layers = LayerEdits.of(edits).apply(layers);
    }

    /** What the edits would break; they are applied only when that is nothing. */
    List<Violation> commit(List<Edit> edits) {
        LayerEdits net = LayerEdits.of(edits);
        Map<String, LiveLayer> after = net.apply(layers);
        try {
            CommitCheck.checkFeatures(schema, net);
            CommitCheck.checkPlan(Catalogue.of(schema, List.of(), layers), net, layers, () -> after);
            layers = after;
            return List.of();
        } catch (RuleViolations violations) {
            return violations.violations();
        }
    }

    /** What the edits would break, found by looking at everything. */
    List<Violation> checkWhole(List<Edit> edits) {
        Map<String, LayerSnapshot> after = new HashMap<>();
        LayerEdits.of(edits).apply(layers).forEach((id, live) -> after.put(id, live.all()));
        return CommitCheck.checkWhole(schema, after);
    }

    static Edit put(String layer, Feature feature) {
        return new Edit.Put(layer, feature);
    }
}
