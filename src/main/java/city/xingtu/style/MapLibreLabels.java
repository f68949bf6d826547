package city.xingtu.style;

import city.xingtu.filter.Expression.Literal;
import city.xingtu.style.LabelOptions.Align;
import city.xingtu.style.LabelOptions.Following;
import city.xingtu.style.MapLibrePaints.Drawn;
import city.xingtu.style.Symbolizer.Halo;
import city.xingtu.style.Symbolizer.Placement;
import city.xingtu.style.Symbolizer.Resize;
import city.xingtu.style.Symbolizer.Shield;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes labels as properties of MapLibre symbol layers. */
record MapLibreLabels(MapLibreExpressions expressions) {

    // MapLibre wraps at ten ems unless told otherwise.
    private static final double NEVER_WRAP = 1000;

    /** @param sign name of the picture of the mark behind the label; without it a halo of the mark's colour stands for it */
    Drawn label(TextSymbolizer text, Optional<String> sign) {
        Map<String, Object> paint = MapLibrePaints.properties(
                "text-color", expressions.colour(text.fill()), "text-opacity", text.opacity());
        text.halo().or(() -> sign.isPresent() ? Optional.empty() : stain(text)).ifPresent(halo -> {
            paint.put("text-halo-color", expressions.colour(halo.colour()));
            paint.put("text-halo-width", halo.radius());
        });
        Map<String, Object> metadata = new LinkedHashMap<>();
        text.shield().ifPresent(shield -> metadata.put("xingtu:sign", meant(shield)));
        Map<String, Object> layout = layout(text);
        sign.ifPresent(picture -> {
            layout.putAll(sign(text, text.shield().orElseThrow(), picture));
            paint.put("icon-opacity", 1.0);
        });
        return new Drawn("symbol", metadata, layout, paint);
    }

    /** Whether a picture shows the mark behind a label. */
    static boolean signed(TextSymbolizer text) {
        return text.shield()
                .filter(shield -> !shield.independent() && MapLibrePaints.pictured(shield.mark()))
                .isPresent();
    }

    private Map<String, Object> meant(Shield shield) {
        Map<String, Object> meant = MapLibrePaints.properties(
                "shape", MapLibrePaints.nameOf(shield.mark().shape()));
        shield.mark().fill().ifPresent(fill -> meant.put("fill", expressions.colour(fill.colour())));
        return meant;
    }

    private static Map<String, Object> sign(TextSymbolizer text, Shield shield, String picture) {
        Map<String, Object> sign = MapLibrePaints.properties("icon-image", picture);
        if (shield.resize() != Resize.NONE) {
            sign.put("icon-text-fit", "both");
            sign.put("icon-text-fit-padding", shield.margins());
        }
        if (text.placement() instanceof Placement.AlongLine) {
            sign.put("icon-rotation-alignment", "viewport");
        }
        if (!text.options().conflictResolution()) {
            sign.put("icon-allow-overlap", true);
            sign.put("icon-ignore-placement", true);
        }
        return sign;
    }

    /** Options of a label that MapLibre has nothing for and whose absence is seen. */
    static List<String> without(TextSymbolizer text) {
        List<String> without = new ArrayList<>();
        if (text.options().fitting().leastSize() > 0) {
            without.add("fontShrinkSizeMin");
        }
        if (text.options().fitting().align() != Align.NONE) {
            without.add("polygonAlign");
        }
        if (text.options().grouping().removeOverlaps()) {
            without.add("removeOverlaps");
        }
        if (text.shield().isPresent() && text.shield().get().independent()) {
            without.add("graphicPlacement");
        }
        if (text.placement() instanceof Placement.AlongLine along) {
            if (along.generalized()) {
                without.add("GeneralizeLine");
            }
            if (along.initialGap().isPresent()) {
                without.add("InitialGap");
            }
        }
        return without;
    }

    /** The colour of the mark behind a label, which is readable on nothing else, as far out as MapLibre allows. */
    private static Optional<Halo> stain(TextSymbolizer text) {
        return text.shield()
                .filter(shield -> !shield.independent())
                .flatMap(shield -> shield.mark().fill())
                .map(fill -> new Halo(text.font().size() / 4, fill.colour(), fill.opacity()));
    }

    private Map<String, Object> layout(TextSymbolizer text) {
        double size = text.font().size();
        LabelOptions options = text.options();
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("text-field", expressions.text(text.label()));
        layout.put("text-font", List.of(MapLibreFonts.of(text.font()).title()));
        layout.put("text-size", size);
        if (text.font().charSpacing() != 0) {
            layout.put("text-letter-spacing", MapLibrePaints.rounded(text.font().charSpacing() / size));
        }
        layout.put("text-padding", Math.max(0, options.spaceAround()));
        layout.put(
                "text-max-width",
                options.autoWrap() > 0 ? MapLibrePaints.rounded(options.autoWrap() / size) : NEVER_WRAP);
        // MapLibre places low keys first, vendor options high priorities.
        layout.put(
                "symbol-sort-key",
                options.priority() instanceof Literal(Object value)
                        ? (Object) (-Double.parseDouble(value.toString()))
                        : (Object) List.of("*", -1, expressions.number(options.priority())));
        if (!options.conflictResolution()) {
            layout.put("text-allow-overlap", true);
            layout.put("text-ignore-placement", true);
        }
        switch (text.placement()) {
            case Placement.AlongLine(double offset, boolean aligned, boolean _, var _) -> {
                layout.put("symbol-placement", "line");
                if (!aligned || text.shield().isPresent()) {
                    layout.put("text-rotation-alignment", "viewport");
                }
                layout.put("text-offset", List.of(0, MapLibrePaints.rounded(-offset / size)));
                if (options.repeat() > 0) {
                    layout.put("symbol-spacing", options.repeat());
                }
                Following following = options.following();
                if (following.maxAngleDelta() != Following.STRAIGHT.maxAngleDelta()) {
                    layout.put("text-max-angle", following.maxAngleDelta());
                }
                if (!following.forceLeftToRight()) {
                    layout.put("text-keep-upright", false);
                }
            }
            case Placement.AtPoint point -> {
                layout.put("text-anchor", anchor(point.anchorX(), point.anchorY()));
                layout.put(
                        "text-offset",
                        List.of(
                                MapLibrePaints.rounded(point.displacementX() / size),
                                MapLibrePaints.rounded(-point.displacementY() / size)));
                if (point.rotation() != 0) {
                    layout.put("text-rotate", point.rotation());
                }
            }
        }
        return layout;
    }

    private static String anchor(double x, double y) {
        String vertical = y < 0.25 ? "bottom" : y > 0.75 ? "top" : "";
        String horizontal = x < 0.25 ? "left" : x > 0.75 ? "right" : "";
        if (vertical.isEmpty() && horizontal.isEmpty()) {
            return "center";
        }
        return vertical + (vertical.isEmpty() || horizontal.isEmpty() ? "" : "-") + horizontal;
    }
}
