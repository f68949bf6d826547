package city.xingtu.ogc.api;

import city.xingtu.http.ProblemJson;
import city.xingtu.http.Refusal;
import city.xingtu.plan.EditConflict;
import city.xingtu.plan.RuleViolations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a change that is refused is answered. */
final class EditAnswers {

    private EditAnswers() {}

    /** A change under way. */
    @FunctionalInterface
    interface Change {
        void run() throws IOException;
    }

    /** Runs the change, and answers for what only changes can meet: conflicts with both versions, preconditions. */
    static void guard(HttpServletRequest request, HttpServletResponse response, Change change) throws IOException {
        try {
            change.run();
        } catch (Refusal refusal) {
            if (refusal.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
            }
            ProblemJson.sendStatus(request, response, refusal.status(), refusal.text());
        } catch (EditConflict conflict) {
            ConflictAnswer.send(request, response, conflict);
        } catch (RuleViolations violations) {
            ViolationAnswer.send(request, response, violations);
        }
    }
}
