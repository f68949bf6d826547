package city.xingtu.store;

import java.util.Comparator;

/** The order of texts by code points, which is that of their UTF-8 bytes and so of every store. */
public final class CodePoints {

    /** Differs from the order of {@link String} beyond the basic plane. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                return Character.compare(rank(left), rank(right));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Moves surrogates, which stand for the highest code points, behind all other units. */
    private static char rank(char unit) {
        if (Character.isSurrogate(unit)) {
            return (char) (unit + 0x2000);
        }
        return unit >= 0xE000 ? (char) (unit - 0x800) : unit;
    }
}
