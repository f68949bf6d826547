package city.xingtu.style;

import city.xingtu.filter.HexColour;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.filter.xml.XmlReader;
import city.xingtu.ink.FillRule;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.Picture;
import city.xingtu.plan.Problem;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the part of SVG 1.1 that symbols are made of: paths and the basic shapes, groups, transformations, fills and strokes
 * of one colour. Everything else (text, images, gradients, style sheets, scripts, references) is passed over; nothing is
 * ever fetched.
 */
final class SvgReader {

    /** Height that pictures are brought to: curves are exact to a tenth of a unit then. */
    private static final double HEIGHT = 64;

    private static final int MOST_PIECES = 500;
    private static final Pattern TRANSFORM = Pattern.compile("(\\w+)\\s*\\(([^)]*)\\)");
    private static final Map<String, String> NAMES = Map.of(
            "black", "#000000",
            "white", "#ffffff",
            "red", "#ff0000",
            "green", "#008000",
            "blue", "#0000ff",
            "yellow", "#ffff00",
            "grey", "#808080",
            "gray", "#808080",
            "orange", "#ffa500",
            "currentcolor", "#000000");

    private final List<Picture.Piece> pieces = new ArrayList<>();

    private SvgReader() {}

    /**
     * The picture of a document.
     *
     * @param file names it in problems
     */
    static Picture read(String file, String document) {
        XmlElement root = new XmlReader(file).read(document);
        double[] box = numbers(root.attribute("viewBox").orElse(""));
        if (box.length != 4) {
            box = new double[] {0, 0, length(root, "width", 0), length(root, "height", 0)};
        }
        if (!root.name().equals("svg") || !(box[2] > 0 && box[3] > 0)) {
            throw Problem.invalid(file, file + " 不是带尺寸的 SVG", file + " is not an SVG with a size");
        }
        double scale = HEIGHT / box[3];
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        transform.translate(-box[0], -box[1]);
        SvgReader reader = new SvgReader();
        reader.element(root, transform, Map.of());
        return new Picture(box[2] * scale, HEIGHT, reader.pieces);
    }

    private void element(XmlElement element, AffineTransform outer, Map<String, String> inherited) {
        Map<String, String> look = look(element, inherited);
        AffineTransform transform = new AffineTransform(outer);
        element.attribute("transform").ifPresent(text -> apply(text, transform));
        if (look.getOrDefault("display", "").equals("none")) {
            return;
        }
        switch (element.name()) {
            case "svg", "g" ->
                element.children().stream()
                        .filter(child -> pieces.size() < MOST_PIECES)
                        .forEach(child -> element(child, transform, look));
            case "path" -> piece(element.attribute("d").orElse(""), transform, look);
            case "rect" -> {
                double w = length(element, "width", 0);
                double h = length(element, "height", 0);
                piece(
                        "M%s %sh%sv%sh%sz".formatted(length(element, "x", 0), length(element, "y", 0), w, h, -w),
                        transform,
                        look);
            }
            case "circle" -> ellipse(element, length(element, "r", 0), length(element, "r", 0), transform, look);
            case "ellipse" -> ellipse(element, length(element, "rx", 0), length(element, "ry", 0), transform, look);
            case "line" ->
                piece(
                        "M%s %sL%s %s"
                                .formatted(
                                        length(element, "x1", 0),
                                        length(element, "y1", 0),
                                        length(element, "x2", 0),
                                        length(element, "y2", 0)),
                        transform,
                        look);
            case "polyline" -> piece("M" + element.attribute("points").orElse(""), transform, look);
            case "polygon" -> piece("M" + element.attribute("points").orElse("") + "z", transform, look);
            default -> {}
        }
    }

    private void ellipse(
            XmlElement element, double rx, double ry, AffineTransform transform, Map<String, String> look) {
        double x = length(element, "cx", 0) - rx;
        double y = length(element, "cy", 0);
        String arc = "a%s %s 0 1 0 %s 0".formatted(rx, ry, 2 * rx);
        String back = "a%s %s 0 1 0 %s 0".formatted(rx, ry, -2 * rx);
        piece("M%s %s%s%sz".formatted(x, y, arc, back), transform, look);
    }

    private void piece(String data, AffineTransform transform, Map<String, String> look) {
        Path path = SvgPath.read(data, transform);
        OptionalInt fill = paint(look, "fill", "#000000");
        OptionalInt stroke = paint(look, "stroke", "none");
        if (path.isEmpty() || fill.isEmpty() && stroke.isEmpty()) {
            return;
        }
        FillRule rule = look.getOrDefault("fill-rule", "").equals("evenodd") ? FillRule.EVEN_ODD : FillRule.NON_ZERO;
        double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
        Pen.Cap cap = switch (look.getOrDefault("stroke-linecap", "")) {
            case "round" -> Pen.Cap.ROUND;
            case "square" -> Pen.Cap.SQUARE;
            default -> Pen.Cap.BUTT;
        };
        Pen.Join join = switch (look.getOrDefault("stroke-linejoin", "")) {
            case "round" -> Pen.Join.ROUND;
            case "bevel" -> Pen.Join.BEVEL;
            default -> Pen.Join.MITRE;
        };
        Pen pen = Pen.of(number(look.getOrDefault("stroke-width", "1"), 1) * scale, cap, join);
        pieces.add(new Picture.Piece(path, rule, fill, stroke, pen));
    }

    /** Presentation attributes and the same in {@code style}, which wins; what is not said is the group's. */
    private static Map<String, String> look(XmlElement element, Map<String, String> inherited) {
        Map<String, String> look = new LinkedHashMap<>(inherited);
        look.remove("display");
        look.putAll(element.attributes());
        for (String declaration : element.attribute("style").orElse("").split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                look.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        return look;
    }

    private static OptionalInt paint(Map<String, String> look, String name, String otherwise) {
        String word = look.getOrDefault(name, otherwise).toLowerCase(Locale.ROOT);
        int rgb = HexColour.parse(NAMES.getOrDefault(word, word));
        double opacity =
                number(look.getOrDefault(name + "-opacity", "1"), 1) * number(look.getOrDefault("opacity", "1"), 1);
        return rgb < 0 || opacity <= 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(Math.min(opacity, 1) * 255) << 24 | rgb);
    }

    private static void apply(String text, AffineTransform transform) {
        Matcher matcher = TRANSFORM.matcher(text);
        while (matcher.find()) {
            double[] n = numbers(matcher.group(2));
            switch (matcher.group(1) + n.length) {
                case "translate1" -> transform.translate(n[0], 0);
                case "translate2" -> transform.translate(n[0], n[1]);
                case "scale1" -> transform.scale(n[0], n[0]);
                case "scale2" -> transform.scale(n[0], n[1]);
                case "rotate1" -> transform.rotate(Math.toRadians(n[0]));
                case "rotate3" -> transform.rotate(Math.toRadians(n[0]), n[1], n[2]);
                case "matrix6" -> transform.concatenate(new AffineTransform(n));
                default -> {}
            }
        }
    }

    private static double[] numbers(String text) {
        List<Double> numbers = Pattern.compile("[\\s,]+")
                .splitAsStream(text.strip())
                .filter(token -> !token.isEmpty())
                .map(token -> number(token, 0))
                .collect(Collectors.toList());
        return IntStream.range(0, numbers.size()).mapToDouble(numbers::get).toArray();
    }

    /** A length in pixels or without a unit. */
    private static double length(XmlElement element, String name, double otherwise) {
        return number(element.attribute(name).orElse(""), otherwise);
    }

    private static double number(String text, double otherwise) {
        try {
            double value = Double.parseDouble(text.strip().replaceFirst("px$", ""));
            return Math.abs(value) < 1e6 ? value : otherwise;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
