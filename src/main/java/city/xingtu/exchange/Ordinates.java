package city.xingtu.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Coordinates as decimal text, rounded half up to a number of decimals, without trailing zeros and without an exponent.
 * Far faster than {@link BigDecimal}, which it falls back to where a long does not hold the digits.
 */
public final class Ordinates {

    /** The most decimals that are written. */
    public static final int MOST_DECIMALS = 9;

    /** Bytes that {@link #write} may need: the longest double in full digits, with sign, point and decimals. */
    static final int ROOM = 336;

    private static final long[] POWERS = new long[MOST_DECIMALS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    /** Beyond this a double has no decimals of use at the scale, and its product would lose whole units. */
    private static final double EXACT = 1L << 52;

    private Ordinates() {}

    /**
     * Appends a number.
     *
     * @param value finite
     * @param decimals 0 to {@value #MOST_DECIMALS}
     */
    public static void append(StringBuilder out, double value, int decimals) {
        double scaled = value * POWERS[decimals];
        if (!(Math.abs(scaled) < EXACT)) {
            out.append(BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
            return;
        }
        long digits = Math.round(Math.abs(scaled));
        if (value < 0 && digits != 0) {
            out.append('-');
        }
        out.append(digits / POWERS[decimals]);
        long fraction = digits % POWERS[decimals];
        if (fraction == 0) {
            return;
        }
        int places = decimals;
        while (fraction % 10 == 0) {
            fraction /= 10;
            places--;
        }
        out.append('.');
        for (int place = places - 1; place > 0 && fraction < POWERS[place]; place--) {
            out.append('0');
        }
        out.append(fraction);
    }

    /**
     * Writes a number as ASCII.
     *
     * @param into with room for {@value #ROOM} bytes from the position
     * @return the position after it
     */
    public static int write(byte[] into, int position, double value, int decimals) {
        double scaled = value * POWERS[decimals];
        if (!(Math.abs(scaled) < EXACT)) {
            StringBuilder text = new StringBuilder();
            append(text, value, decimals);
            int at = position;
            for (int i = 0; i < text.length(); i++) {
                into[at++] = (byte) text.charAt(i);
            }
            return at;
        }
        long digits = Math.round(Math.abs(scaled));
        int at = position;
        if (value < 0 && digits != 0) {
            into[at++] = '-';
        }
        long whole = digits / POWERS[decimals];
        int end = at + length(whole);
        for (int i = end - 1; i >= at; i--) {
            into[i] = (byte) ('0' + whole % 10);
            whole /= 10;
        }
        long fraction = digits % POWERS[decimals];
        if (fraction == 0) {
            return end;
        }
        int places = decimals;
        while (fraction % 10 == 0) {
            fraction /= 10;
            places--;
        }
        into[end] = '.';
        for (int i = end + places; i > end; i--) {
            into[i] = (byte) ('0' + fraction % 10);
            fraction /= 10;
        }
        return end + places + 1;
    }

    private static int length(long whole) {
        int length = 1;
        for (long rest = whole; rest >= 10; rest /= 10) {
            length++;
        }
        return length;
    }
}
