package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Arithmetic;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Operator;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Shift;
import city.xingtu.style.Symbolizer.Stroke;
import city.xingtu.style.Symbolizer.Where;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the symbolizers of points, lines and areas, and hands those of text on. */
record SymbolizerReader(Reading reading) {

    private static final double MAX_OFFSET = 1000;
    /** No more than maps look around themselves for what reaches into them. */
    private static final double MAX_SHIFT = 500;

    private static final double MAX_METRES = 100_000;
    /** Where the scale is not known, such as in legends: that of 1:35 000. */
    private static final double USUAL_PIXELS_PER_METRE = 0.1;

    /** The symbolizer, unless it is of a kind that is not drawn; then it is reported. */
    Optional<Symbolizer> read(XmlElement element) {
        double metres = metresPerUnit(element);
        Variables variables = new Variables(metres == 0 ? 1 : metres * USUAL_PIXELS_PER_METRE, USUAL_PIXELS_PER_METRE);
        Reading own = reading.of(variables);
        Optional<Symbolizer> usual = new SymbolizerReader(own).plain(element);
        Optional<Symbolizer> symbolizer = variables.parameters().isEmpty() && metres == 0 && !variables.ground()
                ? usual
                : usual.map(constant -> new Symbolizer.Varying(
                        constant,
                        variables.parameters(),
                        metres,
                        variables.ground(),
                        new Template(reading, element, variables.elements())));
        return symbolizer.map(read -> new QualityReader(reading).qualified(element, read));
    }

    /** Metres of the unit in which lengths are written (SE 1.1, 10.2); 0 for pixels. */
    private double metresPerUnit(XmlElement element) {
        String unit = element.attribute("uom").orElse("");
        String name = unit.substring(unit.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "pixel" -> 0;
            case "metre", "meter" -> 1;
            case "foot" -> 0.3048;
            default -> {
                reading.unsupported(element, "unit of measure " + unit);
                yield 0;
            }
        };
    }

    /** The symbolizer with what is known of its parameters. */
    Optional<Symbolizer> plain(XmlElement element) {
        return switch (element.name()) {
            case "PolygonSymbolizer" -> Optional.of(polygon(element));
            case "LineSymbolizer" -> Optional.of(line(element));
            case "PointSymbolizer" -> point(element);
            case "TextSymbolizer" -> Optional.of(new TextReader(reading).read(element));
            default -> {
                reading.unsupported(element);
                yield Optional.empty();
            }
        };
    }

    private Symbolizer polygon(XmlElement element) {
        Optional<Fill> fill = Optional.empty();
        Optional<Stroke> stroke = Optional.empty();
        double offset = 0;
        Shift shift = Shift.NONE;
        Shift ground = Shift.NONE;
        AreaOptions options = new AreaOptions(reading);
        for (XmlElement child : reading.childrenOf(
                element,
                "Name",
                "Description",
                "Geometry",
                "Fill",
                "Stroke",
                "Displacement",
                "PerpendicularOffset",
                "VendorOption")) {
            switch (child.name()) {
                case "Geometry" -> ground = offset(child);
                case "Fill" -> fill = Optional.of(new PaintReader(reading).fill(child));
                case "Stroke" -> stroke = Optional.of(new PaintReader(reading).stroke(child));
                case "PerpendicularOffset" -> offset = reading.number(child, -MAX_OFFSET, MAX_OFFSET, 0);
                case "Displacement" -> shift = shift(child);
                case "VendorOption" -> options.option(child);
                default -> {}
            }
        }
        return new PolygonSymbolizer(
                fill.map(options::apply), stroke, offset, new Shift(shift.x() + ground.x(), shift.y() + ground.y()));
    }

    /** GeoServer's {@code offset} of the geometry, in metres to the east and north as all lengths of functions here. */
    private Shift offset(XmlElement geometry) {
        List<XmlElement> arguments = geometry.child("Function")
                .filter(function -> function.attribute("name").orElse("").equals("offset"))
                .map(XmlElement::children)
                .orElse(List.of());
        boolean constant = arguments.size() == 3
                && arguments.get(1).name().equals("Literal")
                && arguments.get(2).name().equals("Literal");
        if (!constant) {
            reading.ownGeometry(geometry);
            return Shift.NONE;
        }
        double east = reading.number(arguments.get(1), -MAX_METRES, MAX_METRES, 0);
        double north = reading.number(arguments.get(2), -MAX_METRES, MAX_METRES, 0);
        return new Shift(onMap(east), onMap(north));
    }

    /** No further than symbols may be displaced. */
    private double onMap(double metres) {
        return Math.clamp(reading.variables().onGround(metres), -MAX_SHIFT, MAX_SHIFT);
    }

    private Shift shift(XmlElement element) {
        double x = 0;
        double y = 0;
        for (XmlElement child : reading.childrenOf(element, "DisplacementX", "DisplacementY")) {
            if (child.name().equals("DisplacementX")) {
                x = reading.number(child, -MAX_SHIFT, MAX_SHIFT, 0);
            } else {
                y = reading.number(child, -MAX_SHIFT, MAX_SHIFT, 0);
            }
        }
        return new Shift(x, y);
    }

    private Symbolizer line(XmlElement element) {
        Stroke stroke = PaintReader.DEFAULT_STROKE;
        double offset = 0;
        double soft = 0;
        for (XmlElement child : reading.childrenOf(
                element, "Name", "Description", "Geometry", "Stroke", "PerpendicularOffset", "VendorOption")) {
            switch (child.name()) {
                case "Geometry" -> reading.ownGeometry(child);
                case "Stroke" -> stroke = new PaintReader(reading).stroke(child);
                case "PerpendicularOffset" -> offset = reading.number(child, -MAX_OFFSET, MAX_OFFSET, 0);
                case "VendorOption" -> {
                    if (Reading.label(child).equals("soft-edge")) {
                        soft = reading.number(child, 0, 1, 0);
                    } else if (!QualityReader.reads(child)) {
                        reading.unsupported(child);
                    }
                }
                default -> {}
            }
        }
        return new LineSymbolizer(soft == 0 ? stroke : stroke.softened(soft), offset);
    }

    private Optional<Symbolizer> point(XmlElement element) {
        Optional<Mark> mark = Optional.empty();
        Where where = Where.MIDDLE;
        boolean turned = false;
        for (XmlElement child :
                reading.childrenOf(element, "Name", "Description", "Geometry", "Graphic", "VendorOption")) {
            switch (child.name()) {
                case "VendorOption" -> {
                    if (!QualityReader.reads(child)) {
                        reading.unsupported(child);
                    }
                }
                case "Graphic" -> {
                    mark = new GraphicReader(reading).graphic(child);
                    turned = child.child("Rotation")
                            .filter(SymbolizerReader::follows)
                            .isPresent();
                }
                case "Geometry" -> where = where(child);
                default -> {}
            }
        }
        Where place = where;
        boolean follows = turned;
        return mark.map(found -> new PointSymbolizer(found, place, follows));
    }

    /** Where a function of the geometry, as GeoServer has them, says that the mark stands. */
    private Where where(XmlElement element) {
        String function = element.child("Function")
                .flatMap(child -> child.attribute("name"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        switch (function) {
            case "startpoint" -> {
                return Where.START;
            }
            case "endpoint" -> {
                return Where.END;
            }
            case "vertices" -> {
                return Where.VERTICES;
            }
            case "centroid", "interiorpoint" -> {
                return Where.MIDDLE;
            }
            default -> {
                if (element.child("PropertyName").isEmpty()) {
                    reading.unsupported(element, "Geometry " + function);
                }
                return Where.MIDDLE;
            }
        }
    }

    /** Whether a rotation is that of the line, or so much more. */
    static boolean follows(XmlElement rotation) {
        return rotation.children().stream()
                .anyMatch(child -> isAngle(child)
                        || child.name().equals("Add")
                                && child.children().stream().anyMatch(SymbolizerReader::isAngle));
    }

    private static boolean isAngle(XmlElement element) {
        String name = element.attribute("name").orElse("");
        return element.name().equals("Function")
                && (name.equalsIgnoreCase("startAngle") || name.equalsIgnoreCase("endAngle"));
    }

    /** What is added to the line's direction, in degrees. */
    static double addedTo(Expression rotation) {
        return rotation instanceof Arithmetic(Operator operator, Function _, Literal(Object degrees))
                        && operator == Operator.ADD
                ? Double.parseDouble(degrees.toString())
                : 0;
    }
}
