package city.xingtu.draw;

import city.xingtu.ink.FillRule;
import city.xingtu.ink.Motif;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import java.util.Optional;

/** How areas are filled, at a ratio of pixels. Belongs to one thread. */
final class AreaInk {

    private final Symbol.AreaFill fill;
    private final Optional<PatternShape> pattern;
    private final double glow;

    AreaInk(Symbol.AreaFill fill, double ratio) {
        this.fill = fill;
        this.glow = fill.shape().glow() * ratio;
        this.pattern = fill.mark()
                .map(mark -> new PatternShape(fill.shape().pattern().orElseThrow(), mark, ratio, fill.opacity()));
    }

    /** Pixels from the boundary inwards over which it fades away; 0 for an even fill. */
    double glow() {
        return glow;
    }

    /** Whether it is one colour. */
    boolean plain() {
        return pattern.isEmpty() && glow == 0;
    }

    /** The colour without its pattern. */
    SolidPaint colour(int row) {
        return fill.paint().of(row);
    }

    /** A picture that repeats to the pattern of a row; empty for a fill without one. */
    Optional<Motif> tile(int row, int step) {
        return pattern.map(marks -> marks.tile(row, step));
    }

    boolean constant() {
        return fill.paint().constant()
                && pattern.stream().allMatch(marks -> marks.mark().constant());
    }

    /**
     * Fills an area.
     *
     * @param edges its boundary, where it is not cut; looked at for a fill that fades
     * @param originX,originY the pixel from which patterns are counted
     */
    void fill(Surface surface, Path area, Path edges, int row, long originX, long originY) {
        Paint paint;
        if (pattern.isPresent()) {
            paint = pattern.get().paint(row, originX, originY);
        } else {
            SolidPaint colour = fill.paint().of(row);
            if (colour.invisible()) {
                return;
            }
            paint = glow > 0 ? Paint.glow(edges, 0, glow, colour) : colour;
        }
        surface.fill(area, FillRule.EVEN_ODD, paint);
    }
}
