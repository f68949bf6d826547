package city.xingtu.draw;

import static city.xingtu.draw.LabelsTest.ALONG;
import static city.xingtu.draw.LabelsTest.CENTRED;
import static city.xingtu.draw.LabelsTest.FOLLOW;
import static city.xingtu.draw.LabelsTest.RANKED;
import static city.xingtu.draw.LabelsTest.RIGHT;
import static city.xingtu.draw.LabelsTest.differing;
import static city.xingtu.draw.LabelsTest.labels;
import static city.xingtu.draw.LabelsTest.place;
import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ink.Canvas;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neighbouring maps have the same labels, and none is cut at an edge. */
class LabelRegionsTest {

    /** Everything that wants a label, over an area of 4 by 2 regions of 256 pixels. */
    private static StyledLayer[] town() {
        Random random = new Random(21);
        String[] stations = new String[220];
        for (int i = 0; i < stations.length; i++) {
            stations[i] =
                    "POINT(%d %d)|站点%d||%d".formatted(random.nextInt(-300, 1300), random.nextInt(-300, 800), i, i % 7);
        }
        String[] areas = new String[40];
        for (int i = 0; i < areas.length; i++) {
            int x = random.nextInt(-300, 1200);
            int y = random.nextInt(-300, 700);
            int size = random.nextInt(40, 300);
            areas[i] = "POLYGON((%d %d, %d %d, %d %d, %d %d, %d %d))|%s产业园区%d||%d"
                    .formatted(
                            x,
                            y,
                            x + size,
                            y,
                            x + size,
                            y + size,
                            x,
                            y + size,
                            x,
                            y,
                            "钱塘江东部".substring(i % 4),
                            i,
                            i % 9);
        }
        String[] roads = new String[30];
        for (int i = 0; i < roads.length; i++) {
            int y = random.nextInt(-300, 800);
            roads[i] = "LINESTRING(%d %d, %d %d, %d %d)|第%d号大街"
                    .formatted(
                            -300,
                            y,
                            random.nextInt(0, 900),
                            y + random.nextInt(-60, 60),
                            1300,
                            random.nextInt(-300, 800),
                            i % 20);
        }
        return new StyledLayer[] {
            StyledLayer.of(Plans.layer(GeometryType.POLYGON, areas), labels(CENTRED, RANKED)),
            StyledLayer.of(
                    Plans.layer(GeometryType.LINE, roads),
                    labels(ALONG, FOLLOW + "<VendorOption name=\"repeat\">350</VendorOption>")),
            StyledLayer.of(Plans.layer(GeometryType.POINT, stations), labels(RIGHT, RANKED))
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 512})
    void theBordersOfRegionsCannotBeSeen(int region) {
        StyledLayer[] layers = town();
        Raster[][] regions = new Raster[2][3];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                // Each region by a painter of its own, which knows nothing of its neighbours.
                MapRequest map = Plans.map(j * region, i * region, region, region, layers)
                        .withLabelBox(Plans.box(j * region, i * region, region, region));
                regions[i][j] = new MapPainter().paint(map);
            }
        }
        List<PlacedLabel> all = allRegions(layers, region);
        Raster expected = new Raster(3 * region, 2 * region);
        Canvas canvas = new Canvas(expected);
        all.forEach(label -> label.draw(canvas, 0, 0));

        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(differing(regions[i][j], expected.crop(j * region, i * region, region, region)))
                        .as("differing pixels of region %d,%d", i, j)
                        .isZero();
            }
        }
    }

    /** The labels of all regions of the pixel world that reach into three by two of them, each once. */
    private static List<PlacedLabel> allRegions(StyledLayer[] layers, int region) {
        Map<String, PlacedLabel> all = new TreeMap<>();
        for (int i = -1; i <= 2; i++) {
            for (int j = -1; j <= 3; j++) {
                MapRequest map = Plans.map(j * region, i * region, region, region, layers);
                for (PlacedLabel label : place(map, false)) {
                    double[] places = label.places().clone();
                    int step = label.turned() ? 3 : 2;
                    for (int k = 0; k < places.length; k += step) {
                        places[k] += j * region;
                        places[k + 1] += i * region;
                    }
                    PlacedLabel moved = new PlacedLabel(
                            label.runs(),
                            label.turned(),
                            places,
                            PlacedLabel.NO_LEADER,
                            PlacedLabel.NO_POINT,
                            label.look(),
                            label.minX() + j * region,
                            label.minY() + i * region,
                            label.maxX() + j * region,
                            label.maxY() + i * region);
                    // The same label of two regions has the same place up to rounding.
                    all.put(Math.round(moved.minX() * 16) + "," + Math.round(moved.minY() * 16), moved);
                }
            }
        }
        return List.copyOf(all.values());
    }

    @Test
    void tilesOfOneRegionShareItsLabels() {
        StyledLayer[] layers = town();
        Raster whole =
                new MapPainter().paint(Plans.map(0, 0, 512, 512, layers).withLabelBox(Plans.box(0, 0, 512, 512)));

        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                Raster tile = new MapPainter()
                        .paint(Plans.map(j * 256, i * 256, 256, 256, layers).withLabelBox(Plans.box(0, 0, 512, 512)));
                assertThat(differing(tile, whole.crop(j * 256, i * 256, 256, 256)))
                        .isZero();
            }
        }
    }
}
