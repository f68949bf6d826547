package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;

/** Paints specks: squares of the colours of their fills and outlines, as large as these are in sum. */
final class SpeckPainter {

    /** Pixels. */
    private static final double SEAM = 0.5;

    private final Specks specks;
    private final Surface surface;
    private final Viewport viewport;
    private final double pixel;
    private final double whole;

    SpeckPainter(Specks specks, Surface surface, Viewport viewport) {
        this.specks = specks;
        this.surface = surface;
        this.viewport = viewport;
        this.pixel = viewport.resolutionX() * viewport.resolutionY();
        this.whole = specks.square() * specks.square() / pixel;
    }

    void paint(RuleBrushes brushes, BoundingBox region) {
        specks.each(region, speck -> {
            int count = brushes.match(specks.row(speck));
            for (int i = 0; i < count; i++) {
                for (Brush brush : brushes.matched(i, specks.row(speck))) {
                    if (brush.symbol() instanceof Symbol.Area) {
                        paint(speck, brush);
                    }
                }
            }
        });
    }

    private void paint(int speck, Brush brush) {
        int row = specks.row(speck);
        double area = specks.area(speck) / pixel;
        AreaInk fill = brush.area();
        LineInk boundary = brush.line(2);
        double ring = 0;
        if (boundary != null && !boundary.invisible(row)) {
            int count = specks.count(speck);
            double side = Math.sqrt(area / count);
            double inner = Math.max(0, side - boundary.width());
            ring = count * ((side + boundary.width()) * (side + boundary.width()) - inner * inner);
        }
        if (fill != null && ring < whole) {
            square(speck, area, fill.colour(row), brush);
        }
        if (boundary != null && ring > 0) {
            square(speck, ring, boundary.colour(row), brush);
        }
    }

    private void square(int speck, double area, SolidPaint colour, Brush brush) {
        // Full squares reach a little under each other, else smooth edges that meet would let the ground through.
        double half = area < whole ? Math.sqrt(area) / 2 : Math.sqrt(whole) / 2 + SEAM;
        double x = viewport.column(specks.x(speck)) + brush.moveX();
        double y = viewport.row(specks.y(speck)) + brush.moveY();
        surface.frame(x, y, half, half, 0, 0, colour);
    }
}
