package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Canvas;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Raster;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.ink.TextRun;
import city.xingtu.plan.Language;
import city.xingtu.style.LegendEntries;
import city.xingtu.style.Style;
import java.util.List;

/** Draws legends: a sample and a title for each thing that a style tells apart. */
public final class LegendPainter {

    /** Between the samples of two rows. */
    private static final double BETWEEN = 6;

    /** Row for a line of text, however flat its sample. */
    private static final double ROW = 22;

    private static final double MARGIN = 4;
    private static final double GAP = 8;
    private static final double FONT = 12;
    private static final SolidPaint INK = Paint.solid(0x333333, 1);

    private LegendPainter() {}

    /** The size of a sample in standard pixels. */
    public record SampleSize(double width, double height) {

        /** What is drawn when nobody wishes otherwise. */
        public static final SampleSize USUAL = new SampleSize(26, 16);
    }

    /**
     * The legend of a style: one row for each of its entries, on a transparent ground. A style with nothing to show at the
     * scale gives a small empty picture.
     *
     * @param denominator of the scale at which the map is drawn; NaN for all scales
     * @param pixelRatio pixels per standard pixel
     */
    public static Raster paint(
            LayerSnapshot layer, Style style, double denominator, Language language, double pixelRatio) {
        return paint(layer, style, denominator, language, pixelRatio, SampleSize.USUAL);
    }

    /** The same with samples of another size. */
    public static Raster paint(
            LayerSnapshot layer,
            Style style,
            double denominator,
            Language language,
            double pixelRatio,
            SampleSize size) {
        List<LegendEntries.Entry> entries = LegendEntries.of(style, denominator);
        List<TextRun> titles = entries.stream()
                .map(entry -> FontFace.regular().run(entry.title().in(language), FONT * pixelRatio))
                .toList();
        double text = titles.stream().mapToDouble(TextRun::width).max().orElse(0);
        double rowHeight = Math.max(ROW, size.height() + BETWEEN);
        double width = entries.isEmpty() ? 1 : (2 * MARGIN + size.width() + (text > 0 ? GAP : 0)) * pixelRatio + text;
        double height = entries.isEmpty() ? 1 : (2 * MARGIN + rowHeight * entries.size()) * pixelRatio;
        Raster raster = new Raster((int) Math.ceil(width), (int) Math.ceil(height));
        Canvas canvas = new Canvas(raster);
        for (int i = 0; i < entries.size(); i++) {
            double middle = (MARGIN + rowHeight * (i + 0.5)) * pixelRatio;
            sample(canvas, entries.get(i), layer, middle, pixelRatio, size);
            TextRun title = titles.get(i);
            double baseline = middle + (title.ascent() - title.descent()) / 2;
            canvas.text(title, (MARGIN + size.width() + GAP) * pixelRatio, baseline, INK);
        }
        return raster;
    }

    /**
     * Draws the sample of one entry into a rectangle.
     *
     * @param ratio pixels per standard pixel
     */
    public static void sample(
            Surface surface,
            LegendEntries.Entry entry,
            LayerSnapshot layer,
            double left,
            double top,
            SampleSize size,
            double ratio) {
        new LegendSample(surface, layer, left, top, left + size.width() * ratio, top + size.height() * ratio, ratio)
                .draw(entry);
    }

    /** The sample of one entry as a picture by itself, with room for marks that are a little larger than it. */
    public static Raster icon(LegendEntries.Entry entry, LayerSnapshot layer, SampleSize size, double ratio) {
        double edge = LegendSample.OVERLAP * ratio;
        Raster raster = new Raster(
                (int) Math.ceil(size.width() * ratio + 2 * edge), (int) Math.ceil(size.height() * ratio + 2 * edge));
        sample(new Canvas(raster), entry, layer, edge, edge, size, ratio);
        return raster;
    }

    private static void sample(
            Surface canvas,
            LegendEntries.Entry entry,
            LayerSnapshot layer,
            double middle,
            double ratio,
            SampleSize size) {
        double left = MARGIN * ratio;
        double top = middle - size.height() / 2 * ratio;
        sample(canvas, entry, layer, left, top, size, ratio);
    }
}
