package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.ink.Crew;
import city.xingtu.plan.DropRule;
import city.xingtu.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Serves tiles, from the cache where it has them. Safe for any number of threads. */
public final class Tiles {

    private final TileCache cache;
    private final RasterTiles rasters;
    private final StyleEditions editions;
    private final TileNames names;
    private final Crew crew;
    private final Function<Callable<Tile>, Tile> work;

    /**
     * Without a store of tiles behind the cache in memory.
     *
     * @param cacheBytes the most that finished tiles may take
     * @param painter of raster tiles, whose crew shares the work on vector tiles too
     * @param work runs the making of a tile where it has a core, and returns its result
     */
    public Tiles(long cacheBytes, MapPainter painter, Function<Callable<Tile>, Tile> work) {
        this(cacheBytes, TileStore.NONE, "", style -> Optional.empty(), painter, work);
    }

    /**
     * With an empty cache.
     *
     * @param cacheBytes the most that finished tiles may take in memory
     * @param store of tiles behind it
     * @param software the version of what draws, for the names of tiles in the store
     * @param styles all that is written of a style; none for one that nobody wrote down
     * @param painter of raster tiles, whose crew shares the work on vector tiles too
     * @param work runs the making of a tile where it has a core, and returns its result
     */
    public Tiles(
            long cacheBytes,
            TileStore store,
            String software,
            Function<Style, Optional<String>> styles,
            MapPainter painter,
            Function<Callable<Tile>, Tile> work) {
        this.cache = new TileCache(cacheBytes, store);
        this.names = new TileNames(software);
        this.editions = new StyleEditions(styles);
        this.rasters = new RasterTiles(painter);
        this.crew = painter.crew();
        this.work = work;
    }

    /**
     * A vector tile.
     *
     * @param name under which the layers were asked for
     * @param layers that the name stands for, lowest first
     * @param fields to carry as properties; empty for all
     */
    public Tile vector(String name, List<TiledLayer> layers, TileAddress address, Optional<Set<String>> fields) {
        Recipe recipe = vectorRecipe(name, layers, address, fields);
        return get(recipe, () -> Tile.compressible(VectorTileEncoder.encode(layers, address, fields, crew)));
    }

    /**
     * A raster tile.
     *
     * @param name under which the layers were asked for
     * @param layers that the name stands for, lowest first
     * @param scale pixels of the raster a pixel of the grid: 1 to 3
     */
    public Tile raster(String name, List<StyledLayer> layers, TileAddress address, int scale) {
        return get(rasterRecipe(name, layers, address, scale), () -> rasters.draw(layers, address, scale));
    }

    /** What {@link #vector} gives, by the name of all that it is made of. */
    public TileKey vectorKey(String name, List<TiledLayer> layers, TileAddress address, Optional<Set<String>> fields) {
        return vectorRecipe(name, layers, address, fields).key();
    }

    /** What {@link #raster} gives, by the name of all that it is made of. */
    public TileKey rasterKey(String name, List<StyledLayer> layers, TileAddress address, int scale) {
        return rasterRecipe(name, layers, address, scale).key();
    }

    /** What a tile is made of. */
    private record Recipe(TileKey key, List<LayerSnapshot> layers, TileAddress address, LazyBox reach) {}

    private Recipe vectorRecipe(
            String name, List<TiledLayer> layers, TileAddress address, Optional<Set<String>> fields) {
        String variant = "mvt"
                + layers.stream()
                        .filter(tiled -> !tiled.rule().equals(DropRule.NONE))
                        .map(tiled -> ":" + tiled.layer().layer().id() + tiled.rule())
                        .collect(Collectors.joining())
                + fields.map(names -> ":" + String.join(",", new TreeSet<>(names)))
                        .orElse("");
        List<LayerSnapshot> shown = layers.stream().map(TiledLayer::layer).toList();
        return recipe(name, shown, address, new LazyBox(() -> VectorTileEncoder.reach(address)), variant);
    }

    private Recipe rasterRecipe(String name, List<StyledLayer> layers, TileAddress address, int scale) {
        String styles = layers.stream()
                .map(layer -> layer.style().id() + editions.of(layer.style()))
                .collect(Collectors.joining(","));
        List<LayerSnapshot> shown = layers.stream().map(StyledLayer::layer).toList();
        LazyBox reach = new LazyBox(() -> RasterTiles.reach(address));
        return recipe(name, shown, address, reach, "png@" + scale + ":" + styles);
    }

    private static Recipe recipe(
            String name, List<LayerSnapshot> shown, TileAddress address, LazyBox reach, String variant) {
        return new Recipe(new TileKey(name, address, content(shown, reach), variant), shown, address, reach);
    }

    private Tile get(Recipe recipe, Callable<Tile> maker) {
        return cache.get(
                recipe.key(),
                () -> names.of(
                        recipe.layers(),
                        recipe.address(),
                        recipe.reach().get(),
                        recipe.key().variant()),
                () -> work.apply(maker));
    }

    /**
     * What the tile is made of: a commit elsewhere leaves it as it is.
     *
     * @param reach box in longitude and latitude from which something may reach into the tile
     */
    private static long content(List<LayerSnapshot> layers, LazyBox reach) {
        long hash = layers.size();
        for (LayerSnapshot layer : layers) {
            hash = (hash ^ layer.version(reach)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** Whether tiles outlive the process. */
    public boolean keeps() {
        return cache.keeps();
    }

    /** Whether nothing is to be seen on a tile. */
    public boolean blank(Tile tile) {
        return tile.isEmpty() || rasters.blank(tile);
    }

    /**
     * All that the tiles of a grid are made of, but for their addresses, in one word: the same in every process.
     *
     * @param variant format and options
     */
    public String content(List<StyledLayer> layers, String variant) {
        StringBuilder facts = new StringBuilder(variant);
        for (StyledLayer layer : layers) {
            facts.append('\n')
                    .append(layer.layer().layer())
                    .append(' ')
                    .append(layer.layer().version());
            facts.append(' ').append(editions.of(layer.style()));
        }
        return names.of(facts.toString());
    }

    /**
     * How far beyond its box a feature may show, in tiles.
     *
     * @param image whether the tiles are images
     */
    public static double margin(boolean image, TileMatrixSet.TileMatrix level) {
        return image ? (double) MapRequest.REACH / level.tileSize() : VectorTileEncoder.MARGIN;
    }
}
