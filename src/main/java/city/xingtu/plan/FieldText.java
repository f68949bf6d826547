package city.xingtu.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The values of fields as text, one form for files, columns of text, addresses and hashes: numbers as Java writes them
 * (whole ones of NUMBER fields without a decimal point), dates as 2025-08-01, instants as 2025-08-01T12:30:00Z, lists as
 * a JSON array of strings.
 */
public final class FieldText {

    /** Whole numbers below this are exact as doubles. */
    private static final double EXACT = 1L << 53;

    private FieldText() {}

    /** The value as text. */
    public static String write(Object value) {
        return switch (value) {
            case Double number
            when number == Math.rint(number) && Math.abs(number) < EXACT -> Long.toString(number.longValue());
            case Instant instant -> DateTimeFormatter.ISO_INSTANT.format(instant);
            case List<?> list -> TextList.write(list);
            default -> value.toString();
        };
    }

    /**
     * The value that the text stands for in a field of that type. Instants may be written with an offset, with a space
     * for the T, without an offset (then UTC) or as a date (then its midnight in UTC); they are cut to milliseconds.
     *
     * @throws IllegalArgumentException when it stands for none; the message says in English what would
     */
    public static Object read(FieldType type, String text) {
        try {
            return switch (type) {
                case TEXT -> text;
                case INTEGER -> Long.valueOf(text.strip());
                case NUMBER -> number(text.strip());
                case BOOLEAN -> truth(text.strip());
                case DATE -> date(text.strip());
                case TIMESTAMP -> instant(text.strip());
                case TEXT_LIST -> TextList.read(text);
            };
        } catch (NumberFormatException | DateTimeParseException malformed) {
            throw new IllegalArgumentException("expected " + expected(type).en(), malformed);
        }
    }

    /** What a text of that type looks like, for problems. */
    public static Text expected(FieldType type) {
        return switch (type) {
            case TEXT -> new Text("文本", "text");
            case INTEGER -> new Text("整数", "a whole number");
            case NUMBER -> new Text("数", "a number");
            case BOOLEAN -> new Text("true 或 false", "true or false");
            case DATE -> new Text("形如 2025-08-01 的日期", "a date such as 2025-08-01");
            case TIMESTAMP -> new Text("形如 2025-08-01T12:30:00Z 的时刻", "an instant such as 2025-08-01T12:30:00Z");
            case TEXT_LIST -> new Text("形如 [\"a\",\"b\"] 的文本列表", "a list of texts such as [\"a\",\"b\"]");
        };
    }

    private static Object number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static Object truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false");
        };
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (!inRange(date)) {
            throw new IllegalArgumentException("expected a date of the years 1 to 9999");
        }
        return date;
    }

    private static Instant instant(String text) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        Instant instant;
        if (iso.length() <= 10) {
            instant = LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
        } else if (iso.matches(".*(Z|z|[+-]\\d\\d(:?\\d\\d)?)")) {
            instant = OffsetDateTime.parse(iso.matches(".*[+-]\\d\\d") ? iso + ":00" : iso)
                    .toInstant();
        } else {
            instant = LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        }
        Instant cut = instant.truncatedTo(ChronoUnit.MILLIS);
        if (!inRange(cut.atOffset(ZoneOffset.UTC).toLocalDate())) {
            throw new IllegalArgumentException("expected an instant of the years 1 to 9999");
        }
        return cut;
    }

    private static boolean inRange(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }
}
