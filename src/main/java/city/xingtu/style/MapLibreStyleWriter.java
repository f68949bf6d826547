package city.xingtu.style;

import city.xingtu.ink.BlendMode;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.SortKey;
import city.xingtu.style.MapLibrePaints.Drawn;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.Decoration;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.HeatSymbolizer;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Qualified;
import city.xingtu.style.Symbolizer.Stroke;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import city.xingtu.style.Symbolizer.Varying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a style as the layers of a MapLibre style: fills, lines with dashes, circles, icons and labels, with filters and
 * colours by expression.
 *
 * <p>Vector tiles cut areas into pieces; labels and marks of areas are therefore taken from the source layer
 * {@code {layer}:label}, which has one point an area.
 *
 * <p>Hatches and other patterns, marks that are no circles, marks along lines and behind labels are named as pictures of a
 * sprite, which are to be drawn of {@link Result#pictures}. Where they look different from feature to feature no picture shows them: such
 * patterns become pale fills, marks circles of the same size, marks along lines dots, and signs halos. The layer's
 * metadata say what was meant, for clients that can draw it: {@code xingtu:mark} with shape and rotation,
 * {@code xingtu:hatch} with shape, colour, width and spacing, {@code xingtu:decoration}. What has no counterpart at all (a filter by LIKE in
 * the middle of a pattern, by geometry, an unlisted function) is left out and named.
 */
public final class MapLibreStyleWriter {

    private static final double SCALE_AT_ZOOM_0 = 559_082_264.028_717_8;
    private static final double MAX_ZOOM = 24;

    /** Kinds of layers whose features MapLibre paints in the order of a number. */
    private static final Set<String> SORTED = Set.of("fill", "line", "circle", "symbol");

    private static final double HIGHEST = 1e15;

    private final String source;
    private final Layer layer;
    private final String prefix;
    private final MapLibreExpressions expressions;
    private final MapLibrePaints paints;
    private final MapLibreLabels labels;
    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<String, Symbolizer> pictures = new LinkedHashMap<>();

    /** Whether features differ in what is written, so that no picture is enough. */
    private boolean variable;

    private MapLibreStyleWriter(Style style, Layer layer, String source) {
        this.source = source;
        this.layer = layer;
        this.prefix = style.id();
        this.expressions = new MapLibreExpressions(layer);
        this.paints = new MapLibrePaints(expressions);
        this.labels = new MapLibreLabels(expressions);
    }

    /**
     * Layers of a MapLibre style as JSON values (maps, lists, strings, numbers, booleans), lowest first.
     *
     * @param leftOut rules that MapLibre cannot express
     * @param pictures what the layers name as pictures ({@code fill-pattern}, {@code line-pattern}, {@code icon-image}), by
     *     these names: a fill, a line of marks, a mark, or a label on its sign; opaque
     */
    public record Result(List<Map<String, Object>> layers, List<String> leftOut, Map<String, Symbolizer> pictures) {}

    /**
     * Writes the layers of a style.
     *
     * @param layer whose vector tiles are drawn; its id is the name of the layer in the tiles
     * @param source id of the source in the MapLibre style
     */
    public static Result write(Style style, Layer layer, String source) {
        MapLibreStyleWriter writer = new MapLibreStyleWriter(style, layer, source);
        int number = 0;
        for (Pass pass : style.onMap().passes()) {
            if (pass.composite().mode() != BlendMode.SOURCE_OVER) {
                writer.leftOut.add("composite " + pass.composite().mode().word());
            }
            if (!pass.group().isEmpty()) {
                writer.leaveOut("sortByGroup");
            }
            if (!pass.order().isEmpty() && writer.sortKey(pass).isEmpty()) {
                writer.leaveOut("sortBy");
            }
            if (pass.composite().mode().cuts()) {
                continue;
            }
            for (Rule rule : pass.rules()) {
                writer.rule(rule, pass, number++);
            }
        }
        return new Result(List.copyOf(writer.layers), List.copyOf(writer.leftOut), writer.pictures);
    }

    private void rule(Rule rule, Pass pass, int number) {
        int part = 0;
        for (Symbolizer symbolizer : rule.symbolizers()) {
            symbol(prefix + "-" + number + "-" + part++, rule, pass, symbolizer);
        }
    }

    /** What all features have in common, and then what they differ in. */
    private void varying(String id, Rule rule, Pass pass, Varying varying) {
        int before = layers.size();
        variable = true;
        symbol(id, rule, pass, varying.usual());
        variable = false;
        for (Symbolizer.Parameter parameter : varying.parameters()) {
            boolean written = false;
            for (Map<String, Object> drawn : layers.subList(before, layers.size())) {
                written |= MapLibreVariables.write(drawn, parameter, expressions);
            }
            if (!written) {
                leftOut.add(parameter.name() + " by expression");
            }
        }
        if (varying.scaled()) {
            leftOut.add("lengths in metres");
        }
    }

    private void symbol(String id, Rule rule, Pass pass, Symbolizer symbolizer) {
        switch (symbolizer) {
            case Varying varying -> varying(id, rule, pass, varying);
            case Qualified qualified -> {
                if (qualified.obstacle()) {
                    leaveOut("labelObstacle");
                }
                symbol(id, rule, pass, qualified.plain());
            }
            case PolygonSymbolizer polygon ->
                target(id, rule, pass, Where.FEATURES).ifPresent(target -> polygon(target, polygon));
            case LineSymbolizer line ->
                target(id, rule, pass, Where.FEATURES)
                        .ifPresent(target -> layer(target, line(target, line.stroke(), line.perpendicularOffset())));
            case PointSymbolizer point -> {
                if (point.where() != Symbolizer.Where.MIDDLE || layer.geometryType() == GeometryType.LINE) {
                    leaveOut("marks on lines");
                }
                // A circle layer would put one at every vertex of a line or ring.
                boolean points = layer.geometryType() != GeometryType.POLYGON;
                if (points) {
                    target(id, rule, pass, Where.POINTS).ifPresent(target -> layer(target, mark(target, point.mark())));
                }
                areas(id, rule, pass, points, target -> layer(target, mark(target, point.mark())));
            }
            case HeatSymbolizer heat ->
                target(id, rule, pass, Where.FEATURES).ifPresent(target -> layer(target, paints.heat(heat)));
            case TextSymbolizer text -> {
                String label = id + "-label";
                MapLibreLabels.without(text).forEach(this::leaveOut);
                boolean along = text.placement() instanceof Symbolizer.Placement.AlongLine;
                boolean own = along || layer.geometryType() != GeometryType.POLYGON;
                Where where = layer.geometryType() == GeometryType.MIXED ? Where.NOT_AREAS : Where.FEATURES;
                if (own) {
                    target(label, rule, pass, where).ifPresent(target -> layer(target, label(target, text)));
                }
                if (!along) {
                    areas(label, rule, pass, own, target -> layer(target, label(target, text)));
                }
            }
        }
    }

    /** Names what has no counterpart, once. */
    private void leaveOut(String what) {
        if (!leftOut.contains(what)) {
            leftOut.add(what);
        }
    }

    /** Draws at the label points of areas, if the layer has any. */
    private void areas(String id, Rule rule, Pass pass, boolean second, Consumer<Target> draw) {
        if (layer.geometryType() == GeometryType.POLYGON || layer.geometryType() == GeometryType.MIXED) {
            target(second ? id + "-area" : id, rule, pass, Where.LABEL_POINTS).ifPresent(draw);
        }
    }

    /** Where a symbolizer is to be drawn; empty, and told once a rule, when the rule's condition has no counterpart. */
    private Optional<Target> target(String id, Rule rule, Pass pass, Where where) {
        MapLibreExpressions language = where == Where.LABEL_POINTS ? expressions.ofAreas() : expressions;
        Optional<Object> filter = condition(rule, pass, language);
        if (filter.isEmpty()) {
            String name = rule.name().isEmpty() ? rule.title().en() : rule.name();
            if (!leftOut.contains(name)) {
                leftOut.add(name);
            }
        }
        return filter.map(condition -> new Target(
                id,
                rule,
                where == Where.LABEL_POINTS ? layer.id() + ":label" : layer.id(),
                switch (where) {
                    case FEATURES, LABEL_POINTS -> condition;
                    case POINTS -> List.of("all", condition, MapLibreExpressions.POINT);
                    case NOT_AREAS -> List.of("all", condition, MapLibreExpressions.NOT_AREA);
                },
                pass.composite().opacity(),
                sortKey(pass)));
    }

    /** What features are painted in the order of, as a number; none where it is several fields, or one of words. */
    private Optional<Object> sortKey(Pass pass) {
        if (pass.order().size() != 1) {
            return Optional.empty();
        }
        SortKey key = pass.order().getFirst();
        int column = layer.column(key.field());
        FieldType type =
                column < 0 ? FieldType.TEXT : layer.fields().get(column).type();
        if (type != FieldType.INTEGER && type != FieldType.NUMBER) {
            return Optional.empty();
        }
        // Absent values come last in ascending order.
        Object value = List.of("to-number", List.of("coalesce", List.of("get", key.field()), HIGHEST));
        return Optional.of(key.descending() ? List.of("*", -1, value) : value);
    }

    /** What the rule takes and no rule at the same scales that comes before it in that. */
    private static Optional<Object> condition(Rule rule, Pass pass, MapLibreExpressions language) {
        List<Object> none = new ArrayList<>(List.of("any"));
        for (Rule other : before(rule, pass)) {
            ScaleRange scale = other.scale();
            if (scale.min() < rule.scale().max() && scale.max() > rule.scale().min()) {
                Optional<Object> filter = language.filter(other.filter());
                if (filter.isEmpty()) {
                    return filter;
                }
                none.add(filter.get());
            }
        }
        Optional<Object> own = language.filter(rule.filter());
        return none.size() == 1 && !rule.otherwise()
                ? own
                : own.map(filter -> List.of("all", filter, List.of("!", none)));
    }

    /** Those that leave to a rule what they do not take: all others to an else, earlier ones where the first counts. */
    private static List<Rule> before(Rule rule, Pass pass) {
        List<Rule> before = new ArrayList<>();
        boolean earlier = true;
        for (Rule other : pass.rules()) {
            earlier &= other != rule;
            boolean same = other.otherwise() == rule.otherwise();
            if (same ? pass.first() && earlier : rule.otherwise()) {
                before.add(other);
            }
        }
        return before;
    }

    private void polygon(Target target, PolygonSymbolizer polygon) {
        polygon.fill()
                .map(fill -> fill.glow() > 0 ? paints.glow(fill) : fill(target, fill))
                .ifPresent(drawn -> layer(target, drawn.shifted(polygon.shift())));
        polygon.stroke().ifPresent(stroke -> {
            Target outline = target.named("-outline");
            layer(outline, line(outline, stroke, polygon.offset()).shifted(polygon.shift()));
        });
    }

    private Drawn fill(Target target, Fill fill) {
        if (fill.pattern()
                .filter(pattern -> MapLibrePaints.pictured(pattern.mark()))
                .isEmpty()) {
            return paints.fill(fill, Optional.empty());
        }
        Fill opaque = new Fill(fill.colour(), 1, fill.pattern(), 0);
        pictures.put(target.id, new PolygonSymbolizer(Optional.of(opaque), Optional.empty(), 0));
        return paints.fill(fill, Optional.of(target.id));
    }

    private Drawn line(Target target, Stroke stroke, double offset) {
        if (variable
                || stroke.decoration()
                        .filter(marks -> MapLibrePaints.pictured(marks.mark()))
                        .isEmpty()) {
            return paints.line(stroke, offset);
        }
        Decoration decoration = stroke.decoration().get();
        if (MapLibrePaints.apart(decoration)) {
            pictures.put(target.id, new PointSymbolizer(decoration.mark(), Symbolizer.Where.MIDDLE, false));
            return paints.along(decoration, offset, target.id);
        }
        pictures.put(target.id, new LineSymbolizer(stroke, 0));
        return paints.decorated(decoration, offset, target.id);
    }

    private Drawn label(Target target, TextSymbolizer text) {
        if (variable || !MapLibreLabels.signed(text)) {
            return labels.label(text, Optional.empty());
        }
        pictures.put(target.id, text);
        return labels.label(text, Optional.of(target.id));
    }

    private Drawn mark(Target target, Mark mark) {
        if (variable || MapLibrePaints.circle(mark.shape()) || !MapLibrePaints.pictured(mark)) {
            return paints.circle(mark);
        }
        pictures.put(target.id, new PointSymbolizer(mark, Symbolizer.Where.MIDDLE, false));
        return paints.icon(mark, target.id);
    }

    private void layer(Target target, Drawn drawn) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", target.id);
        written.put("type", drawn.type());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("xingtu:rule", named(target.rule));
        target.rule.legend().ifPresent(mark -> metadata.put("xingtu:legend", MapLibrePaints.nameOf(mark.shape())));
        metadata.putAll(drawn.metadata());
        written.put("metadata", metadata);
        written.put("source", source);
        written.put("source-layer", target.sourceLayer);
        ScaleRange scale = target.rule.scale();
        if (scale.max() < Double.POSITIVE_INFINITY) {
            written.put("minzoom", zoom(scale.max()));
        }
        if (scale.min() > 0) {
            written.put("maxzoom", zoom(scale.min()));
        }
        if (!Boolean.TRUE.equals(target.filter)) {
            written.put("filter", target.filter);
        }
        Map<String, Object> layout = new LinkedHashMap<>(drawn.layout());
        if (SORTED.contains(drawn.type())) {
            // Labels have a key of their own, their priority.
            target.sortKey.ifPresent(key -> layout.putIfAbsent(drawn.type() + "-sort-key", key));
        }
        if (!layout.isEmpty()) {
            written.put("layout", layout);
        }
        written.put("paint", target.opacity < 1 ? faded(drawn.paint(), target.opacity) : drawn.paint());
        layers.add(written);
    }

    /** A sheet's opacity on each of its symbols, as MapLibre has none for several layers together. */
    private static Map<String, Object> faded(Map<String, Object> paint, double opacity) {
        Map<String, Object> faded = new LinkedHashMap<>(paint);
        faded.replaceAll((name, value) -> name.endsWith("-opacity") && value instanceof Number number
                ? MapLibrePaints.rounded(number.doubleValue() * opacity)
                : value);
        return faded;
    }

    /** What the rule is called, for legends that clients make of the style. */
    private static Map<String, Object> named(Rule rule) {
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("name", rule.name());
        name.put("zh", rule.title().zh());
        name.put("en", rule.title().en());
        return name;
    }

    /** MapLibre's zoom, on tiles of 512 pixels, at which a Web Mercator map has the scale at the equator. */
    private static double zoom(double denominator) {
        double zoom = Math.log(SCALE_AT_ZOOM_0 / denominator) / Math.log(2) - 1;
        return MapLibrePaints.rounded(Math.clamp(zoom, 0, MAX_ZOOM));
    }

    /** Which part of the tiles a symbolizer is drawn from. */
    private enum Where {
        FEATURES,
        POINTS,
        NOT_AREAS,
        LABEL_POINTS
    }

    private record Target(
            String id, Rule rule, String sourceLayer, Object filter, double opacity, Optional<Object> sortKey) {
        Target named(String suffix) {
            return new Target(id + suffix, rule, sourceLayer, filter, opacity, sortKey);
        }
    }
}
