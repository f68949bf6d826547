package city.xingtu.geo;

import java.util.Arrays;

/** A growing double array. Not thread-safe. */
public final class DoubleArray {

    private double[] values = new double[16];
    private int size;

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** The value at an index. */
    public double get(int index) {
        return values[index];
    }

    /** Adds a value at the end. */
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }
}
