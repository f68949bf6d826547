package city.xingtu.draw;

import city.xingtu.filter.Expression;
import city.xingtu.filter.HexColour;
import city.xingtu.style.Style;
import city.xingtu.style.Symbolizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The opaque colours that a style states at a scale, which a palette has to have exactly. */
final class StyleColours {

    private final Set<Integer> found = new LinkedHashSet<>();

    /** Straight ARGB, in the order of the style. */
    Set<Integer> found() {
        return found;
    }

    void add(Style style, double denominator) {
        for (Style.Pass pass : style.passes()) {
            for (Style.Rule rule : pass.rules()) {
                if (rule.scale().contains(denominator)) {
                    rule.symbolizers().forEach(this::add);
                }
            }
        }
    }

    private void add(Symbolizer written) {
        Symbolizer symbolizer = written.usual();
        if (symbolizer instanceof Symbolizer.PolygonSymbolizer area) {
            add(area.fill(), area.stroke());
        } else if (symbolizer instanceof Symbolizer.LineSymbolizer line) {
            add(Optional.empty(), Optional.of(line.stroke()));
        } else if (symbolizer instanceof Symbolizer.PointSymbolizer point) {
            add(point.mark().fill(), point.mark().stroke());
        } else if (symbolizer instanceof Symbolizer.TextSymbolizer text) {
            add(text.fill(), text.opacity());
            text.halo().ifPresent(halo -> add(halo.colour(), halo.opacity()));
        }
    }

    private void add(Optional<Symbolizer.Fill> fill, Optional<Symbolizer.Stroke> stroke) {
        fill.ifPresent(area -> add(area.colour(), area.opacity()));
        stroke.ifPresent(line -> add(line.colour(), line.opacity()));
    }

    private void add(Expression colour, double opacity) {
        if (opacity == 1 && colour instanceof Expression.Literal(Object value)) {
            int rgb = HexColour.parse(value);
            if (rgb >= 0) {
                found.add(0xff000000 | rgb);
            }
        }
    }
}
