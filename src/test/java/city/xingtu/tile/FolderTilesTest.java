package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of tiles that outlives processes and that several of them share. */
class FolderTilesTest {

    private static final TileAddress XIASHA = new TileAddress(TileMatrixSets.webMercatorQuad(), 12, 3417, 1685);
    private static final String NAME = "ab12";
    private static final long PLENTY = 1 << 20;

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatOneProcessKeptAnotherFinds() {
        Tile tile = Tile.compressible("名".repeat(1000).getBytes());
        new FolderTiles(folder, PLENTY).keep(NAME, tile);
        Tile found = new FolderTiles(folder, PLENTY).find(NAME).orElseThrow();
        assertThat(found.plain()).isEqualTo(tile.plain());
        assertThat(found.isCompressible()).isTrue();
        assertThat(found.fingerprint()).isEqualTo(tile.fingerprint());
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

    /** Two services, one restarted, another version, another style: who finds whose tiles. */
    @Test
    void nodesFindEachOthersTilesAndNoneOfAnotherPlanStyleOrVersion() throws IOException {
        StyleRepository styles = StyleRepository.load(Path.of("styles"));
        Atlas first = plan();
        Tile vector = vector(tiles("1", styles), first);
        Tile image = image(tiles("1", styles), first, styles);
        assertThat(made).hasValue(2);

        Atlas second = plan();
        assertThat(vector(tiles("1", styles), second).plain()).isEqualTo(vector.plain());
        StyleRepository reloaded = StyleRepository.load(Path.of("styles"));
        assertThat(image(tiles("1", reloaded), second, reloaded).plain()).isEqualTo(image.plain());
        assertThat(made).as("all were found").hasValue(2);

        vector(tiles("2", styles), second);
        assertThat(made).as("another version of the software").hasValue(3);

        Map<String, String> others = new HashMap<>();
        String id =
                second.view().findLayer("metro_stations").orElseThrow().layer().defaultStyle();
        others.put(id, styles.source(id).orElseThrow() + "<!-- changed -->");
        StyleRepository changed = StyleRepository.of(others);
        image(tiles("1", changed), second, changed);
        assertThat(made).as("another style").hasValue(4);

        LayerSnapshot stations = second.view().findLayer("metro_stations").orElseThrow();
        int near = stations.search(XIASHA.set().crs().toLonLat(XIASHA.bounds()))[0];
        Feature station = stations.feature(near);
        Map<String, Object> renamed = new HashMap<>(station.properties());
        renamed.put("name_en", "Renamed");
        commit(second, new Feature(station.id(), station.geometry(), renamed));
        assertThat(vector(tiles("1", styles), second).plain()).isNotEqualTo(vector.plain());
        assertThat(made).as("another plan").hasValue(5);
        commit(second, station);
        assertThat(vector(tiles("1", styles), second).plain()).isEqualTo(vector.plain());
        assertThat(made).as("the plan of before again").hasValue(5);
    }

    private static void commit(Atlas atlas, Feature feature) {
        atlas.commit(atlas.view().revision().number(), "test", "", List.of(new Edit.Put("metro_stations", feature)));
    }

    private static Atlas plan() {
        MemoryStore store = new MemoryStore();
        store.seed(GisDataFolder.open(Path.of("gis-data")), "test", "");
        return new Atlas(store);
    }

    /** As after a restart: nothing in memory. */
    private Tiles tiles(String software, StyleRepository styles) {
        return new Tiles(
                PLENTY,
                new FolderTiles(folder, 64 * PLENTY),
                software,
                styles::contentOf,
                new MapPainter(),
                this::counted);
    }

    private Tile counted(Callable<Tile> making) {
        made.incrementAndGet();
        try {
            return making.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tile vector(Tiles tiles, Atlas atlas) {
        LayerSnapshot layer = atlas.view().findLayer("metro_stations").orElseThrow();
        return tiles.vector("metro_stations", List.of(TiledLayer.whole(layer)), XIASHA, Optional.empty());
    }

    private static Tile image(Tiles tiles, Atlas atlas, StyleRepository styles) {
        LayerSnapshot layer = atlas.view().findLayer("metro_stations").orElseThrow();
        return tiles.raster("metro_stations", List.of(StyledLayer.of(layer, styles.styleOf(layer.layer()))), XIASHA, 1);
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
