package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Serves tiles, from the cache where it has them. Safe for any number of threads. */
public final class Tiles {

    private final TileCache cache;
    private final Function<Callable<Tile>, Tile> work;

    /**
     * With an empty cache.
     *
     * @param cacheBytes the most that finished tiles may take
     * @param work runs the making of a tile where it has a core, and returns its result
     */
    public Tiles(long cacheBytes, Function<Callable<Tile>, Tile> work) {
        this.cache = new TileCache(cacheBytes);
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
        TileKey key = new TileKey(name, address, content(layers), variant);
        return cache.get(
                key, () -> work.apply(() -> Tile.compressible(VectorTileEncoder.encode(layers, address, fields))));
    }

    private static long content(List<LayerSnapshot> layers) {
        long hash = layers.size();
        for (LayerSnapshot layer : layers) {
            hash = (hash ^ layer.version()) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
