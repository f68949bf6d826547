package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's definition (17-069r4, 7.3): OpenAPI for programs, a list of addresses for people. */
@RestController
public final class DefinitionController {

    private final Atlas atlas;
    private final String version;

    public DefinitionController(Atlas atlas, @Value("${xingtu.version:dev}") String version) {
        this.atlas = atlas;
        this.version = version;
    }

    /** The definition. */
    @GetMapping("/ogc/api")
    public void api(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        View view = atlas.view();
        String title = view.schema().title().in(request.language());
        Map<String, Object> document = OpenApiDocument.of(request, title, version, CollectionsController.ids(view));
        List<Link> links = request.selfLinks(request.address("api"), LandingController.OPEN_API);
        ApiAnswers.send(
                request, response, LandingController.OPEN_API, links, () -> document, () -> page(request, document));
    }

    private static HtmlPage page(ApiRequest request, Map<String, Object> document) {
        HtmlPage page = new HtmlPage(request, request.say("接口说明", "API documentation"));
        page.path(Map.of()).heading();
        Map<String, Object> paths = members(document, "paths");
        List<List<HtmlPage.Cell>> rows = new ArrayList<>();
        paths.forEach((path, operations) -> {
            Map<String, Object> get = members(paths, path, "get");
            rows.add(List.of(
                    HtmlPage.Cell.text("GET /ogc" + path), HtmlPage.Cell.text(get.getOrDefault("summary", ""))));
        });
        page.table(List.of(request.say("地址", "Address"), request.say("内容", "Content")), rows);
        page.section(request.say("参数", "Parameters"));
        Map<String, Object> parameters = members(document, "components", "parameters");
        List<List<HtmlPage.Cell>> described = new ArrayList<>();
        parameters.forEach((name, value) -> {
            Object description = members(parameters, name).get("description");
            if (description != null) {
                described.add(List.of(HtmlPage.Cell.text(name), HtmlPage.Cell.text(description)));
            }
        });
        return page.table(List.of(request.say("名称", "Name"), request.say("含义", "Meaning")), described);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<String, Object> object, String... path) {
        Map<String, Object> found = object;
        for (String name : path) {
            found = (Map<String, Object>) found.getOrDefault(name, Map.of());
        }
        return found;
    }
}
