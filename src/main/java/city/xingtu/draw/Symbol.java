package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.style.Symbolizer;
import java.util.Optional;

/** A symbolizer compiled for the rows of a snapshot; sizes in standard pixels. */
sealed interface Symbol {

    /** Fills and outlines areas. */
    record Area(Optional<AreaFill> fill, Optional<LineStroke> stroke) implements Symbol {}

    /** Strokes lines and the outlines of areas. */
    record Line(LineStroke stroke, double offset) implements Symbol {}

    /** Sets a mark on points, on the middle of lines, inside areas. */
    record Point(PointMark mark) implements Symbol {}

    /** A fill with a colour, or with marks or a hatch. */
    record AreaFill(RowPaint paint, double opacity, Optional<PointMark> pattern) {}

    record LineStroke(RowPaint paint, Symbolizer.Stroke shape) {}

    record PointMark(Symbolizer.Mark shape, Optional<AreaFill> fill, Optional<LineStroke> stroke) {}

    static Symbol of(Symbolizer symbolizer, LayerSnapshot layer) {
        return switch (symbolizer) {
            case Symbolizer.PolygonSymbolizer(var fill, var stroke) ->
                new Area(fill.map(f -> fill(f, 1, layer)), stroke.map(s -> stroke(s, 1, layer)));
            case Symbolizer.LineSymbolizer(var stroke, double offset) -> new Line(stroke(stroke, 1, layer), offset);
            case Symbolizer.PointSymbolizer(var mark) -> new Point(mark(mark, layer));
            case Symbolizer.TextSymbolizer text ->
                throw new IllegalArgumentException("Labels are not symbols: " + text);
        };
    }

    private static AreaFill fill(Symbolizer.Fill fill, double opacity, LayerSnapshot layer) {
        double whole = fill.opacity() * opacity;
        return new AreaFill(
                RowPaint.of(fill.colour(), whole, layer), whole, fill.pattern().map(mark -> mark(mark, layer)));
    }

    private static LineStroke stroke(Symbolizer.Stroke stroke, double opacity, LayerSnapshot layer) {
        return new LineStroke(RowPaint.of(stroke.colour(), stroke.opacity() * opacity, layer), stroke);
    }

    private static PointMark mark(Symbolizer.Mark mark, LayerSnapshot layer) {
        return new PointMark(
                mark,
                mark.fill().map(fill -> fill(fill, mark.opacity(), layer)),
                mark.stroke().map(stroke -> stroke(stroke, mark.opacity(), layer)));
    }
}
