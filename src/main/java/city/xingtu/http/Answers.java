package city.xingtu.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole answers with an entity tag of their content. Clients may keep them and must ask before using them again
 * ({@code no-cache}): an edit shows at the next look, and an unchanged answer costs no more than a 304.
 */
public final class Answers {

    /** What every answer of the plan says to caches. */
    public static final String REVALIDATE = "public, no-cache";

    public static final String JSON = "application/json";
    public static final String GEO_JSON = "application/geo+json";

    private static final JsonMapper MAPPER = new JsonMapper();

    private Answers() {}

    /** Content that is kept for many answers, with its tag. */
    public record Kept(byte[] content, String tag) {

        public static Kept of(byte[] content) {
            return new Kept(content, ETags.of(content));
        }
    }

    /** Sends the content, or 304 when the client has it. */
    public static void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] content)
            throws IOException {
        send(request, response, type, Kept.of(content));
    }

    /** Sends the content, or 304 when the client has it. */
    public static void send(HttpServletRequest request, HttpServletResponse response, String type, Kept kept)
            throws IOException {
        response.setHeader("Cache-Control", REVALIDATE);
        if (ETags.notModified(request, response, kept.tag())) {
            return;
        }
        response.setContentType(type);
        response.setContentLength(kept.content().length);
        response.getOutputStream().write(kept.content());
    }

    /** Sends a record, map or list as JSON. */
    public static void sendJson(HttpServletRequest request, HttpServletResponse response, String type, Object answer)
            throws IOException {
        send(request, response, type, MAPPER.writeValueAsBytes(answer));
    }
}
