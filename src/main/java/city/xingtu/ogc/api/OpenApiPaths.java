package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;
import static city.xingtu.ogc.api.OpenApi.reference;

import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.RevisionParameter;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of the API's definition. */
final class OpenApiPaths {

    private static final String CAPABILITIES = "Capabilities";
    private static final String DATA = "Data";
    private static final String EDITING = "Editing";
    private static final String COLLECTION = "collectionId";
    private static final String FEATURE = "featureId";

    private final ApiRequest request;
    private final OpenApiParameters parameters;
    private final boolean writing;
    private final Map<String, Object> paths = new LinkedHashMap<>();

    OpenApiPaths(ApiRequest request, OpenApiParameters parameters, boolean writing) {
        this.request = request;
        this.parameters = parameters;
        this.writing = writing;
    }

    /** All paths. */
    Map<String, Object> of(List<Layer> layers, List<Layer> structures) {
        metadata("/", "getLandingPage", "首页", "Landing page", "LandingPage");
        metadata("/conformance", "getConformance", "符合性声明", "Conformance", "Conformance");
        document("/api", "getApi", "接口定义", "This document", DefinitionController.OPEN_API, "Any");
        get(
                "/api.html",
                "tryApi",
                CAPABILITIES,
                "试用接口的网页",
                "A page to try the API",
                parameters.references("f"),
                content("text/html", OpenApi.TEXT));
        metadata("/collections", "getCollections", "数据集列表", "The collections", "Collections");
        metadata("/collections/{collectionId}", "getCollection", "数据集", "A collection", "Collection", COLLECTION);
        document(
                "/collections/{collectionId}/schema",
                "getSchema",
                "要素的结构",
                "What features consist of",
                SchemaController.SCHEMA_JSON,
                "Any",
                COLLECTION);
        document(
                "/collections/{collectionId}/queryables",
                "getQueryables",
                "可查询的字段",
                "What filters may name",
                SchemaController.SCHEMA_JSON,
                "Any",
                COLLECTION);
        document(
                "/queryables",
                "getCommonQueryables",
                "各数据集共有的可查询字段",
                "What filters may name in every collection",
                SchemaController.SCHEMA_JSON,
                "Any");
        document("/functions", "getFunctions", "过滤函数", "Functions for filters", Answers.JSON, "Any");
        document(
                "/collections/{collectionId}/sortables",
                "getSortables",
                "可排序的字段",
                "What features can be sorted by",
                SchemaController.SCHEMA_JSON,
                "Any",
                COLLECTION);
        get(
                "/collections/{collectionId}/schema.xsd",
                "getGmlSchema",
                CAPABILITIES,
                "GML 应用模式",
                "GML application schema",
                parameters.references("f", COLLECTION),
                content("application/xml", OpenApi.TEXT));
        for (Layer layer : layers) {
            items(layer, layer.id(), "/collections/" + ApiRequest.encode(layer.id()) + "/items", List.of(), writing);
        }
        if (!structures.isEmpty()) {
            items(
                    structures.getFirst(),
                    "structure",
                    "/collections/{structureId}/items",
                    List.of(reference("parameters", "structureId")),
                    false);
            if (layers.stream().noneMatch(layer -> layer.id().equals(View.STRUCTURES))) {
                items(
                        structures.getLast(),
                        View.STRUCTURES,
                        "/collections/" + View.STRUCTURES + "/items",
                        List.of(),
                        writing);
            }
            get(
                    "/collections/" + View.STRUCTURES + "/items/{structureId}/parts",
                    "getParts",
                    DATA,
                    "空间结构的组成部分",
                    "Parts of a structure",
                    parameters.references("f", "structureId"),
                    content(Answers.GEO_JSON, reference("schemas", "FeatureCollection"), "text/html", OpenApi.TEXT));
        }
        item();
        document(
                "/collections/{collectionId}/items/{featureId}/history",
                "getHistory",
                "要素的历史",
                "Everything that became of a feature",
                Answers.JSON,
                "Any",
                COLLECTION,
                FEATURE);
        return paths;
    }

    /** A document that leads to features. */
    private void metadata(String path, String operation, String zh, String en, String schema, String... names) {
        get(
                path,
                operation,
                CAPABILITIES,
                zh,
                en,
                parameters.references("metadataFormat", names),
                content(
                        Answers.JSON,
                        reference("schemas", schema),
                        "text/html",
                        OpenApi.TEXT,
                        Format.XML.type(),
                        OpenApi.TEXT));
    }

    private void document(
            String path, String operation, String zh, String en, String json, String schema, String... names) {
        get(
                path,
                operation,
                CAPABILITIES,
                zh,
                en,
                parameters.references("f", names),
                content(json, reference("schemas", schema), "text/html", OpenApi.TEXT));
    }

    private void get(
            String path,
            String id,
            String tag,
            String zh,
            String en,
            List<Object> references,
            Map<String, Object> content) {
        paths.put(path, object("get", operation(id, tag, zh, en, references, content)));
    }

    private void items(Layer layer, String name, String path, List<Object> inPath, boolean writable) {
        List<Object> all = new ArrayList<>(inPath);
        all.addAll(parameters.references("featureFormat", ItemsParameters.NAMES.toArray(String[]::new)));
        all.addAll(parameters.fields(layer));
        Map<String, Object> operations = object(
                "get",
                operation(
                        "getFeatures-" + name,
                        DATA,
                        inPath.isEmpty() ? layer.title().zh() : "空间结构的组成要素",
                        inPath.isEmpty() ? layer.title().en() : "Features of a structure's parts",
                        all,
                        features("FeatureCollection")));
        if (writable) {
            operations.put("post", post(name, layer));
        }
        paths.put(path, operations);
    }

    private void item() {
        Map<String, Object> operations = object(
                "get",
                operation(
                        "getFeature",
                        DATA,
                        "一个要素",
                        "A feature",
                        parameters.references(
                                "featureFormat",
                                COLLECTION,
                                FEATURE,
                                CrsParameter.NAME,
                                PropertiesParameter.NAME,
                                PropertiesParameter.SKIP_GEOMETRY,
                                RevisionParameter.NAME),
                        features("Feature")));
        if (writing) {
            operations.put("put", write("replaceFeature", "替换要素", "Replace a feature", Answers.GEO_JSON, "Feature"));
            operations.put(
                    "patch",
                    write(
                            "updateFeature",
                            "修改要素",
                            "Change parts of a feature",
                            EditingController.MERGE_PATCH,
                            "FeaturePatch"));
            operations.put("delete", write("deleteFeature", "删除要素", "Remove a feature", "", ""));
        }
        paths.put("/collections/{collectionId}/items/{featureId}", operations);
    }

    private Map<String, Object> post(String name, Layer layer) {
        Map<String, Object> operation = operation(
                "createFeature-" + name,
                EDITING,
                "新建：" + layer.title().zh(),
                "Create: " + layer.title().en(),
                references("contentCrs", "reason", "author", "base", "lang"),
                Map.of());
        operation.put("requestBody", body(Answers.GEO_JSON, "Feature"));
        answers(operation, "201", request.say("已新建；Location 为其地址", "Created; Location is its address"), true);
        return operation;
    }

    private Map<String, Object> write(String name, String zh, String en, String type, String schema) {
        boolean hasBody = !type.isEmpty();
        Map<String, Object> operation = operation(
                name,
                EDITING,
                zh,
                en,
                hasBody
                        ? references(COLLECTION, FEATURE, "ifMatch", "contentCrs", "reason", "author", "base", "lang")
                        : references(COLLECTION, FEATURE, "ifMatch", "reason", "author", "base", "lang"),
                Map.of());
        if (hasBody) {
            operation.put("requestBody", body(type, schema));
        }
        answers(operation, hasBody ? "200" : "204", request.say("已修改", "Done"), hasBody);
        return operation;
    }

    private static List<Object> references(String... names) {
        List<Object> references = new ArrayList<>();
        for (String name : names) {
            references.add(reference("parameters", name));
        }
        return references;
    }

    private static Map<String, Object> body(String type, String schema) {
        return object("required", true, "content", content(type, reference("schemas", schema)));
    }

    private static void answers(Map<String, Object> operation, String status, String description, boolean feature) {
        Map<String, Object> responses = object(status, object("description", description));
        if (feature) {
            responses.put(
                    status,
                    object(
                            "description",
                            description,
                            "content",
                            content(Answers.GEO_JSON, reference("schemas", "Feature"))));
        }
        for (String problem : List.of("400", "404", "409", "412", "413", "415", "422", "500")) {
            responses.put(problem, OpenApiDocument.problem(problem));
        }
        operation.put("responses", responses);
    }

    private Map<String, Object> operation(
            String id, String tag, String zh, String en, List<Object> references, Map<String, Object> content) {
        Map<String, Object> responses = object(
                "200",
                object("description", request.say(zh, en), "content", content),
                "400",
                OpenApiDocument.problem("400"),
                "404",
                OpenApiDocument.problem("404"),
                "500",
                OpenApiDocument.problem("500"));
        return object(
                "operationId",
                id,
                "tags",
                List.of(tag),
                "summary",
                request.say(zh, en),
                "parameters",
                references,
                "responses",
                responses);
    }

    private static Map<String, Object> features(String schema) {
        Map<String, Object> content =
                content(Answers.GEO_JSON, reference("schemas", schema), "text/html", OpenApi.TEXT);
        content.put(Format.JSON_FG.type(), object("schema", reference("schemas", schema)));
        content.put(Format.FLATGEOBUF.type(), object("schema", OpenApi.BINARY));
        content.put("text/csv", object("schema", OpenApi.TEXT));
        content.put(Format.GML.type(), object("schema", OpenApi.TEXT));
        return content;
    }

    /** Media types and schemas in turn. */
    private static Map<String, Object> content(Object... pairs) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            content.put((String) pairs[i], object("schema", pairs[i + 1]));
        }
        return content;
    }
}
