package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Filter;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Stroke;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a style as the layers of a MapLibre style: fills, lines with dashes, circles and labels, with filters and colours
 * by expression.
 *
 * <p>MapLibre has no marks or hatches without images. Marks become circles of the same size and are drawn at points only;
 * a hatch becomes a pale fill in its colour, so that the area is told from one that is filled. What has no counterpart at
 * all (a filter by LIKE in the middle of a pattern, by geometry, an unlisted function) is left out and named.
 */
public final class MapLibreStyleWriter {

    private static final double HATCH_OPACITY = 0.22;
    private static final double SCALE_AT_ZOOM_0 = 559_082_264.028_717_8;
    private static final double MAX_ZOOM = 24;

    private final String source;
    private final String sourceLayer;
    private final String prefix;
    private final MapLibreExpressions expressions;
    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private MapLibreStyleWriter(Style style, Layer layer, String source) {
        this.source = source;
        this.sourceLayer = layer.id();
        this.prefix = style.id();
        this.expressions = new MapLibreExpressions(layer);
    }

    /**
     * Layers of a MapLibre style as JSON values (maps, lists, strings, numbers, booleans), lowest first.
     *
     * @param leftOut rules that MapLibre cannot express
     */
    public record Result(List<Map<String, Object>> layers, List<String> leftOut) {}

    /**
     * Writes the layers of a style.
     *
     * @param layer whose vector tiles are drawn; its id is the name of the layer in the tiles
     * @param source id of the source in the MapLibre style
     */
    public static Result write(Style style, Layer layer, String source) {
        MapLibreStyleWriter writer = new MapLibreStyleWriter(style, layer, source);
        int number = 0;
        for (Pass pass : style.passes()) {
            for (Rule rule : pass.rules()) {
                writer.rule(rule, pass, number++);
            }
        }
        return new Result(List.copyOf(writer.layers), List.copyOf(writer.leftOut));
    }

    private void rule(Rule rule, Pass pass, int number) {
        Optional<Object> filter = rule.otherwise() ? remainder(rule, pass) : expressions.filter(rule.filter());
        if (filter.isEmpty()) {
            leftOut.add(rule.name().isEmpty() ? rule.title().en() : rule.name());
            return;
        }
        int part = 0;
        for (Symbolizer symbolizer : rule.symbolizers()) {
            Base base = new Base(prefix + "-" + number + "-" + part++, rule, filter.get());
            switch (symbolizer) {
                case PolygonSymbolizer polygon -> polygon(base, polygon);
                case LineSymbolizer line -> line(base, line.stroke(), line.perpendicularOffset());
                case PointSymbolizer point -> circle(base, point.mark());
                case TextSymbolizer text -> text(base, text);
            }
        }
    }

    /** What no other rule of the pass takes at the same scales. */
    private Optional<Object> remainder(Rule rule, Pass pass) {
        List<Object> none = new ArrayList<>(List.of("any"));
        for (Rule other : pass.rules()) {
            ScaleRange scale = other.scale();
            boolean meets = scale.min() < rule.scale().max()
                    && scale.max() > rule.scale().min();
            if (!other.otherwise() && meets) {
                Optional<Object> filter = expressions.filter(other.filter());
                if (filter.isEmpty()) {
                    return filter;
                }
                none.add(filter.get());
            }
        }
        Optional<Object> own = rule.filter().equals(Filter.ALL) ? Optional.of(true) : expressions.filter(rule.filter());
        return own.map(condition -> List.of("all", condition, List.of("!", none)));
    }

    private void polygon(Base base, PolygonSymbolizer polygon) {
        polygon.fill().ifPresent(fill -> {
            Optional<Mark> pattern = fill.pattern();
            double opacity = pattern.isPresent() ? HATCH_OPACITY : fill.opacity();
            Expression colour = pattern.flatMap(MapLibreStyleWriter::colourOf).orElse(fill.colour());
            layer(base, "fill", "", paint("fill-color", expressions.colour(colour), "fill-opacity", opacity), Map.of());
        });
        polygon.stroke().ifPresent(stroke -> line(new Base(base.id + "-outline", base.rule, base.filter), stroke, 0));
    }

    private static Optional<Expression> colourOf(Mark mark) {
        return mark.stroke().map(Stroke::colour).or(() -> mark.fill().map(Fill::colour));
    }

    private void line(Base base, Stroke stroke, double offset) {
        Map<String, Object> paint = paint(
                "line-color",
                expressions.colour(stroke.colour()),
                "line-width",
                stroke.width(),
                "line-opacity",
                stroke.opacity());
        if (!stroke.dashes().isEmpty() && stroke.width() > 0) {
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
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put(
                "line-cap",
                switch (stroke.cap()) {
                    case BUTT -> "butt";
                    case ROUND -> "round";
                    case SQUARE -> "square";
                });
        layout.put(
                "line-join",
                switch (stroke.join()) {
                    case MITRE -> "miter";
                    case ROUND -> "round";
                    case BEVEL -> "bevel";
                });
        layer(base, "line", "", paint, layout);
    }

    private void circle(Base base, Mark mark) {
        Map<String, Object> paint = paint("circle-radius", mark.size() / 2, "circle-opacity", mark.opacity());
        mark.fill()
                .ifPresentOrElse(
                        fill -> paint.put("circle-color", expressions.colour(fill.colour())),
                        () -> paint.put("circle-opacity", 0));
        mark.stroke().ifPresent(stroke -> {
            paint.put("circle-stroke-color", expressions.colour(stroke.colour()));
            paint.put("circle-stroke-width", stroke.width());
        });
        List<Object> points = List.of("all", base.filter, List.of("==", List.of("geometry-type"), "Point"));
        layer(new Base(base.id, base.rule, points), "circle", "", paint, Map.of());
    }

    private void text(Base base, TextSymbolizer text) {
        MapLibreLabels.Label label = new MapLibreLabels(expressions).label(text);
        layer(base, "symbol", "-label", label.paint(), label.layout());
    }

    private void layer(Base base, String type, String suffix, Map<String, Object> paint, Map<String, Object> layout) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", base.id + suffix);
        layer.put("type", type);
        layer.put("source", source);
        layer.put("source-layer", sourceLayer);
        ScaleRange scale = base.rule.scale();
        if (scale.max() < Double.POSITIVE_INFINITY) {
            layer.put("minzoom", zoom(scale.max()));
        }
        if (scale.min() > 0) {
            layer.put("maxzoom", zoom(scale.min()));
        }
        if (!Boolean.TRUE.equals(base.filter)) {
            layer.put("filter", base.filter);
        }
        if (!layout.isEmpty()) {
            layer.put("layout", layout);
        }
        layer.put("paint", paint);
        layers.add(layer);
    }

    /** MapLibre's zoom, on tiles of 512 pixels, at which a Web Mercator map has the scale at the equator. */
    private static double zoom(double denominator) {
        double zoom = Math.log(SCALE_AT_ZOOM_0 / denominator) / Math.log(2) - 1;
        return rounded(Math.clamp(zoom, 0, MAX_ZOOM));
    }

    static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    /** A mutable map of alternating names and values. */
    static Map<String, Object> paint(Object... namesAndValues) {
        Map<String, Object> paint = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            paint.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return paint;
    }

    private record Base(String id, Rule rule, Object filter) {}
}
