package city.xingtu.ink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the colours of a sheet are mixed with those below it: the separable modes of W3C Compositing and Blending Level 1,
 * section 10.1, which SVG, PDF (32000-1, 11.3.5) and GeoServer's {@code composite} have in common.
 */
public enum BlendMode {
    /** The sheet hides what is below. */
    SOURCE_OVER,
    MULTIPLY,
    SCREEN,
    OVERLAY,
    DARKEN,
    LIGHTEN,
    COLOR_DODGE,
    COLOR_BURN,
    HARD_LIGHT,
    SOFT_LIGHT,
    DIFFERENCE,
    EXCLUSION;

    /** The mode of a name such as {@code color-dodge}. */
    public static Optional<BlendMode> find(String name) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(name)).findFirst();
    }

    /** Its name in styles and in CSS. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A premultiplied colour of a sheet over one below it. */
    int over(int source, int below) {
        int sourceAlpha = source >>> 24;
        int belowAlpha = below >>> 24;
        if (this == SOURCE_OVER || sourceAlpha == 0 || belowAlpha == 0) {
            return Blend.over(source, below);
        }
        double as = sourceAlpha / 255.0;
        double ab = belowAlpha / 255.0;
        int result = (int) Math.round((as + ab - as * ab) * 255);
        for (int shift = 16; shift >= 0; shift -= 8) {
            double s = (source >>> shift & 255) / 255.0;
            double b = (below >>> shift & 255) / 255.0;
            double mixed = (1 - ab) * s + (1 - as) * b + as * ab * mixed(Math.min(1, b / ab), Math.min(1, s / as));
            result = result << 8 | (int) Math.round(Math.clamp(mixed, 0, 1) * 255);
        }
        return result;
    }

    /** A component below and one of the sheet, 0..1. */
    private double mixed(double below, double source) {
        return switch (this) {
            case SOURCE_OVER -> source;
            case MULTIPLY -> below * source;
            case SCREEN -> below + source - below * source;
            case OVERLAY -> HARD_LIGHT.mixed(source, below);
            case DARKEN -> Math.min(below, source);
            case LIGHTEN -> Math.max(below, source);
            case COLOR_DODGE -> below == 0 ? 0 : source == 1 ? 1 : Math.min(1, below / (1 - source));
            case COLOR_BURN -> below == 1 ? 1 : source == 0 ? 0 : 1 - Math.min(1, (1 - below) / source);
            case HARD_LIGHT -> source <= 0.5 ? below * 2 * source : SCREEN.mixed(below, 2 * source - 1);
            case SOFT_LIGHT ->
                source <= 0.5
                        ? below - (1 - 2 * source) * below * (1 - below)
                        : below + (2 * source - 1) * (softened(below) - below);
            case DIFFERENCE -> Math.abs(below - source);
            case EXCLUSION -> below + source - 2 * below * source;
        };
    }

    private static double softened(double below) {
        return below <= 0.25 ? ((16 * below - 12) * below + 4) * below : Math.sqrt(below);
    }
}
