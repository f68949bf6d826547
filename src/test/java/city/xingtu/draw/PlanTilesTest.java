package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Raster;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped plan in tiles: nobody can tell where one ends. */
class PlanTilesTest {

    private static final int REGION = 1024;
    private static final double WORLD = 40_075_016.685_578_488;
    private static final List<StyledLayer> LAYERS = layers();

    private static List<StyledLayer> layers() {
        View plan = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data")))).view();
        StyleRepository styles = StyleRepository.load(Path.of("styles"));
        List<StyledLayer> layers = new ArrayList<>();
        for (var layer : plan.schema().layers()) {
            LayerSnapshot snapshot = plan.findLayer(layer.id()).orElseThrow();
            layers.add(StyledLayer.of(snapshot, styles.styleOf(snapshot.layer())));
        }
        return layers;
    }

    private static double resolution(int zoom) {
        return WORLD / 256 / (1L << zoom);
    }

    /** The region of 4 by 4 tiles in which the new town lies, or one beside it. */
    private static BoundingBox region(int zoom, int right, int down) {
        double side = REGION * resolution(zoom);
        double[] place = {120.42, 30.3};
        Crs.WEB_MERCATOR.fromLonLat(place, 1);
        double west = -WORLD / 2 + (Math.floor((place[0] + WORLD / 2) / side) + right) * side;
        double north = WORLD / 2 - (Math.floor((WORLD / 2 - place[1]) / side) + down) * side;
        return new BoundingBox(west, north - side, west + side, north);
    }

    private static MapRequest map(BoundingBox box, int size) {
        return MapRequest.of(LAYERS, Crs.WEB_MERCATOR, box, size, size);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 13, 15})
    void fourTilesAreOneMap(int zoom) {
        BoundingBox region = region(zoom, 0, 0);
        MapPainter painter = new MapPainter();
        double half = region.width() / 2;
        BoundingBox quarter = new BoundingBox(
                region.minX() + half / 2, region.minY() + half / 2, region.maxX() - half / 2, region.maxY() - half / 2);
        Raster whole = painter.paint(map(quarter, 512).withLabelBox(region));
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double west = quarter.minX() + j * half / 2;
                double north = quarter.maxY() - i * half / 2;
                BoundingBox tile = new BoundingBox(west, north - half / 2, west + half / 2, north);
                Raster drawn = painter.paint(map(tile, 256).withLabelBox(region));
                assertThat(differing(drawn, whole.crop(j * 256, i * 256, 256, 256)))
                        .as("pixels of tile %d,%d at zoom %d", i, j, zoom)
                        .isLessThan(20);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 13, 15})
    void labelsThatCrossABorderStandOnBothSidesOfIt(int zoom) {
        List<PlacedLabel> here = place(region(zoom, 0, 0));
        List<PlacedLabel> right = place(region(zoom, 1, 0));
        List<PlacedLabel> below = place(region(zoom, 0, 1));

        for (PlacedLabel label : here) {
            if (label.maxX() > REGION && label.minX() < REGION && label.minY() > 0 && label.maxY() < REGION) {
                assertThat(right).as(label.look().text()).anyMatch(other -> same(label, other, REGION, 0));
            }
            if (label.maxY() > REGION && label.minY() < REGION && label.minX() > 0 && label.maxX() < REGION) {
                assertThat(below).as(label.look().text()).anyMatch(other -> same(label, other, 0, REGION));
            }
        }
        for (PlacedLabel label : right) {
            if (label.minX() < 0 && label.maxX() > 0 && label.minY() > 0 && label.maxY() < REGION) {
                assertThat(here).as(label.look().text()).anyMatch(other -> same(other, label, REGION, 0));
            }
        }
        assertThat(here).isNotEmpty();
    }

    private static List<PlacedLabel> place(BoundingBox region) {
        MapRequest map = map(region, REGION);
        return Labels.place(map, Viewport.of(map), false);
    }

    private static boolean same(PlacedLabel label, PlacedLabel other, int dx, int dy) {
        return other.look().text().equals(label.look().text())
                && Math.abs(other.minX() + dx - label.minX()) < 0.1
                && Math.abs(other.minY() + dy - label.minY()) < 0.1
                && Math.abs(other.maxX() + dx - label.maxX()) < 0.1;
    }

    private static int differing(Raster a, Raster b) {
        int count = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            int worst = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                worst = Math.max(worst, Math.abs((a.pixels()[i] >>> shift & 255) - (b.pixels()[i] >>> shift & 255)));
            }
            count += worst > 40 ? 1 : 0;
        }
        return count;
    }
}
