package city.xingtu.ogc.api;

import city.xingtu.http.Languages;
import city.xingtu.http.ProblemJson;
import city.xingtu.plan.RuleViolations;
import city.xingtu.plan.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Broken rules as a problem that lists each: which feature, what is wrong, where, which clause, and what would mend it. */
final class ViolationAnswer {

    private ViolationAnswer() {}

    static void send(HttpServletRequest request, HttpServletResponse response, RuleViolations violations)
            throws IOException {
        ProblemJson.send(
                request,
                response,
                violations,
                Map.of(
                        "violations",
                        violations.violations().stream()
                                .map(violation -> document(request, violation))
                                .toList()));
    }

    private static Map<String, Object> document(HttpServletRequest request, Violation violation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("collection", violation.layer());
        document.put("feature", violation.id());
        put(document, "other", violation.otherId());
        document.put("clause", violation.clause());
        document.put("detail", violation.text().in(Languages.of(request)));
        put(document, "place", violation.place());
        put(document, "proposal", violation.proposal());
        return document;
    }

    private static void put(Map<String, Object> document, String member, @Nullable String value) {
        if (value != null) {
            document.put(member, value);
        }
    }
}
