package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.HexColour;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Decoration;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.LineCap;
import city.xingtu.style.Symbolizer.LineJoin;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Fill and Stroke with their CssParameters (SLD 1.0) or SvgParameters (SE 1.1). */
record PaintReader(Reading reading) {

    static final Expression BLACK = new Literal("#000000");
    static final Expression GREY = new Literal("#808080");
    static final Expression WHITE = new Literal("#ffffff");
    static final Fill DEFAULT_FILL = Fill.of(GREY, 1);
    static final Stroke DEFAULT_STROKE = Stroke.of(BLACK, 1, 1, LineCap.BUTT, LineJoin.MITRE);

    private static final double MAX_WIDTH = 1000;
    private static final double MAX_MITRE = 100;
    // Shorter patterns than this are a solid line that takes forever to draw.
    private static final double MIN_DASHES = 0.1;

    Fill fill(XmlElement element) {
        Expression colour = GREY;
        double opacity = 1;
        Optional<Pattern> pattern = Optional.empty();
        for (XmlElement child : element.children()) {
            switch (Reading.label(child)) {
                case "fill" -> colour = colour(child);
                case "fill-opacity" -> opacity = reading.number(child, 0, 1, 1);
                case "GraphicFill" ->
                    pattern = graphicOf(child).map(mark -> new Pattern(mark, Pattern.NO_MARGINS, Optional.empty()));
                default -> reading.unsupported(child, Reading.label(child));
            }
        }
        return new Fill(colour, opacity, pattern, 0);
    }

    private Optional<Mark> graphicOf(XmlElement element) {
        return element.child("Graphic").flatMap(graphic -> new GraphicReader(reading).graphic(graphic));
    }

    Stroke stroke(XmlElement element) {
        Expression colour = BLACK;
        double opacity = 1;
        double width = 1;
        LineCap cap = LineCap.BUTT;
        LineJoin join = LineJoin.MITRE;
        double mitreLimit = Stroke.USUAL_MITRE;
        List<Double> dashes = List.of();
        double dashOffset = 0;
        Optional<XmlElement> graphic = Optional.empty();
        for (XmlElement child : element.children()) {
            switch (Reading.label(child)) {
                case "stroke" -> colour = colour(child);
                case "stroke-opacity" -> opacity = reading.number(child, 0, 1, 1);
                case "stroke-width" -> width = reading.number(child, 0, MAX_WIDTH, 1);
                case "stroke-linecap" -> cap = cap(child);
                case "stroke-linejoin" -> join = join(child);
                case "stroke-miterlimit", "stroke-mitrelimit" ->
                    mitreLimit = reading.number(child, 1, MAX_MITRE, mitreLimit);
                case "stroke-dasharray" -> dashes = dashes(child);
                case "GraphicStroke" -> graphic = Optional.of(child);
                case "stroke-dashoffset" -> dashOffset = reading.number(child, -MAX_WIDTH, MAX_WIDTH, 0);
                default -> reading.unsupported(child, Reading.label(child));
            }
        }
        Optional<Decoration> decoration = Optional.empty();
        if (graphic.isPresent()) {
            decoration = decoration(graphic.get(), dashes, dashOffset);
        }
        return new Stroke(colour, opacity, width, cap, join, mitreLimit, dashes, dashOffset, 0, decoration);
    }

    /** Gaps as SE 1.1 has them; without these those of GeoServer, where dashes say how long a mark is and its gap. */
    private Optional<Decoration> decoration(XmlElement element, List<Double> dashes, double dashOffset) {
        double gap = dashes.isEmpty() ? 0 : dashes.get(1);
        double initial = 0 - dashOffset;
        for (XmlElement child : reading.childrenOf(element, "Graphic", "InitialGap", "Gap")) {
            switch (child.name()) {
                case "InitialGap" -> initial = reading.number(child, -MAX_WIDTH, MAX_WIDTH, 0);
                case "Gap" -> gap = reading.number(child, 0, MAX_WIDTH, 0);
                default -> {}
            }
        }
        double free = gap;
        double first = initial;
        return graphicOf(element).map(mark -> new Decoration(mark, first, free));
    }

    /** A colour: a constant is checked and brought to {@code #rrggbb}; an expression is left to the feature. */
    Expression colour(XmlElement element) {
        Expression value = reading.value(element);
        if (!(value instanceof Literal(Object literal))) {
            return value;
        }
        int rgb = HexColour.parse(literal);
        if (rgb < 0) {
            throw reading.source()
                    .problem(element, "颜色应写作 #rrggbb，而不是 " + literal, "a colour is written #rrggbb, not " + literal);
        }
        return new Literal(HexColour.format(rgb));
    }

    private LineCap cap(XmlElement element) {
        return switch (reading.word(element, "butt")) {
            case "butt" -> LineCap.BUTT;
            case "round" -> LineCap.ROUND;
            case "square" -> LineCap.SQUARE;
            default -> throw reading.notOneOf(element, "butt, round, square");
        };
    }

    private LineJoin join(XmlElement element) {
        return switch (reading.word(element, "mitre")) {
            case "mitre", "miter" -> LineJoin.MITRE;
            case "round" -> LineJoin.ROUND;
            case "bevel" -> LineJoin.BEVEL;
            default -> throw reading.notOneOf(element, "mitre, round, bevel");
        };
    }

    /** Lengths of dashes and gaps in turn, an odd number of them said twice as in SVG; none for a solid line. */
    private List<Double> dashes(XmlElement element) {
        List<Double> lengths = new ArrayList<>();
        double sum = 0;
        double unit = reading.variables().unit(Reading.label(element));
        String written = reading.word(element, "");
        if (written.isEmpty() && !element.children().isEmpty()) {
            return List.of();
        }
        for (String token : written.split("[\\s,]+", -1)) {
            double length = token.isEmpty() ? Double.NaN : parsed(token) * unit;
            if (!(length >= 0 && length <= MAX_WIDTH)) {
                throw reading.source()
                        .problem(
                                element,
                                "虚线应为长度列表，而不是 " + element.text(),
                                "dashes are a list of lengths, not " + element.text());
            }
            lengths.add(length);
            sum += length;
        }
        if (sum < MIN_DASHES) {
            return List.of();
        }
        if (lengths.size() % 2 == 1) {
            lengths.addAll(List.copyOf(lengths));
        }
        return lengths;
    }

    private static double parsed(String token) {
        try {
            return Double.parseDouble(token);
        } catch (NumberFormatException malformed) {
            return Double.NaN;
        }
    }
}
