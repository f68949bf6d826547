package city.xingtu.draw;

import city.xingtu.filter.HexColour;
import city.xingtu.ink.FillRule;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer.HeatColour;
import city.xingtu.style.Symbolizer.HeatSymbolizer;
import java.util.List;

/** The colours of densities from 0 to 1 as straight ARGB. */
record HeatColours(int[] ramp) {

    private static final int STEPS = 256;

    static HeatColours of(HeatSymbolizer heat) {
        int[] ramp = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            ramp[i] = at(heat.colours(), i / (STEPS - 1.0), heat.opacity());
        }
        return new HeatColours(ramp);
    }

    private static int at(List<HeatColour> colours, double density, double opacity) {
        int next = 0;
        while (next < colours.size() && colours.get(next).density() < density) {
            next++;
        }
        HeatColour below = colours.get(Math.max(0, next - 1));
        HeatColour above = colours.get(Math.min(next, colours.size() - 1));
        double span = above.density() - below.density();
        double share = span > 0 ? Math.clamp((density - below.density()) / span, 0, 1) : 0;
        int rgb = HexColour.mix(HexColour.parse(below.colour()), HexColour.parse(above.colour()), share);
        double alpha = (below.opacity() + (above.opacity() - below.opacity()) * share) * opacity;
        return (int) Math.round(alpha * 255) << 24 | rgb;
    }

    /** The colour of a density, of which more than 1 counts as 1. */
    int of(double density) {
        return ramp[(int) (Math.clamp(density, 0, 1) * (STEPS - 1) + 0.5)];
    }

    /** Draws all colours from left to right. */
    void bar(Surface surface, Path scratch, double left, double top, double right, double bottom) {
        int strips = (int) Math.clamp(Math.round(right - left), 1, STEPS);
        for (int i = 0; i < strips; i++) {
            double from = left + (right - left) * i / strips;
            double to = left + (right - left) * (i + 1) / strips;
            scratch.reset().rectangle(from, top, to, bottom);
            surface.fill(scratch, FillRule.NON_ZERO, Paint.argb(of(i / Math.max(1.0, strips - 1.0))));
        }
    }
}
