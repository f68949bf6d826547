package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;
import static city.xingtu.ogc.api.OpenApi.reference;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.http.Editing;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The API's definition in OpenAPI 3.0.3 (17-069r4, clause 9): every path that exists, and every parameter of each, fields
 * included. It stands alone: no reference leads outside of the document.
 */
final class OpenApiDocument {

    /** Statuses of problems, and the components that describe them. */
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "InvalidParameter",
            "404", "NotFound",
            "409", "Conflict",
            "412", "PreconditionFailed",
            "413", "TooLarge",
            "415", "UnsupportedMediaType",
            "422", "RuleViolated",
            "500", "ServerError");

    private OpenApiDocument() {}

    /**
     * The document.
     *
     * @param version of the software
     * @param sets the grids of tiles
     */
    static Map<String, Object> of(
            ApiRequest request, View view, String version, Editing editing, List<TileMatrixSet> sets) {
        List<Layer> layers = view.schema().layers();
        List<String> structures = view.structures().stream().map(Structure::id).toList();
        // One structure stands for all, and beside it the list of them.
        List<Layer> structureLayers = Stream.concat(
                        structures.stream().limit(1),
                        structures.isEmpty() ? Stream.empty() : Stream.of(View.STRUCTURES))
                .flatMap(id -> view.findLayer(id).map(LayerSnapshot::layer).stream())
                .toList();
        OpenApiParameters parameters = new OpenApiParameters(request, CollectionsController.ids(view), structures);
        Map<String, Object> paths = new OpenApiPaths(request, parameters, editing.open()).of(layers, structureLayers);
        paths.putAll(new OpenApiStyles(request, editing.open()).paths());
        OpenApiTilePaths tilePaths = new OpenApiTilePaths(request);
        parameters.components().putAll(tilePaths.components(sets));
        paths.putAll(tilePaths.paths());
        paths.putAll(new OpenApiProcessPaths(request).paths());
        paths.putAll(new OpenApiMapPaths(request).paths());
        return object(
                "openapi",
                "3.0.3",
                "info",
                object(
                        "title",
                        view.schema().title().in(request.language()),
                        "description",
                        request.say(
                                "规划的图层与空间结构，按 OGC API - Features。",
                                "The plan's layers and structures by OGC API - Features."),
                        "version",
                        version,
                        "x-OGC-limits",
                        OpenApiMapPaths.LIMITS,
                        "license",
                        object("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0")),
                "servers",
                List.of(object("url", request.root())),
                "tags",
                List.of(
                        object("name", "Capabilities"),
                        object("name", "Data"),
                        object("name", "Tiles"),
                        object("name", "Processes"),
                        object("name", "Maps"),
                        object("name", "Editing")),
                "paths",
                paths,
                "components",
                object(
                        "parameters",
                        parameters.components(),
                        "responses",
                        responses(request),
                        "schemas",
                        OpenApiSchemas.all()));
    }

    /** A reference to the description of a status. */
    static Map<String, Object> problem(String status) {
        return reference("responses", PROBLEMS.getOrDefault(status, status));
    }

    /** The responses of an operation that only reads. */
    static Map<String, Object> responses(String description, Map<String, Object> content) {
        return object(
                "200",
                object("description", description, "content", content),
                "400",
                problem("400"),
                "404",
                problem("404"),
                "500",
                problem("500"));
    }

    private static Map<String, Object> responses(ApiRequest request) {
        Map<String, Object> responses = new LinkedHashMap<>();
        problem(responses, "400", request.say("参数未知或取值无效", "A parameter is unknown or has an invalid value"));
        problem(responses, "404", request.say("没有此数据集或要素", "There is no such collection or feature"));
        problem(responses, "409", request.say("要素已被他人修改；附两个版本", "Changed by somebody else; both versions are told"));
        problem(responses, "412", request.say("If-Match 与现状不符", "If-Match is not the present version"));
        problem(responses, "413", request.say("正文过大", "The body is too large"));
        problem(responses, "415", request.say("正文格式不支持", "The body has another format than those taken"));
        problem(responses, "422", request.say("违反规则；逐条列出", "Rules are violated; each is listed"));
        problem(responses, "500", request.say("服务内部错误；编号见日志", "A failure of the server; its id is in the log"));
        return responses;
    }

    private static void problem(Map<String, Object> responses, String status, String description) {
        responses.put(
                PROBLEMS.getOrDefault(status, status),
                object(
                        "description",
                        description,
                        "content",
                        object("application/problem+json", object("schema", reference("schemas", "Problem")))));
    }
}
