package city.xingtu.draw;

import city.xingtu.style.Symbolizer.Shift;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A symbol at the ratio of pixels of one map. Belongs to one thread. */
final class Brush {

    private final Symbol symbol;
    private final @Nullable AreaInk area;
    private final @Nullable LineInk line;
    private final @Nullable LineInk boundary;
    private final @Nullable MarkShape mark;
    private final double offset;
    private final double moveX;
    private final double moveY;
    private final double heat;

    Brush(Symbol symbol, double ratio) {
        this.symbol = symbol;
        this.area = symbol instanceof Symbol.Area(var fill, var _, double _, var _)
                ? fill.map(inside -> new AreaInk(inside, ratio)).orElse(null)
                : null;
        this.line = switch (symbol) {
            case Symbol.Area(var _, var stroke, double _, var _) -> line(stroke, 0, ratio);
            case Symbol.Line(var stroke, double aside) -> line(Optional.of(stroke), aside, ratio);
            case Symbol.Point _, Symbol.Heat _ -> null;
        };
        // Areas lie to the left of their boundaries, and offsets are counted outwards.
        this.boundary = symbol instanceof Symbol.Line(var stroke, double aside) && aside != 0
                ? line(Optional.of(stroke), -aside, ratio)
                : line;
        this.mark = symbol instanceof Symbol.Point point ? new MarkShape(point.mark(), ratio) : null;
        this.offset = symbol instanceof Symbol.Area(var _, var _, double larger, var _) ? larger * ratio : 0;
        Shift shift = symbol instanceof Symbol.Area(var _, var _, double _, var beside) ? beside : Shift.NONE;
        this.moveX = shift.x() * ratio;
        this.moveY = -shift.y() * ratio;
        this.heat = symbol instanceof Symbol.Heat(var _, var shape) ? shape.radius() * ratio : 0;
    }

    private static @Nullable LineInk line(Optional<Symbol.LineStroke> stroke, double offset, double ratio) {
        return stroke.map(shape -> new LineInk(shape, offset, ratio)).orElse(null);
    }

    Symbol symbol() {
        return symbol;
    }

    /** How areas are filled; null where they are not. */
    @Nullable
    AreaInk area() {
        return area;
    }

    /** Whether areas are filled with one colour and outlined by a solid line, where they are. */
    boolean plain() {
        return offset == 0 && !moved() && (area == null || area.plain()) && (boundary == null || boundary.plain());
    }

    /** How lines, or the boundaries of areas, are stroked; null where they are not. */
    @Nullable
    LineInk line(int dimension) {
        return dimension == 2 ? boundary : line;
    }

    @Nullable
    MarkShape mark() {
        return mark;
    }

    /** Pixels by which areas are drawn larger. */
    double offset() {
        return offset;
    }

    /** Whether areas are drawn beside their place. */
    boolean moved() {
        return moveX != 0 || moveY != 0;
    }

    /** Pixels to the right by which areas are drawn beside their place. */
    double moveX() {
        return moveX;
    }

    /** The same downwards. */
    double moveY() {
        return moveY;
    }

    /** How far from the geometry its ink reaches, in pixels. */
    double reach() {
        double stroked = line == null ? 0 : line.reach();
        return Math.max(stroked, mark == null ? heat : mark.reach())
                + Math.max(offset, 0)
                + Math.max(Math.abs(moveX), Math.abs(moveY));
    }

    /** Whether it draws every feature in the same way. */
    boolean constant() {
        return (area == null || area.constant())
                && (line == null || line.constant())
                && (mark == null || mark.constant());
    }
}
