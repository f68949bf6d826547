package city.xingtu.exchange;

import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import java.util.regex.Pattern;

/** What cells of text say of the type of their column. */
final class CellTypes {

    /** Digits that a long holds for sure. */
    private static final int LONG_DIGITS = 18;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})");

    private CellTypes() {}

    /** The narrowest type that holds the cell, which is not empty. */
    static FieldType of(CsvRecords row, int column) {
        byte[] bytes = row.bytes();
        int begin = row.begin(column);
        int end = row.end(column);
        boolean negative = bytes[begin] == '-';
        if (!negative && !digit(bytes[begin])) {
            return truth(row.cell(column)) ? FieldType.BOOLEAN : FieldType.TEXT;
        }
        int first = begin + (negative ? 1 : 0);
        int whole = digits(bytes, first, end);
        // A leading zero or plus marks a code (0571), which as a number would lose it.
        if (whole > first && (whole == first + 1 || bytes[first] != '0')) {
            if (whole == end && whole - first <= LONG_DIGITS) {
                return FieldType.INTEGER;
            }
            if (number(bytes, whole, end) && Double.isFinite(Double.parseDouble(row.cell(column)))) {
                return FieldType.NUMBER;
            }
        }
        return time(row.cell(column));
    }

    /** Whether what follows the whole digits of a number, decimals and an exponent, ends the cell. */
    private static boolean number(byte[] bytes, int from, int end) {
        int at = from;
        if (at < end && bytes[at] == '.') {
            int decimals = digits(bytes, at + 1, end);
            if (decimals == at + 1) {
                return false;
            }
            at = decimals;
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            at += at < end && (bytes[at] == '+' || bytes[at] == '-') ? 1 : 0;
            int exponent = digits(bytes, at, end);
            return exponent == end && exponent > at && exponent <= at + 3;
        }
        return at == end;
    }

    private static int digits(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && digit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean digit(byte unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean truth(String cell) {
        return cell.equals("true") || cell.equals("false");
    }

    private static FieldType time(String cell) {
        if (DATE.matcher(cell).matches() && fits(FieldType.DATE, cell)) {
            return FieldType.DATE;
        }
        return TIMESTAMP.matcher(cell).matches() && fits(FieldType.TIMESTAMP, cell)
                ? FieldType.TIMESTAMP
                : FieldType.TEXT;
    }

    private static boolean fits(FieldType type, String cell) {
        try {
            FieldText.read(type, cell);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The narrowest type that holds cells of both. */
    static FieldType common(FieldType one, FieldType other) {
        if (one == other) {
            return one;
        }
        return numeric(one) && numeric(other) ? FieldType.NUMBER : FieldType.TEXT;
    }

    private static boolean numeric(FieldType type) {
        return type == FieldType.INTEGER || type == FieldType.NUMBER;
    }
}
