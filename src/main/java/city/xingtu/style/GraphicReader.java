package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Shape;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Graphic: of the alternatives that it lists, the first that we know. */
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
            "shape://dot",
            "shape://oarrow",
            "shape://carrow",
            "extshape://arrow");

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
        Optional<Look> look = Optional.empty();
        double size = DEFAULT_SIZE;
        double rotation = 0;
        double opacity = 1;
        double x = 0;
        double y = 0;
        double anchorX = 0.5;
        double anchorY = 0.5;
        for (XmlElement child : reading.childrenOf(
                element, "Mark", "ExternalGraphic", "Size", "Rotation", "Opacity", "AnchorPoint", "Displacement")) {
            switch (child.name()) {
                case "Mark" -> look = look.isPresent() ? look : Optional.of(mark(child));
                case "ExternalGraphic" -> look = look.isPresent() ? look : external(child);
                case "Size" -> size = reading.number(child, 0, MAX_SIZE, DEFAULT_SIZE);
                case "Rotation" -> rotation = rotation(child);
                case "Opacity" -> opacity = reading.number(child, 0, 1, 1);
                case "AnchorPoint" -> {
                    anchorX = part(child, "AnchorPointX", anchorX);
                    anchorY = part(child, "AnchorPointY", anchorY);
                }
                default -> {
                    x = part(child, "DisplacementX", 0);
                    y = part(child, "DisplacementY", 0);
                }
            }
        }
        if (look.isEmpty()) {
            return Optional.empty();
        }
        Look found = look.get();
        // The mark is turned around the place that is put at the point.
        double right = (0.5 - anchorX) * size * found.proportion();
        double up = (0.5 - anchorY) * size;
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        return Optional.of(new Mark(
                found.shape,
                found.fill,
                found.stroke,
                size,
                rotation + found.turn,
                opacity,
                x + cos * right + sin * up,
                y - sin * right + cos * up));
    }

    /** A shape in its colours, and by how much it is turned. */
    private record Look(Shape shape, Optional<Fill> fill, Optional<Stroke> stroke, double turn) {
        /** Its width in parts of its height. */
        double proportion() {
            return shape instanceof Shape.Image(var _, var picture) ? picture.width() / picture.height() : 1;
        }

        static Look of(Shape shape) {
            return new Look(shape, Optional.empty(), Optional.empty(), 0);
        }
    }

    private double rotation(XmlElement element) {
        return SymbolizerReader.follows(element)
                ? SymbolizerReader.addedTo(reading.value(element))
                : reading.number(element, -MAX_ANGLE, MAX_ANGLE, 0);
    }

    /** A picture of the folder of symbols, or a chart in the words of GeoServer. */
    private Optional<Look> external(XmlElement element) {
        String reference = "";
        for (XmlElement child : reading.childrenOf(element, "OnlineResource", "InlineContent", "Format")) {
            switch (child.name()) {
                case "OnlineResource" -> reference = child.attribute("href").orElse("");
                case "InlineContent" -> reference = inline(child).orElse(reference);
                default -> {}
            }
        }
        if (ChartReader.isChart(reference)) {
            return new ChartReader(reading, element).read(reference).map(Look::of);
        }
        return picture(element, reference).map(Look::of);
    }

    private Optional<String> inline(XmlElement content) {
        Optional<String> address = InlinePicture.address(content);
        if (address.isEmpty()) {
            reading.unsupported(content, "InlineContent not in base64");
        }
        return address;
    }

    private Optional<Shape> picture(XmlElement element, String reference) {
        if (InlinePicture.isInline(reference)) {
            Optional<Shape> inline = InlinePicture.read(reading, element, reference);
            if (inline.isEmpty()) {
                reading.unsupported(element, "a picture that is not SVG");
            }
            return inline;
        }
        Optional<Shape> picture = reading.symbols()
                .find(reference)
                .map(drawing -> new Shape.Image(SymbolFolder.nameOf(reference), drawing));
        if (picture.isEmpty()) {
            reading.warn(
                    element, "符号目录中没有 " + reference + "，已忽略", "there is no symbol " + reference + "; it was left out");
        }
        return picture;
    }

    private double part(XmlElement element, String name, double otherwise) {
        return element.child(name)
                .map(child -> reading.number(child, -MAX_SIZE, MAX_SIZE, otherwise))
                .orElse(otherwise);
    }

    private Look mark(XmlElement element) {
        String name = "square";
        String font = "";
        String index = "";
        Optional<Shape> picture = Optional.empty();
        Optional<Fill> fill = Optional.empty();
        Optional<Stroke> stroke = Optional.empty();
        for (XmlElement child : reading.childrenOf(
                element, "WellKnownName", "OnlineResource", "InlineContent", "Format", "MarkIndex", "Fill", "Stroke")) {
            switch (child.name()) {
                case "WellKnownName" -> name = reading.word(child, "square");
                case "OnlineResource" -> {
                    String reference = child.attribute("href").orElse("");
                    if (FontMark.isFont(reference)) {
                        font = reference;
                    } else {
                        picture = picture(child, reference);
                    }
                }
                case "MarkIndex" -> index = child.text();
                case "InlineContent" -> picture = inline(child).flatMap(address -> picture(child, address));
                case "Fill" -> fill = Optional.of(new PaintReader(reading).fill(child));
                case "Stroke" -> stroke = Optional.of(new PaintReader(reading).stroke(child));
                default -> {}
            }
        }
        if (fill.isEmpty() && stroke.isEmpty()) {
            // SE 1.1 section 11.3.2: a mark that says nothing is grey with a black outline.
            fill = Optional.of(PaintReader.DEFAULT_FILL);
            stroke = Optional.of(PaintReader.DEFAULT_STROKE);
        }
        if (picture.isEmpty() && !font.isEmpty()) {
            // QGIS writes the font and the character's number apart.
            picture = new FontMark(reading, element).read(index.isEmpty() ? font : font + "#" + index);
        } else if (!index.isEmpty()) {
            reading.unsupported(element, "MarkIndex " + index + " of no font");
        }
        if (picture.isEmpty() && FontMark.isFont(name)) {
            picture = new FontMark(reading, element).read(name);
            name = "square";
        }
        if (picture.isPresent()) {
            return new Look(picture.get(), fill, stroke, 0);
        }
        boolean diamond = name.equals("diamond");
        Shape shape = new Shape.Named(diamond ? "square" : shape(element, name));
        return new Look(shape, fill, stroke, diamond ? 45 : 0);
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
