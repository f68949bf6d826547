package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class VectorSceneTest {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 260;
    private static final SolidPaint BLUE = Paint.solid(0x2266aa, 0.7);
    private static final SolidPaint RED = Paint.solid(0xcc2233, 1);
    private static final SolidPaint WHITE = Paint.solid(0xffffff, 0.8);

    @Test
    void everyCallComesOutInADocumentAsInPixels() throws Exception {
        Raster raster = new Raster(WIDTH, HEIGHT);
        scene(new Canvas(raster));

        Rendered.svg(svg("scene"), WIDTH, HEIGHT).resembles(raster, 2.5, 0.003);
        Rendered.pdf(pdf(), 96).resembles(raster, 3.5, 0.006);
    }

    @Test
    void equalDrawingsAreEqualDocuments() throws Exception {
        assertThat(svg("scene")).isEqualTo(svg("scene"));
        assertThat(pdf()).isEqualTo(pdf());
    }

    @Test
    void aPdfHoldsItsFontsAndItsTextOnce() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).containsOnlyOnce("钱塘江 Qiantang").containsOnlyOnce("江");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("图");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).matches("[A-Z]{6}\\+NotoSansSC-.*");
            }
        }
    }

    @Test
    void anSvgIsWellFormedAndRefersToNothingOutside() throws XMLStreamException {
        String hostile = "</title><script>alert(1)</script>&\"'\u0000\uFFFF\uD800";
        SvgSurface surface = new SvgSurface(40, 30);
        surface.text(FontFace.regular().run(hostile, 12), 2, 20, RED);
        scene(surface);
        String document = surface.document(hostile);

        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
        int titles = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                assertThat(reader.getLocalName()).isNotEqualTo("script");
                String reference = reader.getAttributeValue("http://www.w3.org/1999/xlink", "href");
                if (reference != null) {
                    assertThat(reference).matches("(?s)(#|data:image/png;base64,).*");
                }
                if (reader.getLocalName().equals("title")) {
                    titles++;
                }
            }
        }
        assertThat(titles).isGreaterThan(2);
    }

    @Test
    void coordinatesOfAnyKindStayWithinAHundredthOfAPixel() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double[] values = random.doubles(6, -300, 300).toArray();
            Path path = new Path();
            path.moveTo(values[0], values[1]);
            path.lineTo(values[2], values[3]);
            path.lineTo(values[4], values[5]);
            double[] read = points(new SvgText().data(path).toString());
            for (int k = 0; k < 6; k++) {
                assertThat(read[k]).as("%s", new SvgText().data(path)).isCloseTo(values[k], offset(0.0051));
            }
        }
    }

    /** Absolute points of data with one M and relative lines. */
    private static double[] points(String data) {
        String[] numbers = data.substring(1)
                .replaceAll("l", " ")
                .replaceAll("-", " -")
                .strip()
                .split(" +");
        double[] points = new double[numbers.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = Double.parseDouble(numbers[i]) + (i < 2 ? 0 : points[i - 2]);
        }
        return points;
    }

    private static String svg(String title) {
        SvgSurface surface = new SvgSurface(WIDTH, HEIGHT);
        scene(surface);
        return surface.document(title);
    }

    private static byte[] pdf() {
        try (PdfDocument document = new PdfDocument(WIDTH, HEIGHT, 96)) {
            scene(document.page());
            return document.bytes("图", "zh");
        }
    }

    /** Something of everything. */
    private static void scene(Surface surface) {
        surface.clear(0xfff4f1ea);
        Path ring = new Path();
        ring.rectangle(10, 10, 110, 90);
        ring.rectangle(40, 30, 80, 60);
        surface.fill(ring, FillRule.EVEN_ODD, BLUE);
        surface.stroke(ring, Pen.of(3, Pen.Cap.BUTT, Pen.Join.ROUND), RED);

        Path area = new Path();
        area.circle(180, 55, 45);
        surface.fill(area, FillRule.NON_ZERO, Paint.pattern(Hatch.SLASH.motif(8, 1.5, RED), 3, 5, 0.8));
        surface.group(0.5, () -> {
            Path box = new Path();
            box.rectangle(240, 10, 300, 60);
            surface.fill(box, FillRule.NON_ZERO, RED);
            surface.fill(box, FillRule.NON_ZERO, Paint.pattern(Hatch.PLUS.motif(10, 2, WHITE), 0, 0, 1));
        });
        Path shadow = new Path();
        shadow.rectangle(215, 35, 270, 80);
        surface.group(new Composite(BlendMode.MULTIPLY, 0.9), () -> surface.fill(shadow, FillRule.NON_ZERO, RED));
        surface.group(
                new Composite(BlendMode.COLOR_BURN, 1),
                () -> surface.fill(shadow, FillRule.NON_ZERO, Paint.solid(0x88cc88, 0.5)));
        Path window = new Path();
        window.circle(310, 60, 35);
        surface.clip(window, FillRule.NON_ZERO, () -> {
            Path stripe = new Path();
            for (int x = 270; x < 350; x += 10) {
                stripe.moveTo(x, 20);
                stripe.lineTo(x, 100);
            }
            surface.stroke(stripe, Pen.of(4), BLUE);
        });

        Path line = new Path();
        line.moveTo(15, 120, 7);
        line.lineTo(120, 150);
        line.lineTo(220, 110);
        surface.stroke(line, Pen.of(4, Pen.Cap.ROUND, Pen.Join.ROUND).withDashes(new float[] {12, 8}, 3), BLUE);
        surface.stroke(line, Pen.of(1.5).withOffset(-9), RED);

        Raster image = new Raster(30, 20);
        image.clear(0x8000aa55);
        surface.image(image, 300, 120, 0.9);

        TextRun run = FontFace.bold().run("钱塘江 Qiantang", 22);
        surface.halo(run, 20, 200, 2, WHITE);
        surface.text(run, 20, 200, Paint.solid(0x333333, 1));
        TextRun spaced = new Lettering(FontFace.regular(), 16, 6, 10).run("疏 排 sp");
        surface.text(spaced, 220, 225, RED);
        TextRun leaning = FontFace.of(true, true).run("斜体 lean", 20);
        surface.halo(leaning, 130, 245, 2, WHITE);
        surface.text(leaning, 130, 245, BLUE);
        surface.glyph(leaning, 3, 330, 230, 0.8, 0, RED);
        TextRun turned = FontFace.regular().run("转弯", 24);
        for (int i = 0; i < turned.length(); i++) {
            surface.glyph(turned, i, 250 + 30 * i, 190 - 12 * i, -0.4, 1.5, WHITE);
        }
        for (int i = 0; i < turned.length(); i++) {
            surface.glyph(turned, i, 250 + 30 * i, 190 - 12 * i, -0.4, 0, RED);
        }
    }
}
