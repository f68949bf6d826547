package city.xingtu.draw;

import city.xingtu.ink.Canvas;
import city.xingtu.ink.Raster;
import java.util.ArrayList;
import java.util.List;

/** The shapes of a map's layers, one layer's sheet over the other. Bands of rows may be painted at the same time. */
final class Sheets {

    private final MapRequest request;
    private final Viewport viewport;
    private final Raster raster;
    private final List<Sheet> sheets = new ArrayList<>();
    /** Takes a translucent layer before it is laid over the map as a whole; the map itself when there is none. */
    private final Raster single;

    private record Sheet(StyledLayer styled, List<CompiledStyle.Pass> passes) {}

    Sheets(MapRequest request, Viewport viewport, Raster raster) {
        this.request = request;
        this.viewport = viewport;
        this.raster = raster;
        boolean translucent = false;
        double denominator = request.scaleDenominator();
        for (StyledLayer styled : request.layers()) {
            if (styled.shownAt(denominator)) {
                sheets.add(new Sheet(styled, CompiledStyles.of(styled).passesAt(denominator)));
                translucent |= styled.opacity() < 1;
            }
        }
        this.single = translucent ? new Raster(raster.width(), raster.height()) : raster;
    }

    /** Paints the rows {@code top <= y < bottom}. */
    void paint(int top, int bottom) {
        Canvas canvas = new Canvas(raster, top, bottom);
        canvas.clear(request.background());
        for (Sheet sheet : sheets) {
            if (sheet.styled().opacity() == 1) {
                paint(sheet, canvas);
            } else {
                Canvas alone = new Canvas(single, top, bottom);
                alone.clear(0);
                paint(sheet, alone);
                canvas.image(single, 0, 0, sheet.styled().opacity());
            }
        }
    }

    private void paint(Sheet sheet, Canvas canvas) {
        new LayerPainter(canvas, viewport, request.pixelRatio(), sheet.styled()).paint(sheet.passes());
    }
}
