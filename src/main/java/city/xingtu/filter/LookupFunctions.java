package city.xingtu.filter;

import static city.xingtu.filter.StandardFunctions.pure;

import city.xingtu.filter.FunctionLibrary.Declaration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three functions with which SE 1.1 (section 11.6) turns a value into a symbol's parameter. */
final class LookupFunctions {

    private static final int MANY = Integer.MAX_VALUE;
    private static final Set<String> INTERPOLATION_WORDS = Set.of("linear", "cosine", "cubic", "numeric", "color");

    static final List<Declaration> ALL = List.of(
            pure("Recode", 3, MANY, LookupFunctions::recode),
            pure("Categorize", 2, MANY, LookupFunctions::categorize),
            pure("Interpolate", 3, MANY, LookupFunctions::interpolate));

    private LookupFunctions() {}

    /** Recode(value, from1, to1, from2, to2, ...): null when no case fits. */
    private static @Nullable Object recode(@Nullable Object[] arguments) {
        Object value = arguments[0];
        if (value != null) {
            for (int i = 1; i + 1 < arguments.length; i += 2) {
                Object from = arguments[i];
                if (from != null && Values.compare(value, from, true) == 0) {
                    return arguments[i + 1];
                }
            }
        }
        return null;
    }

    /**
     * Categorize(value, first, threshold1, second, ..., [succeeding|preceding]): a value equal to a threshold belongs to
     * what follows it, unless {@code preceding} is said.
     */
    private static @Nullable Object categorize(@Nullable Object[] arguments) {
        double value = Values.number(arguments[0]);
        if (Double.isNaN(value)) {
            return null;
        }
        int last = arguments.length - 1;
        boolean worded = arguments.length % 2 == 1;
        boolean preceding = worded && "preceding".equals(arguments[last]);
        int end = worded ? last : arguments.length;
        Object category = arguments[1];
        for (int i = 2; i + 1 < end; i += 2) {
            double threshold = Values.number(arguments[i]);
            if (preceding ? value > threshold : value >= threshold) {
                category = arguments[i + 1];
            } else {
                break;
            }
        }
        return category;
    }

    /**
     * Interpolate(value, data1, result1, data2, result2, ..., [numeric|color], [linear|cosine]): results between two
     * given points, the outermost ones beyond them. Cubic interpolation is drawn as linear between the same points.
     */
    private static @Nullable Object interpolate(@Nullable Object[] arguments) {
        double value = Values.number(arguments[0]);
        if (Double.isNaN(value)) {
            return null;
        }
        int end = arguments.length;
        boolean cosine = false;
        while (end > 3
                && arguments[end - 1] instanceof String word
                && INTERPOLATION_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
            cosine |= word.equalsIgnoreCase("cosine");
            end--;
        }
        @Nullable Object[] points = Arrays.copyOfRange(arguments, 1, end);
        int next = 0;
        while (next + 1 < points.length && Values.number(points[next]) < value) {
            next += 2;
        }
        if (next == 0) {
            return points[1];
        }
        if (next + 1 >= points.length) {
            return points[next - 1];
        }
        double from = Values.number(points[next - 2]);
        double share = (value - from) / (Values.number(points[next]) - from);
        return between(points[next - 1], points[next + 1], cosine ? (1 - Math.cos(share * Math.PI)) / 2 : share);
    }

    private static @Nullable Object between(@Nullable Object from, @Nullable Object to, double share) {
        int fromColour = HexColour.parse(from);
        int toColour = HexColour.parse(to);
        if (fromColour >= 0 && toColour >= 0) {
            return HexColour.format(HexColour.mix(fromColour, toColour, share));
        }
        double low = Values.number(from);
        double result = low + (Values.number(to) - low) * share;
        return Double.isFinite(result) ? result : null;
    }
}
