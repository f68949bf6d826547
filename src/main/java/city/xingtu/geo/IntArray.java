package city.xingtu.geo;

import java.util.Arrays;

/** A growing int array. */
final class IntArray {

    private int[] values;
    private int size;

    IntArray(int capacity) {
        values = new int[Math.max(16, capacity)];
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    void add(int value) {
        ensure(1);
        values[size++] = value;
    }

    void add(int first, int second) {
        ensure(2);
        values[size++] = first;
        values[size++] = second;
    }

    void addAll(int[] source, int count) {
        ensure(count);
        System.arraycopy(source, 0, values, size, count);
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

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** Makes room for so many more. */
    void ensure(int more) {
        if (values.length - size < more) {
            values = Arrays.copyOf(values, Math.max(size + more, values.length + (values.length >> 1)));
        }
    }
}
