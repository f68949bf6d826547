package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.geo.Crs;
import city.xingtu.http.Answers;
import city.xingtu.http.Editing;
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

    private final Atlas atlas;
    private final Editing editing;

    LandingController(Atlas atlas, Editing editing) {
        this.atlas = atlas;
        this.editing = editing;
    }

    /** Where everything else is found. */
    @GetMapping({"/ogc", "/ogc/"})
    public void landing(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.ofMetadata(servlet);
        View view = atlas.view();
        PlanSchema schema = view.schema();
        String title = schema.title().in(request.language());
        String description = request.say(
                "规划的图层与空间结构，以 OGC API - Features、Tiles 与 Maps 提供。",
                "The plan's layers and structures by OGC API - Features, Tiles and Maps.");
        List<Link> links = links(request);
        ApiAnswers.send(
                request,
                response,
                links,
                () -> new Landing(
                        title,
                        description,
                        CollectionDocument.extent(view),
                        CrsParameter.uris(),
                        Crs.CGCS2000.uri(),
                        links),
                () -> new HtmlPage(request, title).heading().text(description).links(links),
                () -> XmlDocument.landingPage(title, description, links));
    }

    private static List<Link> links(ApiRequest request) {
        List<Link> links = new ArrayList<>(request.selfLinks(request.root(), Answers.JSON));
        links.add(new Link(
                request.address("api") + "?f=json",
                "service-desc",
                DefinitionController.OPEN_API,
                request.say("接口定义", "API definition")));
        links.add(
                new Link(request.address("api.html"), "service-doc", "text/html", request.say("试用接口", "Try the API")));
        links.add(new Link(
                request.address("conformance"), "conformance", Answers.JSON, request.say("符合性声明", "Conformance")));
        links.add(new Link(request.address("collections"), "data", Answers.JSON, request.say("数据集", "Collections")));
        links.add(new Link(
                request.address("styles"),
                "http://www.opengis.net/def/rel/ogc/1.0/styles",
                Answers.JSON,
                request.say("样式", "Styles")));
        links.add(new Link(
                request.address("queryables"),
                Link.QUERYABLES,
                SchemaController.SCHEMA_JSON,
                request.say("各数据集共有的可查询字段", "Queryables of all collections")));
        links.add(new Link(
                request.address("processes"),
                "http://www.opengis.net/def/rel/ogc/1.0/processes",
                Answers.JSON,
                request.say("过程：出行时间的问题", "Processes: questions of travel time")));
        links.add(new Link(
                request.address("jobs"),
                "http://www.opengis.net/def/rel/ogc/1.0/job-list",
                Answers.JSON,
                request.say("任务", "Jobs")));
        links.add(new Link(
                request.address("functions"),
                Link.FUNCTIONS,
                Answers.JSON,
                request.say("过滤函数", "Functions for filters")));
        links.add(new Link(
                request.address("tileMatrixSets"),
                Link.TILING_SCHEMES,
                Answers.JSON,
                request.say("瓦片网格", "Tile matrix sets")));
        links.addAll(TileScope.links(request, Map.of()));
        links.add(TileScope.mapLink(request));
        return links;
    }

    /** Which conformance classes are met. */
    @GetMapping("/ogc/conformance")
    public void conformance(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.ofMetadata(servlet);
        List<Link> links = request.selfLinks(request.address("conformance"), Answers.JSON);
        List<String> classes = Conformance.classes(editing);
        ApiAnswers.send(
                request,
                response,
                links,
                () -> Map.of("conformsTo", classes),
                () -> {
                    HtmlPage page = new HtmlPage(request, request.say("符合性声明", "Conformance"));
                    page.path(Map.of()).heading();
                    classes.forEach(page::text);
                    return page.links(links);
                },
                () -> XmlDocument.conformsTo(classes));
    }

    /** With the extent and systems of the plan as a whole (20-058, /req/dataset-map/desc-extent and desc-crs). */
    record Landing(
            String title,
            String description,
            CollectionDocument.Extent extent,
            List<String> crs,
            String storageCrs,
            List<Link> links) {}
}
