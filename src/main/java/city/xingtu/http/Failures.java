package city.xingtu.http;

import city.xingtu.plan.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of an exception: a {@link Problem} is answered as it is; anything else is logged under an id, and the
 * client learns the id and no more.
 */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /**
     * Answers for the exception.
     *
     * @throws IOException when the answer had begun; the container then cuts the connection, so that nobody takes the
     *     half for the whole
     */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        if (response.isCommitted()) {
            // Clients go away in the middle of long answers; that is no failure of ours.
            if (!(failure instanceof IOException) && !(failure instanceof UncheckedIOException)) {
                log(request, failure);
            }
            throw new IOException("The answer broke off", failure);
        }
        if (failure instanceof Problem problem) {
            ProblemJson.send(request, response, problem);
        } else {
            ProblemJson.sendFailure(response, log(request, failure));
        }
    }

    /** Logs a failure with what was asked, and returns its id. */
    public static String log(HttpServletRequest request, Throwable failure) {
        return log(request.getMethod() + " " + request.getRequestURI(), failure);
    }

    /** Logs a failure with what was done, and returns its id. */
    public static String log(String work, Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} {}", id, work, failure);
        return id;
    }
}
