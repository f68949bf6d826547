package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Raster;
import city.xingtu.ink.TestCrew;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A map drawn in bands by several threads is, pixel for pixel, the one that a single thread draws. */
class BandsTest {

    private static final View PLAN = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data")))).view();
    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));
    private static final Crs[] SYSTEMS = {Crs.WEB_MERCATOR, Crs.CGCS2000, Crs.GAUSS_KRUGER_120};

    private final MapPainter alone = new MapPainter();
    private final MapPainter banded = new MapPainter(new TestCrew(3));

    @Test
    void wholePlansInTheirStyles() {
        Random random = new Random(42);
        for (int i = 0; i < 24; i++) {
            compare(i, map(random, layers(random, i % 2 == 1)));
        }
    }

    /** Degrees from the whole city down to a few streets. */
    private static MapRequest map(Random random, List<StyledLayer> layers) {
        double span = 2 * Math.pow(0.004, random.nextDouble());
        double west = 120.5 - span / 2 + (random.nextDouble() - 0.5) * 0.4;
        double south = 30.3 - span / 2 + (random.nextDouble() - 0.5) * 0.3;
        Crs crs = SYSTEMS[random.nextInt(SYSTEMS.length)];
        BoundingBox box = crs.fromLonLat(new BoundingBox(west, south, west + span, south + span * 0.7));
        int width = random.nextInt(300, 1100);
        int height = random.nextInt(131_073 / width + 1, 900);
        MapRequest map = MapRequest.of(layers, crs, box, width, height).withPixelRatio(1 + random.nextInt(2));
        return random.nextBoolean() ? map.withBackground(0xfff3f1ec) : map;
    }

    private static List<StyledLayer> layers(Random random, boolean mixed) {
        List<StyledLayer> layers = new ArrayList<>();
        for (var layer : PLAN.schema().layers()) {
            LayerSnapshot snapshot = PLAN.findLayer(layer.id()).orElseThrow();
            double opacity = mixed && random.nextInt(4) == 0 ? random.nextDouble() : 1;
            layers.add(new StyledLayer(snapshot, STYLES.styleOf(snapshot.layer()), opacity));
        }
        if (mixed) {
            Collections.shuffle(layers, random);
        }
        return layers;
    }

    private void compare(int number, MapRequest map) {
        Raster whole = alone.paint(map);
        Raster bands = banded.paint(map);
        assertThat(Arrays.mismatch(bands.pixels(), whole.pixels()))
                .as(
                        "map %d: first pixel that differs of %s %s %d x %d",
                        number, map.crs().code(), map.box(), map.width(), map.height())
                .isEqualTo(-1);
    }
}
