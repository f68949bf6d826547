package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of what the tiles of an address are (20-057, clauses 9 to 11): the whole plan or one collection, as vectors or as a map,
 * the map in its default style or another.
 */
record TileScope(Optional<String> collection, boolean map, Optional<String> style) {

    /** Which collections of the plan are shown. */
    static final String COLLECTIONS = "collections";

    private static final String MAP_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/map";

    static final String DATASET_PATH = "/ogc/tiles";
    static final String DATASET_MAP_PATH = "/ogc/{aspect:map}/tiles";
    static final String COLLECTION_PATH = "/ogc/collections/{collection}/tiles";
    static final String COLLECTION_MAP_PATH = "/ogc/collections/{collection}/{aspect:map}/tiles";
    static final String STYLED_MAP_PATH = "/ogc/collections/{collection}/styles/{style}/{aspect:map}/tiles";

    /** From the variables of one of the paths. */
    static TileScope of(Map<String, String> path) {
        return new TileScope(
                Optional.ofNullable(path.get("collection")),
                path.containsKey("aspect"),
                Optional.ofNullable(path.get("style")));
    }

    /** Segments of the address of the list of tilesets, below the root. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        collection.ifPresent(id -> segments.addAll(List.of("collections", id)));
        style.ifPresent(id -> segments.addAll(List.of("styles", id)));
        if (map) {
            segments.add("map");
        }
        segments.add("tiles");
        return segments;
    }

    /** An address at or below the list of tilesets. */
    String address(ApiRequest request, String... below) {
        List<String> segments = segments();
        segments.addAll(List.of(below));
        return request.address(segments.toArray(String[]::new));
    }

    /** The form that the tiles come in. */
    TileFormat format() {
        return map ? TileFormat.PNG : TileFormat.MVT;
    }

    /** What the standard calls the tiles' content. */
    String dataType() {
        return map ? "map" : "vector";
    }

    /** Relation of a link to the list of tilesets. */
    String relation() {
        return "http://www.opengis.net/def/rel/ogc/1.0/tilesets-" + dataType();
    }

    /** Links to the lists of tilesets, of vectors and of maps, of the whole plan or a collection. */
    static List<Link> links(ApiRequest request, Map<String, String> path) {
        Map<String, String> mapPath = new HashMap<>(path);
        mapPath.put("aspect", "map");
        return List.of(
                of(path).link(request, request.say("矢量瓦片", "Vector tiles")),
                of(mapPath).link(request, request.say("地图瓦片", "Map tiles")));
    }

    private Link link(ApiRequest request, String title) {
        return new Link(address(request) + "?f=json", relation(), Answers.JSON, title);
    }

    /** The link to a map of it. */
    static Link mapLink(ApiRequest request, String... segments) {
        return new Link(
                request.address(Stream.concat(Stream.of(segments), Stream.of(MapsController.MAP))
                                .toArray(String[]::new))
                        + "?f=png",
                MAP_RELATION,
                TileFormat.PNG.mediaType(),
                request.say("地图", "Map"));
    }

    /** Names of what is shown, lowest first. */
    List<String> names(View view, Query query) {
        if (collection.isPresent()) {
            return List.of(collection.get());
        }
        return query.has(COLLECTIONS)
                ? query.list(COLLECTIONS).stream().map(TileScope::id).toList()
                : view.schema().layers().stream().map(Layer::id).toList();
    }

    /** The id of a collection that may be named by its address. */
    private static String id(String name) {
        return name.startsWith("http") ? name.substring(name.lastIndexOf('/') + 1) : name;
    }

    /**
     * What is shown, lowest first.
     *
     * @throws city.xingtu.plan.Problem UNKNOWN_LAYER
     */
    List<LayerSnapshot> layers(View view, Query query) {
        if (collection.isPresent()) {
            return List.of(CollectionsController.find(view, collection.get()));
        }
        return names(view, query).stream()
                .flatMap(name -> TileSource.layers(view, name).stream())
                .toList();
    }

    /** Where it is, in longitude and latitude. */
    static BoundingBox bounds(List<LayerSnapshot> layers) {
        return layers.stream().map(LayerSnapshot::bounds).reduce(BoundingBox.EMPTY, BoundingBox::union);
    }
}
