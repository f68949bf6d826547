package city.xingtu.http;

import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.ink.DocumentFormat;
import city.xingtu.ink.Raster;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/** Maps as documents of paths and text. */
public final class Drawings {

    /** Bytes before compression; the whole plan comes to about a hundredth of it. */
    private static final int MOST = 64 << 20;

    /** The pixel of 0.28 mm that OGC takes as standard (06-042, 7.2.4.6.9). */
    public static final double STANDARD_DPI = 25.4 / 0.28;

    private Drawings() {}

    /**
     * The document of a map.
     *
     * @param dpi pixels of the map an inch of the document
     * @throws Problem LIMIT_EXCEEDED when it would be larger than anyone can open
     */
    public static byte[] of(
            DocumentFormat format, double dpi, Text title, Language language, MapRequest picture, MapPainter painter) {
        DocumentFormat.Sheet sheet = new DocumentFormat.Sheet(
                picture.width(), picture.height(), dpi, title.in(language), language == Language.EN ? "en" : "zh-CN");
        try {
            return format.write(sheet, surface -> painter.draw(picture, surface), MOST);
        } catch (DocumentFormat.TooLargeException e) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    "FORMAT",
                    new Text(
                            "矢量图超过 " + (MOST >> 20) + " MB；请缩小范围、放大比例尺或改用 image/png",
                            "The drawing exceeds " + (MOST >> 20)
                                    + " MB; ask for a smaller extent, a larger scale, or image/png"));
        }
    }

    /** A picture that is pixels already. */
    static byte[] of(DocumentFormat format, Raster raster) {
        DocumentFormat.Sheet sheet = new DocumentFormat.Sheet(raster.width(), raster.height(), STANDARD_DPI, "", "");
        return format.write(sheet, surface -> surface.image(raster, 0, 0, 1), MOST);
    }
}
