package city.xingtu.draw.print;

import city.xingtu.ink.Canvas;
import city.xingtu.ink.Crew;
import city.xingtu.ink.DocumentFormat;
import city.xingtu.ink.OffsetSurface;
import city.xingtu.ink.PngBands;
import city.xingtu.ink.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes sheets as files. */
public final class PrintFile {

    /** Pixels a millimetre of a document: tenths, so that every length of the layout is whole. */
    public static final double DOCUMENT = 10;

    public static final double MILLIMETRES_PER_INCH = 25.4;

    /** Pixels that are held at once by each thread. */
    private static final int BAND = 1 << 21;

    private PrintFile() {}

    /**
     * A document of paths and text; the sheet has to have {@link #DOCUMENT} pixels a millimetre.
     *
     * @param most bytes before compression
     * @throws DocumentFormat.TooLargeException for more
     */
    public static byte[] document(PrintSheet sheet, String title, String language, int most) {
        DocumentFormat.Sheet paper = new DocumentFormat.Sheet(
                sheet.width(), sheet.height(), DOCUMENT * MILLIMETRES_PER_INCH, title, language);
        return DocumentFormat.PDF.write(paper, sheet::draw, most);
    }

    /** A picture, of which no more than a band for each hand is held at any time. */
    public static void png(PrintSheet sheet, double dotsPerInch, Crew crew, OutputStream target) throws IOException {
        int rows = Math.clamp(BAND / sheet.width(), 1, sheet.height());
        int hands = Math.clamp((sheet.height() + rows - 1L) / rows, 1, Math.max(1, crew.hands()));
        Raster[] bands = new Raster[hands];
        for (int i = 0; i < hands; i++) {
            bands[i] = new Raster(sheet.width(), rows);
        }
        try (PngBands png = new PngBands(target, sheet.width(), sheet.height(), dotsPerInch)) {
            for (int from = 0; from < sheet.height(); from += rows * hands) {
                int first = from;
                crew.each(hands, hand -> {
                    int top = first + hand * rows;
                    if (top < sheet.height()) {
                        Canvas canvas = new Canvas(bands[hand]);
                        sheet.draw(new OffsetSurface(canvas, 0, -top, sheet.width(), sheet.height()));
                    }
                });
                for (int hand = 0; hand < hands && from + hand * rows < sheet.height(); hand++) {
                    png.append(bands[hand], Math.min(rows, sheet.height() - from - hand * rows));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
