package city.xingtu.style;

import city.xingtu.filter.Expression;
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
import java.util.function.Consumer;

/**
 * Writes a style as the layers of a MapLibre style: fills, lines with dashes, circles and labels, with filters and colours
 * by expression.
 *
 * <p>Vector tiles cut areas into pieces; labels and marks of areas are therefore taken from the source layer
 * {@code {layer}:label}, which has one point an area.
 *
 * <p>MapLibre has no marks or hatches without images. Marks become circles of the same size and hatches pale fills in their
 * colour, and the layer's metadata say what was meant, for clients that can draw it: {@code xingtu:mark} with shape and
 * rotation, {@code xingtu:hatch} with shape, colour, width and spacing. What has no counterpart at all (a filter by LIKE in
 * the middle of a pattern, by geometry, an unlisted function) is left out and named.
 */
public final class MapLibreStyleWriter {

    private static final double HATCH_OPACITY = 0.22;
    private static final double SCALE_AT_ZOOM_0 = 559_082_264.028_717_8;
    private static final double MAX_ZOOM = 24;

    private final String source;
    private final Layer layer;
    private final String prefix;
    private final MapLibreExpressions expressions;
    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private MapLibreStyleWriter(Style style, Layer layer, String source) {
        this.source = source;
        this.layer = layer;
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
        int part = 0;
        for (Symbolizer symbolizer : rule.symbolizers()) {
            String id = prefix + "-" + number + "-" + part++;
            switch (symbolizer) {
                case PolygonSymbolizer polygon ->
                    target(id, rule, pass, Where.FEATURES).ifPresent(target -> polygon(target, polygon));
                case LineSymbolizer line ->
                    target(id, rule, pass, Where.FEATURES)
                            .ifPresent(target -> line(target, line.stroke(), line.perpendicularOffset()));
                case PointSymbolizer point -> atPoints(id, rule, pass, true, target -> circle(target, point.mark()));
                case TextSymbolizer text -> {
                    boolean anywhere = text.placement() instanceof Symbolizer.Placement.AtPoint;
                    atPoints(id + "-label", rule, pass, anywhere, target -> text(target, text));
                }
            }
        }
    }

    /** Points and lines carry a mark or label themselves, areas at their label points. */
    private void atPoints(String id, Rule rule, Pass pass, boolean areasToo, Consumer<Target> draw) {
        switch (layer.geometryType()) {
            case POINT, LINE -> target(id, rule, pass, Where.FEATURES).ifPresent(draw);
            case POLYGON ->
                target(id, rule, pass, areasToo ? Where.LABEL_POINTS : Where.FEATURES)
                        .ifPresent(draw);
            case MIXED -> {
                target(id, rule, pass, Where.NOT_AREAS).ifPresent(draw);
                if (areasToo) {
                    target(id + "-area", rule, pass, Where.LABEL_POINTS).ifPresent(draw);
                }
            }
        }
    }

    /** Where a symbolizer is to be drawn; empty, and told once a rule, when the rule's condition has no counterpart. */
    private Optional<Target> target(String id, Rule rule, Pass pass, Where where) {
        MapLibreExpressions language = where == Where.LABEL_POINTS ? expressions.ofAreas() : expressions;
        Optional<Object> filter = rule.otherwise() ? remainder(rule, pass, language) : language.filter(rule.filter());
        if (filter.isEmpty()) {
            String name = rule.name().isEmpty() ? rule.title().en() : rule.name();
            if (!leftOut.contains(name)) {
                leftOut.add(name);
            }
        }
        return filter.map(condition -> new Target(
                id,
                where == Where.LABEL_POINTS ? layer.id() + ":label" : layer.id(),
                rule.scale(),
                where == Where.NOT_AREAS ? List.of("all", condition, MapLibreExpressions.NOT_AREA) : condition));
    }

    /** What no other rule of the pass takes at the same scales. */
    private static Optional<Object> remainder(Rule rule, Pass pass, MapLibreExpressions language) {
        List<Object> none = new ArrayList<>(List.of("any"));
        for (Rule other : pass.rules()) {
            ScaleRange scale = other.scale();
            boolean meets = scale.min() < rule.scale().max()
                    && scale.max() > rule.scale().min();
            if (!other.otherwise() && meets) {
                Optional<Object> filter = language.filter(other.filter());
                if (filter.isEmpty()) {
                    return filter;
                }
                none.add(filter.get());
            }
        }
        return language.filter(rule.filter()).map(own -> List.of("all", own, List.of("!", none)));
    }

    private void polygon(Target target, PolygonSymbolizer polygon) {
        polygon.fill().ifPresent(fill -> {
            Map<String, Object> metadata = new LinkedHashMap<>();
            fill.pattern().ifPresent(mark -> metadata.put("xingtu:hatch", hatch(mark)));
            double opacity = fill.pattern().isPresent() ? HATCH_OPACITY : fill.opacity();
            Expression colour =
                    fill.pattern().flatMap(MapLibreStyleWriter::colourOf).orElse(fill.colour());
            Map<String, Object> paint = paint("fill-color", expressions.colour(colour), "fill-opacity", opacity);
            layer(target, "fill", metadata, paint, Map.of());
        });
        polygon.stroke().ifPresent(stroke -> line(target.named("-outline"), stroke, 0));
    }

    private Map<String, Object> hatch(Mark mark) {
        double width = mark.stroke().map(Stroke::width).orElse(1.0);
        return paint(
                "shape",
                mark.shape(),
                "colour",
                expressions.colour(colourOf(mark).orElse(PaintReader.GREY)),
                "width",
                width,
                "spacing",
                mark.size());
    }

    private static Optional<Expression> colourOf(Mark mark) {
        return mark.stroke().map(Stroke::colour).or(() -> mark.fill().map(Fill::colour));
    }

    private void line(Target target, Stroke stroke, double offset) {
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
        layer(target, "line", Map.of(), paint, layout);
    }

    private void circle(Target target, Mark mark) {
        Map<String, Object> paint = paint("circle-radius", mark.size() / 2, "circle-opacity", mark.opacity());
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
                : Map.of("xingtu:mark", paint("shape", mark.shape(), "rotation", mark.rotation()));
        layer(target, "circle", metadata, paint, Map.of());
    }

    private void text(Target target, TextSymbolizer text) {
        MapLibreLabels.Label label = new MapLibreLabels(expressions).label(text);
        layer(target, "symbol", Map.of(), label.paint(), label.layout());
    }

    private void layer(
            Target target,
            String type,
            Map<String, Object> metadata,
            Map<String, Object> paint,
            Map<String, Object> layout) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", target.id);
        written.put("type", type);
        if (!metadata.isEmpty()) {
            written.put("metadata", metadata);
        }
        written.put("source", source);
        written.put("source-layer", target.sourceLayer);
        if (target.scale.max() < Double.POSITIVE_INFINITY) {
            written.put("minzoom", zoom(target.scale.max()));
        }
        if (target.scale.min() > 0) {
            written.put("maxzoom", zoom(target.scale.min()));
        }
        if (!Boolean.TRUE.equals(target.filter)) {
            written.put("filter", target.filter);
        }
        if (!layout.isEmpty()) {
            written.put("layout", layout);
        }
        written.put("paint", paint);
        layers.add(written);
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

    /** Which part of the tiles a symbolizer is drawn from. */
    private enum Where {
        FEATURES,
        NOT_AREAS,
        LABEL_POINTS
    }

    private record Target(String id, String sourceLayer, ScaleRange scale, Object filter) {
        Target named(String suffix) {
            return new Target(id + suffix, sourceLayer, scale, filter);
        }
    }
}
