package city.xingtu.draw;

import city.xingtu.ink.Motif;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A symbol at the ratio of pixels of one map. Belongs to one thread. */
final class Brush {

    private static final SolidPaint NONE = Paint.argb(0);

    private final Symbol symbol;
    private final Optional<Symbol.AreaFill> fill;
    private final Optional<Symbol.LineStroke> stroke;
    private final @Nullable Pen pen;
    private final @Nullable MarkShape mark;
    private final Map<Long, Motif> motifs = new HashMap<>();

    Brush(Symbol symbol, double ratio) {
        this.symbol = symbol;
        switch (symbol) {
            case Symbol.Area(var areaFill, var outline) -> {
                fill = areaFill;
                stroke = outline;
                pen = outline.map(line -> Pens.of(line.shape(), 0, ratio)).orElse(null);
                mark = areaFill.flatMap(Symbol.AreaFill::pattern)
                        .map(pattern -> new MarkShape(pattern, ratio))
                        .orElse(null);
            }
            case Symbol.Line(var line, double offset) -> {
                fill = Optional.empty();
                stroke = Optional.of(line);
                pen = Pens.of(line.shape(), offset, ratio);
                mark = null;
            }
            case Symbol.Point(var pointMark) -> {
                fill = pointMark.fill();
                stroke = pointMark.stroke();
                pen = null;
                mark = new MarkShape(pointMark, ratio);
            }
        }
    }

    Symbol symbol() {
        return symbol;
    }

    @Nullable
    Pen pen() {
        return pen;
    }

    @Nullable
    MarkShape mark() {
        return mark;
    }

    /** How far from the geometry its ink reaches, in pixels. */
    double reach() {
        double line = pen == null ? 0 : pen.reach();
        return symbol instanceof Symbol.Point && mark != null ? mark.reach() : line;
    }

    /** Whether it draws every feature in the same colours. */
    boolean constant() {
        return fill.stream().allMatch(Brush::constant)
                && stroke.stream().allMatch(line -> line.paint().constant());
    }

    private static boolean constant(Symbol.AreaFill area) {
        return area.paint().constant()
                && area.pattern().stream()
                        .allMatch(mark -> mark.fill().stream().allMatch(Brush::constant)
                                && mark.stroke().stream()
                                        .allMatch(line -> line.paint().constant()));
    }

    SolidPaint fillPaint(int row) {
        return fill.map(area -> area.paint().of(row)).orElse(NONE);
    }

    SolidPaint strokePaint(int row) {
        return stroke.map(line -> line.paint().of(row)).orElse(NONE);
    }

    /** What an area is filled with: a colour, or a pattern that begins at the map's origin; null for nothing. */
    @Nullable
    Paint areaPaint(int row, long originX, long originY) {
        if (fill.isEmpty()) {
            return null;
        }
        Symbol.AreaFill area = fill.get();
        if (area.pattern().isEmpty() || mark == null) {
            return area.paint().of(row);
        }
        Symbol.PointMark pattern = area.pattern().get();
        SolidPaint inner = pattern.fill().map(paint -> paint.paint().of(row)).orElse(NONE);
        SolidPaint line = pattern.stroke().map(paint -> paint.paint().of(row)).orElse(NONE);
        long key = (long) inner.argb() << 32 | line.argb() & 0xffffffffL;
        Motif motif = motifs.computeIfAbsent(key, absent -> mark.motif(inner, line));
        return Paint.pattern(motif, originX, originY, area.opacity());
    }
}
