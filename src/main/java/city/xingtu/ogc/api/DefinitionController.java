package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.http.TileSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's definition (17-069r4, 7.3): OpenAPI for programs, a page to try it for people. */
@RestController
public final class DefinitionController {

    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

    private final Atlas atlas;
    private final Editing editing;
    private final TileSource tiles;
    private final String version;

    DefinitionController(
            Atlas atlas, Editing editing, TileSource tiles, @Value("${xingtu.version:dev}") String version) {
        this.atlas = atlas;
        this.editing = editing;
        this.tiles = tiles;
        this.version = version;
    }

    /** The definition. */
    @GetMapping("/ogc/api")
    public void api(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        View view = atlas.view();
        List<Link> links = request.selfLinks(request.address("api"), OPEN_API);
        ApiAnswers.send(
                request,
                response,
                OPEN_API,
                links,
                () -> OpenApiDocument.of(
                        request, view, version, editing, tiles.sets().all()),
                () -> page(request));
    }

    /** The page to try the API. */
    @GetMapping("/ogc/api.html")
    public void tryIt(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet).as(Format.HTML);
        ApiAnswers.send(request, response, OPEN_API, List.of(), Map::of, () -> page(request));
    }

    private static HtmlPage page(ApiRequest request) {
        return new HtmlPage(request, request.say("试用接口", "Try the API"))
                .path(Map.of())
                .heading()
                .script("try.js", "try", request.address("api") + "?f=json&lang=" + request.say("zh", "en"));
    }
}
