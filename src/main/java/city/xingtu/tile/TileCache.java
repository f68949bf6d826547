package city.xingtu.tile;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The tiles used last, up to a number of bytes, and behind them a store of those used before. A tile that several requests
 * want at once is made once. Nothing is ever invalidated: keys hold the versions of what a tile shows, and tiles of old
 * versions fall out as nobody asks for them.
 */
final class TileCache {

    private final TileStore store;
    private final LastUsed<TileKey, Tile> tiles;
    private final ConcurrentMap<TileKey, CompletableFuture<Tile>> pending = new ConcurrentHashMap<>();

    /**
     * An empty cache.
     *
     * @param capacity bytes
     * @param store behind it
     */
    TileCache(long capacity, TileStore store) {
        this.tiles = new LastUsed<>(capacity, Tile::weight);
        this.store = store;
    }

    /**
     * The tile of the key, from the store or made by the maker when it is not there. What the maker throws, every waiting
     * caller gets.
     *
     * @param name of the tile in the store; none for one that is not worth keeping there
     */
    Tile get(TileKey key, Supplier<Optional<String>> name, Supplier<Tile> maker) {
        Tile known = tiles.find(key);
        if (known != null) {
            return known;
        }
        CompletableFuture<Tile> mine = new CompletableFuture<>();
        CompletableFuture<Tile> others = pending.putIfAbsent(key, mine);
        return others == null ? make(key, name, maker, mine) : await(others);
    }

    /** Whether there is a store behind it. */
    boolean keeps() {
        return store != TileStore.NONE;
    }

    /** Bytes held. */
    long weight() {
        return tiles.weight();
    }

    private Tile make(
            TileKey key, Supplier<Optional<String>> name, Supplier<Tile> maker, CompletableFuture<Tile> promise) {
        try {
            // Another request may have finished it between the look into the cache and the promise.
            Tile tile = tiles.find(key);
            if (tile == null) {
                tile = keeps() ? stored(name.get(), maker) : maker.get();
                tiles.put(key, tile);
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

    private Tile stored(Optional<String> name, Supplier<Tile> maker) {
        Optional<Tile> kept = name.flatMap(store::find);
        if (kept.isPresent()) {
            return kept.get();
        }
        Tile tile = maker.get();
        name.ifPresent(given -> store.keep(given, tile));
        return tile;
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
}
