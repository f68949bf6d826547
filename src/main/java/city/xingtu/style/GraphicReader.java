package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Graphic: of the alternatives that it lists, the first mark that we know. */
record GraphicReader(Reading reading) {

    private static final double DEFAULT_SIZE = 6;
    private static final double MAX_SIZE = 2000;
    private static final double MAX_ANGLE = 36000;

    private static final Set<String> SHAPES = Set.of(
            "circle",
            "square",
            "triangle",
            "star",
            "cross",
            "x",
            "shape://slash",
            "shape://backslash",
            "shape://horline",
            "shape://vertline",
            "shape://times",
            "shape://plus",
            "shape://dot");

    /** Names that QGIS and older documents give to the same shapes. */
    private static final Map<String, String> ALIASES = Map.of(
            "cross2", "x",
            "equilateral_triangle", "triangle",
            "rectangle", "square",
            "slash", "shape://slash",
            "backslash", "shape://backslash",
            "horline", "shape://horline",
            "vertline", "shape://vertline",
            "line", "shape://vertline");

    Optional<Mark> graphic(XmlElement element) {
        Optional<XmlElement> mark = Optional.empty();
        double size = DEFAULT_SIZE;
        double rotation = 0;
        double opacity = 1;
        double x = 0;
        double y = 0;
        for (XmlElement child :
                reading.childrenOf(element, "Mark", "ExternalGraphic", "Size", "Rotation", "Opacity", "Displacement")) {
            switch (child.name()) {
                case "Mark" -> mark = mark.isPresent() ? mark : Optional.of(child);
                case "Size" -> size = reading.number(child, 0, MAX_SIZE, DEFAULT_SIZE);
                case "Rotation" -> rotation = reading.number(child, -MAX_ANGLE, MAX_ANGLE, 0);
                case "Opacity" -> opacity = reading.number(child, 0, 1, 1);
                case "Displacement" -> {
                    x = part(child, "DisplacementX");
                    y = part(child, "DisplacementY");
                }
                default -> reading.unsupported(child);
            }
        }
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(mark(mark.get(), size, rotation, opacity, x, y));
    }

    private double part(XmlElement element, String name) {
        return element.child(name)
                .map(child -> reading.number(child, -MAX_SIZE, MAX_SIZE, 0))
                .orElse(0.0);
    }

    private Mark mark(XmlElement element, double size, double rotation, double opacity, double x, double y) {
        String name = "square";
        Optional<Fill> fill = Optional.empty();
        Optional<Stroke> stroke = Optional.empty();
        for (XmlElement child : reading.childrenOf(element, "WellKnownName", "Fill", "Stroke")) {
            switch (child.name()) {
                case "WellKnownName" -> name = child.text();
                case "Fill" -> fill = Optional.of(new PaintReader(reading).fill(child));
                default -> stroke = Optional.of(new PaintReader(reading).stroke(child));
            }
        }
        if (fill.isEmpty() && stroke.isEmpty()) {
            // SE 1.1 section 11.3.2: a mark that says nothing is grey with a black outline.
            fill = Optional.of(PaintReader.DEFAULT_FILL);
            stroke = Optional.of(PaintReader.DEFAULT_STROKE);
        }
        boolean diamond = name.equals("diamond");
        return new Mark(
                diamond ? "square" : shape(element, name),
                fill,
                stroke,
                size,
                diamond ? rotation + 45 : rotation,
                opacity,
                x,
                y);
    }

    private String shape(XmlElement element, String name) {
        String shape = ALIASES.getOrDefault(name, name);
        if (SHAPES.contains(shape)) {
            return shape;
        }
        reading.warn(element, "未知图形 " + name + "，以方块代替", "unknown mark " + name + ", drawn as a square");
        return "square";
    }
}
