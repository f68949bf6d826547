package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.store.MemoryStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The plan of a town, edited at random a thousand times. After every edit each tile, vectors and images, in every grid, is
 * byte for byte what a service that starts at that moment makes of the store; tiles out of the edit's reach are the very
 * same; and an entity tag is another one only where something that is drawn is.
 */
class TileFreshnessTest {

    private static final int EDITS = 1000;

    private final Random random = new Random(42);
    private final TownTiles town = TownTiles.neighbours();
    private int kept;
    private int changed;

    /** Moves, renames, removes or adds a feature in the town. */
    private Edit edit(View view) {
        String id = TownTiles.LAYERS.get(random.nextInt(TownTiles.LAYERS.size()));
        LayerSnapshot layer = view.findLayer(id).orElseThrow();
        int[] near = layer.search(TownTiles.TOWN);
        Feature feature = layer.feature(near[random.nextInt(near.length)]);
        Map<String, Object> properties = new LinkedHashMap<>(feature.properties());
        Geometry moved = AffineTransformation.translationInstance(
                        random.nextInt(-40, 40) * 1e-4, random.nextInt(-40, 40) * 1e-4)
                .transform(feature.geometry());
        // Some have to stay, or there would be nothing to edit.
        return switch (random.nextInt(near.length > 3 ? 4 : 3)) {
            case 0 -> new Edit.Put(id, new Feature(feature.id(), moved, properties));
            case 1 -> {
                properties.put("name_zh", "改名" + random.nextInt(100));
                yield new Edit.Put(id, new Feature(feature.id(), feature.geometry(), properties));
            }
            case 2 -> new Edit.Put(id, new Feature("added-" + random.nextInt(1000), moved, properties));
            default -> new Edit.Delete(id, feature.id());
        };
    }

    /** A commit that breaks a rule of the plan is refused and changes nothing. */
    private static boolean committed(Atlas atlas, Edit edit) {
        try {
            atlas.commit(atlas.view().revision().number(), "test", "", List.of(edit));
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    /** Where the edit changed something: where the feature was and is, and neighbours whose drawn form hangs on it. */
    private static List<BoundingBox> places(View old, View now, Edit edit) {
        long version = old.findLayer(edit.layer()).orElseThrow().version();
        LayerSnapshot layer = now.findLayer(edit.layer()).orElseThrow();
        return layer.changedSince(version).orElseThrow();
    }

    @Test
    void aThousandEditsLeaveEveryTileAsAFreshRenderingMakesIt() throws IOException {
        MemoryStore store = MemoryStore.of(TownTiles.plan());
        try (Atlas atlas = new Atlas(store)) {
            Tiles cached = TownTiles.fresh();
            Map<TownTiles.Name, Tile> before = town.all(cached, atlas.view());
            for (int edits = 0; edits < EDITS; ) {
                View old = atlas.view();
                Edit edit = edit(old);
                if (!committed(atlas, edit)) {
                    continue;
                }
                edits++;
                Map<TownTiles.Name, Tile> now = town.all(cached, atlas.view());
                assertFresh(store, now, edits);
                assertExact(before, now, places(old, atlas.view(), edit));
                before = now;
            }
        }
        assertThat(changed).as("tiles that edits changed").isGreaterThan(EDITS);
        assertThat(kept).as("tiles that no edit could reach").isGreaterThan(EDITS);
    }

    private void assertFresh(MemoryStore store, Map<TownTiles.Name, Tile> now, int edits) {
        try (Atlas started = new Atlas(store)) {
            town.all(TownTiles.fresh(), started.view()).forEach((name, fresh) -> {
                Tile tile = now.get(name);
                assertThat(tile.fingerprint())
                        .as("%s after %d edits", name, edits)
                        .isEqualTo(fresh.fingerprint());
                assertThat(tile.plain()).as("%s after %d edits", name, edits).isEqualTo(fresh.plain());
            });
        }
    }

    private void assertExact(Map<TownTiles.Name, Tile> before, Map<TownTiles.Name, Tile> now, List<BoundingBox> places)
            throws IOException {
        for (Map.Entry<TownTiles.Name, Tile> entry : now.entrySet()) {
            TownTiles.Name name = entry.getKey();
            Tile earlier = before.get(name);
            Tile tile = entry.getValue();
            if (places.stream().noneMatch(name.reach()::intersects)) {
                assertThat(tile).as("%s, out of reach", name).isSameAs(earlier);
                kept++;
            } else if (tile.fingerprint() != earlier.fingerprint()) {
                assertThat(shown(name, tile)).as("%s", name).isNotEqualTo(shown(name, earlier));
                changed++;
            }
        }
    }

    /** What a client gets to see: the pixels, or the features. */
    private static Object shown(TownTiles.Name name, Tile tile) throws IOException {
        if (name.image()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(tile.plain()));
            int side = image.getWidth();
            return IntBuffer.wrap(image.getRGB(0, 0, side, side, null, 0, side));
        }
        DecodedTile decoded = DecodedTile.of(tile.plain());
        return decoded.layers().stream()
                .flatMap(layer -> decoded.geometries(layer).stream())
                .map(geometry -> geometry + " " + DecodedTile.properties(geometry))
                .toList();
    }
}
