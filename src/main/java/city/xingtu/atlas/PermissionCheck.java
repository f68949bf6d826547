package city.xingtu.atlas;

import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.RuleViolations;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.plan.Text;
import city.xingtu.plan.Violation;
import java.util.List;
import java.util.Optional;

/** What of a commit is permitted, and what of its breaches may be told. */
final class PermissionCheck {

    private final Rights rights;
    private final Catalogue catalogue;
    private final Catalogue permitted;

    /** @param catalogue of the whole plan */
    PermissionCheck(Rights rights, Catalogue catalogue) {
        this.rights = rights;
        this.catalogue = catalogue;
        this.permitted = catalogue.permitted(rights);
    }

    /**
     * Checks that the edited layers may be changed.
     *
     * @throws Problem UNKNOWN_LAYER for one that may not be seen, NOT_PERMITTED for one that may be
     */
    void requireEditing(LayerEdits edits) {
        for (String id : edits.byLayer().keySet()) {
            // What the plan has not is not found by the checks that follow either.
            if (catalogue.hides(id)) {
                Access.requireEditing(StructureFeatures.LAYER);
            } else if (permitted.schema().findLayer(id).isPresent()) {
                Access.requireEditing(permitted.schema().findLayer(id).get());
            } else if (catalogue.schema().findLayer(id).isPresent()) {
                throw unknown(id);
            }
        }
    }

    private static Problem unknown(String id) {
        return new Problem(Problem.Kind.UNKNOWN_LAYER, "layer", new Text("没有图层 " + id, "There is no layer " + id));
    }

    /**
     * Runs checks of the whole plan; of what they find wrong, tells what concerns features that may be seen.
     *
     * @throws RuleViolations those
     * @throws Problem RULE_VIOLATED without a word on what, where it may not be told
     */
    void tell(Runnable checks) {
        try {
            checks.run();
        } catch (RuleViolations all) {
            List<Violation> told =
                    all.violations().stream().filter(this::concerns).toList();
            if (told.size() == all.violations().size()) {
                throw all;
            }
            throw told.isEmpty()
                    ? new Problem(
                            Problem.Kind.RULE_VIOLATED,
                            "edits",
                            new Text(
                                    "修改违反了涉及不对您开放的内容的规则",
                                    "The edits break a rule that concerns what is not open to you"))
                    : new RuleViolations(all.kind(), told);
        }
    }

    /** Whether a breach, with the layer or structure that demands what is broken, may be seen. */
    private boolean concerns(Violation violation) {
        Optional<Layer> layer = permitted.schema().findLayer(violation.layer());
        return rights.readsEverything()
                || layer.isPresent()
                        && layer.get().rules().stream()
                                .allMatch(rule -> rule.layer() == null
                                        || permitted
                                                .schema()
                                                .findLayer(rule.layer())
                                                .isPresent())
                        && (violation.otherId() == null
                                || permitted.structures().containsKey(violation.otherId())
                                || !catalogue.structures().containsKey(violation.otherId()));
    }
}
