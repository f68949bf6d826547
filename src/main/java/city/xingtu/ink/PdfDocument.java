package city.xingtu.ink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF document of one page. It holds neither time nor chance: equal drawings are equal documents, byte for byte. Belongs
 * to one thread.
 */
public final class PdfDocument implements AutoCloseable {

    /** Points of PDF an inch. */
    public static final double POINTS_PER_INCH = 72;

    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final int most;
    private long written;
    private final PdfSurface surface;
    private final Map<FontFace, PdfFont> fonts = new LinkedHashMap<>();

    /**
     * An empty page.
     *
     * @param width,height of the drawing in pixels
     * @param pixelsPerInch of the drawing, which gives the size of the paper
     */
    public PdfDocument(int width, int height, double pixelsPerInch) {
        this(width, height, pixelsPerInch, Integer.MAX_VALUE);
    }

    /** As above, of so many bytes of content at the most. */
    PdfDocument(int width, int height, double pixelsPerInch, int most) {
        this.most = most;
        double scale = POINTS_PER_INCH / pixelsPerInch;
        page = new PDPage(new PDRectangle((float) (width * scale), (float) (height * scale)));
        document.addPage(page);
        surface = new PdfSurface(
                this, width, height, new Matrix((float) scale, 0, 0, (float) -scale, 0, (float) (height * scale)));
        surface.content()
                .factor(scale)
                .word("0 0")
                .factor(-scale)
                .word("0")
                .factor(height * scale)
                .operator("cm");
    }

    /** The page. */
    public Surface page() {
        return surface;
    }

    /** Counts what all streams of the document have come to. */
    void written(int bytes) {
        written += bytes;
        if (written > most) {
            throw new DocumentFormat.TooLargeException(most);
        }
    }

    PDDocument document() {
        return document;
    }

    PdfFont font(FontFace face) {
        return fonts.computeIfAbsent(face, absent -> new PdfFont(document, face));
    }

    /**
     * The document; nothing may be drawn afterwards.
     *
     * @param title shown by readers
     * @param language of its text, as in BCP 47; empty for none
     */
    public byte[] bytes(String title, String language) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Xingtu");
        document.setDocumentInformation(information);
        if (!language.isEmpty()) {
            document.getDocumentCatalog().setLanguage(language);
        }
        document.setDocumentId(0L);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            page.setResources(surface.content().resources());
            page.setContents(surface.content().stream());
            for (PdfFont font : fonts.values()) {
                font.embed();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
