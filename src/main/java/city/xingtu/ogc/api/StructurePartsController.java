package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The parts of each structure, below the collection {@code structures}. */
@RestController
public final class StructurePartsController {

    private final Atlas atlas;

    StructurePartsController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The parts in the order of the plan's text. */
    @GetMapping("/ogc/collections/" + View.STRUCTURES + "/items/{id}/parts")
    public void parts(@PathVariable String id, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        View view = atlas.view();
        Structure structure = view.findStructure(id)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.UNKNOWN_FEATURE, "featureId", new Text("没有这个空间结构", "There is no such structure")));
        List<Link> links = request.selfLinks(StructureParts.address(request, id), Answers.GEO_JSON);
        links.add(new Link(
                request.address("collections", View.STRUCTURES, "items", id),
                "up",
                Answers.GEO_JSON,
                structure.name().in(request.language())));
        StructureParts parts = new StructureParts(request, view);
        ApiAnswers.headers(request, response, links);
        if (request.format() == Format.JSON) {
            Answers.send(servlet, response, Answers.GEO_JSON, parts.geoJson(structure, links));
            return;
        }
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put(request.say("数据集", "Collections"), request.address("collections"));
        steps.put(request.say("空间结构", "Spatial structures"), request.address("collections", View.STRUCTURES, "items"));
        HtmlPage page = new HtmlPage(request, structure.name().in(request.language()))
                .path(steps)
                .heading()
                .text(structure.citation())
                .table(
                        List.of(
                                request.say("序号", "No."),
                                request.say("名称", "Name"),
                                request.say("角色", "Role"),
                                request.say("要素", "Features")),
                        parts.rows(structure))
                .links(links);
        Answers.send(servlet, response, Format.HTML.type(), page.toBytes());
    }
}
