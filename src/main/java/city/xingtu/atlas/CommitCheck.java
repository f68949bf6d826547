package city.xingtu.atlas;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Rule;
import city.xingtu.plan.RuleViolations;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Violation;
import city.xingtu.store.FeatureCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What edits must keep before they become a revision, in this order: fields and codes, valid geometries, then the rules of
 * the layers and the references of structures. Only what the edits touch is looked at.
 */
final class CommitCheck {

    /** Breaches told at once; enough for a planner's afternoon. */
    private static final int MOST = 500;

    private CommitCheck() {}

    /**
     * What can be said of the features alone.
     *
     * @throws Problem INVALID_PARAMETER for fields, {@link RuleViolations} INVALID_GEOMETRY for geometries
     */
    static void checkFeatures(PlanSchema schema, LayerEdits edits) {
        List<Violation> violations = new ArrayList<>();
        edits.byLayer()
                .forEach((id, own) -> schema.findLayer(id)
                        .ifPresent(layer -> own.values().stream()
                                .flatMap(Optional::stream)
                                .forEach(feature -> check(layer, feature, violations))));
        throwIfAny(Problem.Kind.INVALID_GEOMETRY, violations);
    }

    /** {@link #checkFeatures} of one. */
    static void checkFeature(Layer layer, Feature feature) {
        List<Violation> violations = new ArrayList<>(0);
        check(layer, feature, violations);
        throwIfAny(Problem.Kind.INVALID_GEOMETRY, violations);
    }

    private static void check(Layer layer, Feature feature, List<Violation> violations) {
        FeatureCheck.check(layer, feature);
        Violation violation = GeometryCheck.check(layer, feature);
        if (violation != null) {
            violations.add(violation);
        }
    }

    /**
     * Rules and references.
     *
     * @param after the layers with the edits; asked for only when a rule has to see them
     * @throws RuleViolations RULE_VIOLATED
     */
    static void checkPlan(
            Catalogue catalogue,
            LayerEdits edits,
            Map<String, LiveLayer> before,
            Supplier<Map<String, LiveLayer>> after) {
        List<Violation> violations = new ArrayList<>();
        ReferenceCheck.check(edits, before, catalogue.structuresByFeature(), violations::add);
        if (catalogue.keepsStructures() && !edits.of(StructureFeatures.ID).isEmpty()) {
            StructureCheck.check(catalogue, edits, after.get(), violations::add);
        }
        if (!Collections.disjoint(ruled(catalogue.schema()), edits.byLayer().keySet())) {
            Map<String, Touched> touched = touched(catalogue.schema(), edits, before, after.get());
            checkRules(catalogue.schema(), touched, violation -> {
                if (violations.size() < MOST) {
                    violations.add(violation);
                }
            });
        }
        throwIfAny(Problem.Kind.RULE_VIOLATED, violations);
    }

    /** Ids of the layers that rules look at. */
    private static Set<String> ruled(PlanSchema schema) {
        Set<String> ruled = new HashSet<>();
        for (Layer layer : schema.layers()) {
            for (Rule rule : layer.rules()) {
                ruled.add(layer.id());
                if (rule.layer() != null) {
                    ruled.add(rule.layer());
                }
            }
        }
        return ruled;
    }

    private static Map<String, Touched> touched(
            PlanSchema schema, LayerEdits edits, Map<String, LiveLayer> before, Map<String, LiveLayer> after) {
        Map<String, Touched> touched = new HashMap<>();
        for (Layer layer : schema.layers()) {
            LiveLayer old = before.get(layer.id());
            LiveLayer now = after.get(layer.id());
            if (old != null && now != null) {
                Set<String> ids = edits.of(layer.id()).keySet();
                touched.put(layer.id(), Touched.of(old.all(), now.all(), ids));
            }
        }
        return touched;
    }

    /** All rules of the plan on all its features. */
    static List<Violation> checkWhole(PlanSchema schema, Map<String, LayerSnapshot> layers) {
        Map<String, Touched> touched = new HashMap<>();
        layers.forEach((id, layer) -> touched.put(id, Touched.all(layer)));
        List<Violation> violations = new ArrayList<>();
        checkRules(schema, touched, violations::add);
        return violations;
    }

    private static void checkRules(PlanSchema schema, Map<String, Touched> touched, Consumer<Violation> found) {
        for (Layer layer : schema.layers()) {
            for (Rule rule : layer.rules()) {
                Touched own = touched.get(layer.id());
                if (own != null) {
                    check(rule, own, rule.layer() == null ? null : touched.get(rule.layer()), found);
                }
            }
        }
    }

    private static void check(Rule rule, Touched own, @Nullable Touched other, Consumer<Violation> found) {
        switch (rule.kind()) {
            case NO_OVERLAP, NO_CROSSING -> OverlapRule.check(rule, own, found);
            case NO_GAPS -> GapRule.check(rule, own, found);
            case WITHIN -> {
                if (other != null) {
                    DistanceRule.check(rule, own, other, found);
                }
            }
        }
    }

    /** @throws RuleViolations RULE_VIOLATED when there are any */
    static void throwIfAny(List<Violation> violations) {
        throwIfAny(Problem.Kind.RULE_VIOLATED, violations);
    }

    private static void throwIfAny(Problem.Kind kind, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolations(kind, violations);
        }
    }
}
