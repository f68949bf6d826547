package city.xingtu.http;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects that requests bring. */
public final class Body {

    private static final int MOST_BYTES = 16_000_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private Body() {}

    /**
     * The object in the body.
     *
     * @throws Problem LIMIT_EXCEEDED when it is too large, INVALID_PARAMETER {@code body} when it is no JSON object
     */
    public static JsonNode object(HttpServletRequest request) throws IOException {
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "body",
                    new Text("正文至多 " + MOST_BYTES + " 字节", "The body may have " + MOST_BYTES + " bytes at most"));
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // Reported below, as another kind of JSON is.
        }
        throw Problem.invalid("body", "正文应为 JSON 对象", "The body must be a JSON object");
    }
}
