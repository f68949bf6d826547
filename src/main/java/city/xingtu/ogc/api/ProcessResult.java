package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;

import city.xingtu.http.Answers;
import city.xingtu.question.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an execution brought (18-062r2, 7.11.4 and 7.13).
 *
 * @param document whether it is sent in a document, by its name, or as it is
 */
record ProcessResult(Answer answer, boolean document) {

    private static final JsonMapper MAPPER = new JsonMapper();

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (document) {
            Answers.sendJson(request, response, Answers.JSON, Map.of(ProcessDocument.OUTPUT, value()));
        } else {
            Answers.send(request, response, answer.type(), answer.content());
        }
    }

    /** A qualified value: JSON as it is, text as a text, bytes in base 64. */
    private Map<String, Object> value() {
        if (answer.type().contains("json")) {
            return object("value", MAPPER.readTree(answer.content()), "mediaType", answer.type());
        }
        return answer.type().startsWith("text/")
                ? object("value", new String(answer.content(), StandardCharsets.UTF_8), "mediaType", answer.type())
                : object(
                        "value",
                        Base64.getEncoder().encodeToString(answer.content()),
                        "encoding",
                        "base64",
                        "mediaType",
                        answer.type());
    }
}
