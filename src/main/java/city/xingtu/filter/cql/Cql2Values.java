package city.xingtu.filter.cql;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Condition;
import city.xingtu.filter.Expression.Function;
import city.xingtu.filter.Expression.Interval;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Expression.Unbounded;
import city.xingtu.filter.Filter;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both forms of CQL2 share: literals out of their characters, and conditions out of values. */
final class Cql2Values {

    /** Words that join values and so are none, unless in double quotes. */
    static final List<String> OPERATOR_WORDS =
            List.of("AND", "OR", "NOT", "IN", "IS", "LIKE", "BETWEEN", "NULL", "DIV");

    private static final String OPEN = "..";
    private static final int LONGEST_TIME = 40;

    private Cql2Values() {}

    /** Whole numbers that fit as Long, others as Double; null when it is beyond what a Double holds. */
    static @Nullable Literal number(String digits) {
        boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
        if (whole && digits.length() <= 20) {
            try {
                return new Literal(Long.valueOf(digits));
            } catch (NumberFormatException tooLarge) {
                // As a Double, then.
            }
        }
        double number = Double.parseDouble(digits);
        return Double.isFinite(number) ? new Literal(number) : null;
    }

    static @Nullable Literal date(String text) {
        return time(FieldType.DATE, text);
    }

    static @Nullable Literal timestamp(String text) {
        return text.length() <= 10 ? null : time(FieldType.TIMESTAMP, text);
    }

    private static @Nullable Literal time(FieldType type, String text) {
        try {
            return text.length() > LONGEST_TIME ? null : new Literal(FieldText.read(type, text));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** A date, an instant or an open end; null when it is none of them. */
    static @Nullable Expression intervalEnd(String text) {
        if (text.equals(OPEN) || text.isEmpty()) {
            return new Unbounded();
        }
        Literal date = date(text);
        return date != null ? date : timestamp(text);
    }

    /** Whether both ends are given and in the wrong order. */
    static boolean endsBeforeItStarts(Interval interval) {
        return interval.start() instanceof Literal(Object start)
                && interval.end() instanceof Literal(Object end)
                && first(start).isAfter(last(end));
    }

    private static Instant first(Object time) {
        return switch (time) {
            case Instant instant -> instant;
            case LocalDate date -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> Instant.MIN;
        };
    }

    private static Instant last(Object time) {
        return switch (time) {
            case Instant instant -> instant;
            case LocalDate date ->
                date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
            default -> Instant.MAX;
        };
    }

    /** The value as a condition; null when it cannot be one. A property or a function may turn out to be true or false. */
    static @Nullable Filter condition(Expression value) {
        return switch (value) {
            case Condition(Filter filter) -> filter;
            case Literal(Boolean truth) -> truth ? Filter.ALL : Filter.NONE;
            case Function _, Property _ -> new Filter.Holds(value);
            default -> null;
        };
    }
}
