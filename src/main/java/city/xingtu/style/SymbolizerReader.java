package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.Optional;

/** Reads the symbolizers of points, lines and areas, and hands those of text on. */
record SymbolizerReader(Reading reading) {

    private static final double MAX_OFFSET = 1000;

    /** The symbolizer, unless it is of a kind that is not drawn; then it is reported. */
    Optional<Symbolizer> read(XmlElement element) {
        element.attribute("uom").ifPresent(unit -> {
            if (!unit.endsWith("pixel")) {
                reading.unsupported(element, "unit of measure " + unit);
            }
        });
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
        for (XmlElement child : reading.childrenOf(element, "Name", "Description", "Fill", "Stroke")) {
            switch (child.name()) {
                case "Fill" -> fill = Optional.of(new PaintReader(reading).fill(child));
                case "Stroke" -> stroke = Optional.of(new PaintReader(reading).stroke(child));
                default -> {}
            }
        }
        return new PolygonSymbolizer(fill, stroke);
    }

    private Symbolizer line(XmlElement element) {
        Stroke stroke = PaintReader.DEFAULT_STROKE;
        double offset = 0;
        for (XmlElement child : reading.childrenOf(element, "Name", "Description", "Stroke", "PerpendicularOffset")) {
            switch (child.name()) {
                case "Stroke" -> stroke = new PaintReader(reading).stroke(child);
                case "PerpendicularOffset" -> offset = reading.number(child, -MAX_OFFSET, MAX_OFFSET, 0);
                default -> {}
            }
        }
        return new LineSymbolizer(stroke, offset);
    }

    private Optional<Symbolizer> point(XmlElement element) {
        Optional<Mark> mark = Optional.empty();
        for (XmlElement child : reading.childrenOf(element, "Name", "Description", "Graphic")) {
            if (child.name().equals("Graphic")) {
                mark = new GraphicReader(reading).graphic(child);
            }
        }
        return mark.map(PointSymbolizer::new);
    }
}
