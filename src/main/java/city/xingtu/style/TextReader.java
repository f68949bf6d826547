package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Font;
import city.xingtu.style.Symbolizer.Halo;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.Optional;

/** Reads TextSymbolizer. The font's family is ours whatever it says, so that maps look the same on every machine. */
record TextReader(Reading reading) {

    private static final double DEFAULT_FONT_SIZE = 10;
    private static final double MAX_FONT_SIZE = 500;
    private static final double MAX_HALO = 50;
    private static final double MAX_PRIORITY = 1e12;

    TextSymbolizer read(XmlElement element) {
        Expression label = new Literal("");
        Font font = Font.of(DEFAULT_FONT_SIZE, false, false);
        Fill fill = Fill.of(PaintReader.BLACK, 1);
        Optional<Halo> halo = Optional.empty();
        PlacementReader.Placed placed = PlacementReader.DEFAULT;
        Optional<Mark> mark = Optional.empty();
        OptionsReader options = new OptionsReader(reading);
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name", "Description" -> {}
                case "Geometry" -> reading.ownGeometry(child);
                case "Label" -> label = reading.value(child);
                case "Font" -> font = font(child);
                case "Fill" -> fill = new PaintReader(reading).fill(child);
                case "Halo" -> halo = Optional.of(halo(child));
                case "Graphic" -> mark = new GraphicReader(reading).graphic(child);
                case "LabelPlacement" -> placed = new PlacementReader(reading).read(child);
                case "Priority" -> options.priority(priority(child));
                case "VendorOption" -> options.option(child);
                default -> reading.unsupported(child);
            }
        }
        return new TextSymbolizer(
                label,
                options.set(font),
                fill.colour(),
                fill.opacity(),
                halo,
                placed.placement(),
                options.result(placed.repeat()),
                mark.map(options::shield));
    }

    /** A constant priority is a number, whatever XML says. */
    private Expression priority(XmlElement element) {
        Expression value = reading.value(element);
        return value instanceof Literal ? new Literal(reading.number(element, -MAX_PRIORITY, MAX_PRIORITY, 0)) : value;
    }

    private Font font(XmlElement element) {
        double size = DEFAULT_FONT_SIZE;
        boolean bold = false;
        boolean italic = false;
        for (XmlElement child : element.children()) {
            switch (Reading.label(child)) {
                case "font-family" -> {}
                case "font-size" -> size = reading.number(child, 1, MAX_FONT_SIZE, DEFAULT_FONT_SIZE);
                case "font-weight" -> bold = bold(child);
                case "font-style" -> italic = italic(child);
                default -> reading.unsupported(child, Reading.label(child));
            }
        }
        return Font.of(size, bold, italic);
    }

    /** CSS weights: bold, bolder and 600 and more are the bold cut. */
    private boolean bold(XmlElement element) {
        String weight = reading.word(element, "normal");
        return weight.startsWith("bold") || (weight.matches("[6-9]00"));
    }

    /** An oblique is the leaning upright that italics are here, too. */
    private boolean italic(XmlElement element) {
        String style = reading.word(element, "normal");
        return switch (style) {
            case "italic", "oblique" -> true;
            case "normal" -> false;
            default -> {
                reading.unsupported(element, "font-style " + style);
                yield false;
            }
        };
    }

    private Halo halo(XmlElement element) {
        double radius = 1;
        Fill fill = Fill.of(PaintReader.WHITE, 1);
        for (XmlElement child : reading.childrenOf(element, "Radius", "Fill")) {
            if (child.name().equals("Radius")) {
                radius = reading.number(child, 0, MAX_HALO, 1);
            } else {
                fill = new PaintReader(reading).fill(child);
            }
        }
        return new Halo(radius, fill.colour(), fill.opacity());
    }
}
