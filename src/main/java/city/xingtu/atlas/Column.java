package city.xingtu.atlas;

import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one field over all rows, in the smallest array that holds them. Immutable. */
sealed interface Column {

    /** The row's value, or null. */
    @Nullable
    Object value(int row);

    /** A 64-bit hash of the row's value that is the same in every process. */
    long hash(int row);

    /** The column of these rows. */
    Column select(int[] rows);

    /** Gathers values by row and packs them. */
    static Column of(FieldType type, @Nullable Object[] values) {
        return switch (type) {
            case TEXT -> TextColumn.of(values);
            case INTEGER -> IntegerColumn.of(values);
            case NUMBER -> NumberColumn.of(values);
            case BOOLEAN -> BooleanColumn.of(values);
            case DATE -> DateColumn.of(values);
            case TIMESTAMP -> TimestampColumn.of(values);
            case TEXT_LIST -> ListColumn.of(values);
        };
    }

    /** Each distinct text once; code 0 is null. Rows hold bytes, shorts or ints, whatever the dictionary needs. */
    record TextColumn(@Nullable String[] dictionary, Codes codes) implements Column {

        static TextColumn of(@Nullable Object[] values) {
            Map<String, Integer> numbers = new HashMap<>();
            @Nullable String[] dictionary = new @Nullable String[16];
            int[] codes = new int[values.length];
            int size = 1;
            for (int row = 0; row < values.length; row++) {
                if (values[row] instanceof String text) {
                    Integer known = numbers.putIfAbsent(text, size);
                    if (known == null) {
                        if (size == dictionary.length) {
                            dictionary = Arrays.copyOf(dictionary, size * 2);
                        }
                        dictionary[size++] = text;
                    }
                    codes[row] = known == null ? size - 1 : known;
                }
            }
            return new TextColumn(Arrays.copyOf(dictionary, size), Codes.of(codes, size));
        }

        @Override
        public TextColumn select(int[] rows) {
            int[] selected = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = codes.get(rows[i]);
            }
            return new TextColumn(dictionary, Codes.of(selected, dictionary.length));
        }

        @Override
        public @Nullable String value(int row) {
            return dictionary[codes.get(row)];
        }

        @Override
        public long hash(int row) {
            String text = value(row);
            return text == null ? 0 : Hash.of(text);
        }
    }

    /** Longs; the smallest long stands for null, so that a year column needs no second array. */
    record IntegerColumn(long[] values) implements Column {

        static IntegerColumn of(@Nullable Object[] values) {
            long[] packed = new long[values.length];
            for (int row = 0; row < values.length; row++) {
                packed[row] = values[row] instanceof Number number ? number.longValue() : Long.MIN_VALUE;
            }
            return new IntegerColumn(packed);
        }

        @Override
        public IntegerColumn select(int[] rows) {
            long[] selected = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new IntegerColumn(selected);
        }

        @Override
        public @Nullable Long value(int row) {
            return values[row] == Long.MIN_VALUE ? null : values[row];
        }

        @Override
        public long hash(int row) {
            return Hash.mix(values[row]);
        }
    }

    /** Doubles; NaN is null. */
    record NumberColumn(double[] values) implements Column {

        static NumberColumn of(@Nullable Object[] values) {
            double[] packed = new double[values.length];
            for (int row = 0; row < values.length; row++) {
                packed[row] = values[row] instanceof Number number ? number.doubleValue() : Double.NaN;
            }
            return new NumberColumn(packed);
        }

        @Override
        public NumberColumn select(int[] rows) {
            double[] selected = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new NumberColumn(selected);
        }

        @Override
        public @Nullable Double value(int row) {
            return Double.isNaN(values[row]) ? null : values[row];
        }

        @Override
        public long hash(int row) {
            return Hash.mix(Double.doubleToLongBits(values[row]));
        }
    }

    /** 1 true, 0 false, -1 null. */
    record BooleanColumn(byte[] values) implements Column {

        static BooleanColumn of(@Nullable Object[] values) {
            byte[] packed = new byte[values.length];
            for (int row = 0; row < values.length; row++) {
                packed[row] = (byte) (values[row] instanceof Boolean flag ? (flag ? 1 : 0) : -1);
            }
            return new BooleanColumn(packed);
        }

        @Override
        public BooleanColumn select(int[] rows) {
            byte[] selected = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = values[rows[i]];
            }
            return new BooleanColumn(selected);
        }

        @Override
        public @Nullable Boolean value(int row) {
            return values[row] < 0 ? null : values[row] == 1;
        }

        @Override
        public long hash(int row) {
            return Hash.mix(values[row]);
        }
    }

    /** Days since 1970; the smallest int stands for null. */
    record DateColumn(int[] days) implements Column {

        static DateColumn of(@Nullable Object[] values) {
            int[] packed = new int[values.length];
            for (int row = 0; row < values.length; row++) {
                packed[row] = values[row] instanceof LocalDate date ? (int) date.toEpochDay() : Integer.MIN_VALUE;
            }
            return new DateColumn(packed);
        }

        @Override
        public DateColumn select(int[] rows) {
            int[] selected = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = days[rows[i]];
            }
            return new DateColumn(selected);
        }

        @Override
        public @Nullable LocalDate value(int row) {
            return days[row] == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(days[row]);
        }

        @Override
        public long hash(int row) {
            return Hash.mix(days[row]);
        }
    }

    /** Milliseconds since 1970; the smallest long stands for null. */
    record TimestampColumn(long[] millis) implements Column {

        static TimestampColumn of(@Nullable Object[] values) {
            long[] packed = new long[values.length];
            for (int row = 0; row < values.length; row++) {
                packed[row] = values[row] instanceof Instant instant ? instant.toEpochMilli() : Long.MIN_VALUE;
            }
            return new TimestampColumn(packed);
        }

        @Override
        public TimestampColumn select(int[] rows) {
            long[] selected = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = millis[rows[i]];
            }
            return new TimestampColumn(selected);
        }

        @Override
        public @Nullable Instant value(int row) {
            return millis[row] == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis[row]);
        }

        @Override
        public long hash(int row) {
            return Hash.mix(millis[row]);
        }
    }

    /** Lists of text as they came, equal ones once. */
    record ListColumn(@Nullable List<?>[] lists) implements Column {

        static ListColumn of(@Nullable Object[] values) {
            Map<List<?>, List<?>> known = new HashMap<>();
            @Nullable List<?>[] packed = new @Nullable List<?>[values.length];
            for (int row = 0; row < values.length; row++) {
                packed[row] = values[row] instanceof List<?> list ? known.computeIfAbsent(list, List::copyOf) : null;
            }
            return new ListColumn(packed);
        }

        @Override
        public ListColumn select(int[] rows) {
            @Nullable List<?>[] selected = new @Nullable List<?>[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = lists[rows[i]];
            }
            return new ListColumn(selected);
        }

        @Override
        public @Nullable List<?> value(int row) {
            return lists[row];
        }

        @Override
        public long hash(int row) {
            List<?> list = lists[row];
            return list == null ? 0 : Hash.of(FieldText.write(list));
        }
    }
}
