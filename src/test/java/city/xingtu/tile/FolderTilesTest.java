package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of tiles that outlives processes and that several of them share. */
class FolderTilesTest extends TileStoreContract {

    private static final long PLENTY = 1 << 20;

    @TempDir
    Path folder;

    @Override
    TileStore open() {
        return new FolderTiles(folder, 64 * PLENTY);
    }

    @Test
    void aFileThatIsCutShortAlteredOrMisplacedIsNoTileAndIsRemoved() throws IOException {
        FolderTiles tiles = new FolderTiles(folder, PLENTY);
        Tile tile = Tile.of(new byte[100]);
        tiles.keep(NAME, tile);
        byte[] whole = Files.readAllBytes(file(NAME));
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(NAME), java.util.Arrays.copyOf(whole, length));
            assertThat(tiles.find(NAME))
                    .as("%d of %d bytes", length, whole.length)
                    .isEmpty();
            assertThat(file(NAME)).doesNotExist();
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Files.write(file(NAME), altered);
            assertThat(tiles.find(NAME)).as("bit of byte %d", at).isEmpty();
        }
        Files.write(file("ab13"), whole);
        assertThat(tiles.find("ab13")).as("under another name").isEmpty();
        Files.write(file(NAME), whole);
        assertThat(tiles.find(NAME)).isPresent();
    }

    @Test
    void theFolderHoldsNoMoreThanItMayAndWhatWasUsedLongestAgoGoesFirst() throws IOException {
        FolderTiles tiles = new FolderTiles(folder, 10_000);
        for (int i = 0; i < 30; i++) {
            String name = String.format("%04x", i * 257);
            tiles.keep(name, Tile.of(new byte[500]));
            // Written in one moment in this test, an hour apart in life.
            if (Files.exists(file(name))) {
                Files.setLastModifiedTime(
                        file(name), FileTime.from(Instant.now().minusSeconds(3600L * (100 - i))));
            }
        }
        assertThat(tiles.sweep()).isLessThanOrEqualTo(10_000);
        assertThat(bytes()).isLessThanOrEqualTo(10_000);
        assertThat(tiles.find(String.format("%04x", 29 * 257))).isPresent();
        assertThat(tiles.find("0000")).isEmpty();
    }

    @Test
    void whatAnEndedProcessLeftUnfinishedIsCleared() throws IOException {
        Path part = Files.createDirectories(folder.resolve("ab")).resolve("ab12.x.part");
        Files.write(part, new byte[10]);
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(7200)));
        Path young = Files.write(folder.resolve("ab").resolve("ab13.y.part"), new byte[10]);
        new FolderTiles(folder, PLENTY).sweep();
        assertThat(part).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void manyWritersOfOneTileLeaveOneWholeFile() throws Exception {
        Tile tile = Tile.of(new byte[5000]);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                writers.add(threads.submit(() -> {
                    FolderTiles node = new FolderTiles(folder, PLENTY);
                    node.keep(NAME, tile);
                    assertThat(node.find(NAME)).isPresent();
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(file(NAME));
        }
    }

    private Path file(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
