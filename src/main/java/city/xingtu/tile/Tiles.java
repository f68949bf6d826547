package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
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
    private final StyleEditions editions = new StyleEditions();
    private final Function<Callable<Tile>, Tile> work;

    /**
     * With an empty cache.
     *
     * @param cacheBytes the most that finished tiles may take
     * @param work runs the making of a tile where it has a core, and returns its result
     */
    public Tiles(long cacheBytes, MapPainter painter, Function<Callable<Tile>, Tile> work) {
        this.cache = new TileCache(cacheBytes);
        this.rasters = new RasterTiles(painter);
        this.work = work;
    }

    /**
     * A vector tile.
     *
     * @param name under which the layers were asked for
     * @param layers that the name stands for, lowest first
     * @param fields to carry as properties; empty for all
     */
    public Tile vector(String name, List<LayerSnapshot> layers, TileAddress address, Optional<Set<String>> fields) {
        String variant = "mvt"
                + fields.map(names -> ":" + String.join(",", new TreeSet<>(names)))
                        .orElse("");
        TileKey key = new TileKey(name, address, content(layers, VectorTileEncoder.reach(address)), variant);
        return cache.get(
                key, () -> work.apply(() -> Tile.compressible(VectorTileEncoder.encode(layers, address, fields))));
    }

    /**
     * A raster tile.
     *
     * @param name under which the layers were asked for
     * @param layers that the name stands for, lowest first
     * @param scale pixels of the raster a pixel of the grid: 1 to 3
     */
    public Tile raster(String name, List<StyledLayer> layers, TileAddress address, int scale) {
        String styles = layers.stream()
                .map(layer -> layer.style().id() + editions.of(layer.style()))
                .collect(Collectors.joining(","));
        long content = content(layers.stream().map(StyledLayer::layer).toList(), RasterTiles.reach(address));
        TileKey key = new TileKey(name, address, content, "png@" + scale + ":" + styles);
        return cache.get(key, () -> work.apply(() -> rasters.draw(layers, address, scale)));
    }

    /**
     * What the tile is made of: a commit elsewhere leaves it as it is.
     *
     * @param reach box in longitude and latitude from which something may reach into the tile
     */
    private static long content(List<LayerSnapshot> layers, BoundingBox reach) {
        long hash = layers.size();
        for (LayerSnapshot layer : layers) {
            hash = (hash ^ layer.version(reach)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
