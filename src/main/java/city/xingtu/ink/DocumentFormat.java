package city.xingtu.ink;

import java.nio.charset.StandardCharsets;

/** Documents of paths and text rather than pixels. */
public enum DocumentFormat {
    SVG,
    PDF;

    /**
     * What a document is drawn from.
     *
     * @param width,height in pixels
     * @param pixelsPerInch which gives the size of a page; SVG has pixels
     * @param title for readers, and for those who cannot see it
     * @param language as in BCP 47; empty for none
     */
    public record Sheet(int width, int height, double pixelsPerInch, String title, String language) {}

    /**
     * The document of a drawing. The same for the same drawing, byte for byte.
     *
     * @param most bytes that the drawing may come to before it is compressed
     * @throws TooLargeException for more
     */
    public byte[] write(Sheet sheet, Motif.Drawing drawing, int most) {
        return switch (this) {
            case SVG -> {
                SvgSurface surface = new SvgSurface(sheet.width(), sheet.height(), most);
                drawing.on(surface);
                yield surface.document(sheet.title()).getBytes(StandardCharsets.UTF_8);
            }
            case PDF -> {
                try (PdfDocument document =
                        new PdfDocument(sheet.width(), sheet.height(), sheet.pixelsPerInch(), most)) {
                    drawing.on(document.page());
                    yield document.bytes(sheet.title(), sheet.language());
                }
            }
        };
    }

    /** A drawing of more bytes than were allowed. */
    public static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int most) {
            super("More than " + most + " bytes");
        }
    }
}
