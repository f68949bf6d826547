package city.xingtu.ogc.api;

import city.xingtu.http.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The API's definition in OpenAPI 3.0.3 (17-069r4, clause 9). It stands alone: no reference leads outside of the document.
 */
final class OpenApiDocument {

    private static final String PROBLEM = "application/problem+json";

    private final ApiRequest request;
    private final List<String> collections;

    private OpenApiDocument(ApiRequest request, List<String> collections) {
        this.request = request;
        this.collections = collections;
    }

    /**
     * The document.
     *
     * @param title of the plan
     * @param version of the software
     * @param collections ids of all collections
     */
    static Map<String, Object> of(ApiRequest request, String title, String version, List<String> collections) {
        OpenApiDocument document = new OpenApiDocument(request, collections);
        return object(
                "openapi",
                "3.0.3",
                "info",
                object("title", title, "version", version, "license", license()),
                "servers",
                List.of(object("url", request.root())),
                "tags",
                List.of(object("name", "Capabilities"), object("name", "Data")),
                "paths",
                document.paths(),
                "components",
                object("parameters", document.parameters(), "responses", responses(), "schemas", OpenApiSchemas.all()));
    }

    private static Map<String, Object> license() {
        return object("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("getLandingPage", "Capabilities", "首页", "Landing page", "LandingPage"));
        paths.put(
                "/conformance",
                get("getConformance", "Capabilities", "符合性声明", "Conformance declaration", "Conformance"));
        paths.put("/api", get("getApi", "Capabilities", "接口定义", "This document", "Any"));
        paths.put("/collections", get("getCollections", "Capabilities", "数据集列表", "The collections", "Collections"));
        paths.put(
                "/collections/{collectionId}",
                get("getCollection", "Capabilities", "数据集", "A collection", "Collection", "collectionId"));
        paths.put(
                "/collections/{collectionId}/items",
                get(
                        "getFeatures",
                        "Data",
                        "要素（各字段名也可作参数，按相等筛选）",
                        "Features; the name of any field is a parameter too, for equality",
                        "FeatureCollection",
                        "collectionId",
                        "limit",
                        "bbox",
                        "datetime",
                        "offset",
                        "after"));
        paths.put(
                "/collections/{collectionId}/items/{featureId}",
                get("getFeature", "Data", "一个要素", "A feature", "Feature", "collectionId", "featureId"));
        return paths;
    }

    private Map<String, Object> get(
            String operation, String tag, String zh, String en, String schema, String... parameters) {
        List<Object> references = new ArrayList<>();
        for (String parameter : parameters) {
            references.add(reference("parameters", parameter));
        }
        references.add(reference("parameters", "f"));
        references.add(reference("parameters", "lang"));
        String json = switch (schema) {
            case "FeatureCollection", "Feature" -> Answers.GEO_JSON;
            case "Any" -> LandingController.OPEN_API;
            default -> Answers.JSON;
        };
        Map<String, Object> responses = object(
                "200",
                object(
                        "description",
                        request.say(zh, en),
                        "content",
                        object(
                                json,
                                object("schema", reference("schemas", schema)),
                                "text/html",
                                object("schema", object("type", "string")))),
                "400",
                reference("responses", "InvalidParameter"));
        if (parameters.length > 0) {
            responses.put("404", reference("responses", "NotFound"));
        }
        responses.put("500", reference("responses", "ServerError"));
        return object(
                "get",
                object(
                        "operationId",
                        operation,
                        "tags",
                        List.of(tag),
                        "summary",
                        request.say(zh, en),
                        "parameters",
                        references,
                        "responses",
                        responses));
    }

    private Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("collectionId", path("collectionId", object("type", "string", "enum", collections)));
        all.put("featureId", path("featureId", object("type", "string")));
        all.put(
                "limit",
                query(
                        "limit",
                        "一页至多的要素数",
                        "The most features of a page",
                        object(
                                "type",
                                "integer",
                                "minimum",
                                1,
                                "maximum",
                                PageParameters.MOST,
                                "default",
                                PageParameters.DEFAULT_LIMIT)));
        Map<String, Object> numbers = object("oneOf", List.of(array(4), array(6)));
        all.put("bbox", query("bbox", "西,南,东,北（度）", "West, south, east, north, in degrees", numbers));
        all.put(
                "datetime",
                query("datetime", "年份、时刻，或 起/止", "A year, an instant, or start/end", object("type", "string")));
        all.put(
                "offset",
                query("offset", "跳过的要素数", "Features to skip", object("type", "integer", "minimum", 0, "default", 0)));
        all.put(
                "after",
                query("after", "上一页末要素的 id", "Id of the last feature of the page before", object("type", "string")));
        all.put("f", query("f", "格式", "Format", object("type", "string", "enum", List.of("json", "html"))));
        all.put("lang", query("lang", "语言", "Language", object("type", "string", "enum", List.of("zh", "en"))));
        return all;
    }

    private static Map<String, Object> path(String name, Map<String, Object> schema) {
        return object("name", name, "in", "path", "required", true, "schema", schema);
    }

    private Map<String, Object> query(String name, String zh, String en, Map<String, Object> schema) {
        return object(
                "name",
                name,
                "in",
                "query",
                "description",
                request.say(zh, en),
                "required",
                false,
                "style",
                "form",
                "explode",
                false,
                "schema",
                schema);
    }

    private static Map<String, Object> array(int length) {
        return object("type", "array", "items", object("type", "number"), "minItems", length, "maxItems", length);
    }

    private static Map<String, Object> responses() {
        return object(
                "InvalidParameter",
                problem("A parameter has an invalid value or is unknown"),
                "NotFound",
                problem("There is no such collection or feature"),
                "ServerError",
                problem("A failure of the server; its id is in the log"));
    }

    private static Map<String, Object> problem(String description) {
        return object(
                "description",
                description,
                "content",
                object(PROBLEM, object("schema", reference("schemas", "Problem"))));
    }

    private static Map<String, Object> reference(String kind, String name) {
        return object("$ref", "#/components/" + kind + "/" + name);
    }

    /** An object of names and values in turn. */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
