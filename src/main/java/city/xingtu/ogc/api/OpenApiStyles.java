package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;
import static city.xingtu.ogc.api.OpenApi.reference;

import city.xingtu.http.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of styles in the API's definition. */
record OpenApiStyles(ApiRequest request, boolean writing) {

    private static final Map<String, Object> ANY = reference("schemas", "Any");

    /** The paths, by address. */
    Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> list = object(
                "get", operation("getStyles", "样式列表", "The styles", document(), "200", content(Answers.JSON, ANY)));
        Map<String, Object> style =
                object("get", operation("getStyle", "样式", "A style", encodings(), "200", everyEncoding()));
        if (writing) {
            list.put("post", body(operation("createStyle", "新建样式", "Create a style", dryRun(false), "201", null)));
            style.put("put", body(operation("putStyle", "写入样式", "Write a style", dryRun(true), "200", null)));
            style.put(
                    "delete",
                    operation("deleteStyle", "删除样式", "Remove a style", List.of(id(), ifMatch()), "204", null));
        }
        paths.put("/styles", list);
        paths.put("/styles/{styleId}", style);
        List<Object> ofStyle = new ArrayList<>(document());
        ofStyle.add(id());
        paths.put(
                "/styles/{styleId}/metadata",
                object(
                        "get",
                        operation(
                                "getStyleMetadata",
                                "样式的元数据",
                                "Metadata of a style",
                                ofStyle,
                                "200",
                                content(Answers.JSON, ANY))));
        paths.put(
                "/styles/{styleId}/thumbnail.png",
                object(
                        "get",
                        operation(
                                "getStyleThumbnail",
                                "样式的缩略图",
                                "A thumbnail of a style",
                                List.of(id()),
                                "200",
                                object("image/png", object("schema", OpenApi.BINARY)))));
        List<Object> ofCollection = new ArrayList<>(document());
        ofCollection.add(reference("parameters", "collectionId"));
        paths.put(
                "/collections/{collectionId}/styles",
                object(
                        "get",
                        operation(
                                "getCollectionStyles",
                                "数据集的样式",
                                "Styles of a collection",
                                ofCollection,
                                "200",
                                content(Answers.JSON, ANY))));
        return paths;
    }

    private static List<Object> document() {
        return List.of(reference("parameters", "f"), reference("parameters", "lang"));
    }

    private List<Object> encodings() {
        List<String> names =
                Arrays.stream(StyleFormat.values()).map(StyleFormat::parameter).toList();
        return List.of(
                id(),
                OpenApi.query("f", request.say("编码", "Encoding"), OpenApi.choice(names)),
                reference("parameters", "lang"));
    }

    private static Map<String, Object> everyEncoding() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (StyleFormat format : StyleFormat.values()) {
            content.put(format.type(), object("schema", OpenApi.TEXT));
        }
        return content;
    }

    private Map<String, Object> id() {
        return OpenApi.path("styleId", request.say("样式的 id", "Id of a style"), OpenApi.TEXT);
    }

    private Map<String, Object> ifMatch() {
        return OpenApi.header("If-Match", request.say("样式当前的标签", "Tag of the style as it is"));
    }

    private List<Object> dryRun(boolean existing) {
        List<Object> parameters = new ArrayList<>(List.of(
                OpenApi.query("dry-run", request.say("仅检查，不写入", "Check only, keep nothing"), object("type", "boolean")),
                OpenApi.header(
                        "Prefer",
                        request.say("handling=strict：有不支持的内容则拒绝", "handling=strict refuses what is not supported")),
                reference("parameters", "lang")));
        if (existing) {
            parameters.add(id());
            parameters.add(ifMatch());
        }
        return parameters;
    }

    private static Map<String, Object> body(Map<String, Object> operation) {
        Map<String, Object> content = new LinkedHashMap<>();
        StyleFormat.SLD_TYPES.forEach(type -> content.put(type, object("schema", OpenApi.TEXT)));
        operation.put("requestBody", object("required", true, "content", content));
        return operation;
    }

    private Map<String, Object> operation(
            String id,
            String zh,
            String en,
            List<Object> parameters,
            String status,
            @org.jspecify.annotations.Nullable Map<String, Object> content) {
        Map<String, Object> success = object("description", request.say(zh, en));
        if (content != null) {
            success.put("content", content);
        }
        Map<String, Object> responses = object(status, success);
        for (String problem : List.of("400", "404", "500")) {
            responses.put(problem, OpenApiDocument.problem(problem));
        }
        return object(
                "operationId",
                id,
                "tags",
                List.of("Styles"),
                "summary",
                request.say(zh, en),
                "parameters",
                parameters,
                "responses",
                responses);
    }

    private static Map<String, Object> content(String type, Object schema) {
        return object(type, object("schema", schema), "text/html", object("schema", OpenApi.TEXT));
    }
}
