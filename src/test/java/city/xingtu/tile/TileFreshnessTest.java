package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The shipped plan, edited at random: a tile out of the cache is the one that would be drawn, byte by byte, and the tiles
 * far from an edit are not drawn again.
 */
class TileFreshnessTest {

    private static final BoundingBox XIASHA = new BoundingBox(120.30, 30.25, 120.42, 30.34);
    private static final List<String> LAYERS = List.of("industrial_platforms", "metro_stations", "arterial_roads");

    private static StyleRepository styles;
    private static MapPainter painter;

    private final Random random = new Random(42);

    @BeforeAll
    static void load() {
        styles = StyleRepository.load(Path.of("styles"));
        painter = new MapPainter();
    }

    private static Tiles tiles() {
        return new Tiles(256 << 20, painter, making -> {
            try {
                return making.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<TileAddress> addresses() {
        TileMatrixSet set = TileMatrixSets.webMercatorQuad();
        BoundingBox box = Crs.WEB_MERCATOR.fromLonLat(XIASHA);
        List<TileAddress> addresses = new ArrayList<>();
        for (int zoom : new int[] {10, 12, 14}) {
            double size = set.bounds(zoom, 0, 0).width();
            double left = set.bounds(zoom, 0, 0).minX();
            double top = set.bounds(zoom, 0, 0).maxY();
            for (long x = (long) ((box.minX() - left) / size); x <= (long) ((box.maxX() - left) / size); x++) {
                for (long y = (long) ((top - box.maxY()) / size); y <= (long) ((top - box.minY()) / size); y++) {
                    addresses.add(new TileAddress(set, zoom, x, y));
                }
            }
        }
        return addresses;
    }

    private static Map<String, Tile> all(Tiles tiles, Atlas atlas) {
        Map<String, Tile> made = new LinkedHashMap<>();
        for (TileAddress address : addresses()) {
            for (String id : LAYERS) {
                LayerSnapshot layer = atlas.view().findLayer(id).orElseThrow();
                String name = id + " " + address.matrix() + "/" + address.column() + "/" + address.row();
                made.put("mvt " + name, tiles.vector(id, List.of(TiledLayer.whole(layer)), address, Optional.empty()));
                made.put(
                        "png " + name,
                        tiles.raster(id, List.of(StyledLayer.of(layer, styles.styleOf(layer.layer()))), address, 1));
            }
        }
        return made;
    }

    /** Moves, renames, removes or adds a feature that lies in or near the town. */
    private Edit edit(Atlas atlas) {
        String id = LAYERS.get(random.nextInt(LAYERS.size()));
        LayerSnapshot layer = atlas.view().findLayer(id).orElseThrow();
        int[] near = layer.search(XIASHA);
        int row = near[random.nextInt(near.length)];
        Feature feature = layer.feature(row);
        Map<String, Object> properties = new LinkedHashMap<>(feature.properties());
        Geometry moved = AffineTransformation.translationInstance(
                        random.nextInt(-40, 40) * 1e-4, random.nextInt(-40, 40) * 1e-4)
                .transform(feature.geometry());
        return switch (random.nextInt(4)) {
            case 0 -> new Edit.Put(id, new Feature(feature.id(), moved, properties));
            case 1 -> {
                properties.put("name_zh", "改名" + random.nextInt(100));
                yield new Edit.Put(id, new Feature(feature.id(), feature.geometry(), properties));
            }
            case 2 -> new Edit.Put(id, new Feature(feature.id() + "-" + random.nextInt(1000), moved, properties));
            default -> new Edit.Delete(id, feature.id());
        };
    }

    /** A commit that breaks a rule of the plan is refused and changes nothing. */
    private static boolean committed(Atlas atlas, Edit edit) {
        try {
            atlas.commit(atlas.view().revision().number(), "test", "", List.of(edit));
            return true;
        } catch (city.xingtu.plan.Problem refused) {
            return false;
        }
    }

    @Test
    void cachedTilesAreTheOnesThatWouldBeDrawnAndTheRestStay() {
        MemoryStore store = new MemoryStore();
        store.seed(GisDataFolder.open(Path.of("gis-data")), "test", "");
        Atlas atlas = new Atlas(store);
        Tiles cached = tiles();
        Map<String, Tile> before = all(cached, atlas);
        int kept = 0;
        int made = 0;
        for (int commits = 0; commits < 25; ) {
            if (!committed(atlas, edit(atlas))) {
                continue;
            }
            commits++;
            Map<String, Tile> now = all(cached, atlas);
            Set<Tile> known = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(before.values());
            kept += (int) now.values().stream().filter(known::contains).count();
            made += now.size();
            if (commits % 5 == 0) {
                all(tiles(), atlas)
                        .forEach((name, fresh) ->
                                assertThat(now.get(name).fingerprint()).as(name).isEqualTo(fresh.fingerprint()));
            }
            before = now;
        }
        assertThat(kept).as("tiles of %d that no edit touched", made).isGreaterThan(made / 2);
    }
}
