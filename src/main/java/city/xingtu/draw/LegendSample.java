package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.Filter;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.geo.RowPredicate;
import city.xingtu.ink.Path;
import city.xingtu.ink.Surface;
import city.xingtu.plan.GeometryType;
import city.xingtu.style.LegendEntries;
import city.xingtu.style.Style;
import city.xingtu.style.Symbolizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the symbols of one legend entry into a rectangle, as they are drawn on a feature. */
final class LegendSample {

    /** Standard pixels by which a mark may be larger than the sample, above and below. */
    static final double OVERLAP = 2;

    private final Surface surface;
    private final LayerSnapshot layer;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final double ratio;
    private final Path path = new Path();
    private final Path moved = new Path();
    /** Where areas stand that are drawn in their place: further in where there are others beside their place. */
    private double areaLeft;

    private double areaTop;
    private double areaRight;
    private double areaBottom;

    LegendSample(
            Surface surface, LayerSnapshot layer, double left, double top, double right, double bottom, double ratio) {
        this.surface = surface;
        this.layer = layer;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.ratio = ratio;
    }

    void draw(LegendEntries.Entry entry) {
        // Colours that come from a field are those of some feature of the entry.
        int row = example(entry);
        boolean area = entry.symbolizers().stream()
                        .map(Symbolizer::usual)
                        .anyMatch(Symbolizer.PolygonSymbolizer.class::isInstance)
                || layer.layer().geometryType() == GeometryType.POLYGON;
        List<Brush> brushes = new ArrayList<>();
        for (Symbolizer symbolizer : entry.symbolizers()) {
            Family<Symbol> family = Family.of(symbolizer, layer, made -> Symbol.of(made, layer));
            Brush brush = fitting(row < 0 ? family.usual() : family.of(row));
            if (row >= 0 || brush.constant()) {
                brushes.add(brush);
            }
        }
        makeRoom(brushes);
        brushes.forEach(brush -> draw(brush, Math.max(row, 0), area));
    }

    /** So that areas beside their place, such as shadows, are within the sample too. */
    private void makeRoom(List<Brush> brushes) {
        areaLeft = left;
        areaTop = top;
        areaRight = right;
        areaBottom = bottom;
        for (Brush brush : brushes) {
            areaLeft = Math.max(areaLeft, left - aside(brush));
            areaRight = Math.min(areaRight, right - aside(brush));
            areaTop = Math.max(areaTop, top - down(brush));
            areaBottom = Math.min(areaBottom, bottom - down(brush));
        }
    }

    /** How far to the right it is drawn beside its place; no further than would leave it most of the sample. */
    private double aside(Brush brush) {
        double most = (right - left) / 4;
        return Math.clamp(brush.moveX(), -most, most);
    }

    private double down(Brush brush) {
        double most = (bottom - top) / 4;
        return Math.clamp(brush.moveY(), -most, most);
    }

    /** Marks that are larger than the sample are drawn smaller. */
    private Brush fitting(Symbol symbol) {
        Brush brush = new Brush(symbol, ratio);
        MarkShape mark = brush.mark();
        if (mark == null) {
            return brush;
        }
        double halfHeight = (bottom - top) / 2 + OVERLAP * ratio;
        // One that lies across the sample, such as a swatch, may be as wide as it.
        boolean across = mark.angle() == 0 && mark.width() > mark.size();
        double times = across
                ? Math.min(halfHeight * 2 / mark.size(), (right - left + 2 * OVERLAP * ratio) / mark.width())
                : halfHeight / mark.radius();
        return times >= 1 ? brush : new Brush(symbol, ratio * times);
    }

    private int example(LegendEntries.Entry entry) {
        for (Style.Rule rule : entry.rules()) {
            RowPredicate test =
                    rule.filter().equals(Filter.ALL) ? row -> true : FilterCompiler.compile(rule.filter(), layer);
            for (int row = 0; row < layer.size(); row++) {
                if (test.test(row)) {
                    return row;
                }
            }
        }
        return visible(entry);
    }

    /** The first row of all whose colours make the entry's lines seen; -1 of a layer without any. */
    private int visible(LegendEntries.Entry entry) {
        List<Brush> brushes = entry.symbolizers().stream()
                .map(symbolizer -> Family.of(symbolizer, layer, made -> Symbol.of(made, layer)))
                .map(family -> new Brush(family.usual(), ratio))
                .toList();
        for (int row = 0; row < layer.size(); row++) {
            int one = row;
            if (brushes.stream().map(brush -> brush.line(1)).noneMatch(line -> line != null && line.invisible(one))) {
                return row;
            }
        }
        return layer.size() > 0 ? 0 : -1;
    }

    private void draw(Brush brush, int row, boolean area) {
        double middleX = (left + right) / 2;
        double middleY = (top + bottom) / 2;
        switch (brush.symbol()) {
            case Symbol.Area ignored -> {
                box(brush.line(2));
                if (brush.offset() != 0) {
                    AreaOffset.moved(path, Math.max(brush.offset(), (top - bottom) / 3), moved.reset());
                    path.reset().append(moved, 1, 0, 0, 0);
                }
                if (brush.moved()) {
                    moved.reset().append(path, 1, 0, aside(brush), down(brush));
                    path.reset().append(moved, 1, 0, 0, 0);
                }
                if (brush.area() != null) {
                    brush.area().fill(surface, path, path, row, (long) left, (long) top);
                }
                stroke(brush.line(2), row);
            }
            case Symbol.Line ignored -> {
                if (area) {
                    box(brush.line(2));
                } else {
                    line(middleY);
                }
                stroke(brush.line(area ? 2 : 1), row);
            }
            case Symbol.Point point -> mark(brush, point, middleX, middleY, row);
            case Symbol.Heat(var _, var shape) -> HeatColours.of(shape).bar(surface, path, left, top, right, bottom);
        }
    }

    private void line(double y) {
        path.reset();
        path.moveTo(left, y);
        path.lineTo(right, y);
    }

    private void mark(Brush brush, Symbol.Point point, double middleX, double middleY, int row) {
        MarkShape mark = brush.mark();
        if (mark == null) {
            return;
        }
        double x = middleX - mark.centreX(0);
        double y = middleY - mark.centreY(0);
        switch (point.where()) {
            case MIDDLE -> mark.draw(surface, x, y, 0, row);
            case START -> mark.draw(surface, left + mark.radius(), y, 0, row);
            case END -> mark.draw(surface, right, y, 0, row);
            case VERTICES -> {
                mark.draw(surface, left + mark.radius(), y, 0, row);
                mark.draw(surface, right - mark.radius(), y, 0, row);
            }
        }
    }

    private void box(@Nullable LineInk ink) {
        // Half the line's width inwards, so that it stays inside the sample.
        double aside = ink == null ? 0 : Math.max(0, -ink.pen().offset());
        double inset =
                Math.floor(Math.min(ink == null ? 0 : aside + ink.width() / 2, (areaBottom - areaTop) / 3)) + 0.5;
        // As areas are wound, the inside to the left.
        path.reset().moveTo(Math.floor(areaLeft) + inset, Math.floor(areaTop) + inset);
        path.lineTo(Math.floor(areaLeft) + inset, Math.floor(areaBottom) - inset);
        path.lineTo(Math.floor(areaRight) - inset, Math.floor(areaBottom) - inset);
        path.lineTo(Math.floor(areaRight) - inset, Math.floor(areaTop) + inset);
        path.close();
    }

    private void stroke(@Nullable LineInk ink, int row) {
        if (ink != null) {
            ink.draw(surface, path, row);
        }
    }
}
