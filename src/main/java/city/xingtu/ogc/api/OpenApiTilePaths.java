package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;
import static city.xingtu.ogc.api.OpenApi.reference;

import city.xingtu.geo.TileMatrixSet;
import city.xingtu.http.Answers;
import city.xingtu.http.TileRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of grids, tilesets and tiles in the API's definition (20-057, clause 13). */
final class OpenApiTilePaths {

    private static final List<TileScope> SCOPES = List.of(
            TileScope.of(Map.of()),
            TileScope.of(Map.of("aspect", "map")),
            TileScope.of(Map.of("collection", "{collectionId}")),
            TileScope.of(Map.of("collection", "{collectionId}", "aspect", "map")),
            TileScope.of(Map.of("collection", "{collectionId}", "style", "{styleId}", "aspect", "map")));

    private final ApiRequest request;

    OpenApiTilePaths(ApiRequest request) {
        this.request = request;
    }

    /** Parameters of paths and queries by name, to join the definition's components. */
    Map<String, Map<String, Object>> components(List<TileMatrixSet> sets) {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
        parameters.put(
                "tileMatrixSetId",
                OpenApi.path(
                        "tileMatrixSetId",
                        request.say("瓦片网格的 id", "Id of a tile matrix set"),
                        OpenApi.choice(sets.stream().map(TileMatrixSet::id).toList())));
        parameters.put("tileMatrix", OpenApi.path("tileMatrix", request.say("级别的 id", "Id of a level"), OpenApi.TEXT));
        parameters.put(
                "tileRow",
                OpenApi.path("tileRow", request.say("行号，自北起", "Row from the north"), object("type", "integer")));
        parameters.put(
                "tileCol",
                OpenApi.path("tileCol", request.say("列号，自西起", "Column from the west"), object("type", "integer")));
        parameters.put("styleId", OpenApi.path("styleId", request.say("样式的 id", "Id of a style"), OpenApi.TEXT));
        parameters.put(
                TileScope.COLLECTIONS,
                OpenApi.query(
                        TileScope.COLLECTIONS,
                        request.say("显示的数据集，自下而上", "Collections to show, lowest first"),
                        OpenApi.array(OpenApi.TEXT)));
        parameters.put(
                "scale",
                OpenApi.query(
                        "scale",
                        request.say("每个地图像素的设备像素数", "Pixels of the device a pixel of the map"),
                        object("type", "integer", "minimum", 1, "maximum", TileRequest.MAX_SCALE, "default", 1)));
        return parameters;
    }

    /** All paths. */
    Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        document(paths, "/tileMatrixSets", "getTileMatrixSetsList", "瓦片网格列表", "The tile matrix sets", List.of("lang"));
        document(
                paths,
                "/tileMatrixSets/{tileMatrixSetId}",
                "getTileMatrixSet",
                "瓦片网格",
                "A tile matrix set",
                List.of("tileMatrixSetId", "lang"));
        for (TileScope scope : SCOPES) {
            String base = "/" + String.join("/", scope.segments());
            String name = (scope.collection().isPresent() ? ".collection" : ".dataset")
                    + (scope.style().isPresent() ? ".style." : ".")
                    + scope.dataType();
            document(paths, base, name + ".getTileSetsList", "瓦片集列表", "Tilesets", names(scope));
            document(
                    paths,
                    base + "/{tileMatrixSetId}",
                    name + ".getTileSet",
                    "瓦片集",
                    "A tileset",
                    with(names(scope), "tileMatrixSetId"));
            paths.put(
                    base + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                    object("get", tile(scope, name + ".getTile")));
        }
        return paths;
    }

    private Map<String, Object> tile(TileScope scope, String operation) {
        List<String> names = with(names(scope), "tileMatrixSetId", "tileMatrix", "tileRow", "tileCol");
        if (scope.map()) {
            names.add("scale");
        } else {
            names.add(PropertiesParameter.NAME);
        }
        return operation(
                operation,
                "瓦片",
                "A tile",
                references(
                        names,
                        OpenApi.query(
                                "f",
                                request.say("格式", "Format"),
                                OpenApi.choice(List.of(scope.format().extension())))),
                object(scope.format().mediaType(), object("schema", OpenApi.BINARY)));
    }

    private static List<String> names(TileScope scope) {
        List<String> names = new ArrayList<>(TilesController.NAMES);
        names.add("lang");
        if (scope.collection().isPresent()) {
            names.add("collectionId");
        } else {
            names.add(TileScope.COLLECTIONS);
        }
        if (scope.style().isPresent()) {
            names.add("styleId");
        }
        return names;
    }

    private static List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Object> references(List<String> names, Map<String, Object> format) {
        List<Object> references = new ArrayList<>();
        names.forEach(name -> references.add(reference("parameters", name)));
        references.add(format);
        return references;
    }

    private void document(
            Map<String, Object> paths, String path, String operation, String zh, String en, List<String> names) {
        paths.put(
                path,
                object(
                        "get",
                        operation(
                                operation,
                                zh,
                                en,
                                references(names, reference("parameters", "f")),
                                object(
                                        Answers.JSON,
                                        object("schema", reference("schemas", "Any")),
                                        "text/html",
                                        object("schema", OpenApi.TEXT)))));
    }

    private Map<String, Object> operation(
            String id, String zh, String en, List<Object> parameters, Map<String, Object> content) {
        return object(
                "operationId",
                id,
                "tags",
                List.of("Tiles"),
                "summary",
                request.say(zh, en),
                "parameters",
                parameters,
                "responses",
                OpenApiDocument.responses(request.say(zh, en), content));
    }
}
