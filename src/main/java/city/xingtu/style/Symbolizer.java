package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.Picture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a feature is drawn. Lengths are pixels of 0.28 mm; colours are 0xRRGGBB; a paint's colour may come from a field
 * (an expression that yields {@code #rrggbb}).
 */
public sealed interface Symbolizer {

    /**
     * Fills and outlines areas.
     *
     * @param offset pixels by which the area is drawn larger, or smaller where negative
     * @param shift by which it is drawn beside its place, as a shadow is
     */
    record PolygonSymbolizer(Optional<Fill> fill, Optional<Stroke> stroke, double offset, Shift shift)
            implements Symbolizer {

        /** Drawn in its place. */
        public PolygonSymbolizer(Optional<Fill> fill, Optional<Stroke> stroke, double offset) {
            this(fill, stroke, offset, Shift.NONE);
        }
    }

    /** Pixels to the right and upwards. */
    record Shift(double x, double y) {

        /** In its place. */
        public static final Shift NONE = new Shift(0, 0);
    }

    /** Strokes lines and outlines; an offset is to the left of the line, and of an area's outline to the outside. */
    record LineSymbolizer(Stroke stroke, double perpendicularOffset) implements Symbolizer {}

    /**
     * A marker.
     *
     * @param turned whether it follows the direction of the line on which it stands; rotation is added to that
     */
    record PointSymbolizer(Mark mark, Where where, boolean turned) implements Symbolizer {}

    /** Where a marker stands. */
    enum Where {
        /** At a point, at a line's middle, inside an area. */
        MIDDLE,
        /** At the first vertex of each line. */
        START,
        /** At the last vertex of each line. */
        END,
        /** At every vertex. */
        VERTICES
    }

    /**
     * A surface of the density of points, its highest place being 1.
     *
     * @param weight of a point
     * @param radius in pixels within which a point counts
     * @param colours by density 0..1, ascending, between which colours are mixed
     */
    record HeatSymbolizer(Expression weight, double radius, List<HeatColour> colours, double opacity)
            implements Symbolizer {
        public HeatSymbolizer {
            colours = List.copyOf(colours);
        }
    }

    /** The colour {@code #rrggbb} of a density. */
    record HeatColour(double density, String colour, double opacity) {}

    /**
     * A symbolizer with parameters that depend on the feature, or with lengths on the ground.
     *
     * @param usual what holds before the feature is known, and where a value is missing
     * @param parameters those that depend on the feature
     * @param metresPerUnit of its lengths; 0 where they are pixels
     * @param ground whether some of it is on the ground all the same
     * @param template makes the symbolizer for values of the parameters, in their order
     */
    record Varying(
            Symbolizer usual, List<Parameter> parameters, double metresPerUnit, boolean ground, Template template)
            implements Symbolizer {
        public Varying {
            parameters = List.copyOf(parameters);
        }

        /** The symbolizer of a feature, by the values of the parameters; the usual one where they make none. */
        public Symbolizer with(List<? extends @Nullable Object> values, double pixelsPerMetre) {
            double pixelsPerUnit = metresPerUnit == 0 ? 1 : metresPerUnit * pixelsPerMetre;
            Symbolizer made = template.with(values, pixelsPerUnit, pixelsPerMetre);
            return made == null ? usual : made;
        }

        /** Whether it looks different at every scale. */
        public boolean scaled() {
            return metresPerUnit != 0 || ground;
        }
    }

    /** A parameter that depends on the feature, by the name that it has in SLD. */
    record Parameter(String name, Expression value) {}

    /**
     * A symbolizer with what is said of where it counts.
     *
     * @param obstacle whether no label may cover what it draws
     */
    record Qualified(Symbolizer plain, Inclusion inclusion, boolean obstacle) implements Symbolizer {
        @Override
        public Symbolizer usual() {
            return plain.usual();
        }
    }

    /** What it is without regard to the feature. */
    default Symbolizer usual() {
        return this;
    }

    /** How it draws, without regard to where it counts. */
    default Symbolizer plain() {
        return this;
    }

    /** Where it counts. */
    default Inclusion inclusion() {
        return Inclusion.NORMAL;
    }

    /** Whether no label may cover what it draws. */
    default boolean obstacle() {
        return false;
    }

    /** Whether it draws marks, lines or areas of single features. */
    default boolean shape() {
        return !(usual() instanceof TextSymbolizer || usual() instanceof HeatSymbolizer);
    }

    /** A label, and what stands behind it. */
    record TextSymbolizer(
            Expression label,
            Font font,
            Expression fill,
            double opacity,
            Optional<Halo> halo,
            Placement placement,
            LabelOptions options,
            Optional<Shield> shield)
            implements Symbolizer {}

    /**
     * A mark behind a label, such as the sign of a road's number.
     *
     * @param margins pixels of the mark around the text where it is resized: above, right, below, left
     * @param independent whether it stands at the label's point, wherever the text is
     */
    record Shield(Mark mark, Resize resize, List<Double> margins, boolean independent) {
        public Shield {
            margins = List.copyOf(margins);
        }
    }

    /** How a mark takes the size of the text on it. */
    enum Resize {
        /** Not at all. */
        NONE,
        /** Larger or smaller as a whole. */
        PROPORTIONAL,
        /** In width and height, each for itself. */
        STRETCH
    }

    /**
     * Solid colour, or a hatch or marker pattern over nothing or over a colour of another symbolizer.
     *
     * @param glow pixels from the boundary inwards over which the fill fades away; 0 for an even fill
     */
    record Fill(Expression colour, double opacity, Optional<Pattern> pattern, double glow) {

        /** An even fill. */
        public static Fill of(Expression colour, double opacity) {
            return new Fill(colour, opacity, Optional.empty(), 0);
        }
    }

    /**
     * A mark repeated over an area.
     *
     * @param margins free pixels around each mark: above, right, below, left
     * @param scatter how marks are strewn, where they do not stand in rows
     */
    record Pattern(Mark mark, List<Double> margins, Optional<Scatter> scatter) {

        /** Marks side by side in rows. */
        public static final List<Double> NO_MARGINS = List.of(0.0, 0.0, 0.0, 0.0);

        public Pattern {
            margins = List.copyOf(margins);
        }
    }

    /**
     * Marks at places that look random and are the same on every map.
     *
     * @param tile pixels after which the places repeat
     * @param count of marks in such a tile
     * @param grid whether there is one in each cell of a grid rather than anywhere
     * @param turned whether each has a rotation of its own
     */
    record Scatter(double tile, int count, boolean grid, boolean turned, long seed) {}

    /**
     * A stroke.
     *
     * @param mitreLimit how many times longer than the line is wide a mitre may be, else it is a bevel
     * @param soft share of the half width over which the line fades away to its edges, 0..1
     * @param decoration marks along the line, in place of the line
     */
    record Stroke(
            Expression colour,
            double opacity,
            double width,
            LineCap cap,
            LineJoin join,
            double mitreLimit,
            List<Double> dashes,
            double dashOffset,
            double soft,
            Optional<Decoration> decoration) {

        /** Of a stroke that says nothing of it, as in SVG. */
        public static final double USUAL_MITRE = 4;

        public Stroke {
            dashes = List.copyOf(dashes);
        }

        /** A solid line. */
        public static Stroke of(Expression colour, double opacity, double width, LineCap cap, LineJoin join) {
            return new Stroke(colour, opacity, width, cap, join, USUAL_MITRE, List.of(), 0, 0, Optional.empty());
        }

        /** The same, fading away to its edges. */
        Stroke softened(double share) {
            return new Stroke(colour, opacity, width, cap, join, mitreLimit, dashes, dashOffset, share, decoration);
        }
    }

    /**
     * Marks that are repeated along a line and turned with it.
     *
     * @param initialGap pixels before the first mark
     * @param gap free pixels between two marks
     */
    record Decoration(Mark mark, double initialGap, double gap) {

        private static final String TICK = "shape://vertline";

        /** Pixels from the middle of a mark to that of the next. */
        public double step() {
            double wide =
                    mark.shape() instanceof Shape.Image(var _, var picture) ? picture.width() / picture.height() : 1;
            return Math.max(1, mark.size() * wide + gap);
        }

        /** Pixels along the line that a mark's ink takes: of a tick as much as it is thick. */
        public double length() {
            return mark.rotation() == 0 && mark.shape().equals(new Shape.Named(TICK))
                    ? mark.stroke().map(Stroke::width).orElse(1.0) + 2 * Math.abs(mark.displacementX())
                    : breadth() * Math.max(1, step() - gap) / mark.size();
        }

        /** Pixels across the line within which the marks stay however they are turned: an even whole number. */
        public double breadth() {
            double wider = mark.shape() instanceof Shape.Image(var _, var picture)
                    ? Math.max(1, picture.width() / picture.height())
                    : 1;
            double turned = mark.rotation() % 180 == 0 ? mark.size() : mark.size() * wider * Math.sqrt(2);
            double aside = Math.max(Math.abs(mark.displacementX()), Math.abs(mark.displacementY()));
            double outline = mark.stroke().map(Stroke::width).orElse(1.0);
            return 2 * Math.ceil(turned / 2 + outline + aside);
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
     * A mark.
     *
     * @param fill of a picture: replaces its own colours
     * @param size of the marker, its height in pixels; the spacing of a hatch
     * @param rotation in degrees, clockwise
     */
    record Mark(
            Shape shape,
            Optional<Fill> fill,
            Optional<Stroke> stroke,
            double size,
            double rotation,
            double opacity,
            double displacementX,
            double displacementY) {}

    /** What a mark looks like. */
    sealed interface Shape {

        /**
         * A well-known mark.
         *
         * @param name circle, square, triangle, star, cross, x, an arrow: shape://oarrow, shape://carrow,
         *     extshape://arrow, or a hatch: shape://slash, shape://backslash, shape://horline, shape://vertline,
         *     shape://times, shape://plus, shape://dot
         */
        record Named(String name) implements Shape {}

        /**
         * A picture in lines and areas.
         *
         * @param name of its file in the folder of symbols, or a {@code data:} address
         */
        record Image(String name, Picture picture) implements Shape {}

        /**
         * A character of a font.
         *
         * @param font as the style names it
         */
        record Glyph(String font, int character, FontFace face) implements Shape {}

        /** The parts of a whole, in the colours {@code #rrggbb}. */
        record Chart(ChartKind kind, List<Share> shares) implements Shape {
            public Chart {
                shares = List.copyOf(shares);
            }
        }
    }

    /** How a chart shows its parts. */
    enum ChartKind {
        /** Slices of a disc, clockwise from above. */
        PIE,
        /** Bars side by side; the highest is as high as the mark. */
        BARS,
        /** One bar in pieces, the first one below. */
        STACK
    }

    /** A part of a chart. */
    record Share(Expression value, String colour) {}

    /**
     * How a label is set.
     *
     * @param italic whether the letters lean
     * @param charSpacing pixels between two characters beyond what the face has
     * @param wordSpacing pixels that spaces are wider
     * @param underline whether a line runs below the text
     * @param strikethrough whether one runs through it
     */
    record Font(
            double size,
            boolean bold,
            boolean italic,
            double charSpacing,
            double wordSpacing,
            boolean underline,
            boolean strikethrough) {

        /** As the face has it. */
        public static Font of(double size, boolean bold, boolean italic) {
            return new Font(size, bold, italic, 0, 0, false, false);
        }

        /** The same in another size. */
        public Font sized(double other) {
            return new Font(other, bold, italic, charSpacing, wordSpacing, underline, strikethrough);
        }
    }

    record Halo(double radius, Expression colour, double opacity) {}

    /** Where a label stands relative to the feature. */
    sealed interface Placement {
        /** Anchor 0..1 of the label's box put at the point, then displaced (x right, y up). */
        record AtPoint(double anchorX, double anchorY, double displacementX, double displacementY, double rotation)
                implements Placement {}

        /**
         * At places along the line.
         *
         * @param aligned whether it takes the line's direction; else it stands upright
         * @param generalized whether it follows the course of the line rather than each of its bends
         * @param initialGap pixels from the beginning of the line to the first label; empty for around its middle
         */
        record AlongLine(double perpendicularOffset, boolean aligned, boolean generalized, Optional<Double> initialGap)
                implements Placement {

            /** Around the middle of the line as it is. */
            public AlongLine(double perpendicularOffset, boolean aligned) {
                this(perpendicularOffset, aligned, false, Optional.empty());
            }
        }
    }
}
