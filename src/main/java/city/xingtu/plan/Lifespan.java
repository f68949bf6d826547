package city.xingtu.plan;

import org.jspecify.annotations.Nullable;

/**
 * The years in which a feature exists: {@code from <= year < to}.
 *
 * <p>The rule, in the order in which it decides. It ends with {@code valid_to}, where that is given. It begins
 *
 * <ol>
 *   <li>with {@code valid_from}, where that is given;
 *   <li>always, when its status is {@code existing} or unknown: the plans say of such things that they are there;
 *   <li>with the year of its {@code horizon}, where that is a year: what is planned for 2025 is there in 2025;
 *   <li>in 2025 when under construction, the end of the plan period in which works are under way;
 *   <li>in 2035 when planned or studied without a year, the plans' long-term goal.
 * </ol>
 *
 * @param from first year of existence
 * @param to first year after it
 */
public record Lifespan(int from, int to) {

    /** Exists in every year. */
    public static final Lifespan ALWAYS = new Lifespan(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private static final int END_OF_WORKS = 2025;
    private static final int LONG_TERM = 2035;

    /** The rule above over a feature's {@link CommonFields}; null where one is absent. */
    public static Lifespan of(
            @Nullable Long validFrom, @Nullable Long validTo, @Nullable String status, @Nullable String horizon) {
        int from = validFrom != null ? year(validFrom) : begin(status, horizon);
        int to = validTo != null ? year(validTo) : ALWAYS.to;
        return new Lifespan(from, to);
    }

    /**
     * The rule above over a row. A foreign folder's field may bear one of the names and mean something else; then it is
     * of another type and decides nothing.
     */
    public static Lifespan of(FeatureTable table, int row) {
        return ofValues(
                value(table, row, CommonFields.VALID_FROM),
                value(table, row, CommonFields.VALID_TO),
                value(table, row, CommonFields.STATUS),
                value(table, row, CommonFields.HORIZON));
    }

    /** The rule above over a feature. */
    public static Lifespan of(Feature feature) {
        return ofValues(
                feature.properties().get(CommonFields.VALID_FROM),
                feature.properties().get(CommonFields.VALID_TO),
                feature.properties().get(CommonFields.STATUS),
                feature.properties().get(CommonFields.HORIZON));
    }

    /** The rule above over values of any type; those of another type than a plan's decide nothing. */
    public static Lifespan ofValues(
            @Nullable Object validFrom, @Nullable Object validTo, @Nullable Object status, @Nullable Object horizon) {
        return of(
                validFrom instanceof Long from ? from : null,
                validTo instanceof Long to ? to : null,
                status instanceof String known ? known : null,
                horizon instanceof String year ? year : null);
    }

    private static @Nullable Object value(FeatureTable table, int row, String field) {
        int column = table.layer().column(field);
        return column < 0 ? null : table.value(row, column);
    }

    private static int begin(@Nullable String status, @Nullable String horizon) {
        if (status == null) {
            return ALWAYS.from;
        }
        return switch (status) {
            case "under_construction" -> yearOr(horizon, END_OF_WORKS);
            case "planned", "study" -> yearOr(horizon, LONG_TERM);
            default -> ALWAYS.from;
        };
    }

    private static int year(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static int yearOr(@Nullable String horizon, int otherwise) {
        boolean year = horizon != null
                && horizon.length() == 4
                && horizon.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return year ? Integer.parseInt(horizon) : otherwise;
    }

    /** Whether it exists in one of the years, both ends included. */
    public boolean meets(int first, int last) {
        return from <= last && first < to;
    }

    /** Whether it exists in the year. */
    public boolean contains(int year) {
        return from <= year && year < to;
    }
}
