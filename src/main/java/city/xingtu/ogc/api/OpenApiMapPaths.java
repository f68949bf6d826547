package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;
import static city.xingtu.ogc.api.OpenApi.reference;

import city.xingtu.http.PictureLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of maps in the API's definition (20-058, clause 23). */
final class OpenApiMapPaths {

    /** What one request may ask for at the most, for {@code info} of the definition (20-058, 11.2). */
    static final Map<String, Object> LIMITS = object(
            "maps",
            object("maxWidth", PictureLimits.SIDE, "maxHeight", PictureLimits.SIDE, "maxPixels", PictureLimits.PIXELS));

    private static final List<TileScope> SCOPES = List.of(
            TileScope.of(Map.of("aspect", "map")),
            TileScope.of(Map.of("collection", "{collectionId}", "aspect", "map")),
            TileScope.of(Map.of("collection", "{collectionId}", "style", "{styleId}", "aspect", "map")));

    private static final Map<String, Object> NUMBER = object("type", "number");
    private static final Map<String, Object> PIXELS =
            object("type", "integer", "minimum", 1, "maximum", PictureLimits.SIDE);
    private static final Map<String, Object> NUMBERS = OpenApi.array(NUMBER);

    private final ApiRequest request;

    OpenApiMapPaths(ApiRequest request) {
        this.request = request;
    }

    /** All paths. */
    Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (TileScope scope : SCOPES) {
            List<String> segments = scope.segments();
            String path = "/" + String.join("/", segments.subList(0, segments.size() - 1));
            String owner = scope.collection().isPresent() ? ".collection" : ".dataset";
            paths.put(
                    path,
                    object("get", operation(scope, owner + (scope.style().isPresent() ? ".style" : "") + ".getMap")));
        }
        return paths;
    }

    private Map<String, Object> operation(TileScope scope, String id) {
        List<Object> parameters = new ArrayList<>();
        scope.collection().ifPresent(collection -> parameters.add(reference("parameters", "collectionId")));
        scope.style().ifPresent(style -> parameters.add(reference("parameters", "styleId")));
        for (String name : TilesController.names(scope)) {
            parameters.add(reference("parameters", name));
        }
        parameters.add(reference("parameters", "lang"));
        own().forEach((name, schema) -> parameters.add(OpenApi.query(name, schema.description, schema.schema)));
        Map<String, Object> content = new LinkedHashMap<>();
        MapImageFormat.types().forEach(type -> content.put(type, object("schema", OpenApi.BINARY)));
        String title = request.say("地图", "A map");
        return object(
                "operationId",
                id,
                "tags",
                List.of("Maps"),
                "summary",
                title,
                "parameters",
                parameters,
                "responses",
                OpenApiDocument.responses(title, content));
    }

    private record Own(String description, Map<String, Object> schema) {}

    private Map<String, Own> own() {
        Map<String, Object> systems = OpenApi.choice(CrsParameter.uris());
        Map<String, Own> own = new LinkedHashMap<>();
        own.put("f", new Own(request.say("格式", "Format"), OpenApi.choice(MapImageFormat.names())));
        own.put(BboxParameter.NAME, new Own(request.say("范围", "Box"), NUMBERS));
        own.put(BboxParameter.CRS, new Own(request.say("范围的坐标系", "System of the box"), systems));
        own.put(SubsetParameter.NAME, new Own("Lat(30:30.5),Lon(120:121)", OpenApi.TEXT));
        own.put(SubsetParameter.CRS, new Own(request.say("subset 的坐标系", "System of subset"), systems));
        own.put(MapFrame.CENTER, new Own(request.say("中心", "Centre"), NUMBERS));
        own.put(MapFrame.CENTER_CRS, new Own(request.say("中心的坐标系", "System of the centre"), systems));
        own.put(MapFrame.WIDTH, new Own(request.say("宽，像素", "Width in pixels"), PIXELS));
        own.put(MapFrame.HEIGHT, new Own(request.say("高，像素", "Height in pixels"), PIXELS));
        own.put(MapFrame.SCALE, new Own(request.say("比例尺分母", "Denominator of the scale"), NUMBER));
        own.put(MapFrame.MILLIMETRES, new Own(request.say("像素大小，毫米", "Millimetres of a pixel"), NUMBER));
        own.put(CrsParameter.NAME, new Own(request.say("地图的坐标系", "System of the map"), systems));
        own.put(MapBackground.COLOUR, new Own(request.say("背景色，0xRRGGBB", "Background, 0xRRGGBB"), OpenApi.TEXT));
        own.put(
                MapBackground.TRANSPARENT,
                new Own(request.say("背景透明", "Transparent background"), object("type", "boolean")));
        return own;
    }
}
