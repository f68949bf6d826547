package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileMatrix;
import city.xingtu.geo.TileMatrixSet.TileRange;
import city.xingtu.http.Answers;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tileset's metadata (17-083r4, clause 7): of what its tiles are, in which grid, between which columns and rows, and
 * where each is. The members {@code layers} and {@code boundingBox} are left out of lists.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TilesetDocument(
        String title,
        @Nullable String description,
        String dataType,
        String crs,
        String tileMatrixSetId,
        String tileMatrixSetURI,
        List<MatrixLimits> tileMatrixSetLimits,
        @Nullable BoundingBoxDocument boundingBox,
        @Nullable List<TiledLayer> layers,
        List<Link> links) {

    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    /** Columns and rows of a level that hold anything; both ends included. */
    record MatrixLimits(String tileMatrix, long minTileRow, long maxTileRow, long minTileCol, long maxTileCol) {}

    record BoundingBoxDocument(List<Double> lowerLeft, List<Double> upperRight, String crs) {}

    /** A layer of the tiles, and what its features carry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TiledLayer(
            String id,
            String title,
            String dataType,
            @Nullable Integer geometryDimension,
            @Nullable Map<String, Object> propertiesSchema) {}

    /** As an entry of a list. */
    static TilesetDocument entry(
            ApiRequest request, TileScope scope, TileMatrixSet set, String title, List<LayerSnapshot> layers) {
        String address = scope.address(request, set.id());
        List<Link> links = new ArrayList<>();
        links.add(new Link(request.with(address, Map.of("f", "json")), Link.SELF, Answers.JSON, null));
        links.add(scheme(request, set));
        return of(request, scope, set, title, layers, null, null, links);
    }

    /** As a document of its own. */
    static TilesetDocument alone(
            ApiRequest request, TileScope scope, TileMatrixSet set, String title, List<LayerSnapshot> layers) {
        List<Link> links = new ArrayList<>(request.selfLinks(scope.address(request, set.id()), Answers.JSON));
        links.add(template(request, scope, set));
        links.add(scheme(request, set));
        return of(
                request,
                scope,
                set,
                title,
                layers,
                box(TileScope.bounds(layers)),
                layers.stream()
                        .map(layer -> layer(request, scope, layer.layer()))
                        .toList(),
                links);
    }

    private static TilesetDocument of(
            ApiRequest request,
            TileScope scope,
            TileMatrixSet set,
            String title,
            List<LayerSnapshot> layers,
            @Nullable BoundingBoxDocument box,
            @Nullable List<TiledLayer> tiled,
            List<Link> links) {
        return new TilesetDocument(
                title,
                set.crs().displayOnly() ? TileMatrixSetJson.DISPLAY_ONLY.in(request.language()) : null,
                scope.dataType(),
                set.crs().uri(),
                set.id(),
                uri(request, set),
                limits(set, TileScope.bounds(layers)),
                box,
                tiled,
                links);
    }

    /** The register's name of the grid, else the address of its definition here. */
    private static String uri(ApiRequest request, TileMatrixSet set) {
        return set.uri().isEmpty() ? request.address("tileMatrixSets", set.id()) : set.uri();
    }

    private static Link template(ApiRequest request, TileScope scope, TileMatrixSet set) {
        String address = scope.address(request, set.id()) + "/{tileMatrix}/{tileRow}/{tileCol}";
        return new Link(
                request.with(address, Map.of("f", scope.format().extension())),
                "item",
                scope.format().mediaType(),
                request.say("瓦片", "Tiles"),
                true);
    }

    private static Link scheme(ApiRequest request, TileMatrixSet set) {
        return new Link(
                request.address("tileMatrixSets", set.id()),
                SCHEME,
                Answers.JSON,
                request.say("瓦片网格", "Tile matrix set"));
    }

    /**
     * Levels with the tiles that anything reaches into, symbols and labels beside the geometry included; all of them when
     * nothing has a place.
     *
     * @param bounds in longitude and latitude
     */
    static List<MatrixLimits> limits(TileMatrixSet set, BoundingBox bounds) {
        BoundingBox box = bounds.isEmpty() ? set.bounds() : set.crs().fromLonLat(bounds);
        List<MatrixLimits> limits = new ArrayList<>();
        for (int i = 0; i < set.matrices().size(); i++) {
            TileMatrix matrix = set.matrices().get(i);
            TileRange tiles = set.tiles(i, box.expandedBy(matrix.side() / 2));
            if (!tiles.isEmpty()) {
                limits.add(new MatrixLimits(
                        matrix.id(), tiles.firstRow(), tiles.lastRow(), tiles.firstColumn(), tiles.lastColumn()));
            }
        }
        return limits;
    }

    private static @Nullable BoundingBoxDocument box(BoundingBox bounds) {
        return bounds.isEmpty()
                ? null
                : new BoundingBoxDocument(
                        List.of(bounds.minX(), bounds.minY()), List.of(bounds.maxX(), bounds.maxY()), Crs.CRS84.uri());
    }

    private static TiledLayer layer(ApiRequest request, TileScope scope, Layer layer) {
        return new TiledLayer(
                layer.id(),
                layer.title().in(request.language()),
                scope.dataType(),
                switch (layer.geometryType()) {
                    case POINT -> 0;
                    case LINE -> 1;
                    case POLYGON -> 2;
                    case MIXED -> null;
                },
                scope.map() ? null : schema(request, layer));
    }

    private static Map<String, Object> schema(ApiRequest request, Layer layer) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : layer.fields()) {
            properties.put(
                    field.name(),
                    OpenApi.object(
                            "title",
                            field.title().in(request.language()),
                            "type",
                            switch (field.type()) {
                                case INTEGER -> "integer";
                                case NUMBER -> "number";
                                case BOOLEAN -> "boolean";
                                case TEXT, DATE, TIMESTAMP, TEXT_LIST -> "string";
                            }));
        }
        return OpenApi.object("type", "object", "properties", properties);
    }
}
