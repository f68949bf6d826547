package city.xingtu.tile.seed;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.MapPainter;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileRange;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.tile.Tile;
import city.xingtu.tile.TileAddress;
import city.xingtu.tile.TiledLayer;
import city.xingtu.tile.Tiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedingTest {

    private static final TileMatrixSet MERCATOR = TileMatrixSets.webMercatorQuad();
    private static final BoundingBox WORLD = new BoundingBox(-179.9, -85, 179.9, 85);

    private final Atlas atlas = new Atlas(MemoryStore.of(SamplePlan.small()));

    @TempDir
    Path folder;

    /** Every tile that shows something is in the sequence, and it has no tile twice. */
    @ParameterizedTest
    @ValueSource(strings = {"WebMercatorQuad", "WorldCRS84Quad", "TiandituC", "TiandituW", "GCJ02Quad", "Hangzhou4549"})
    void theSequenceHasEveryTileThatShowsSomething(String grid) {
        TileMatrixSet set = TileMatrixSetJson.read(Path.of("grids")).find(grid).orElseThrow();
        Tiles tiles = new Tiles(1 << 24, new MapPainter(), making -> {
            try {
                return making.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        List<LayerSnapshot> layers = List.of(
                atlas.view().findLayer("platforms").orElseThrow(),
                atlas.view().findLayer("roads").orElseThrow());
        int last = Math.min(12, set.matrices().size() - 5);
        Set<TileAddress> listed = new HashSet<>();
        long before = -1;
        List<TiledLayer> tiled = layers.stream().map(TiledLayer::whole).toList();
        double margin = Tiles.margin(false, set.matrices().getFirst());
        for (TileSequence.Step step :
                TileSequence.of(set, 0, last, Optional.empty(), Optional.empty(), layers, margin)) {
            assertThat(step.place()).isGreaterThan(before);
            before = step.place();
            listed.add(step.address());
        }
        BoundingBox around = new BoundingBox(120, 30, 121, 31);
        int shown = 0;
        for (int matrix = 0; matrix <= last; matrix++) {
            TileRange range = set.tiles(matrix, set.crs().fromLonLat(around));
            for (long x = range.firstColumn(); x <= range.lastColumn(); x++) {
                for (long y = range.firstRow(); y <= range.lastRow(); y++) {
                    TileAddress address = new TileAddress(set, matrix, x, y);
                    if (!tiles.blank(tiles.vector("all", tiled, address, Optional.empty()))) {
                        assertThat(listed).contains(address);
                        shown++;
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(last);
    }

    @Test
    void anAreaIsKeptTo() {
        BoundingBox box = new BoundingBox(120.31, 30.31, 120.35, 30.35);
        List<LayerSnapshot> layers = List.of(atlas.view().findLayer("platforms").orElseThrow());
        TileSequence inside = TileSequence.of(MERCATOR, 14, 14, Optional.of(box), Optional.empty(), layers, 0);
        TileRange range = MERCATOR.tiles(14, MERCATOR.crs().fromLonLat(box));
        for (TileSequence.Step step : inside) {
            assertThat(step.address().column()).isBetween(range.firstColumn(), range.lastColumn());
            assertThat(step.address().row()).isBetween(range.firstRow(), range.lastRow());
        }
        TileSequence west = TileSequence.of(
                MERCATOR, 14, 14, Optional.of(box), Optional.of(tile -> tile.minX() < 120.33), layers, 0);
        assertThat(west.size()).isPositive().isLessThan(inside.size());
    }

    /** 16,384 different tiles need more directories than one; where there is none, there is none. */
    @Test
    void anArchiveHoldsEveryTileUnderItsId() throws IOException {
        Map<Long, byte[]> expected = new HashMap<>();
        Path file = folder.resolve("a.pmtiles");
        seed(file, tile -> {
            boolean hole = tile.column() == 3;
            int times = 1 + (int) ((tile.column() * 31 + tile.row() * 17) % 97);
            byte[] content = (tile.column() + "/" + tile.row()).repeat(times).getBytes();
            if (!hole) {
                synchronized (expected) {
                    expected.put(PmtilesWriter.id(tile), content);
                }
            }
            return hole ? Optional.empty() : Optional.of(Tile.of(content));
        });
        PmtilesArchive archive = new PmtilesArchive(file);
        assertThat(archive.number(48)).as("bytes of leaf directories").isPositive();
        assertThat(archive.number(72)).as("tiles").isEqualTo(expected.size());
        assertThat(archive.octet(100)).isEqualTo(5);
        assertThat(archive.octet(101)).isEqualTo(7);
        assertThat(archive.degrees(102)).isEqualTo(-179.9);
        assertThat(archive.metadata()).isEqualTo("{\"name\":\"x\"}");
        for (long id = 0; id < 21_845; id += 13) {
            assertThat(archive.tile(id).map(String::new))
                    .isEqualTo(Optional.ofNullable(expected.get(id)).map(String::new));
        }
        assertThat(archive.tile(PmtilesWriter.id(new TileAddress(MERCATOR, 6, 3, 3))))
                .isEmpty();
        assertThat(archive.tile(0)).isEmpty();
    }

    @Test
    void equalTilesLieThereOnce() throws IOException {
        Path file = folder.resolve("a.pmtiles");
        seed(file, tile -> Optional.of(Tile.of(new byte[100])));
        PmtilesArchive archive = new PmtilesArchive(file);
        assertThat(archive.number(64)).as("bytes of tiles").isEqualTo(100);
        assertThat(archive.number(72)).as("tiles").isEqualTo(1024 + 4096 + 16384);
        assertThat(archive.number(80)).as("entries").isEqualTo(1);
        assertThat(archive.number(88)).as("contents").isEqualTo(1);
    }

    /** Cut off again and again, and another job in between. */
    @Test
    void anInterruptedRunGoesOnAndEndsWithTheSameArchive() throws IOException {
        Path whole = folder.resolve("whole.pmtiles");
        seed(whole, SeedingTest::numbered);
        Path file = folder.resolve("a.pmtiles");
        AtomicInteger made = new AtomicInteger();
        int failures = 0;
        for (int allowed = 3000; !Files.exists(file); allowed += 5000) {
            int most = allowed;
            try {
                seed(file, tile -> {
                    if (made.incrementAndGet() > most) {
                        throw new IllegalStateException("no more");
                    }
                    return numbered(tile);
                });
            } catch (IllegalStateException cutOff) {
                failures++;
                assertThat(file).doesNotExist();
            }
        }
        assertThat(failures).isGreaterThan(2);
        PmtilesArchive archive = new PmtilesArchive(file);
        PmtilesArchive expected = new PmtilesArchive(whole);
        assertThat(archive.number(72)).as("tiles").isEqualTo(expected.number(72));
        for (long id = 0; id < 21_845; id += 13) {
            assertThat(archive.tile(id).map(String::new))
                    .isEqualTo(expected.tile(id).map(String::new));
        }
        assertThat(made.get()).as("tiles made, of 21,504").isLessThan(48_000);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(whole, file);
        }
    }

    @Test
    void aFolderGoesOnToAndIsClearedForAnotherJob() throws IOException {
        Path own = folder.resolve("tiles");
        try (TileFolder first = new TileFolder(own, "one", ".mvt")) {
            first.put(new TileAddress(MERCATOR, 3, 1, 2), Tile.of(new byte[] {1}));
            first.checkpoint(77);
        }
        assertThat(own.resolve("3/1/2.mvt")).hasBinaryContent(new byte[] {1});
        try (TileFolder again = new TileFolder(own, "one", ".mvt")) {
            assertThat(again.doneUntil()).isEqualTo(77);
        }
        assertThat(TileFolder.holds(own, "one")).isTrue();
        try (TileFolder other = new TileFolder(own, "two", ".mvt")) {
            assertThat(other.doneUntil()).isEqualTo(-1);
        }
        assertThat(own.resolve("3")).doesNotExist();
    }

    private static Optional<Tile> numbered(TileAddress tile) {
        return Optional.of(Tile.of((tile.column() * 7 % 50 + "." + tile.row() % 3).getBytes()));
    }

    /** Levels 5 to 7 of the whole world. */
    private void seed(Path file, Function<TileAddress, Optional<Tile>> maker) throws IOException {
        SamplePlan plan = SamplePlan.empty()
                .with(
                        "platforms",
                        SamplePlan.feature(
                                "p", "p", "POLYGON ((-179.9 -85, 179.9 -85, 179.9 85, -179.9 85, -179.9 -85))"));
        List<LayerSnapshot> layers = List.of(
                new Atlas(MemoryStore.of(plan)).view().findLayer("platforms").orElseThrow());
        TileSequence all = TileSequence.of(MERCATOR, 5, 7, Optional.empty(), Optional.empty(), layers, 0);
        Tileset tileset = new Tileset("x", true, WORLD, 5, 7, "{\"name\":\"x\"}");
        try (PmtilesWriter writer = new PmtilesWriter(file, "job", tileset)) {
            new Seeding(maker, 2).run(all, writer, done -> {});
        }
    }
}
