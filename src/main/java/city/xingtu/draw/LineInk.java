package city.xingtu.draw;

import city.xingtu.ink.Motif;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer;
import java.util.Optional;

/** How lines are stroked, at a ratio of pixels: a pen, or marks along them. Belongs to one thread. */
final class LineInk {

    /** Pixels of a repetition that a picture shows. */
    private static final int LONGEST = 1024;

    private final Symbol.LineStroke stroke;
    private final Pen pen;
    private final Optional<MarkShape> mark;
    private final double first;
    private final double step;

    /** @param offset standard pixels to the left of the line */
    LineInk(Symbol.LineStroke stroke, double offset, double ratio) {
        this.stroke = stroke;
        this.pen = Pens.of(stroke.shape(), offset, ratio);
        this.mark = stroke.mark().map(symbol -> new MarkShape(symbol, ratio));
        Optional<Symbolizer.Decoration> decoration = stroke.shape().decoration();
        double length = mark.map(MarkShape::width).orElse(0.0);
        this.step =
                Math.max(1, length + decoration.map(Symbolizer.Decoration::gap).orElse(0.0) * ratio);
        this.first =
                length / 2 + decoration.map(Symbolizer.Decoration::initialGap).orElse(0.0) * ratio;
    }

    Pen pen() {
        return pen;
    }

    /** How far from the line its ink reaches. */
    double reach() {
        return mark.map(shape -> shape.reach() + Math.abs(pen.offset())).orElse(pen.reach());
    }

    /** Pixels across the line that its ink covers. */
    double width() {
        return mark.map(MarkShape::size).orElse(pen.width());
    }

    /** Whether pieces of a line have to know how far along it they begin. */
    boolean measured() {
        return pen.dashed() || mark.isPresent();
    }

    /** Whether it is a solid line in its place. */
    boolean plain() {
        return !measured() && pen.offset() == 0 && stroke.shape().soft() == 0;
    }

    /**
     * A picture of the marks along a line that runs from left to right through its middle, one repetition long and
     * {@link Symbolizer.Decoration#breadth} high; empty where there are none. The mark is in the middle, as MapLibre leaves a
     * seam between repetitions.
     */
    Optional<Motif> tile(int row, int pixelRatio) {
        return mark.map(shape -> {
            int width = (int) Math.clamp(Math.round(step), 1, LONGEST);
            int height = (int) stroke.shape().decoration().orElseThrow().breadth() * pixelRatio;
            return Motif.of(width, height, surface -> {
                for (double x = -width / 2.0; x <= 1.5 * width; x += width) {
                    shape.draw(surface, x, height / 2.0, 0, row);
                }
            });
        });
    }

    SolidPaint colour(int row) {
        return stroke.paint().of(row);
    }

    boolean constant() {
        return stroke.paint().constant() && mark.stream().allMatch(MarkShape::constant);
    }

    /** Whether nothing would be seen of it. */
    boolean invisible(int row) {
        return mark.isEmpty() && (pen.width() == 0 || stroke.paint().of(row).invisible());
    }

    /** Strokes lines. */
    void draw(Surface surface, Path line, int row) {
        if (mark.isPresent()) {
            double aside = pen.offset();
            line.walk(
                    first,
                    step,
                    (x, y, angle) -> mark.get()
                            .draw(surface, x + Math.sin(angle) * aside, y - Math.cos(angle) * aside, angle, row));
            return;
        }
        SolidPaint paint = stroke.paint().of(row);
        double soft = stroke.shape().soft();
        if (soft == 0) {
            surface.stroke(line, pen, paint);
        } else {
            double half = pen.width() / 2;
            surface.stroke(line, pen, Paint.glow(line, half * (1 - soft), half, paint));
        }
    }
}
