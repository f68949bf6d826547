package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.RowFunction;
import city.xingtu.style.Symbolizer;
import city.xingtu.style.Symbolizer.HeatSymbolizer;
import city.xingtu.style.Symbolizer.Shift;
import city.xingtu.style.Symbolizer.Where;
import java.util.List;
import java.util.Optional;

/** A symbolizer compiled for the rows of a snapshot; sizes in standard pixels. */
sealed interface Symbol {

    /** Fills and outlines areas, made larger by an offset and moved by a shift. */
    record Area(Optional<AreaFill> fill, Optional<LineStroke> stroke, double offset, Shift shift) implements Symbol {}

    /** Strokes lines and the outlines of areas. */
    record Line(LineStroke stroke, double offset) implements Symbol {}

    /** Sets a mark on points, on the middle of lines or their ends and vertices, inside areas. */
    record Point(PointMark mark, Where where, boolean turned) implements Symbol {}

    /** The density of points as a surface. */
    record Heat(RowFunction weight, HeatSymbolizer shape) implements Symbol {}

    /** A fill with a colour, with marks or a hatch, or one that fades away from the boundary. */
    record AreaFill(RowPaint paint, double opacity, Optional<PointMark> mark, Symbolizer.Fill shape) {}

    /** A line, or marks along it. */
    record LineStroke(RowPaint paint, Symbolizer.Stroke shape, Optional<PointMark> mark) {}

    record PointMark(
            Symbolizer.Mark shape, Optional<AreaFill> fill, Optional<LineStroke> stroke, List<RowFunction> shares) {}

    static Symbol of(Symbolizer symbolizer, LayerSnapshot layer) {
        return switch (symbolizer) {
            case Symbolizer.PolygonSymbolizer(var fill, var stroke, double offset, Shift shift) ->
                new Area(fill.map(f -> fill(f, 1, layer)), stroke.map(s -> stroke(s, 1, layer)), offset, shift);
            case Symbolizer.LineSymbolizer(var stroke, double offset) -> new Line(stroke(stroke, 1, layer), offset);
            case Symbolizer.PointSymbolizer(var mark, var where, boolean turned) ->
                new Point(mark(mark, layer), where, turned);
            case HeatSymbolizer heat -> new Heat(FilterCompiler.compile(heat.weight(), layer), heat);
            case Symbolizer.Varying varying -> of(varying.usual(), layer);
            case Symbolizer.Qualified qualified -> of(qualified.plain(), layer);
            case Symbolizer.TextSymbolizer text ->
                throw new IllegalArgumentException("Labels are not symbols: " + text);
        };
    }

    private static AreaFill fill(Symbolizer.Fill fill, double opacity, LayerSnapshot layer) {
        double whole = fill.opacity() * opacity;
        return new AreaFill(
                RowPaint.of(fill.colour(), whole, layer),
                whole,
                fill.pattern().map(pattern -> mark(pattern.mark(), layer)),
                fill);
    }

    private static LineStroke stroke(Symbolizer.Stroke stroke, double opacity, LayerSnapshot layer) {
        return new LineStroke(
                RowPaint.of(stroke.colour(), stroke.opacity() * opacity, layer),
                stroke,
                stroke.decoration().map(decoration -> mark(decoration.mark(), layer)));
    }

    static PointMark mark(Symbolizer.Mark mark, LayerSnapshot layer) {
        return new PointMark(
                mark,
                mark.fill().map(fill -> fill(fill, mark.opacity(), layer)),
                mark.stroke().map(stroke -> stroke(stroke, mark.opacity(), layer)),
                mark.shape() instanceof Symbolizer.Shape.Chart(var _, var shares)
                        ? shares.stream()
                                .map(share -> FilterCompiler.compile(share.value(), layer))
                                .toList()
                        : List.of());
    }
}
