package city.xingtu.app;

import city.xingtu.plan.Problem;
import city.xingtu.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Reports a failed start that somebody can mend as a sentence, not as a stack trace. Found through spring.factories. */
final class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartProblem problem -> {
                    return new FailureAnalysis(problem.getMessage(), problem.remedy(), failure);
                }
                case Problem problem -> {
                    return new FailureAnalysis(
                            problem.text().zh() + "\n" + problem.text().en(),
                            "Mend the named file, or start with another --xingtu.gis-data.",
                            failure);
                }
                case StoreException problem -> {
                    return new FailureAnalysis(
                            problem.getMessage(),
                            "Mend what it says. A file may be in use by another process: stop that, or name another"
                                    + " folder with --xingtu.home. A database is named by --spring.datasource.url.",
                            failure);
                }
                default -> {
                    // Look at what caused it.
                }
            }
        }
        return null;
    }
}
