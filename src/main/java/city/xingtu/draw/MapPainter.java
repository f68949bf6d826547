package city.xingtu.draw;

import city.xingtu.ink.Canvas;
import city.xingtu.ink.Raster;
import java.util.List;

/**
 * Draws maps: all layers' shapes, lowest layer first, then all labels. Safe for any number of threads; each map is drawn
 * by the thread that asks for it.
 */
public final class MapPainter {

    private final Labels labels = new Labels();

    /**
     * The map.
     *
     * @throws city.xingtu.plan.Problem when a style names a field or function that its layer does not have
     */
    public Raster paint(MapRequest request) {
        Raster raster = new Raster(request.width(), request.height());
        if (request.background() != 0) {
            raster.clear(request.background());
        }
        Viewport viewport = Viewport.of(request);
        Canvas canvas = new Canvas(raster);
        double denominator = request.scaleDenominator();
        for (StyledLayer styled : request.layers()) {
            if (styled.opacity() == 0 || !styled.layer().layer().scale().contains(denominator)) {
                continue;
            }
            List<CompiledStyle.Pass> passes = CompiledStyles.of(styled).passesAt(denominator);
            if (styled.opacity() == 1) {
                new LayerPainter(canvas, viewport, request.pixelRatio(), styled).paint(passes);
            } else {
                Raster sheet = new Raster(request.width(), request.height());
                new LayerPainter(new Canvas(sheet), viewport, request.pixelRatio(), styled).paint(passes);
                canvas.image(sheet, 0, 0, styled.opacity());
            }
        }
        labels.draw(request, viewport, canvas);
        return raster;
    }
}
