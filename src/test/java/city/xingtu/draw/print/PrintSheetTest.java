package city.xingtu.draw.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Crew;
import city.xingtu.ink.TestCrew;
import city.xingtu.plan.Language;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.SldReader;
import city.xingtu.style.Style;
import city.xingtu.style.StyleRepository;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintSheetTest {

    private static final View PLAN = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data")))).view();
    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final MapPainter painter = new MapPainter();

    @ParameterizedTest
    @CsvSource({
        "A4, true, 100000",
        "A4, false, 10000",
        "A3, true, 25000",
        "A2, false, 50000",
        "A1, true, 7500",
        "A0, true, 20000"
    })
    void onPaperAPlaceIsWhereTheScaleSaysToATenthOfAMillimetre(PaperSize paper, boolean landscape, double scale)
            throws IOException {
        PrintOrder order = order(List.of("metro_stations"), paper, landscape, scale, Language.ZH);
        byte[] file = pdf(order);
        BoundingBox extent = PrintSheet.extent(order, PrintFile.DOCUMENT);

        // The lines of the frame and of the grid, as a reader of the file measures them.
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getPage(0).getMediaBox().getWidth() * MILLIMETRES_PER_POINT)
                    .isCloseTo(paper.width(landscape), offset(0.01));
            Lines lines = new Lines(document, paper);
            lines.processPage(document.getPage(0));
            double step = lines.crosses.get(1).getX() - lines.crosses.get(0).getX();
            double metres = step * scale / 1000;
            double round = Round.below(metres + 0.0005 * scale);
            assertThat(metres).as("metres between lines of the grid").isCloseTo(round, offset(0.0001 * scale));
            Point2D first = lines.crosses.getFirst();
            Point2D last = lines.crosses.getLast();
            double width = extent.width() / scale * 1000;
            assertThat(last.getX() - first.getX()).isBetween(step, width);
            // The whole row of crosses, over the width of the sheet.
            long steps = Math.round((last.getX() - first.getX()) / step);
            assertThat(last.getX() - first.getX()).isCloseTo(steps * round / scale * 1000, offset(0.1));
        }
    }

    /** The middles of the horizontal strokes of a row of crosses, in millimetres of paper. */
    private static final class Lines extends PDFGraphicsStreamEngine {

        private final List<Point2D> crosses = new ArrayList<>();
        private final List<Point2D> path = new ArrayList<>();
        private final double whole;
        private Point2D current = new Point2D.Double();

        Lines(PDDocument document, PaperSize paper) {
            super(document.getPage(0));
            this.whole = 3 * paper.enlargement();
        }

        @Override
        public void moveTo(float x, float y) {
            path.clear();
            lineTo(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            AffineTransform points = AffineTransform.getScaleInstance(MILLIMETRES_PER_POINT, MILLIMETRES_PER_POINT);
            current = new Point2D.Float(x, y);
            path.add(points.transform(current, null));
        }

        @Override
        public void strokePath() throws IOException {
            boolean grey = Math.abs(getGraphicsState().getStrokingColor().getComponents()[0] - 0.42) < 0.01;
            if (grey && path.size() == 2 && path.get(0).getY() == path.get(1).getY()) {
                Point2D middle = new Point2D.Double(
                        (path.get(0).getX() + path.get(1).getX()) / 2,
                        path.get(0).getY());
                // Those at the edge are cut.
                boolean uncut = Math.abs(path.get(1).getX() - path.get(0).getX()) > whole - 0.05;
                if (uncut && (crosses.isEmpty() || Math.abs(crosses.getFirst().getY() - middle.getY()) < 1e-3)) {
                    crosses.add(middle);
                }
            }
            path.clear();
        }

        @Override
        public Point2D getCurrentPoint() {
            return current;
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void fillPath(int rule) {
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            path.clear();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

        @Override
        public void closePath() {}

        @Override
        public void shadingFill(COSName name) {}
    }

    @Test
    void aStationLiesOnThePictureWhereItsCoordinatesAre() throws IOException {
        double dpi = 254;
        PrintOrder order = order(List.of("metro_stations"), PaperSize.A4, true, 20_000, Language.ZH);
        BufferedImage picture = png(order, dpi, Crew.ALONE);
        BoundingBox extent = PrintSheet.extent(order, dpi / PrintFile.MILLIMETRES_PER_INCH);
        Box map = PrintLayout.of(PaperSize.A4, true, 10, 1).map();

        LayerSnapshot stations = PLAN.findLayer("metro_stations").orElseThrow();
        int seen = 0;
        for (int row = 0; row < stations.size(); row++) {
            BoundingBox at = stations.bounds(row);
            double[] metres = {at.minX(), at.minY()};
            Crs.GAUSS_KRUGER_120.fromLonLat(metres, 1);
            double x = map.left() + (metres[0] - extent.minX()) / 20;
            double y = map.top() + (extent.maxY() - metres[1]) / 20;
            if (x > map.left() + 5 && x < map.right() - 5 && y > map.top() + 5 && y < map.bottom() - 5) {
                int[] weight = new int[2];
                int count = 0;
                for (int i = -30; i <= 30; i++) {
                    for (int k = -30; k <= 30; k++) {
                        int rgb = picture.getRGB((int) (x * 10) + i, (int) (y * 10) + k) & 0xffffff;
                        if (Math.hypot(i, k) < 12 && rgb != 0xffffff) {
                            weight[0] += i;
                            weight[1] += k;
                            count++;
                        }
                    }
                }
                assertThat(count).as(stations.id(row)).isPositive();
                // A symbol is symmetric: its middle is the place, to a tenth of a millimetre.
                assertThat((double) weight[0] / count).as(stations.id(row)).isCloseTo(0, offset(1.0));
                assertThat((double) weight[1] / count).as(stations.id(row)).isCloseTo(0, offset(1.0));
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void scalesOfRulesFollowThePrintedScale() throws IOException {
        String near = text(order(List.of(), PaperSize.A4, true, 10_000, Language.ZH));
        String far = text(order(List.of(), PaperSize.A4, true, 500_000, Language.ZH));

        assertThat(near).contains("1:10 000").contains("主要道路");
        assertThat(far).contains("1:500 000").doesNotContain("主要道路");
    }

    @Test
    void theLegendNamesWhatIsInsideTheFrameAlone() throws IOException {
        String text = text(order(
                List.of("ports_waterways", "metro_stations", "railways"), PaperSize.A4, true, 10_000, Language.EN));

        assertThat(text).contains("Legend").contains("Scale 1:10 000").contains("true north");
        assertThat(text).doesNotContain("Airport");
    }

    @Test
    void theLegendLeavesOutWhatIsForTheMapAloneAndNoMore() throws IOException {
        String mark = "<PointSymbolizer><Graphic><Mark/></Graphic>%s</PointSymbolizer>";
        String option = "<VendorOption name='inclusion'>%s</VendorOption>";
        Style style = SldReader.read(
                        "sld",
                        "s",
                        "<UserStyle><FeatureTypeStyle><Rule><Title>In part</Title>" + mark.formatted("")
                                + mark.formatted(option.formatted("mapOnly")) + "</Rule><Rule><Title>On maps</Title>"
                                + mark.formatted("") + option.formatted("mapOnly")
                                + "</Rule><Rule><Title>In legends</Title>" + mark.formatted("")
                                + option.formatted("legendOnly") + "</Rule></FeatureTypeStyle></UserStyle>")
                .findStyle()
                .orElseThrow();
        PrintOrder plan = order(List.of("metro_stations"), PaperSize.A4, true, 25_000, Language.EN);
        List<StyledLayer> layers = plan.layers().stream()
                .map(layer -> StyledLayer.of(layer.layer(), style))
                .toList();
        PrintOrder order = new PrintOrder(
                layers,
                plan.crs(),
                plan.x(),
                plan.y(),
                plan.scale(),
                plan.paper(),
                plan.landscape(),
                plan.title(),
                plan.subtitle(),
                plan.notes(),
                plan.language());

        assertThat(text(order)).contains("In part", "In legends").doesNotContain("On maps");
    }

    @ParameterizedTest
    @CsvSource({"A4, true, 25000", "A4, false, 50000", "A3, true, 25000", "A1, false, 100000"})
    void longTitlesAreBrokenAndNotCut(PaperSize paper, boolean landscape, double scale) throws IOException {
        List<String> roads = List.of("metro_lines", "railways", "expressways", "arterial_roads");
        String text = text(order(roads, paper, landscape, scale, Language.EN));

        assertThat(text).doesNotContain("…");
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Arterial roads and river crossings", "Railway (planned or under construction)");
    }

    @Test
    void bandsByAnyNumberOfHandsMakeTheSamePicture() throws IOException {
        PrintOrder order = order(List.of(), PaperSize.A3, false, 40_000, Language.ZH);

        assertThat(bytes(order, 300, new TestCrew(3))).isEqualTo(bytes(order, 300, Crew.ALONE));
    }

    private String text(PrintOrder order) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(order))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] pdf(PrintOrder order) {
        return PrintFile.document(new PrintSheet(painter, order, PrintFile.DOCUMENT), order.title(), "zh", 1 << 28);
    }

    private BufferedImage png(PrintOrder order, double dpi, Crew crew) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(order, dpi, crew)));
    }

    private byte[] bytes(PrintOrder order, double dpi, Crew crew) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintFile.png(new PrintSheet(painter, order, dpi / PrintFile.MILLIMETRES_PER_INCH), dpi, crew, out);
        return out.toByteArray();
    }

    private static PrintOrder order(
            List<String> ids, PaperSize paper, boolean landscape, double scale, Language language) {
        List<StyledLayer> layers = PLAN.schema().layers().stream()
                .filter(layer -> ids.isEmpty() || ids.contains(layer.id()))
                .map(layer -> PLAN.findLayer(layer.id()).orElseThrow())
                .map(layer -> StyledLayer.of(layer, STYLES.styleOf(layer.layer())))
                .toList();
        double[] centre = {120.37, 30.31};
        Crs.GAUSS_KRUGER_120.fromLonLat(centre, 1);
        return new PrintOrder(
                layers,
                Crs.GAUSS_KRUGER_120,
                centre[0],
                centre[1],
                scale,
                paper,
                landscape,
                "测试 Test",
                "2035",
                List.of("依据：city 专栏6", "r1"),
                language);
    }
}
