package city.xingtu.plan;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Edits that break what the plan demands of its features: all breaches that were found, with places and proposals. */
public final class RuleViolations extends Problem {

    private static final long serialVersionUID = 1L;

    /** Breaches told in the text; the list has all. */
    private static final int TOLD = 3;

    private final transient List<Violation> violations;

    /**
     * @param kind INVALID_GEOMETRY or RULE_VIOLATED
     * @param violations at least one
     */
    public RuleViolations(Kind kind, List<Violation> violations) {
        super(kind, "edits", text(violations));
        this.violations = List.copyOf(violations);
    }

    /** What is broken and where, in the order of layers and ids. */
    public List<Violation> violations() {
        return violations;
    }

    private static Text text(List<Violation> violations) {
        return new Text(
                list(violations, Text::zh, "；", " 等 " + violations.size() + " 处"),
                list(violations, Text::en, "; ", " and more, " + violations.size() + " in all"));
    }

    private static String list(
            List<Violation> violations, Function<Text, String> language, String separator, String more) {
        String told = violations.stream()
                .limit(TOLD)
                .map(violation -> violation.layer() + " / " + violation.id() + ": " + language.apply(violation.text()))
                .collect(Collectors.joining(separator));
        return violations.size() > TOLD ? told + more : told;
    }
}
