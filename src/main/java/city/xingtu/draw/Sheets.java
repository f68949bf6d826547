package city.xingtu.draw;

import city.xingtu.ink.Surface;
import java.util.ArrayList;
import java.util.List;

/** The shapes of a map's layers, one layer's sheet over the other. Bands of rows may be painted at the same time. */
final class Sheets {

    private final MapRequest request;
    private final Viewport viewport;
    private final List<Sheet> sheets = new ArrayList<>();
    private final boolean translucent;

    private record Sheet(StyledLayer styled, List<CompiledStyle.Pass> passes) {}

    Sheets(MapRequest request, Viewport viewport) {
        this.request = request;
        this.viewport = viewport;
        boolean some = false;
        double denominator = request.scaleDenominator();
        for (StyledLayer styled : request.layers()) {
            if (styled.shownAt(denominator)) {
                List<CompiledStyle.Pass> passes = CompiledStyles.passesAt(styled, denominator);
                sheets.add(new Sheet(styled, passes));
                some |= styled.opacity() < 1
                        || passes.stream().anyMatch(pass -> !pass.composite().plain());
            }
        }
        this.translucent = some;
    }

    /** Whether any layer is laid over the map as a whole. */
    boolean translucent() {
        return translucent;
    }

    /** Paints the rows of a surface. */
    void paint(Surface surface) {
        surface.clear(request.background());
        for (Sheet sheet : sheets) {
            double opacity = sheet.styled().opacity();
            if (opacity == 1) {
                paint(sheet, surface);
            } else {
                surface.group(opacity, () -> paint(sheet, surface));
            }
        }
    }

    private void paint(Sheet sheet, Surface surface) {
        new LayerPainter(surface, viewport, request.pixelRatio(), sheet.styled()).paint(sheet.passes());
    }
}
