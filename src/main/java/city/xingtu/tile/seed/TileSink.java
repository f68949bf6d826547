package city.xingtu.tile.seed;

import city.xingtu.tile.Tile;
import city.xingtu.tile.TileAddress;
import java.io.IOException;

/**
 * Takes the tiles of a {@link TileSequence} in its order, by one thread. What is there at a {@link #checkpoint} is found
 * again by another sink for the same job; closed without {@link #finish}, it waits for that.
 */
public interface TileSink extends AutoCloseable {

    /** For tiles that are kept as they are made. */
    TileSink NONE = new TileSink() {
        @Override
        public long doneUntil() {
            return -1;
        }

        @Override
        public void put(TileAddress address, Tile tile) {
            // It is where it belongs.
        }

        @Override
        public void checkpoint(long place) {
            // Tiles that are there are found again, each by itself.
        }

        @Override
        public void finish() {
            // Nothing is left to do.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /** The place of the last tile that an earlier run for the same job had done with; -1 for none. */
    long doneUntil();

    /** Takes a tile that shows something. */
    void put(TileAddress address, Tile tile) throws IOException;

    /** Makes what was taken last, and remembers that all tiles up to the place are done with. */
    void checkpoint(long place) throws IOException;

    /** Completes what is written; nothing is taken afterwards. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
