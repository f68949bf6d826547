package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.http.Answers;
import city.xingtu.plan.PlanSchema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The landing page and the declaration of conformance (17-069r4, 7.2 and 7.4). */
@RestController
public final class LandingController {

    /** The conformance classes that are met, by their official names. */
    static final List<String> CONFORMANCE = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html");

    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

    private final Atlas atlas;

    public LandingController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Where everything else is found. */
    @GetMapping({"/ogc", "/ogc/"})
    public void landing(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        PlanSchema schema = atlas.view().schema();
        String title = schema.title().in(request.language());
        String description = request.say(
                "规划的图层与空间结构，以 OGC API - Features 提供。", "The plan's layers and structures by OGC API - Features.");
        List<Link> links = new ArrayList<>(request.selfLinks(request.root(), Answers.JSON));
        String definition = request.address("api");
        links.add(new Link(definition + "?f=json", "service-desc", OPEN_API, request.say("接口定义", "API definition")));
        links.add(
                new Link(definition + "?f=html", "service-doc", "text/html", request.say("接口说明", "API documentation")));
        links.add(new Link(
                request.address("conformance"), "conformance", Answers.JSON, request.say("符合性声明", "Conformance")));
        links.add(new Link(request.address("collections"), "data", Answers.JSON, request.say("数据集", "Collections")));
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> new Landing(title, description, links),
                () -> new HtmlPage(request, title).heading().text(description).links(links));
    }

    /** Which conformance classes are met. */
    @GetMapping("/ogc/conformance")
    public void conformance(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        List<Link> links = request.selfLinks(request.address("conformance"), Answers.JSON);
        ApiAnswers.send(request, response, Answers.JSON, links, () -> Map.of("conformsTo", CONFORMANCE), () -> {
            HtmlPage page = new HtmlPage(request, request.say("符合性声明", "Conformance"));
            page.path(Map.of()).heading();
            CONFORMANCE.forEach(page::text);
            return page;
        });
    }

    record Landing(String title, String description, List<Link> links) {}
}
