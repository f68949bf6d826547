package city.xingtu.draw;

import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.ink.TextRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label at its place, in pixels of the region for which labels were placed. Immutable; drawn by any number of maps.
 *
 * @param runs upright lines with {@code x, baseline} each in {@code places}; or one run whose glyphs stand at
 *     {@code x, baseline, angle} each
 * @param turned whether the places are those of glyphs
 */
record PlacedLabel(
        List<TextRun> runs,
        boolean turned,
        double[] places,
        SolidPaint paint,
        @Nullable SolidPaint halo,
        double haloRadius,
        double minX,
        double minY,
        double maxX,
        double maxY) {

    /** Draws what is on a surface whose origin lies at a pixel of the region. */
    void draw(Surface surface, double originX, double originY) {
        // Tails of letters hang below the box of ideographs that a label is measured by.
        double reach = haloRadius + 2 + runs.getFirst().size() / 2;
        if (maxX - originX < -reach
                || maxY - originY < surface.top() - reach
                || minX - originX > surface.width() + reach
                || minY - originY > surface.bottom() + reach) {
            return;
        }
        if (halo != null && haloRadius > 0) {
            draw(surface, originX, originY, haloRadius, halo);
        }
        draw(surface, originX, originY, 0, paint);
    }

    private void draw(Surface surface, double originX, double originY, double radius, SolidPaint ink) {
        if (turned) {
            TextRun run = runs.getFirst();
            for (int i = 0; i < run.length(); i++) {
                double x = places[3 * i] - originX;
                double y = places[3 * i + 1] - originY;
                surface.glyph(run, i, x, y, places[3 * i + 2], radius, ink);
            }
            return;
        }
        for (int i = 0; i < runs.size(); i++) {
            double x = places[2 * i] - originX;
            double y = places[2 * i + 1] - originY;
            if (radius > 0) {
                surface.halo(runs.get(i), x, y, radius, ink);
            } else {
                surface.text(runs.get(i), x, y, ink);
            }
        }
    }
}
