package city.xingtu.ink;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A picture in lines and areas, such as a symbol from an SVG file. Immutable: its paths are not to be changed.
 *
 * @param width,height of the picture, whose upper left corner is the origin
 * @param pieces lowest first
 */
public record Picture(double width, double height, List<Piece> pieces) {

    public Picture {
        pieces = List.copyOf(pieces);
    }

    /**
     * A path that is filled, stroked or both.
     *
     * @param fill straight ARGB, none where it is not filled
     * @param stroke straight ARGB, none where it is not stroked
     * @param pen in units of the picture
     */
    public record Piece(Path path, FillRule rule, OptionalInt fill, OptionalInt stroke, Pen pen) {}

    /**
     * Draws the picture, its middle at a point.
     *
     * @param scratch path that may be overwritten
     * @param size its height in pixels
     * @param times how many times wider than in its own proportions
     * @param angle in radians, clockwise on screen
     * @param fills,strokes replace the picture's own colours where they are not null
     */
    public void draw(
            Surface surface,
            Path scratch,
            double x,
            double y,
            double size,
            double times,
            double angle,
            @Nullable SolidPaint fills,
            @Nullable SolidPaint strokes) {
        double scale = size / height;
        double cos = scale * Math.cos(angle);
        double sin = scale * Math.sin(angle);
        double left = x - (cos * width - sin * height) / 2;
        double top = y - (sin * width + cos * height) / 2;
        for (Piece piece : pieces) {
            scratch.reset().append(piece.path, scale, angle, left, top).widen(x, times);
            if (piece.fill.isPresent()) {
                surface.fill(scratch, piece.rule, fills == null ? Paint.argb(piece.fill.getAsInt()) : fills);
            }
            if (piece.stroke.isPresent()) {
                SolidPaint paint = strokes == null ? Paint.argb(piece.stroke.getAsInt()) : strokes;
                surface.stroke(scratch, Pen.of(piece.pen.width() * scale, piece.pen.cap(), piece.pen.join()), paint);
            }
        }
    }
}
