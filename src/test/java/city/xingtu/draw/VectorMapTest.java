package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.DocumentFormat;
import city.xingtu.ink.Raster;
import city.xingtu.ink.Rendered;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped plan as a document, shown by programs of others, is the map that we draw. */
class VectorMapTest {

    private static final View PLAN = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data")))).view();
    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private final MapPainter painter = new MapPainter();

    @Test
    void everyLayerInItsStyleLooksTheSameInAllFaces() throws Exception {
        MapRequest map = map(19);
        Raster raster = painter.paint(map);

        Rendered.svg(new String(document(map, DocumentFormat.SVG), StandardCharsets.UTF_8), WIDTH, HEIGHT)
                .resembles(raster, 2, 0.001);
        Rendered.pdf(document(map, DocumentFormat.PDF), 96).resembles(raster, 3.5, 0.005);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shadow", "mitre-limit", "font-mark"})
    void aSampleLooksTheSameInAllFaces(String sample) throws Exception {
        SymbologyTest.Case drawn = SymbologyTest.cases()
                .filter(each -> each.sample().equals(sample))
                .findFirst()
                .orElseThrow();
        MapRequest map = MapRequest.of(
                        List.of(SymbologyTest.styled(drawn)), Crs.CGCS2000, Plans.box(0, 0, 200, 120), 1000, 600)
                .withPixelRatio(5)
                .withBackground(0xffffffff);
        Raster raster = painter.paint(map);

        Rendered.svg(new String(document(map, DocumentFormat.SVG), StandardCharsets.UTF_8), 1000, 600)
                .resembles(raster, 2, 0.005);
        Rendered.pdf(document(map, DocumentFormat.PDF), 96).resembles(raster, 3.5, 0.005);
    }

    @Test
    void namesOnAPdfMapCanBeSearchedForAndAreThereOnce() throws Exception {
        try (PDDocument document = Loader.loadPDF(document(map(19), DocumentFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(document)).containsOnlyOnce("会展新城");
        }
    }

    @Test
    void equalMapsAreEqualDocuments() {
        MapRequest map = map(76);
        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(document(map, format)).isEqualTo(document(map, format));
        }
    }

    private byte[] document(MapRequest map, DocumentFormat format) {
        DocumentFormat.Sheet sheet = new DocumentFormat.Sheet(map.width(), map.height(), 96, "map", "en");
        return format.write(sheet, surface -> painter.draw(map, surface), 1 << 24);
    }

    /** Every layer, some of them translucent. */
    private static MapRequest map(double resolution) {
        List<StyledLayer> layers = new ArrayList<>();
        for (var layer : PLAN.schema().layers()) {
            LayerSnapshot snapshot = PLAN.findLayer(layer.id()).orElseThrow();
            double opacity = layers.size() % 5 == 0 ? 0.6 : 1;
            layers.add(new StyledLayer(snapshot, STYLES.styleOf(snapshot.layer()), opacity));
        }
        double x = 13_405_000;
        double y = 3_537_000;
        BoundingBox box = new BoundingBox(
                x - resolution * WIDTH / 2,
                y - resolution * HEIGHT / 2,
                x + resolution * WIDTH / 2,
                y + resolution * HEIGHT / 2);
        return MapRequest.of(layers, Crs.WEB_MERCATOR, box, WIDTH, HEIGHT).withBackground(0xffffffff);
    }
}
