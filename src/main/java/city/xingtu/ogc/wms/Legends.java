package city.xingtu.ogc.wms;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.LegendPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.ink.Raster;
import city.xingtu.plan.Language;
import city.xingtu.style.StyleRepository;

/** The legends that capabilities point to, and how large they are. */
final class Legends {

    private final StyleRepository styles;
    private final Recent<Key, Size> sizes = new Recent<>(4096);

    /** In pixels. */
    record Size(int width, int height) {}

    /** The size depends on the style's titles alone, not on the layer: 104 structures share one style. */
    private record Key(String style, int source, Language language) {}

    Legends(StyleRepository styles) {
        this.styles = styles;
    }

    /** The size of what {@link #paint} draws without further wishes. */
    Size size(View view, String layer, String style, Language language) {
        LayerSnapshot snapshot = view.findLayer(layer).orElseThrow();
        int source = styles.source(style).map(String::hashCode).orElse(0);
        return sizes.get(new Key(style, source, language), key -> {
            StyledLayer styled = StyledLayer.of(snapshot, styles.styleOf(snapshot.layer(), style));
            Raster raster = paint(styled, Double.NaN, language, 1, LegendPainter.SampleSize.USUAL);
            return new Size(raster.width(), raster.height());
        });
    }

    /**
     * A layer's legend.
     *
     * @param denominator of the scale whose rules are shown; NaN for all
     */
    Raster paint(
            StyledLayer layer,
            double denominator,
            Language language,
            double pixelRatio,
            LegendPainter.SampleSize sample) {
        return LegendPainter.paint(layer.layer(), layer.style(), denominator, language, pixelRatio, sample);
    }
}
