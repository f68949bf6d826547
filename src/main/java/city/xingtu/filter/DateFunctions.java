package city.xingtu.filter;

import static city.xingtu.filter.StandardFunctions.strict;

import city.xingtu.filter.FunctionLibrary.Declaration;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions that write days and instants; these in the city's time. */
final class DateFunctions {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_PATTERN = 60;

    static final List<Declaration> ALL = List.of(
            strict("FormatDate", 2, 2, a -> format(a[0], ofSymbologyEncoding(Values.text(a[1])))),
            strict("dateFormat", 2, 2, a -> format(a[1], Values.text(a[0]))));

    private DateFunctions() {}

    /** SE 1.1 section 11.4.2 writes years and days in capitals, hours of 24 as hh, and names of months with five letters. */
    private static String ofSymbologyEncoding(String pattern) {
        return pattern.replace('Y', 'y').replace('D', 'd').replace('h', 'H').replace("MMMMM", "MMMM");
    }

    /** Null for what is no time, and where the pattern asks for what the value does not have. */
    private static @Nullable String format(Object value, String pattern) {
        TemporalAccessor time = time(value);
        if (time == null || pattern.length() > LONGEST_PATTERN) {
            return null;
        }
        try {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
        } catch (IllegalArgumentException | DateTimeException unusable) {
            return null;
        }
    }

    private static @Nullable TemporalAccessor time(Object value) {
        return switch (value) {
            case LocalDate date -> date;
            case Instant instant -> instant.atZone(CITY);
            case String text -> {
                try {
                    Object read = FieldText.read(text.length() > 10 ? FieldType.TIMESTAMP : FieldType.DATE, text);
                    yield read instanceof String ? null : time(read);
                } catch (IllegalArgumentException malformed) {
                    yield null;
                }
            }
            default -> null;
        };
    }
}
