package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.http.Answers;
import city.xingtu.http.Horizons;
import city.xingtu.http.Query;
import city.xingtu.http.TileAnswer;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.tile.TileAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tilesets and tiles of the plan and of its collections (OGC API - Tiles Part 1, 20-057). */
@RestController
public final class TilesController {

    private static final String SET = "/{tileMatrixSetId}";
    private static final String TILE = SET + "/{tileMatrix}/{tileRow}/{tileCol}";

    /** Parameters that tiles take, and lists and descriptions too, which hand them on in their links. */
    static final List<String> NAMES =
            List.of(DatetimeParameter.NAME, FilterParameter.NAME, FilterParameter.LANGUAGE, FilterParameter.CRS);

    private final Atlas atlas;
    private final TileSource tiles;

    public TilesController(Atlas atlas, TileSource tiles) {
        this.atlas = atlas;
        this.tiles = tiles;
    }

    /** The tilesets: one a grid that the layers reach into. */
    @GetMapping({
        TileScope.DATASET_PATH,
        TileScope.DATASET_MAP_PATH,
        TileScope.COLLECTION_PATH,
        TileScope.COLLECTION_MAP_PATH,
        TileScope.STYLED_MAP_PATH
    })
    public void list(@PathVariable Map<String, String> path, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        TileScope scope = TileScope.of(path);
        ApiRequest request = ApiRequest.of(servlet, names(scope).toArray(String[]::new));
        View view = view(request.query());
        List<LayerSnapshot> layers = scope.layers(view, request.query());
        String title = title(request, scope, view, layers);
        BoundingBox bounds = TileScope.bounds(layers);
        List<TileMatrixSet> sets = tiles.sets().all().stream()
                .filter(set -> !TilesetDocument.limits(set, bounds).isEmpty())
                .toList();
        List<Link> links = request.selfLinks(scope.address(request), Answers.JSON);
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> new Tilesets(
                        sets.stream()
                                .map(set -> TilesetDocument.entry(request, scope, set, title, layers))
                                .toList(),
                        links),
                () -> page(request, scope, title, sets).links(links));
    }

    /** The description of a tileset. */
    @GetMapping({
        TileScope.DATASET_PATH + SET,
        TileScope.DATASET_MAP_PATH + SET,
        TileScope.COLLECTION_PATH + SET,
        TileScope.COLLECTION_MAP_PATH + SET,
        TileScope.STYLED_MAP_PATH + SET
    })
    public void tileset(
            @PathVariable Map<String, String> path, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        TileScope scope = TileScope.of(path);
        ApiRequest request = ApiRequest.of(servlet, names(scope).toArray(String[]::new));
        TileMatrixSet set = set(path);
        View view = view(request.query());
        List<LayerSnapshot> layers = scope.layers(view, request.query());
        String title = title(request, scope, view, layers);
        TilesetDocument document = TilesetDocument.alone(request, scope, set, title, layers);
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                document.links(),
                () -> document,
                () -> new HtmlPage(request, title + " · " + set.id())
                        .path(Map.of(request.say("瓦片", "Tiles"), scope.address(request)))
                        .heading()
                        .links(document.links()));
    }

    /** A tile. */
    @GetMapping({
        TileScope.DATASET_PATH + TILE,
        TileScope.DATASET_MAP_PATH + TILE,
        TileScope.COLLECTION_PATH + TILE,
        TileScope.COLLECTION_MAP_PATH + TILE,
        TileScope.STYLED_MAP_PATH + TILE
    })
    public void tile(@PathVariable Map<String, String> path, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        TileScope scope = TileScope.of(path);
        Query query = Query.of(servlet);
        List<String> known = new ArrayList<>(names(scope));
        known.addAll(ApiRequest.COMMON);
        known.add(scope.map() ? "scale" : PropertiesParameter.NAME);
        query.allowOnly(known);
        query.choice("f", List.of(scope.format().extension()), scope.format().extension());
        TileMatrixSet set = set(path);
        TileAddress address = address(set, path);
        View view = view(query);
        check(address, TilesetDocument.limits(set, TileScope.bounds(scope.layers(view, query))));
        TileRequest asked = TileRequest.of(view, scope.names(view, query), address, scope.format())
                .at(scope.map() ? query.integer("scale", 1, TileRequest.MAX_SCALE, 1) : 1)
                .in(scope.style(), Language.of(query.text("lang", "")))
                .selecting(FilterParameter.parse(query), properties(query));
        TileAnswer.send(servlet, response, asked, tiles.get(asked));
    }

    private View view(Query query) {
        return atlas.view(Horizons.find(query, DatetimeParameter.NAME));
    }

    private TileMatrixSet set(Map<String, String> path) {
        return tiles.set("tileMatrixSetId", path.getOrDefault("tileMatrixSetId", ""));
    }

    private static TileAddress address(TileMatrixSet set, Map<String, String> path) {
        return TileAddress.parse(
                set,
                path.getOrDefault("tileMatrix", ""),
                path.getOrDefault("tileCol", ""),
                path.getOrDefault("tileRow", ""));
    }

    /** /req/core/tc-error: tiles outside of the stated limits do not exist. */
    private static void check(TileAddress address, List<TilesetDocument.MatrixLimits> limits) {
        String matrix = address.set().matrices().get(address.matrix()).id();
        boolean inside = limits.stream()
                .anyMatch(limit -> limit.tileMatrix().equals(matrix)
                        && address.row() >= limit.minTileRow()
                        && address.row() <= limit.maxTileRow()
                        && address.column() >= limit.minTileCol()
                        && address.column() <= limit.maxTileCol());
        if (!inside) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FEATURE,
                    "tileRow",
                    new Text("瓦片在 tileMatrixSetLimits 之外", "The tile lies outside of the tileMatrixSetLimits"));
        }
    }

    private static Optional<Set<String>> properties(Query query) {
        return query.find(PropertiesParameter.NAME)
                .map(given -> new LinkedHashSet<>(query.list(PropertiesParameter.NAME)));
    }

    /** The parameters of lists, descriptions and tiles of a scope. */
    static List<String> names(TileScope scope) {
        List<String> names = new ArrayList<>(NAMES);
        if (scope.collection().isEmpty()) {
            names.add(TileScope.COLLECTIONS);
        }
        return names;
    }

    private static String title(ApiRequest request, TileScope scope, View view, List<LayerSnapshot> layers) {
        return scope.collection().isPresent()
                ? layers.getFirst().layer().title().in(request.language())
                : view.schema().title().in(request.language());
    }

    private static HtmlPage page(ApiRequest request, TileScope scope, String title, List<TileMatrixSet> sets) {
        HtmlPage page = new HtmlPage(
                request,
                title + " · " + (scope.map() ? request.say("地图瓦片", "Map tiles") : request.say("矢量瓦片", "Vector tiles")));
        return page.path(Map.of())
                .heading()
                .table(
                        List.of(request.say("瓦片网格", "Tile matrix set"), "CRS"),
                        sets.stream()
                                .map(set -> List.of(
                                        HtmlPage.Cell.link(
                                                page.address(scope.address(request, set.id())),
                                                TileMatrixSetsController.title(request, set)),
                                        HtmlPage.Cell.text(set.crs().code())))
                                .toList());
    }

    record Tilesets(List<TilesetDocument> tilesets, List<Link> links) {}
}
