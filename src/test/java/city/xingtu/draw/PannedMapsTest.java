package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps that are no tiles, as a desktop client asks for them: moved by a few pixels, they have the labels that they had. */
class PannedMapsTest {

    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;
    private static final int PIXELS = 12;
    private static final View PLAN = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data")))).view();
    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));

    private static final List<StyledLayer> LAYERS = PLAN.schema().layers().stream()
            .map(layer -> StyledLayer.of(PLAN.findLayer(layer.id()).orElseThrow(), STYLES.styleOf(layer)))
            .toList();

    @ParameterizedTest
    @ValueSource(doubles = {100, 25, 6})
    void labelsStayWhereTheyAreWhenAMapIsMoved(double metres) {
        Random random = new Random(5);
        int labels = 0;
        int stayed = 0;
        for (int i = 0; i < 8; i++) {
            double[] corner = {120.3 + random.nextDouble() * 0.4, 30.15 + random.nextDouble() * 0.25};
            Crs.WEB_MERCATOR.fromLonLat(corner, 1);
            int right = random.nextInt(-PIXELS, PIXELS + 1);
            int down = random.nextInt(-PIXELS, PIXELS + 1);
            List<PlacedLabel> moved = place(corner[0] + right * metres, corner[1] - down * metres, metres);
            for (PlacedLabel label : place(corner[0], corner[1], metres)) {
                if (stillInside(label)) {
                    labels++;
                    stayed += moved.stream().anyMatch(other -> same(label, other, right, down)) ? 1 : 0;
                }
            }
        }

        assertThat(labels).isGreaterThan(30);
        assertThat((double) stayed / labels).isGreaterThan(0.88);
    }

    private static List<PlacedLabel> place(double west, double south, double metres) {
        BoundingBox box = new BoundingBox(west, south, west + WIDTH * metres, south + HEIGHT * metres);
        return LabelsTest.place(MapRequest.of(LAYERS, Crs.WEB_MERCATOR, box, WIDTH, HEIGHT), true);
    }

    private static boolean stillInside(PlacedLabel label) {
        return label.minX() >= PIXELS
                && label.maxX() <= WIDTH - PIXELS
                && label.minY() >= PIXELS
                && label.maxY() <= HEIGHT - PIXELS;
    }

    private static boolean same(PlacedLabel label, PlacedLabel other, int right, int down) {
        return other.look().text().equals(label.look().text())
                && Math.abs(other.minX() + right - label.minX()) < 1
                && Math.abs(other.minY() + down - label.minY()) < 1;
    }
}
