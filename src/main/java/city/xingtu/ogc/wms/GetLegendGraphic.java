package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.draw.LegendPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.http.Answers;
import city.xingtu.http.Legends;
import city.xingtu.http.MapFormat;
import city.xingtu.http.Pictures;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.plan.Language;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The legend of a layer, structure or theme (OGC 05-078r4, 6.2): LAYER, STYLE, LANGUAGE, what {@link LegendOptions}
 * reads, the resolution and the background as for maps; WIDTH and HEIGHT are the size of a symbol's sample in pixels. A
 * theme's layers stand one below the other, the topmost first. Also as JSON.
 */
final class GetLegendGraphic implements Operation {

    private final Atlas atlas;
    private final StyleRepository styles;
    private final SldParameter sld;
    private final WorkPool pool;

    GetLegendGraphic(Atlas atlas, StyleRepository styles, SldParameter sld, WorkPool pool) {
        this.atlas = atlas;
        this.styles = styles;
        this.sld = sld;
        this.pool = pool;
    }

    @Override
    public String name() {
        return "GetLegendGraphic";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = atlas.view(TimeParameter.of(query, atlas.view().schema()).year());
        Language language = MapQueryReader.language(query);
        List<StyledLayer> layers = new LayerNames(view, styles, language, sld.of(query))
                .layers("LAYER", query.required("LAYER"), "STYLE", query.text("STYLE", "")).reversed().stream()
                        .map(NamedLayer::styled)
                        .toList();
        double pixelRatio = DotsPerInch.of(query) / DotsPerInch.STANDARD;
        LegendOptions options = LegendOptions.of(query, pixelRatio);
        WmsHeaders.open(response);
        LegendPainter.SampleSize sample = new LegendPainter.SampleSize(
                side(query, "WIDTH", LegendPainter.SampleSize.USUAL.width() * pixelRatio) / pixelRatio,
                side(query, "HEIGHT", LegendPainter.SampleSize.USUAL.height() * pixelRatio) / pixelRatio);
        Legends.Drawing drawing = new Legends.Drawing(options.denominator(), language, pixelRatio, sample);
        if (query.text("FORMAT", "").equals(Answers.JSON)) {
            Answers.sendJson(
                    request, response, Answers.JSON, pool.run(() -> new LegendJson(options, drawing).of(layers)));
            return;
        }
        MapFormat format = query.find("FORMAT").isPresent() ? FormatParameter.of(query) : MapFormat.PNG;
        int background = Background.of(query, format);
        byte[] file = pool.run(() -> {
            List<StyledLayer> shown = layers.stream()
                    .map(layer -> StyledLayer.of(layer.layer(), options.shown(layer)))
                    .toList();
            return Pictures.encode(Legends.paint(shown, drawing, background), format);
        });
        Answers.send(request, response, format.mimeType(), file);
    }

    private static double side(Query query, String parameter, double usual) {
        if (query.find(parameter).isEmpty()) {
            return usual;
        }
        int pixels = query.integer(parameter, 1, Integer.MAX_VALUE);
        return Limits.within(parameter, pixels, Limits.LEGEND_SAMPLE, "像素", "pixels");
    }
}
