package city.xingtu.exchange;

import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import java.util.regex.Pattern;

/** What cells of text say of the type of their column. */
final class CellTypes {

    /** A leading zero or plus marks a code (0571), which as a number would lose it. */
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})");

    private CellTypes() {}

    /** The narrowest type that holds the cell, which is not empty. */
    static FieldType of(String cell) {
        char first = cell.charAt(0);
        if (first != '-' && !(first >= '0' && first <= '9')) {
            return cell.equals("true") || cell.equals("false") ? FieldType.BOOLEAN : FieldType.TEXT;
        }
        if (INTEGER.matcher(cell).matches()) {
            return FieldType.INTEGER;
        }
        if (NUMBER.matcher(cell).matches() && Double.isFinite(Double.parseDouble(cell))) {
            return FieldType.NUMBER;
        }
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

    /** The cell's value; its type is one that {@link #of} and {@link #common} found. */
    static Object value(FieldType type, String cell) {
        return FieldText.read(type, cell);
    }
}
