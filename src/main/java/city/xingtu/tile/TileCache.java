package city.xingtu.tile;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tiles used last, up to a number of bytes. A tile that several requests want at once is made once. Nothing is ever
 * invalidated: keys hold the versions of what a tile shows, and tiles of old versions fall out as nobody asks for them.
 */
final class TileCache {

    private final long capacity;
    private final Map<TileKey, Tile> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private final ConcurrentMap<TileKey, CompletableFuture<Tile>> pending = new ConcurrentHashMap<>();
    private long weight;

    /**
     * An empty cache.
     *
     * @param capacity bytes
     */
    TileCache(long capacity) {
        this.capacity = capacity;
    }

    /** The tile of the key, made by the maker when it is not there. What the maker throws, every waiting caller gets. */
    Tile get(TileKey key, Supplier<Tile> maker) {
        Tile known = find(key);
        if (known != null) {
            return known;
        }
        CompletableFuture<Tile> mine = new CompletableFuture<>();
        CompletableFuture<Tile> others = pending.putIfAbsent(key, mine);
        return others == null ? make(key, maker, mine) : await(others);
    }

    /** Bytes held. */
    synchronized long weight() {
        return weight;
    }

    private Tile make(TileKey key, Supplier<Tile> maker, CompletableFuture<Tile> promise) {
        try {
            // Another request may have finished it between the look into the cache and the promise.
            Tile tile = find(key);
            if (tile == null) {
                tile = maker.get();
                put(key, tile);
            }
            promise.complete(tile);
            return tile;
        } catch (RuntimeException | Error e) {
            promise.completeExceptionally(e);
            throw e;
        } finally {
            pending.remove(key, promise);
        }
    }

    private static Tile await(CompletableFuture<Tile> promise) {
        try {
            return promise.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private synchronized @Nullable Tile find(TileKey key) {
        return tiles.get(key);
    }

    private synchronized void put(TileKey key, Tile tile) {
        if (tile.weight() > capacity) {
            return;
        }
        Tile old = tiles.put(key, tile);
        weight += tile.weight() - (old == null ? 0 : old.weight());
        Iterator<Tile> eldest = tiles.values().iterator();
        while (weight > capacity) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }
}
