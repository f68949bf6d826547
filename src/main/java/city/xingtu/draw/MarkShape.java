package city.xingtu.draw;

import city.xingtu.ink.FillRule;
import city.xingtu.ink.Hatch;
import city.xingtu.ink.Marker;
import city.xingtu.ink.Motif;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer;
import java.util.Optional;

/** A mark's shape at a ratio of pixels, to be set at points or repeated as a pattern. */
final class MarkShape {

    private static final double SQUARE_ROOT_OF_TWO = Math.sqrt(2);

    private final Marker marker;
    private final Optional<Hatch> hatch;
    private final double size;
    private final double angle;
    private final double moveX;
    private final double moveY;
    private final double strokeWidth;
    private final Optional<Pen> pen;

    MarkShape(Symbol.PointMark mark, double ratio) {
        Symbolizer.Mark shape = mark.shape();
        this.marker = Marker.find(shape.shape()).orElse(Marker.SQUARE);
        this.hatch = Hatch.find(shape.shape());
        this.size = shape.size() * ratio;
        this.angle = Math.toRadians(shape.rotation());
        this.moveX = shape.displacementX() * ratio;
        this.moveY = -shape.displacementY() * ratio;
        this.pen = mark.stroke().map(stroke -> Pens.of(stroke.shape(), 0, ratio));
        this.strokeWidth = pen.map(Pen::width).orElse(ratio);
    }

    /** How far from its point the mark's ink reaches, in pixels. */
    double reach() {
        return size / 2 * SQUARE_ROOT_OF_TWO + strokeWidth + Math.max(Math.abs(moveX), Math.abs(moveY));
    }

    /** Half of its extent around {@link #centreX}, {@link #centreY}. */
    double radius() {
        return size / 2 + strokeWidth / 2;
    }

    double centreX(double x) {
        return x + moveX;
    }

    double centreY(double y) {
        return y + moveY;
    }

    /** Sets the mark at a point. */
    void draw(Surface surface, Path scratch, double x, double y, SolidPaint fill, SolidPaint stroke) {
        scratch.reset();
        if (hatch.isPresent()) {
            strokes(hatch.get(), scratch, x + moveX, y + moveY);
            surface.stroke(scratch, pen.orElseGet(() -> Pen.of(strokeWidth)), stroke.invisible() ? fill : stroke);
            return;
        }
        marker.append(scratch, x + moveX, y + moveY, size, angle);
        surface.fill(scratch, FillRule.NON_ZERO, fill);
        if (pen.isPresent()) {
            surface.stroke(scratch, pen.get(), stroke);
        }
    }

    private void strokes(Hatch shape, Path path, double x, double y) {
        double r = size / 2;
        switch (shape) {
            case SLASH -> line(path, x - r, y + r, x + r, y - r);
            case BACKSLASH -> line(path, x - r, y - r, x + r, y + r);
            case HORLINE -> line(path, x - r, y, x + r, y);
            case VERTLINE -> line(path, x, y - r, x, y + r);
            case TIMES -> {
                line(path, x - r, y + r, x + r, y - r);
                line(path, x - r, y - r, x + r, y + r);
            }
            case PLUS -> {
                line(path, x - r, y, x + r, y);
                line(path, x, y - r, x, y + r);
            }
            case DOT -> path.circle(x, y, 0.5);
        }
    }

    private static void line(Path path, double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
    }

    /** What the mark repeats, at its size, when it makes a pattern. */
    Motif motif(SolidPaint fill, SolidPaint stroke) {
        if (hatch.isPresent()) {
            return hatch.get().motif(size, strokeWidth, stroke.invisible() ? fill : stroke);
        }
        int n = (int) Math.clamp(Math.round(size), 1, 256);
        return Motif.of(n, n, surface -> draw(surface, new Path(), n / 2.0 - moveX, n / 2.0 - moveY, fill, stroke));
    }
}
