package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.HexColour;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.HeatColour;
import city.xingtu.style.Symbolizer.HeatSymbolizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a surface of density as GeoServer writes it: {@code Transformation} with {@code vec:Heatmap} on the FeatureTypeStyle,
 * {@code RasterSymbolizer} with a ColorMap in its rules.
 *
 * @param weight of a point
 * @param radius in pixels
 */
record HeatReader(Reading reading, Expression weight, double radius) {

    private static final double DEFAULT_RADIUS = 40;
    private static final double MAX_RADIUS = 400;

    /** The colours of a heat surface that says nothing of them. */
    private static final List<HeatColour> COLOURS = List.of(
            new HeatColour(0, "#ffffb2", 0),
            new HeatColour(0.2, "#fecc5c", 0.6),
            new HeatColour(0.5, "#fd8d3c", 0.75),
            new HeatColour(1, "#bd0026", 0.9));

    /** The reader for the rules of a FeatureTypeStyle, when it is transformed into a surface of density. */
    static Optional<HeatReader> of(Reading reading, XmlElement transformation) {
        Optional<XmlElement> function = transformation.child("Function");
        String name = function.flatMap(child -> child.attribute("name")).orElse("");
        if (!name.equals("vec:Heatmap") && !name.equals("gs:Heatmap")) {
            reading.unsupported(transformation, "Transformation " + name);
            return Optional.empty();
        }
        Expression weight = new Expression.Literal(1.0);
        double radius = DEFAULT_RADIUS;
        for (XmlElement parameter : function.orElseThrow().children("Function")) {
            List<XmlElement> words = parameter.children();
            String label = words.isEmpty() ? "" : words.getFirst().text();
            String value = words.size() < 2 ? "" : literal(words.get(1));
            switch (label) {
                case "weightAttr" -> weight = value.isEmpty() ? weight : new Expression.Property(value);
                case "radiusPixels" -> radius = radius(value, radius);
                case "data", "pixelsPerCell", "outputBBOX", "outputWidth", "outputHeight" -> {
                    // The picture is the map's, cell by pixel.
                }
                default -> reading.unsupported(parameter, "vec:Heatmap " + label);
            }
        }
        return Optional.of(new HeatReader(reading, weight, radius));
    }

    /** A literal, or what a function {@code env} gives where nobody set its variable. */
    private static String literal(XmlElement element) {
        if (element.name().equals("Literal")) {
            return element.text();
        }
        List<XmlElement> arguments = element.children();
        return arguments.size() > 1 ? arguments.getLast().text() : "";
    }

    private static double radius(String value, double otherwise) {
        try {
            return value.isEmpty() ? otherwise : Math.clamp(Double.parseDouble(value), 1, MAX_RADIUS);
        } catch (NumberFormatException malformed) {
            return otherwise;
        }
    }

    Symbolizer read(XmlElement element) {
        double opacity = 1;
        List<HeatColour> colours = new ArrayList<>();
        for (XmlElement child :
                reading.childrenOf(element, "Name", "Description", "Geometry", "Opacity", "ColorMap", "VendorOption")) {
            switch (child.name()) {
                case "VendorOption" -> {
                    if (!QualityReader.reads(child)) {
                        reading.unsupported(child);
                    }
                }
                case "Opacity" -> opacity = reading.number(child, 0, 1, 1);
                case "ColorMap" -> child.children("ColorMapEntry").forEach(entry -> colours.add(colour(entry)));
                default -> {}
            }
        }
        colours.sort(Comparator.comparingDouble(HeatColour::density));
        return new HeatSymbolizer(weight, radius, colours.isEmpty() ? COLOURS : colours, opacity);
    }

    private HeatColour colour(XmlElement entry) {
        int rgb = HexColour.parse(entry.attribute("color").orElse(""));
        double quantity = number(entry, "quantity", Double.NaN);
        if (rgb < 0 || !(quantity >= 0 && quantity <= 1)) {
            throw reading.source()
                    .problem(
                            entry.line(),
                            "ColorMapEntry 应有 color=#rrggbb 与 0 到 1 的 quantity",
                            "a ColorMapEntry has color=#rrggbb and a quantity from 0 to 1");
        }
        return new HeatColour(quantity, HexColour.format(rgb), Math.clamp(number(entry, "opacity", 1), 0, 1));
    }

    private static double number(XmlElement entry, String name, double otherwise) {
        try {
            return entry.attribute(name).map(Double::valueOf).orElse(otherwise);
        } catch (NumberFormatException malformed) {
            return Double.NaN;
        }
    }
}
