package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes fills, strokes and marks as properties of MapLibre layers. */
record MapLibrePaints(MapLibreExpressions expressions) {

    private static final double HATCH_OPACITY = 0.22;

    /** What a layer is besides where it is drawn from. */
    record Drawn(String type, Map<String, Object> metadata, Map<String, Object> layout, Map<String, Object> paint) {}

    Drawn fill(Fill fill) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        fill.pattern().ifPresent(mark -> metadata.put("xingtu:hatch", hatch(mark)));
        double opacity = fill.pattern().isPresent() ? HATCH_OPACITY : fill.opacity();
        Expression colour = fill.pattern().flatMap(MapLibrePaints::colourOf).orElse(fill.colour());
        return new Drawn(
                "fill",
                metadata,
                Map.of(),
                properties("fill-color", expressions.colour(colour), "fill-opacity", opacity));
    }

    private Map<String, Object> hatch(Mark mark) {
        double width = mark.stroke().map(Stroke::width).orElse(1.0);
        Object colour = expressions.colour(colourOf(mark).orElse(PaintReader.GREY));
        double opacity = mark.opacity() * mark.stroke().map(Stroke::opacity).orElse(1.0);
        return properties(
                "shape", mark.shape(), "colour", colour, "opacity", opacity, "width", width, "spacing", mark.size());
    }

    private static Optional<Expression> colourOf(Mark mark) {
        return mark.stroke().map(Stroke::colour).or(() -> mark.fill().map(Fill::colour));
    }

    Drawn line(Stroke stroke, double offset) {
        Map<String, Object> paint = properties(
                "line-color",
                expressions.colour(stroke.colour()),
                "line-width",
                stroke.width(),
                "line-opacity",
                stroke.opacity());
        if (!stroke.dashes().isEmpty() && stroke.width() > 0) {
            // MapLibre counts dashes in widths of the line.
            paint.put(
                    "line-dasharray",
                    stroke.dashes().stream()
                            .map(length -> rounded(length / stroke.width()))
                            .toList());
        }
        if (offset != 0) {
            // SE 1.1 counts offsets to the left of the line, MapLibre to the right.
            paint.put("line-offset", -offset);
        }
        String cap = switch (stroke.cap()) {
            case BUTT -> "butt";
            case ROUND -> "round";
            case SQUARE -> "square";
        };
        String join = switch (stroke.join()) {
            case MITRE -> "miter";
            case ROUND -> "round";
            case BEVEL -> "bevel";
        };
        return new Drawn("line", Map.of(), properties("line-cap", cap, "line-join", join), paint);
    }

    Drawn circle(Mark mark) {
        Map<String, Object> paint = properties("circle-radius", mark.size() / 2, "circle-opacity", mark.opacity());
        mark.fill()
                .ifPresentOrElse(
                        fill -> paint.put("circle-color", expressions.colour(fill.colour())),
                        () -> paint.put("circle-opacity", 0));
        mark.stroke().ifPresent(stroke -> {
            paint.put("circle-stroke-color", expressions.colour(stroke.colour()));
            paint.put("circle-stroke-width", stroke.width());
        });
        Map<String, Object> metadata = mark.shape().equals("circle")
                ? Map.of()
                : Map.of("xingtu:mark", properties("shape", mark.shape(), "rotation", mark.rotation()));
        return new Drawn("circle", metadata, Map.of(), paint);
    }

    static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    /** A mutable map of alternating names and values. */
    static Map<String, Object> properties(Object... namesAndValues) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }
}
