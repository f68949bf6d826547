package city.xingtu.draw.print;

/** Round numbers, and how they are written on a map. */
final class Round {

    private Round() {}

    /** The largest of 1, 2 or 5 times a power of ten that is not above the value. */
    static double below(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
    }

    /** A whole number in groups of three. */
    static String grouped(double value) {
        return String.format(java.util.Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
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
