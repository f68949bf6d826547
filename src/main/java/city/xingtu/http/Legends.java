package city.xingtu.http;

import city.xingtu.draw.LegendPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.ink.Canvas;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Raster;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.TextRun;
import city.xingtu.plan.Language;
import city.xingtu.style.StyleRepository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The legends that capabilities point to, and how large they are. */
public final class Legends {

    /** How far Latin letters reach below the baseline, in sizes of the type: further than ideographs. */
    private static final double TAILS = 0.3;

    private static final int GAP = 4;
    private static final double TITLE = 12;
    private static final SolidPaint INK = Paint.solid(0x333333, 1);

    private final StyleRepository styles;
    private final Recent<Key, Size> sizes = new Recent<>(4096);

    /** In pixels. */
    public record Size(int width, int height) {

        private static Size of(Raster raster) {
            return new Size(raster.width(), raster.height());
        }

        /** Of parts that stand one below the other. */
        private static Size stacked(List<Size> parts) {
            return new Size(
                    parts.stream().mapToInt(Size::width).max().orElseThrow(),
                    parts.stream().mapToInt(Size::height).sum() + GAP * (parts.size() - 1));
        }
    }

    /** The size depends on the style's titles alone, not on the layer: 104 structures share one style. */
    private record Key(String style, int source, Language language) {}

    public Legends(StyleRepository styles) {
        this.styles = styles;
    }

    /** How a legend is drawn: for a scale, NaN being for all, and with samples of a size. */
    public record Drawing(double denominator, Language language, double pixelRatio, LegendPainter.SampleSize sample) {}

    /** The size of what {@link #paint} draws of the layers without further wishes. */
    public Size size(List<StyledLayer> layers, Language language) {
        Drawing drawing = new Drawing(Double.NaN, language, 1, LegendPainter.SampleSize.USUAL);
        List<Size> parts = new ArrayList<>();
        for (StyledLayer one : layers) {
            if (layers.size() > 1) {
                parts.add(Size.of(title(one, drawing)));
            }
            String id = one.style().id();
            int source = styles.source(id).map(String::hashCode).orElse(0);
            parts.add(sizes.get(new Key(id, source, language), absent -> Size.of(entries(one, drawing))));
        }
        return Size.stacked(parts);
    }

    /**
     * Where WMS draws the legend of a layer.
     *
     * @param base what all services' addresses begin with
     */
    public static String address(String base, String layer, String style, Language language) {
        return base + "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + encoded(layer)
                + "&STYLE=" + encoded(style) + (language == Language.EN ? "&LANGUAGE=en" : "");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The legend of some layers, one below the other; where there are several, each under its name.
     *
     * @param layers the first at the top
     * @param background ARGB
     */
    public static Raster paint(List<StyledLayer> layers, Drawing drawing, int background) {
        List<Raster> parts = new ArrayList<>();
        for (StyledLayer layer : layers) {
            if (layers.size() > 1) {
                parts.add(title(layer, drawing));
            }
            parts.add(entries(layer, drawing));
        }
        Size size = Size.stacked(parts.stream().map(Size::of).toList());
        Raster whole = new Raster(size.width(), size.height());
        whole.clear(background);
        Canvas canvas = new Canvas(whole);
        int y = 0;
        for (Raster part : parts) {
            canvas.image(part, 0, y, 1);
            y += part.height() + GAP;
        }
        return whole;
    }

    private static Raster entries(StyledLayer layer, Drawing drawing) {
        return LegendPainter.paint(
                layer.layer(),
                layer.style(),
                drawing.denominator(),
                drawing.language(),
                drawing.pixelRatio(),
                drawing.sample());
    }

    private static Raster title(StyledLayer layer, Drawing drawing) {
        String words = layer.layer().layer().title().in(drawing.language());
        TextRun run = FontFace.bold().run(words, TITLE * drawing.pixelRatio());
        double margin = GAP * drawing.pixelRatio();
        Raster raster = new Raster(
                (int) Math.ceil(run.width() + 2 * margin), (int) Math.ceil(margin + run.ascent() + run.size() * TAILS));
        new Canvas(raster).text(run, margin, margin + run.ascent(), INK);
        return raster;
    }
}
