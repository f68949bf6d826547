package city.xingtu.draw;

import city.xingtu.ink.FillRule;
import city.xingtu.ink.Hatch;
import city.xingtu.ink.Marker;
import city.xingtu.ink.Motif;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer;
import city.xingtu.style.Symbolizer.Shape;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mark at a ratio of pixels, to be set at points, along lines or into patterns. Belongs to one thread. */
final class MarkShape {

    static final SolidPaint NONE = Paint.argb(0);

    /** Standard pixels from the middle of a picture to its edge. */
    private static final int LARGEST = 256;

    private static final double SQUARE_ROOT_OF_TWO = Math.sqrt(2);

    private final Symbol.PointMark symbol;
    private final Shape shape;
    private final Marker marker;
    private final Optional<Hatch> hatch;
    private final Optional<ChartShape> chart;
    /** Of a character of a font, in a size of 1. */
    private final @Nullable Path sign;

    private final double size;
    private final double width;
    private final double times;
    private final double angle;
    private final double moveX;
    private final double moveY;
    private final double strokeWidth;
    private final Optional<Pen> pen;
    private final Path scratch = new Path();

    MarkShape(Symbol.PointMark mark, double ratio) {
        this(mark, ratio, mark.shape().size() * ratio, 1);
    }

    /**
     * The mark in another size than its own; the width of its lines is still the style's.
     *
     * @param size its height in pixels
     * @param times how many times wider than in its own proportions
     */
    MarkShape(Symbol.PointMark mark, double ratio, double size, double times) {
        Symbolizer.Mark look = mark.shape();
        this.symbol = mark;
        this.shape = look.shape();
        String name = shape instanceof Shape.Named(String known) ? known : "";
        this.marker = Marker.find(name).orElse(Marker.SQUARE);
        this.hatch = Hatch.find(name);
        this.size = size;
        this.times = times;
        this.width = times
                * (shape instanceof Shape.Image(var _, var picture) ? size * picture.width() / picture.height() : size);
        this.angle = Math.toRadians(look.rotation());
        this.moveX = look.displacementX() * ratio;
        this.moveY = -look.displacementY() * ratio;
        this.pen = mark.stroke().map(stroke -> Pens.of(stroke.shape(), 0, ratio));
        this.strokeWidth = pen.map(Pen::width).orElse(ratio);
        this.sign = shape instanceof Shape.Glyph glyph ? glyph.face().sign(glyph.character()) : null;
        this.chart = shape instanceof Shape.Chart parts
                ? Optional.of(new ChartShape(parts, mark.shares(), look.opacity(), ratio))
                : Optional.empty();
    }

    /** How far from its point the mark's ink reaches, in pixels. */
    double reach() {
        return Math.max(size, width) / 2 * SQUARE_ROOT_OF_TWO
                + strokeWidth
                + Math.max(Math.abs(moveX), Math.abs(moveY));
    }

    /** Half of its extent around {@link #centreX}, {@link #centreY}. */
    double radius() {
        return Math.max(size, width) / 2 + strokeWidth / 2;
    }

    /** Its height in pixels, or the spacing of a hatch. */
    double size() {
        return size;
    }

    double width() {
        return width;
    }

    Optional<Hatch> hatch() {
        return hatch;
    }

    double angle() {
        return angle;
    }

    double strokeWidth() {
        return strokeWidth;
    }

    /** Of its outline, or of a hatch's lines. */
    Pen pen() {
        return pen.orElseGet(() -> Pen.of(strokeWidth));
    }

    double centreX(double x) {
        return x + moveX;
    }

    double centreY(double y) {
        return y + moveY;
    }

    /** The colour inside. */
    SolidPaint fill(int row) {
        return symbol.fill().map(fill -> fill.paint().of(row)).orElse(NONE);
    }

    /** The colour of the outline. */
    SolidPaint stroke(int row) {
        return symbol.stroke().map(stroke -> stroke.paint().of(row)).orElse(NONE);
    }

    /** Whether rows differ in its colours alone. */
    boolean coloured() {
        return chart.isEmpty();
    }

    /** Whether it looks the same for every feature. */
    boolean constant() {
        return symbol.fill().stream().allMatch(fill -> fill.paint().constant())
                && symbol.stroke().stream().allMatch(stroke -> stroke.paint().constant())
                && symbol.shares().isEmpty();
    }

    /**
     * Sets the mark at a point.
     *
     * @param turn added to its own rotation, in radians; the displacement turns with it
     */
    void draw(Surface surface, double x, double y, double turn, int row) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        draw(
                surface,
                x + cos * moveX - sin * moveY,
                y + sin * moveX + cos * moveY,
                angle + turn,
                row,
                fill(row),
                stroke(row));
    }

    /** The mark as a picture in whose middle is its point, a multiple of the ratio wide and high. */
    Motif picture(int row, int pixelRatio) {
        int half = (int) Math.min(LARGEST, Math.ceil(reach() / pixelRatio)) * pixelRatio;
        return Motif.of(2 * half, 2 * half, surface -> draw(surface, half, half, 0, row));
    }

    private void draw(Surface surface, double x, double y, double turned, int row, SolidPaint fill, SolidPaint stroke) {
        if (chart.isPresent()) {
            chart.get().draw(surface, scratch, x, y, size, row);
        } else if (shape instanceof Shape.Image(var _, var picture)) {
            picture.draw(
                    surface,
                    scratch,
                    x,
                    y,
                    size,
                    times,
                    turned,
                    symbol.fill().isPresent() ? fill : null,
                    symbol.stroke().isPresent() ? stroke : null);
        } else if (hatch.isPresent()) {
            hatch.get().append(scratch.reset(), x, y, size, turned);
            surface.stroke(scratch, pen.orElseGet(() -> Pen.of(strokeWidth)), stroke.invisible() ? fill : stroke);
        } else {
            if (sign != null) {
                scratch.reset().append(sign, size, turned, x, y);
            } else {
                marker.append(scratch.reset(), x, y, size, turned);
            }
            scratch.widen(x, times);
            if (sign != null || !marker.open()) {
                surface.fill(scratch, FillRule.NON_ZERO, fill);
            }
            if (pen.isPresent()) {
                surface.stroke(scratch, pen.get(), stroke);
            }
        }
    }
}
