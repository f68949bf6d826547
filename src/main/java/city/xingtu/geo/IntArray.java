package city.xingtu.geo;

import java.util.Arrays;

/** A growing int array. Not thread-safe. */
public final class IntArray {

    private int[] values;
    private int size;

    /** An empty one with room for some. */
    public IntArray(int capacity) {
        values = new int[Math.max(16, capacity)];
    }

    private IntArray(int[] values) {
        this.values = values;
        this.size = values.length;
    }

    /** One that begins with an array, which stays as it is as long as no value of it is set. */
    public static IntArray startingWith(int[] values) {
        return new IntArray(values);
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** The value at an index. */
    public int get(int index) {
        return values[index];
    }

    /** Sets the value at an index. */
    public void set(int index, int value) {
        values[index] = value;
    }

    /** Adds a value at the end. */
    public void add(int value) {
        ensure(1);
        values[size++] = value;
    }

    void add(int first, int second) {
        ensure(2);
        values[size++] = first;
        values[size++] = second;
    }

    void addAll(int[] source, int count) {
        addAll(source, 0, count);
    }

    /** Adds so many values of an array from an index on. */
    public void addAll(int[] source, int from, int count) {
        ensure(count);
        System.arraycopy(source, from, values, size, count);
        size += count;
    }

    /** The live array, longer than {@link #size}; replaced when it grows. */
    int[] raw() {
        return values;
    }

    /**
     * The live array when little of it is empty, else a copy with some room: what is patched later then needs no other. The
     * list must not grow any more.
     */
    int[] trimmed() {
        return values.length - size <= size / 4 ? values : Arrays.copyOf(values, size + (size >> 5));
    }

    /** A copy of just the values. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** Just the values: the live array where it is full, else a copy. */
    public int[] exact() {
        return values.length == size ? values : toArray();
    }

    /** Makes room for so many more. */
    void ensure(int more) {
        if (values.length - size < more) {
            values = Arrays.copyOf(values, Math.max(size + more, values.length + (values.length >> 1)));
        }
    }
}
