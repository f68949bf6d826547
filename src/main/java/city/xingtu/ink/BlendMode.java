package city.xingtu.ink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a sheet is laid over what was there: by the operators of Porter and Duff ("Compositing digital images", SIGGRAPH
 * 1984), which say how much of each is left, or by the separable modes of W3C Compositing and Blending Level 1, section
 * 10.1, which mix their colours and which SVG and PDF (32000-1, 11.3.5) have too. The names are those of GeoServer's
 * {@code composite}.
 */
public enum BlendMode {
    /** The sheet hides what is below. */
    SOURCE_OVER(Left.ALL, Left.OUTSIDE),
    /** The sheet is seen where nothing is. */
    DESTINATION_OVER(Left.OUTSIDE, Left.ALL),
    /** The sheet instead of what is there. */
    COPY(Left.ALL, Left.NONE),
    /** As if the sheet had not been drawn. */
    DESTINATION(Left.NONE, Left.ALL),
    /** The sheet where something is, and nothing else. */
    SOURCE_IN(Left.INSIDE, Left.NONE),
    /** What is there where the sheet is. */
    DESTINATION_IN(Left.NONE, Left.INSIDE),
    /** The sheet where nothing is, and nothing else. */
    SOURCE_OUT(Left.OUTSIDE, Left.NONE),
    /** What is there where the sheet is not. */
    DESTINATION_OUT(Left.NONE, Left.OUTSIDE),
    /** The sheet where something is, over it. */
    SOURCE_ATOP(Left.INSIDE, Left.OUTSIDE),
    /** What is there where the sheet is, over it. */
    DESTINATION_ATOP(Left.OUTSIDE, Left.INSIDE),
    /** Either of them where the other is not. */
    XOR(Left.OUTSIDE, Left.OUTSIDE),
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

    /** What is left of one of two pictures. */
    private enum Left {
        NONE,
        ALL,
        /** As much as the other one covers. */
        INSIDE,
        /** As much as the other one does not cover. */
        OUTSIDE;

        /** Of a premultiplied colour, where the other has an opacity of so many 255ths. */
        int of(int colour, int other) {
            return switch (this) {
                case NONE -> 0;
                case ALL -> colour;
                case INSIDE -> Blend.scale(colour, other);
                case OUTSIDE -> Blend.scale(colour, 255 - other);
            };
        }
    }

    private final Left ofSheet;
    private final Left ofBelow;
    private final boolean mixes;

    /** One that mixes the colours where both are. */
    BlendMode() {
        this(Left.ALL, Left.OUTSIDE, true);
    }

    BlendMode(Left ofSheet, Left ofBelow) {
        this(ofSheet, ofBelow, false);
    }

    BlendMode(Left ofSheet, Left ofBelow, boolean mixes) {
        this.ofSheet = ofSheet;
        this.ofBelow = ofBelow;
        this.mixes = mixes;
    }

    /** Whether some of the sheet or of what is below is taken away; {@link Surface#cuts} says who can do it. */
    public boolean cuts() {
        return !mixes && this != SOURCE_OVER;
    }

    /** Whether it leaves what is below where the sheet has nothing. */
    boolean keeps() {
        return ofBelow == Left.ALL || ofBelow == Left.OUTSIDE;
    }

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
        if (!mixes || sourceAlpha == 0 || belowAlpha == 0) {
            return ofSheet.of(source, belowAlpha) + ofBelow.of(below, sourceAlpha);
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
            default -> source;
        };
    }

    private static double softened(double below) {
        return below <= 0.25 ? ((16 * below - 12) * below + 4) * below : Math.sqrt(below);
    }
}
