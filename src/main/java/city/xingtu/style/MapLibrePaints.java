package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.HexColour;
import city.xingtu.style.Symbolizer.Decoration;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.HeatColour;
import city.xingtu.style.Symbolizer.HeatSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Shape;
import city.xingtu.style.Symbolizer.Shift;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes fills, strokes and marks as properties of MapLibre layers. */
record MapLibrePaints(MapLibreExpressions expressions) {

    private static final double HATCH_OPACITY = 0.22;

    /** Share of the way from mark to mark along a line. */
    private static final double LEAST_FREE = 0.25;

    private static final int ANY_BEND = 180;

    /** What a layer is besides where it is drawn from. */
    record Drawn(String type, Map<String, Object> metadata, Map<String, Object> layout, Map<String, Object> paint) {

        /** The same beside its place, on the screen however the map is turned. */
        Drawn shifted(Shift shift) {
            if (shift.equals(Shift.NONE)) {
                return this;
            }
            Map<String, Object> moved = new LinkedHashMap<>(paint);
            moved.put(type + "-translate", List.of(shift.x(), -shift.y()));
            moved.put(type + "-translate-anchor", "viewport");
            return new Drawn(type, metadata, layout, moved);
        }
    }

    /** @param picture name of the picture that repeats to the fill's pattern, if there is one */
    Drawn fill(Fill fill, Optional<String> picture) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        fill.pattern().ifPresent(pattern -> metadata.put("xingtu:hatch", hatch(pattern)));
        if (picture.isPresent()) {
            return new Drawn(
                    "fill",
                    metadata,
                    Map.of(),
                    properties("fill-pattern", picture.get(), "fill-opacity", fill.opacity()));
        }
        // Pictures in colours of their own leave what is below them as it is.
        double opacity = fill.pattern()
                .map(pattern -> colourOf(pattern.mark()).isPresent() ? HATCH_OPACITY : 0)
                .orElse(fill.opacity());
        Expression colour =
                fill.pattern().flatMap(pattern -> colourOf(pattern.mark())).orElse(fill.colour());
        return new Drawn(
                "fill",
                metadata,
                Map.of(),
                properties("fill-color", expressions.colour(colour), "fill-opacity", opacity));
    }

    /**
     * A fill that fades away from the boundary, as a blurred line along its inner side: in tiles the inside is to the right
     * of every ring.
     */
    Drawn glow(Fill fill) {
        return new Drawn(
                "line",
                Map.of("xingtu:glow", fill.glow()),
                properties("line-join", "round"),
                properties(
                        "line-color",
                        expressions.colour(fill.colour()),
                        "line-width",
                        fill.glow(),
                        "line-opacity",
                        fill.opacity(),
                        "line-offset",
                        fill.glow() / 2,
                        "line-blur",
                        fill.glow()));
    }

    /** Whether a mark looks the same for all features, so that one picture shows it. */
    static boolean pictured(Mark mark) {
        return !(mark.shape() instanceof Shape.Chart)
                && colourOf(mark).stream().allMatch(Expression.Literal.class::isInstance)
                && mark.fill().stream().allMatch(inner -> inner.colour() instanceof Expression.Literal);
    }

    /** Whether it is one for which MapLibre needs no picture. */
    static boolean circle(Shape shape) {
        return nameOf(shape).equals("circle");
    }

    private Map<String, Object> hatch(Pattern pattern) {
        Mark mark = pattern.mark();
        double width = mark.stroke().map(Stroke::width).orElse(1.0);
        Object colour = expressions.colour(colourOf(mark).orElse(PaintReader.GREY));
        double opacity = mark.opacity() * mark.stroke().map(Stroke::opacity).orElse(1.0);
        Map<String, Object> hatch = properties(
                "shape",
                nameOf(mark.shape()),
                "colour",
                colour,
                "opacity",
                opacity,
                "width",
                width,
                "spacing",
                mark.size());
        if (mark.rotation() != 0) {
            hatch.put("rotation", mark.rotation());
        }
        return hatch;
    }

    static String nameOf(Shape shape) {
        return switch (shape) {
            case Shape.Named(String name) -> name;
            case Shape.Glyph glyph -> FontMark.write(glyph);
            case Shape.Image(String name, var _) ->
                InlinePicture.isInline(name) ? "picture" : SymbolFolder.reference(name);
            case Shape.Chart chart -> "chart:" + chart.kind().name().toLowerCase(Locale.ROOT);
        };
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
        if (stroke.soft() > 0) {
            paint.put("line-blur", rounded(stroke.width() / 2 * stroke.soft()));
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
        Map<String, Object> metadata = new LinkedHashMap<>();
        stroke.decoration().ifPresent(decoration -> {
            // Without a picture a dotted line of their rhythm stands for them.
            Mark mark = decoration.mark();
            double width = Math.max(1, mark.size() / 4);
            colourOf(mark).ifPresent(colour -> paint.put("line-color", expressions.colour(colour)));
            paint.put("line-width", width);
            paint.put(
                    "line-dasharray",
                    List.of(rounded(mark.size() / width), rounded(Math.max(decoration.gap(), 0.5) / width)));
            metadata.put("xingtu:decoration", decoration(decoration));
        });
        Map<String, Object> layout = properties("line-cap", cap, "line-join", join);
        if (stroke.mitreLimit() != Stroke.USUAL_MITRE) {
            layout.put("line-miter-limit", stroke.mitreLimit());
        }
        return new Drawn("line", metadata, layout, paint);
    }

    /**
     * Whether MapLibre sets marks along a line one by one as far apart as is asked for: it wants a quarter of the way to be
     * free.
     */
    static boolean apart(Decoration decoration) {
        return decoration.length() <= decoration.step() * (1 - LEAST_FREE);
    }

    /** @param picture name of the picture of a mark */
    Drawn along(Decoration decoration, double offset, String picture) {
        Map<String, Object> layout = properties(
                "symbol-placement",
                "line",
                "symbol-spacing",
                rounded(decoration.step()),
                "icon-image",
                picture,
                "icon-rotation-alignment",
                "map",
                "icon-padding",
                0,
                "icon-allow-overlap",
                true,
                "icon-ignore-placement",
                true,
                "text-max-angle",
                ANY_BEND);
        if (offset != 0) {
            layout.put("icon-offset", List.of(0, -offset));
        }
        return new Drawn(
                "symbol",
                properties("xingtu:decoration", decoration(decoration)),
                layout,
                properties("icon-opacity", 1.0));
    }

    /** @param picture name of the picture of a mark and the gap behind it */
    Drawn decorated(Decoration decoration, double offset, String picture) {
        Map<String, Object> paint =
                properties("line-pattern", picture, "line-width", decoration.breadth(), "line-opacity", 1.0);
        colourOf(decoration.mark()).ifPresent(colour -> paint.put("line-color", expressions.colour(colour)));
        if (offset != 0) {
            paint.put("line-offset", -offset);
        }
        return new Drawn("line", properties("xingtu:decoration", decoration(decoration)), Map.of(), paint);
    }

    private Map<String, Object> decoration(Decoration decoration) {
        Map<String, Object> meant = properties(
                "shape",
                nameOf(decoration.mark().shape()),
                "size",
                decoration.mark().size(),
                "length",
                rounded(decoration.length()),
                "gap",
                decoration.gap(),
                "initialGap",
                decoration.initialGap());
        colourOf(decoration.mark()).ifPresent(colour -> meant.put("colour", expressions.colour(colour)));
        return meant;
    }

    /** @param picture name of the mark's picture, in whose middle is the point where it stands */
    Drawn icon(Mark mark, String picture) {
        Map<String, Object> meant = properties(
                "shape",
                nameOf(mark.shape()),
                "rotation",
                mark.rotation(),
                "size",
                mark.size(),
                "opacity",
                mark.opacity());
        mark.fill().ifPresent(fill -> meant.put("fill", expressions.colour(fill.colour())));
        mark.stroke().ifPresent(stroke -> {
            meant.put("stroke", expressions.colour(stroke.colour()));
            meant.put("stroke-width", stroke.width());
        });
        return new Drawn(
                "symbol",
                properties("xingtu:mark", meant),
                properties("icon-image", picture, "icon-allow-overlap", true, "icon-ignore-placement", true),
                properties("icon-opacity", 1.0));
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
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (!circle(mark.shape())) {
            Map<String, Object> meant = properties("shape", nameOf(mark.shape()), "rotation", mark.rotation());
            if (mark.shape() instanceof Shape.Chart(var _, var shares)) {
                meant.put(
                        "shares",
                        shares.stream()
                                .map(share -> properties(
                                        "value", expressions.number(share.value()), "colour", share.colour()))
                                .toList());
                paint.put(
                        "circle-color",
                        shares.isEmpty() ? "#888888" : shares.getFirst().colour());
                paint.put("circle-opacity", mark.opacity());
            } else if (mark.shape() instanceof Shape.Image && mark.fill().isEmpty()) {
                paint.put("circle-color", "#666666");
                paint.put("circle-opacity", mark.opacity());
            }
            metadata.put("xingtu:mark", meant);
        }
        return new Drawn("circle", metadata, Map.of(), paint);
    }

    Drawn heat(HeatSymbolizer heat) {
        List<Object> ramp = new ArrayList<>(List.of("interpolate", List.of("linear"), List.of("heatmap-density")));
        double last = -1;
        for (HeatColour colour : heat.colours()) {
            int rgb = HexColour.parse(colour.colour());
            double density = Math.max(colour.density(), last + 1e-3);
            ramp.add(density);
            ramp.add("rgba(%d,%d,%d,%s)"
                    .formatted(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, rounded(colour.opacity())));
            last = density;
        }
        return new Drawn(
                "heatmap",
                Map.of(),
                Map.of(),
                properties(
                        "heatmap-weight",
                        expressions.number(heat.weight()),
                        "heatmap-radius",
                        heat.radius(),
                        "heatmap-color",
                        ramp,
                        "heatmap-opacity",
                        heat.opacity()));
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
