package city.xingtu.ogc.api;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Atlas;
import city.xingtu.filter.xml.XmlText;
import city.xingtu.http.Answers;
import city.xingtu.http.BodyReader;
import city.xingtu.http.ETags;
import city.xingtu.http.Editing;
import city.xingtu.http.Refusal;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.SldBody;
import city.xingtu.style.StyleDesk;
import city.xingtu.style.StyleFolder;
import city.xingtu.style.StyleWarning;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Creating, replacing and removing styles (draft 20-009, manage-styles and style-validation). Exists only where
 * {@code xingtu.editing} is open. A document is read before it is kept: what is malformed is refused with line and column,
 * what is not supported is told, and refused too with {@code Prefer: handling=strict}. With {@code dry-run=true} nothing is
 * kept. A stated {@code If-Match} must be the tag of the document as it is.
 */
@RestController
@ConditionalOnProperty(name = Editing.SETTING, havingValue = "open")
final class StyleEditingController {

    private static final String DRY_RUN = "dry-run";
    private static final String BODY = "body";

    private final Atlas atlas;
    private final StyleDesk desk;

    StyleEditingController(Atlas atlas, StyleDesk desk) {
        this.atlas = atlas;
        this.desk = desk;
    }

    /** A new style, called as the document calls it. */
    @PostMapping("/ogc/styles")
    void create(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        EditAnswers.guard(servlet, response, () -> {
            Access.requireStyling();
            ApiRequest request = request(servlet);
            String document = XmlText.decode(BodyReader.read(servlet, StyleFormat.SLD_TYPES));
            SldBody body = checked(servlet, document);
            String id = body.layers().stream()
                    .filter(drawn -> drawn.style().isPresent())
                    .map(drawn -> drawn.styleName().isEmpty() ? drawn.layer() : drawn.styleName())
                    .findFirst()
                    .orElse("");
            requireAllowed(id);
            if (desk.styles().find(id).isPresent()) {
                throw new Problem(Problem.Kind.CONFLICT, "id", new Text("已有样式 " + id, "There is a style called " + id));
            }
            if (!dryRun(request)) {
                desk.put(id, document);
                response.setHeader("Location", request.address("styles", id));
                response.setStatus(HttpServletResponse.SC_CREATED);
            }
            report(request, response, id, body);
        });
    }

    /** The document of a style, new or in the place of another one; a shipped one is covered, not lost. */
    @PutMapping("/ogc/styles/{id}")
    void put(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        EditAnswers.guard(servlet, response, () -> {
            Access.requireStyling();
            ApiRequest request = request(servlet);
            requireAllowed(id);
            requireMatch(servlet, id);
            String document = XmlText.decode(BodyReader.read(servlet, StyleFormat.SLD_TYPES));
            SldBody body = checked(servlet, document);
            boolean fresh = desk.styles().find(id).isEmpty();
            if (!dryRun(request)) {
                desk.put(id, document);
                response.setStatus(fresh ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
            }
            report(request, response, id, body);
        });
    }

    /** Removes a style that came through the service. */
    @DeleteMapping("/ogc/styles/{id}")
    void delete(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        EditAnswers.guard(servlet, response, () -> {
            Access.requireStyling();
            ApiRequest.of(servlet);
            if (desk.styles().source(id).isEmpty()) {
                throw StylesController.unknown(id);
            }
            requireMatch(servlet, id);
            desk.remove(id);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
    }

    private static ApiRequest request(HttpServletRequest servlet) {
        BodyReader.requireType(servlet, StyleFormat.SLD_TYPES);
        return ApiRequest.of(servlet, DRY_RUN);
    }

    private static boolean dryRun(ApiRequest request) {
        return request.query().bool(DRY_RUN, false);
    }

    private static void requireAllowed(String id) {
        if (!StyleFolder.allows(id)) {
            throw Problem.invalid(
                    "id",
                    "样式 id 由字母、数字、_ 和 - 组成，至多 64 个字符",
                    "A style's id has letters, digits, _ and -, 64 of them at most");
        }
    }

    /** RFC 9110, 13.1.1: the tag is that of the document as GET answers it without further wishes. */
    private void requireMatch(HttpServletRequest servlet, String id) {
        String wanted = servlet.getHeader("If-Match");
        if (wanted == null) {
            return;
        }
        Optional<String> tag = desk.styles().source(id).map(text -> ETags.of(text.getBytes(StandardCharsets.UTF_8)));
        boolean matches = tag.isPresent()
                && (wanted.trim().equals("*")
                        || List.of(wanted.split("\\s*,\\s*", -1)).contains(tag.get()));
        if (!matches) {
            throw new Refusal(
                    HttpServletResponse.SC_PRECONDITION_FAILED,
                    new Text("样式已被更改或不存在", "The style has been changed, or there is none"));
        }
    }

    /** What the document says; refused where it defines no style, or is not wholly understood and the client minds. */
    private SldBody checked(HttpServletRequest servlet, String document) {
        SldBody body = SldBody.read(BODY, document, desk.styles().symbols());
        if (body.layers().stream().noneMatch(drawn -> drawn.style().isPresent())) {
            throw Problem.invalid(BODY, "文档没有定义样式", "The document defines no style");
        }
        String prefer = servlet.getHeader("Prefer");
        if (prefer != null
                && prefer.replace(" ", "").contains("handling=strict")
                && !body.warnings().isEmpty()) {
            StyleWarning first = body.warnings().getFirst();
            throw Problem.invalid(
                    BODY,
                    "第 " + first.line() + " 行：" + first.text().zh(),
                    "line " + first.line() + ": " + first.text().in(Language.EN));
        }
        return body;
    }

    private void report(ApiRequest request, HttpServletResponse response, String id, SldBody body) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", id);
        report.put("valid", true);
        report.put(
                "warnings",
                body.warnings().stream()
                        .map(warning -> Map.of(
                                "line", warning.line(), "text", warning.text().in(request.language())))
                        .toList());
        report.put(
                "layers",
                atlas.view().schema().layers().stream()
                        .filter(layer -> desk.styles().stylesOf(layer).contains(id))
                        .map(Layer::id)
                        .toList());
        Answers.sendJson(request.servlet(), response, Answers.JSON, report);
    }
}
