package city.xingtu.draw.print;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Round numbers, and how they are written on a map. */
final class Round {

    private Round() {}

    /**
     * The largest of 1, 2 or 5 times a power of ten that is not above the value.
     *
     * @param more digits that are round enough too
     */
    static double below(double value, double... more) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double best = power;
        for (double digit : DoubleStream.concat(DoubleStream.of(2, 5), DoubleStream.of(more))
                .toArray()) {
            // A little tolerance, so that a value that is round itself is its own.
            if (digit * power <= value * (1 + 1e-9)) {
                best = Math.max(best, digit * power);
            }
        }
        return best;
    }

    /** A whole number in groups of three. */
    static String grouped(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
    }

    /** A length in metres or kilometres. */
    static String length(double metres) {
        double kilometres = metres / 1000;
        if (metres < 1000) {
            return plain(metres) + " m";
        }
        return plain(kilometres) + " km";
    }

    static String plain(double value) {
        return value == Math.rint(value) ? grouped(value) : Double.toString(Math.round(value * 100) / 100.0);
    }
}
