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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of tiles that outlives processes and that several of them share does. */
abstract class TileStoreContract {

    static final String NAME = "ab12";

    private static final TileAddress XIASHA = new TileAddress(TileMatrixSets.webMercatorQuad(), 12, 3417, 1685);
    private static final long MEMORY = 1 << 20;

    private final AtomicInteger made = new AtomicInteger();

    /** As another process opens it: the same place each time. */
    abstract TileStore open();

    @Test
    void whatOneProcessKeptAnotherFinds() {
        Tile tile = Tile.compressible("名".repeat(1000).getBytes());
        open().keep(NAME, tile);
        Tile found = open().find(NAME).orElseThrow();
        assertThat(found.plain()).isEqualTo(tile.plain());
        assertThat(found.isCompressible()).isTrue();
        assertThat(found.fingerprint()).isEqualTo(tile.fingerprint());
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
        return new Tiles(MEMORY, open(), software, styles::contentOf, new MapPainter(), this::counted);
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
}
