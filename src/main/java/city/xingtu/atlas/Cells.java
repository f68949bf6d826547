package city.xingtu.atlas;

import city.xingtu.plan.FieldText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type lie in an array.
 *
 * @param <A> the array's type
 */
sealed interface Cells<A> {

    A allocate(int length);

    /** The value there, or null. */
    @Nullable
    Object get(A array, int at);

    /** Writes the value; one of another type, and null, become null. */
    void set(A array, int at, @Nullable Object value);

    /**
     * A number that only equal values have.
     *
     * @param row for those that have none of their own
     */
    long word(A array, int at, int row);

    /** The same in every process. */
    long hash(A array, int at);

    /**
     * Values that are longs in other clothes; the smallest long stands for null, so that a year column needs no second
     * array.
     */
    record Longs<T>(Class<T> type, ToLongFunction<T> packing, LongFunction<T> unpacking) implements Cells<long[]> {

        static final Longs<Number> INTEGERS = new Longs<>(Number.class, Number::longValue, Long::valueOf);

        /** As milliseconds since 1970. */
        static final Longs<Instant> INSTANTS = new Longs<>(Instant.class, Instant::toEpochMilli, Instant::ofEpochMilli);

        @Override
        public long[] allocate(int length) {
            return new long[length];
        }

        @Override
        public @Nullable Object get(long[] array, int at) {
            return array[at] == Long.MIN_VALUE ? null : unpacking.apply(array[at]);
        }

        @Override
        public void set(long[] array, int at, @Nullable Object value) {
            array[at] = type.isInstance(value) ? packing.applyAsLong(type.cast(value)) : Long.MIN_VALUE;
        }

        @Override
        public long word(long[] array, int at, int row) {
            return array[at];
        }

        @Override
        public long hash(long[] array, int at) {
            return Hash.mix(array[at]);
        }
    }

    /** NaN is null. */
    record Doubles() implements Cells<double[]> {

        @Override
        public double[] allocate(int length) {
            return new double[length];
        }

        @Override
        public @Nullable Object get(double[] array, int at) {
            return Double.isNaN(array[at]) ? null : array[at];
        }

        @Override
        public void set(double[] array, int at, @Nullable Object value) {
            array[at] = value instanceof Number number ? number.doubleValue() : Double.NaN;
        }

        @Override
        public long word(double[] array, int at, int row) {
            return Double.doubleToLongBits(array[at]);
        }

        @Override
        public long hash(double[] array, int at) {
            return Hash.mix(Double.doubleToLongBits(array[at]));
        }
    }

    /** 1 true, 0 false, -1 null. */
    record Booleans() implements Cells<byte[]> {

        @Override
        public byte[] allocate(int length) {
            return new byte[length];
        }

        @Override
        public @Nullable Object get(byte[] array, int at) {
            return array[at] < 0 ? null : array[at] == 1;
        }

        @Override
        public void set(byte[] array, int at, @Nullable Object value) {
            array[at] = (byte) (value instanceof Boolean flag ? (flag ? 1 : 0) : -1);
        }

        @Override
        public long word(byte[] array, int at, int row) {
            return array[at];
        }

        @Override
        public long hash(byte[] array, int at) {
            return Hash.mix(array[at]);
        }
    }

    /** Days since 1970; the smallest int stands for null. */
    record Dates() implements Cells<int[]> {

        @Override
        public int[] allocate(int length) {
            return new int[length];
        }

        @Override
        public @Nullable Object get(int[] array, int at) {
            return array[at] == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(array[at]);
        }

        @Override
        public void set(int[] array, int at, @Nullable Object value) {
            array[at] = value instanceof LocalDate date ? (int) date.toEpochDay() : Integer.MIN_VALUE;
        }

        @Override
        public long word(int[] array, int at, int row) {
            return array[at];
        }

        @Override
        public long hash(int[] array, int at) {
            return Hash.mix(array[at]);
        }
    }

    /** Lists of text as they came. */
    record Lists() implements Cells<@Nullable List<?>[]> {

        @Override
        public @Nullable List<?>[] allocate(int length) {
            return new @Nullable List<?>[length];
        }

        @Override
        public @Nullable Object get(@Nullable List<?>[] array, int at) {
            return array[at];
        }

        @Override
        public void set(@Nullable List<?>[] array, int at, @Nullable Object value) {
            array[at] = value instanceof List<?> list ? List.copyOf(list) : null;
        }

        @Override
        public long word(@Nullable List<?>[] array, int at, int row) {
            return row;
        }

        @Override
        public long hash(@Nullable List<?>[] array, int at) {
            List<?> list = array[at];
            return list == null ? 0 : Hash.of(FieldText.write(list));
        }
    }
}
