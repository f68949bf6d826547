package city.xingtu.http;

import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Problem} as {@code application/problem+json} (RFC 9457). */
public final class ProblemJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RETRY_SECONDS = "1";

    private ProblemJson() {}

    /** The HTTP status of a problem for protocols that use it. */
    public static int status(Problem problem) {
        return switch (problem.kind()) {
            case INVALID_PARAMETER, MISSING_PARAMETER, UNKNOWN_STYLE, UNKNOWN_CRS, UNKNOWN_FORMAT, NOT_APPLICABLE ->
                HttpServletResponse.SC_BAD_REQUEST;
            case UNKNOWN_LAYER, UNKNOWN_FEATURE -> HttpServletResponse.SC_NOT_FOUND;
            case LIMIT_EXCEEDED -> HttpServletResponse.SC_BAD_REQUEST;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case INVALID_GEOMETRY, RULE_VIOLATED -> 422;
            case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
            case NOT_PERMITTED -> HttpServletResponse.SC_FORBIDDEN;
            case OVERLOADED -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    /** Sends the problem in the language that the request prefers; nothing may have been written before. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        Map<String, String> own =
                problem instanceof TypedProblem typed ? Map.of("type", typed.type(), "title", typed.title()) : Map.of();
        send(request, response, problem, own);
    }

    /**
     * As {@link #send(HttpServletRequest, HttpServletResponse, Problem)}, with members of the problem's own (RFC 9457,
     * 3.2).
     */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, ?> own)
            throws IOException {
        int status = status(problem);
        Language language = Languages.of(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put(
                "title",
                problem.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        body.put("status", status);
        body.put("code", problem.kind().name());
        if (problem.parameter() != null) {
            body.put("parameter", problem.parameter());
        }
        body.put("detail", problem.text().in(language));
        body.put("detail_zh", problem.text().zh());
        body.put("detail_en", problem.text().en());
        body.putAll(own);
        send(response, status, bytes(body));
    }

    /** Sends a failure that is ours: its id is in the log, its cause is not for the client. */
    public static void sendFailure(HttpServletResponse response, String id) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", "internal error");
        body.put("status", HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        body.put("code", "INTERNAL");
        body.put("detail_zh", "服务内部错误，编号 " + id);
        body.put("detail", "Internal error; it is in the log as " + id);
        body.put("instance", "urn:uuid:" + id);
        send(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, bytes(body));
    }

    /** Sends what has a status and no more to it, such as 404 for a path that leads nowhere; keeps the header Allow. */
    public static void sendStatus(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        send(response, status, document(status, text, Languages.of(request)));
    }

    /** What {@link #sendStatus} sends, for requests that reach no servlet. */
    public static byte[] document(int status, Text text, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", text.en());
        body.put("status", status);
        body.put("detail", text.in(language));
        body.put("detail_zh", text.zh());
        body.put("detail_en", text.en());
        return bytes(body);
    }

    private static byte[] bytes(Map<String, Object> body) {
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, int status, byte[] bytes) throws IOException {
        @Nullable String allow = response.getHeader("Allow");
        response.reset();
        if (allow != null) {
            response.setHeader("Allow", allow);
        }
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
