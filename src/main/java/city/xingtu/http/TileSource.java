package city.xingtu.http;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.StyledLayer;
import city.xingtu.filter.Filter;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.DropRule;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.reach.FilteredLayers;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.style.Style;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.Tile;
import city.xingtu.tile.TileKey;
import city.xingtu.tile.TiledLayer;
import city.xingtu.tile.Tiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where all protocols get their tiles: names are looked up in what the plan, the styles and the grids declare. */
public final class TileSource {

    private final StyleRepository styles;
    private final Tiles tiles;
    private final PlanFunctions functions;
    private final TileMatrixSets sets;
    private final Map<String, DropRule> rules;

    /** @param rules what vector tiles leave out, by id of the layer */
    public TileSource(
            StyleRepository styles,
            Tiles tiles,
            PlanFunctions functions,
            TileMatrixSets sets,
            Map<String, DropRule> rules) {
        this.styles = styles;
        this.tiles = tiles;
        this.functions = functions;
        this.sets = sets;
        this.rules = Map.copyOf(rules);
    }

    /** The grids that there are. */
    public TileMatrixSets sets() {
        return sets;
    }

    /**
     * The grid of that name.
     *
     * @param parameter by which the request names it
     * @throws Problem INVALID_PARAMETER
     */
    public TileMatrixSet set(String parameter, String id) {
        return sets.find(id).orElseThrow(() -> {
            String options = sets.all().stream().map(TileMatrixSet::id).collect(Collectors.joining(", "));
            return Query.expected(parameter, id, "下列网格之一：" + options, "one of " + options);
        });
    }

    /**
     * The tile, from the cache where it is there.
     *
     * @throws Problem UNKNOWN_LAYER, UNKNOWN_STYLE; INVALID_PARAMETER when a style is named for several layers, or a
     *     field that none of them has
     */
    public Tile get(TileRequest request) {
        if (request.format().image()) {
            return tiles.raster(name(request), styled(request), request.address(), request.scale());
        }
        return tiles.vector(name(request), tiled(request), request.address(), request.fields());
    }

    /**
     * All that the tile is made of, without making it: while this is equal, {@link #get} gives the same. Problems as
     * there.
     */
    public TileKey key(TileRequest request) {
        return request.format().image()
                ? tiles.rasterKey(name(request), styled(request), request.address(), request.scale())
                : tiles.vectorKey(name(request), tiled(request), request.address(), request.fields());
    }

    private static String name(TileRequest request) {
        return String.join(",", request.names());
    }

    private List<TiledLayer> tiled(TileRequest request) {
        List<LayerSnapshot> layers = selected(request.view(), request.names(), request.filter());
        checked(request.fields(), layers);
        return layers.stream()
                .map(layer ->
                        new TiledLayer(layer, rules.getOrDefault(layer.layer().id(), DropRule.NONE)))
                .toList();
    }

    /** Whether tiles outlive the process. */
    public boolean keeps() {
        return tiles.keeps();
    }

    /** Whether nothing is to be seen on a tile. */
    public boolean blank(Tile tile) {
        return tiles.blank(tile);
    }

    /**
     * All that such tiles are made of but for their addresses, in one word; problems as of {@link #get}.
     *
     * @param request for any tile of them
     */
    public String content(TileRequest request) {
        String variant = request.format() + " " + request.scale() + " "
                + request.address().set() + " " + request.fields();
        return tiles.content(styled(request), variant);
    }

    /** What an image shows, lowest first; problems as of {@link #get}. */
    public List<StyledLayer> styled(TileRequest request) {
        return styled(request.view(), request.names(), request.style(), request.language(), request.filter());
    }

    /** A number that changes with every change of a style. */
    public long edition() {
        return styles.edition();
    }

    /**
     * What a map of these layers, structures or themes shows, lowest first; problems as of {@link #get}.
     *
     * @param style empty for each layer's default, with labels in the language
     */
    public List<StyledLayer> styled(
            View view, List<String> names, Optional<String> style, Language language, Optional<Filter> filter) {
        List<LayerSnapshot> layers = selected(view, names, filter);
        if (style.isPresent() && layers.size() != 1) {
            throw Problem.invalid("style", "多个图层不能指定一个样式", "Several layers take no style");
        }
        return layers.stream()
                .map(layer -> StyledLayer.of(
                        layer,
                        style.map(name -> style(layer.layer(), name))
                                .orElseGet(() -> styles.styleOf(layer.layer(), language))))
                .toList();
    }

    private List<LayerSnapshot> selected(View view, List<String> names, Optional<Filter> filter) {
        List<LayerSnapshot> layers = new ArrayList<>();
        for (String name : names) {
            for (LayerSnapshot layer : layers(view, name)) {
                layers.add(filter.isEmpty() ? layer : FilteredLayers.of(filter.get(), view, layer, functions));
            }
        }
        return layers;
    }

    /** Titles of the styles of a layer by their names, its default first. */
    public Map<String, Text> stylesOf(Layer layer) {
        Map<String, Text> titles = new LinkedHashMap<>();
        styles.stylesOf(layer)
                .forEach(name -> titles.put(name, styles.styleOf(layer, name).title()));
        return titles;
    }

    /**
     * The layers of a layer, structure or {@code theme:x}, lowest first.
     *
     * @throws Problem UNKNOWN_LAYER
     */
    public static List<LayerSnapshot> layers(View view, String name) {
        List<LayerSnapshot> layers = view.resolve(name);
        if (layers.isEmpty()) {
            throw unknownLayer(name);
        }
        return layers;
    }

    /** The problem of a name that is no layer, structure or theme. */
    public static Problem unknownLayer(String name) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        return new Problem(
                Problem.Kind.UNKNOWN_LAYER,
                "layer",
                new Text(
                        "没有图层、结构或专题“" + shown + "”；目录见 /plan/catalogue",
                        "No layer, structure or theme '" + shown + "'; /plan/catalogue lists them"));
    }

    /**
     * The same fields.
     *
     * @throws Problem INVALID_PARAMETER {@code fields} for a field that no layer has
     */
    public static Optional<Set<String>> checked(Optional<Set<String>> fields, List<LayerSnapshot> layers) {
        for (String field : fields.orElse(Set.of())) {
            if (layers.stream().noneMatch(layer -> layer.layer().column(field) >= 0)) {
                throw Query.expected("fields", field, "图层声明的字段", "a field that the layer declares");
            }
        }
        return fields;
    }

    private Style style(Layer layer, String name) {
        List<String> known = styles.stylesOf(layer);
        if (!known.contains(name)) {
            String options = String.join(", ", known);
            throw new Problem(
                    Problem.Kind.UNKNOWN_STYLE,
                    "style",
                    new Text("图层没有此样式；可用：" + options, "The layer has no such style; it has: " + options));
        }
        return styles.styleOf(layer, name);
    }
}
