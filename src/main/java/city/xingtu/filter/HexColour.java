package city.xingtu.filter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Colours as styles write them: {@code #rrggbb}, {@code #rgb} or {@code 0xrrggbb}, in upper or lower case. */
public final class HexColour {

    private HexColour() {}

    /** The colour as 0xRRGGBB, or -1 when the value is none. */
    public static int parse(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return -1;
        }
        String digits = text.strip();
        if (digits.startsWith("#")) {
            digits = digits.substring(1);
        } else if (digits.startsWith("0x")) {
            digits = digits.substring(2);
        } else {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.length() > 6) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return switch (digits.length()) {
            case 6 -> number;
            case 3 -> ((number & 0xf00) << 8 | (number & 0xf0) << 4 | number & 0xf) * 0x11;
            default -> -1;
        };
    }

    /** The colour 0xRRGGBB as {@code #rrggbb}. */
    public static String format(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    /** The colour a share of the way from one to another, component by component. */
    public static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }
}
