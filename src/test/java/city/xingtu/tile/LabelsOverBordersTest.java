package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.SldReader;
import city.xingtu.style.Style;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A label that reaches over a border of tiles goes on in the neighbour, in every grid and at every resolution. Each tile is
 * drawn by itself, with labels alone on nothing: wherever a letter touches a border, its halo is on the other side.
 */
class LabelsOverBordersTest {

    private static final Style LABELS =
            SldReader.read("labels", "labels", """
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
                  <NamedLayer><Name>labels</Name><UserStyle><FeatureTypeStyle><Rule><TextSymbolizer>
                    <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
                    <Font><CssParameter name="font-size">15</CssParameter></Font>
                    <Halo><Radius>3</Radius></Halo>
                  </TextSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>
                </StyledLayerDescriptor>\
                """).findStyle().orElseThrow();

    private static final View VIEW = new Atlas(MemoryStore.of(TownTiles.plan())).view();

    static Stream<Arguments> gridsAndScales() {
        return TownTiles.grids().stream()
                .flatMap(set -> IntStream.rangeClosed(1, 3).mapToObj(scale -> Arguments.of(set.id(), scale, set)));
    }

    @ParameterizedTest(name = "{0} @{1}x")
    @MethodSource("gridsAndScales")
    void aLabelGoesOnInTheNeighbour(String id, int scale, TileMatrixSet set) throws IOException {
        int matrix = TownTiles.level(set, 60_000);
        BoundingBox town = set.crs().fromLonLat(TownTiles.TOWN);
        TileMatrixSet.TileRange range = set.tiles(matrix, town);
        List<StyledLayer> layers = TownTiles.LAYERS.stream()
                .map(layer -> StyledLayer.of(VIEW.findLayer(layer).orElseThrow(), LABELS))
                .toList();
        int going = 0;
        int cut = 0;
        List<BufferedImage> above = List.of();
        for (long row = range.firstRow(); row <= range.lastRow(); row++) {
            List<BufferedImage> across = new ArrayList<>();
            for (long column = range.firstColumn(); column <= range.lastColumn(); column++) {
                Tile tile =
                        TownTiles.fresh().raster("labels", layers, new TileAddress(set, matrix, column, row), scale);
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(tile.plain()));
                int last = image.getWidth() - 1;
                for (int i = 0; i <= last; i++) {
                    if (!across.isEmpty()) {
                        int pair = pair(across.getLast().getRGB(last, i), image.getRGB(0, i));
                        going += pair > 0 ? 1 : 0;
                        cut += pair < 0 ? 1 : 0;
                    }
                    if (!above.isEmpty()) {
                        int pair = pair(above.get(across.size()).getRGB(i, last), image.getRGB(i, 0));
                        going += pair > 0 ? 1 : 0;
                        cut += pair < 0 ? 1 : 0;
                    }
                }
                across.add(image);
            }
            above = across;
        }
        assertThat(going).as("letters at borders").isGreaterThan(10 * scale);
        assertThat(cut).as("of which end there").isZero();
    }

    /** Of two pixels beside each other: 0 where neither is of a letter, else 1 where the label covers both, and -1 if not. */
    private static int pair(int one, int other) {
        boolean letter = dark(one) || dark(other);
        return letter ? Math.min(one >>> 24, other >>> 24) > 250 ? 1 : -1 : 0;
    }

    private static boolean dark(int argb) {
        return argb >>> 24 > 250 && (argb & 255) < 100;
    }
}
