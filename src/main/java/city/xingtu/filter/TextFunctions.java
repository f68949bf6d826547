package city.xingtu.filter;

import static city.xingtu.filter.StandardFunctions.pure;
import static city.xingtu.filter.StandardFunctions.strict;

import city.xingtu.filter.FunctionLibrary.Declaration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions of text. Positions count from 0 in the {@code str} family and from 1 in those of SE 1.1. */
final class TextFunctions {

    private static final int MANY = Integer.MAX_VALUE;
    private static final int MAX_DECIMALS = 15;
    private static final int MAX_LENGTH = 100_000;

    static final List<Declaration> ALL = List.of(
            pure("strConcat", 1, MANY, TextFunctions::concatenate),
            pure("Concatenate", 1, MANY, TextFunctions::concatenate),
            strict("strToUpperCase", 1, 1, a -> text(a, 0).toUpperCase(Locale.ROOT)),
            strict("strToLowerCase", 1, 1, a -> text(a, 0).toLowerCase(Locale.ROOT)),
            strict("ChangeCase", 1, 2, TextFunctions::changeCase),
            strict("strTrim", 1, 1, a -> text(a, 0).strip()),
            strict("Trim", 1, 1, a -> text(a, 0).strip()),
            strict("strLength", 1, 1, a -> (long) text(a, 0).length()),
            strict("StringLength", 1, 1, a -> (long) text(a, 0).length()),
            strict("strSubstring", 2, 3, a -> slice(text(a, 0), number(a, 1), a.length > 2 ? number(a, 2) : MANY)),
            strict("strSubstringStart", 2, 2, a -> slice(text(a, 0), number(a, 1), MANY)),
            strict("Substring", 2, 3, a -> {
                double start = number(a, 1) - 1;
                return slice(text(a, 0), start, a.length > 2 ? start + number(a, 2) : MANY);
            }),
            strict("strIndexOf", 2, 2, a -> (long) text(a, 0).indexOf(text(a, 1))),
            strict("strLastIndexOf", 2, 2, a -> (long) text(a, 0).lastIndexOf(text(a, 1))),
            strict("StringPosition", 2, 2, a -> (long) text(a, 1).indexOf(text(a, 0)) + 1),
            strict("strStartsWith", 2, 2, a -> text(a, 0).startsWith(text(a, 1))),
            strict("strEndsWith", 2, 2, a -> text(a, 0).endsWith(text(a, 1))),
            strict("strContains", 2, 2, a -> text(a, 0).contains(text(a, 1))),
            strict("strEqualsIgnoreCase", 2, 2, a -> text(a, 0).equalsIgnoreCase(text(a, 1))),
            strict("strReplace", 3, 4, TextFunctions::replace),
            strict("strCapitalize", 1, 1, a -> capitals(text(a, 0))),
            strict("strAbbreviate", 2, 3, a -> cut(text(a, 0), number(a, 1), a.length > 2 ? text(a, 2) : "…")),
            pure(
                    "strDefaultIfBlank",
                    2,
                    2,
                    a -> a[0] == null || Values.text(a[0]).isBlank() ? a[1] : a[0]),
            strict("toText", 1, 1, a -> text(a, 0)),
            strict("casei", 1, 1, a -> TextFolding.withoutCase(text(a, 0))),
            strict("accenti", 1, 1, a -> TextFolding.withoutAccents(text(a, 0))),
            strict("FormatNumber", 2, 2, a -> format(text(a, 1), number(a, 0))),
            strict("numberFormat", 2, 2, a -> format(text(a, 0), number(a, 1))));

    private TextFunctions() {}

    private static String text(Object[] arguments, int index) {
        return Values.text(arguments[index]);
    }

    private static double number(Object[] arguments, int index) {
        return Values.number(arguments[index]);
    }

    /** Absent parts are empty, so that a label with an optional addition still appears. */
    private static String concatenate(@Nullable Object[] parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            if (part != null) {
                joined.append(Values.text(part));
            }
        }
        return joined.toString();
    }

    /** The first occurrence, or all where that is said; the result is no longer than what a label may hold. */
    private static @Nullable String replace(Object[] arguments) {
        String whole = text(arguments, 0);
        String part = text(arguments, 1);
        String by = text(arguments, 2);
        boolean all = arguments.length < 4 || Boolean.TRUE.equals(Values.truth(arguments[3]));
        int first = whole.indexOf(part);
        if (part.isEmpty() || first < 0) {
            return whole;
        }
        String replaced =
                all ? whole.replace(part, by) : whole.substring(0, first) + by + whole.substring(first + part.length());
        return replaced.length() > MAX_LENGTH ? null : replaced;
    }

    private static String capitals(String text) {
        StringBuilder capitals = new StringBuilder(text.length());
        boolean beginning = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            capitals.append(beginning ? Character.toTitleCase(c) : c);
            beginning = Character.isWhitespace(c);
        }
        return capitals.toString();
    }

    private static @Nullable String cut(String text, double most, String end) {
        return !(most >= 0)
                ? null
                : text.length() <= most ? text : slice(text, 0, Math.max(0, most - end.length())) + end;
    }

    private static String changeCase(Object[] arguments) {
        boolean upper = arguments.length < 2 || text(arguments, 1).equalsIgnoreCase("toUpper");
        String text = text(arguments, 0);
        return upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }

    /** From start to before end, both cut to the text's length; null when a bound is no number. */
    private static @Nullable String slice(String text, double start, double end) {
        if (Double.isNaN(start) || Double.isNaN(end)) {
            return null;
        }
        int from = (int) Math.clamp(start, 0, text.length());
        int to = (int) Math.clamp(end, from, text.length());
        return text.substring(from, to);
    }

    /**
     * A number in a pattern of {@code #}, {@code 0}, comma and point, such as {@code #,##0.0}: the digits after the point
     * say how many decimals, {@code 0} those that are always there, a comma that thousands are grouped.
     */
    private static @Nullable String format(String pattern, double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        int point = pattern.indexOf('.');
        String decimals = point < 0 ? "" : pattern.substring(point + 1);
        int most = (int) decimals.chars().filter(c -> c == '0' || c == '#').count();
        int least = (int) decimals.chars().filter(c -> c == '0').count();
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(Math.min(most, MAX_DECIMALS), RoundingMode.HALF_EVEN);
        while (rounded.scale() > least
                && rounded.remainder(unit(rounded.scale() - 1)).signum() == 0) {
            rounded = rounded.setScale(rounded.scale() - 1, RoundingMode.UNNECESSARY);
        }
        return pattern.indexOf(',') < 0
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%,." + rounded.scale() + "f", rounded);
    }

    private static BigDecimal unit(int scale) {
        return BigDecimal.ONE.movePointLeft(scale);
    }
}
