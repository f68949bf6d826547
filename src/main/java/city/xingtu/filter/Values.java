package city.xingtu.filter;

import city.xingtu.plan.FieldText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Conversions between the four kinds of value that fields have, and their order. */
final class Values {

    /** Result of {@link #compare} for values that have no order. */
    static final int INCOMPARABLE = Integer.MIN_VALUE;

    /** Whole numbers below this are exact as doubles. */
    static final double EXACT = 1L << 53;

    private Values() {}

    /** Integers of any width as Long, floats as Double; else unchanged. */
    static Object normal(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Float number -> number.doubleValue();
            default -> value;
        };
    }

    /** The value as a number; NaN when it is none. Text counts when it is written as a decimal number. */
    static double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String text -> parse(text);
            case null, default -> Double.NaN;
        };
    }

    /** Decimal notation only: what {@link Double#parseDouble} takes beyond it (hexadecimal, NaN, 1d) is no number here. */
    static double parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return Double.NaN;
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException malformed) {
            return Double.NaN;
        }
    }

    /** The value as a reader expects it: whole numbers without a decimal point. */
    static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString(number.longValue());
        }
        return value instanceof String text ? text : FieldText.write(value);
    }

    /** The value as a truth: Boolean, or text {@code true}; null when it is neither true nor false. */
    static @Nullable Boolean truth(@Nullable Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case String text when text.equalsIgnoreCase("true") -> Boolean.TRUE;
            case String text when text.equalsIgnoreCase("false") -> Boolean.FALSE;
            case null, default -> null;
        };
    }

    /** A day against an instant is the instant at which it begins in UTC, as in SQL. */
    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Negative, zero or positive; {@link #INCOMPARABLE} for a number against text that is none. */
    static int compare(Object a, Object b, boolean matchCase) {
        if (a instanceof String x && b instanceof String y) {
            return Integer.signum(matchCase ? x.compareTo(y) : x.compareToIgnoreCase(y));
        }
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof LocalDate x && b instanceof LocalDate y) {
            return Integer.signum(x.compareTo(y));
        }
        if (a instanceof Instant x && b instanceof Instant y) {
            return Integer.signum(x.compareTo(y));
        }
        if (a instanceof LocalDate x && b instanceof Instant y) {
            return Integer.signum(midnight(x).compareTo(y));
        }
        if (a instanceof Instant x && b instanceof LocalDate y) {
            return Integer.signum(x.compareTo(midnight(y)));
        }
        if (a instanceof Boolean || b instanceof Boolean) {
            Boolean x = truth(a);
            Boolean y = truth(b);
            return x == null || y == null ? INCOMPARABLE : Boolean.compare(x, y);
        }
        double x = number(a);
        double y = number(b);
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return INCOMPARABLE;
        }
        return x < y ? -1 : x > y ? 1 : 0;
    }
}
