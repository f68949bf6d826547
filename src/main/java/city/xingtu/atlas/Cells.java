package city.xingtu.atlas;

import city.xingtu.plan.FieldText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    void copy(A from, int at, A to, int target);

    /** The same in every process. */
    long hash(A array, int at);

    /** The smallest long stands for null, so that a year column needs no second array. */
    record Longs() implements Cells<long[]> {

        @Override
        public long[] allocate(int length) {
            return new long[length];
        }

        @Override
        public @Nullable Object get(long[] array, int at) {
            return array[at] == Long.MIN_VALUE ? null : array[at];
        }

        @Override
        public void set(long[] array, int at, @Nullable Object value) {
            array[at] = value instanceof Number number ? number.longValue() : Long.MIN_VALUE;
        }

        @Override
        public void copy(long[] from, int at, long[] to, int target) {
            to[target] = from[at];
        }

        @Override
        public long hash(long[] array, int at) {
            return Hash.mix(array[at]);
        }
    }

    /** Milliseconds since 1970; the smallest long stands for null. */
    record Instants() implements Cells<long[]> {

        @Override
        public long[] allocate(int length) {
            return new long[length];
        }

        @Override
        public @Nullable Object get(long[] array, int at) {
            return array[at] == Long.MIN_VALUE ? null : Instant.ofEpochMilli(array[at]);
        }

        @Override
        public void set(long[] array, int at, @Nullable Object value) {
            array[at] = value instanceof Instant instant ? instant.toEpochMilli() : Long.MIN_VALUE;
        }

        @Override
        public void copy(long[] from, int at, long[] to, int target) {
            to[target] = from[at];
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
        public void copy(double[] from, int at, double[] to, int target) {
            to[target] = from[at];
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
        public void copy(byte[] from, int at, byte[] to, int target) {
            to[target] = from[at];
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
        public void copy(int[] from, int at, int[] to, int target) {
            to[target] = from[at];
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
        public void copy(@Nullable List<?>[] from, int at, @Nullable List<?>[] to, int target) {
            to[target] = from[at];
        }

        @Override
        public long hash(@Nullable List<?>[] array, int at) {
            List<?> list = array[at];
            return list == null ? 0 : Hash.of(FieldText.write(list));
        }
    }
}
