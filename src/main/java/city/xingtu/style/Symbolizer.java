package city.xingtu.style;

import city.xingtu.filter.Expression;
import java.util.List;
import java.util.Optional;

/**
 * How a feature is drawn. Lengths are pixels of 0.28 mm; colours are 0xRRGGBB; a paint's colour may come from a field
 * (an expression that yields {@code #rrggbb}).
 */
public sealed interface Symbolizer {

    /** Fills and outlines areas. */
    record PolygonSymbolizer(Optional<Fill> fill, Optional<Stroke> stroke) implements Symbolizer {}

    /** Strokes lines and outlines. */
    record LineSymbolizer(Stroke stroke, double perpendicularOffset) implements Symbolizer {}

    /** A marker at a point, at a line's middle, or inside an area. */
    record PointSymbolizer(Mark mark) implements Symbolizer {}

    /** A label. */
    record TextSymbolizer(
            Expression label,
            Font font,
            Expression fill,
            double opacity,
            Optional<Halo> halo,
            Placement placement,
            Options options)
            implements Symbolizer {}

    /** Solid colour, or a hatch or marker pattern over nothing or over a colour of another symbolizer. */
    record Fill(Expression colour, double opacity, Optional<Mark> pattern) {}

    record Stroke(
            Expression colour,
            double opacity,
            double width,
            LineCap cap,
            LineJoin join,
            List<Double> dashes,
            double dashOffset) {
        public Stroke {
            dashes = List.copyOf(dashes);
        }
    }

    enum LineCap {
        BUTT,
        ROUND,
        SQUARE
    }

    enum LineJoin {
        MITRE,
        ROUND,
        BEVEL
    }

    /**
     * A well-known mark.
     *
     * @param shape circle, square, triangle, star, cross, x, or a hatch: shape://slash, shape://backslash,
     *     shape://horline, shape://vertline, shape://times, shape://plus, shape://dot
     * @param size of the marker; the spacing of a pattern
     */
    record Mark(
            String shape,
            Optional<Fill> fill,
            Optional<Stroke> stroke,
            double size,
            double rotation,
            double opacity,
            double displacementX,
            double displacementY) {}

    record Font(double size, boolean bold) {}

    record Halo(double radius, Expression colour, double opacity) {}

    /** Where a label stands relative to the feature. */
    sealed interface Placement {
        /** Anchor 0..1 of the label's box put at the point, then displaced (x right, y up). */
        record AtPoint(double anchorX, double anchorY, double displacementX, double displacementY, double rotation)
                implements Placement {}

        /** Along the line. */
        record AlongLine(double perpendicularOffset) implements Placement {}
    }

    /**
     * Vendor options that GeoServer users write.
     *
     * @param priority higher is placed first
     * @param spaceAround free pixels around the label
     * @param repeat distance between repeated labels on a line, 0 for one
     * @param group labels of the same text are one
     * @param autoWrap width in pixels at which text wraps, 0 for never
     * @param maxDisplacement how far the label may move to find a place
     */
    record Options(
            Expression priority,
            double spaceAround,
            double repeat,
            boolean group,
            double autoWrap,
            double maxDisplacement,
            boolean followLine,
            boolean partials) {

        /** What holds for a label that says nothing; 1000 is GeoServer's priority. */
        public static final Options DEFAULT =
                new Options(new Expression.Literal(1000.0), 0, 0, false, 0, 0, false, false);
    }
}
