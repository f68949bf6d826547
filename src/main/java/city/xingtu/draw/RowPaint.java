package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.Expression;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.HexColour;
import city.xingtu.filter.RowFunction;
import city.xingtu.ink.Paint;
import city.xingtu.ink.SolidPaint;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A colour that may come from the feature, with an opacity. Safe for any number of threads. */
final class RowPaint {

    /** Distinct colours of a field that are kept; data with more has them made afresh. */
    private static final int MOST = 1024;

    private static final SolidPaint NONE = Paint.argb(0);

    private final double opacity;
    private final @Nullable SolidPaint fixed;
    private final RowFunction colour;
    private final ConcurrentHashMap<Integer, SolidPaint> paints = new ConcurrentHashMap<>();

    private RowPaint(double opacity, @Nullable SolidPaint fixed, RowFunction colour) {
        this.opacity = opacity;
        this.fixed = fixed;
        this.colour = colour;
    }

    static RowPaint of(Expression colour, double opacity, LayerSnapshot layer) {
        if (colour instanceof Expression.Literal(Object value)) {
            int rgb = HexColour.parse(value);
            SolidPaint paint = rgb < 0 ? NONE : Paint.solid(rgb, opacity);
            return new RowPaint(opacity, paint, row -> value);
        }
        return new RowPaint(opacity, null, FilterCompiler.compile(colour, layer));
    }

    /** Whether it is the same for every feature. */
    boolean constant() {
        return fixed != null;
    }

    /** The feature's paint; an invisible one where its field holds no colour. */
    SolidPaint of(int row) {
        if (fixed != null) {
            return fixed;
        }
        int rgb = HexColour.parse(colour.apply(row));
        if (rgb < 0) {
            return NONE;
        }
        SolidPaint known = paints.get(rgb);
        if (known == null) {
            known = Paint.solid(rgb, opacity);
            if (paints.size() < MOST) {
                paints.put(rgb, known);
            }
        }
        return known;
    }
}
