package city.xingtu.tile;

import java.util.Optional;

/**
 * Where finished tiles outlive the process, and where several nodes may find each other's. A name says all that a tile is
 * made of ({@link TileNames}), so a tile that was kept under it never becomes wrong. Safe for any number of threads; a
 * store that fails is one that has nothing.
 */
public interface TileStore extends AutoCloseable {

    /** Keeps nothing. */
    TileStore NONE = new TileStore() {
        @Override
        public Optional<Tile> find(String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String name, Tile tile) {
            // Nothing is kept.
        }
    };

    /** The tile that was kept under the name. */
    Optional<Tile> find(String name);

    /** Keeps the tile for some time. */
    void keep(String name, Tile tile);

    /** Lets go of what it holds open. */
    @Override
    default void close() {
        // Most hold nothing open.
    }
}
