package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.draw.LegendPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.http.Answers;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.ink.Canvas;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Raster;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.TextRun;
import city.xingtu.plan.Language;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The legend of a layer, structure or theme (OGC 05-078r4, 6.2): LAYER, STYLE, LANGUAGE, what {@link LegendOptions}
 * reads, the resolution and the background as for maps; WIDTH and HEIGHT are the size of a symbol's sample in pixels. A
 * theme's layers stand one below the other, the topmost first. Also as JSON.
 */
final class GetLegendGraphic implements Operation {

    private static final int GAP = 4;
    private static final double TITLE = 12;
    private static final SolidPaint INK = Paint.solid(0x333333, 1);

    private final Atlas atlas;
    private final StyleRepository styles;
    private final Legends legends;
    private final SldParameter sld;
    private final WorkPool pool;

    GetLegendGraphic(Atlas atlas, StyleRepository styles, Legends legends, SldParameter sld, WorkPool pool) {
        this.atlas = atlas;
        this.styles = styles;
        this.legends = legends;
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
                        .map(named -> StyledLayer.of(named.layer(), named.style()))
                        .toList();
        double pixelRatio = DotsPerInch.of(query) / DotsPerInch.STANDARD;
        LegendOptions options = LegendOptions.of(query, pixelRatio);
        WmsHeaders.open(response);
        if (query.text("FORMAT", "").equals(Answers.JSON)) {
            Answers.sendJson(request, response, Answers.JSON, pool.run(() -> LegendJson.of(layers, options, language)));
            return;
        }
        LegendPainter.SampleSize sample = new LegendPainter.SampleSize(
                side(query, "WIDTH", LegendPainter.SampleSize.USUAL.width() * pixelRatio) / pixelRatio,
                side(query, "HEIGHT", LegendPainter.SampleSize.USUAL.height() * pixelRatio) / pixelRatio);
        MapFormat format = query.find("FORMAT").isPresent() ? MapFormat.of(query) : MapFormat.PNG;
        int background = Background.of(query, format);
        byte[] file = pool.run(() -> {
            List<Raster> parts = new ArrayList<>();
            for (StyledLayer layer : layers) {
                if (layers.size() > 1) {
                    parts.add(title(layer.layer().layer().title().in(language), pixelRatio));
                }
                parts.add(legends.paint(
                        StyledLayer.of(layer.layer(), options.shown(layer)),
                        options.denominator(),
                        language,
                        pixelRatio,
                        sample));
            }
            return Pictures.encode(stacked(parts, background), format);
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

    /** The name of a theme's layer above its legend. */
    private static Raster title(String words, double pixelRatio) {
        TextRun run = FontFace.bold().run(words, TITLE * pixelRatio);
        double margin = GAP * pixelRatio;
        Raster raster = new Raster(
                (int) Math.ceil(run.width() + 2 * margin), (int) Math.ceil(run.ascent() + run.descent() + margin));
        new Canvas(raster).text(run, margin, margin + run.ascent(), INK);
        return raster;
    }

    private static Raster stacked(List<Raster> parts, int background) {
        int width = parts.stream().mapToInt(Raster::width).max().orElseThrow();
        int height = parts.stream().mapToInt(Raster::height).sum() + GAP * (parts.size() - 1);
        Raster whole = new Raster(width, height);
        whole.clear(background);
        Canvas canvas = new Canvas(whole);
        int y = 0;
        for (Raster part : parts) {
            canvas.image(part, 0, y, 1);
            y += part.height() + GAP;
        }
        return whole;
    }
}
