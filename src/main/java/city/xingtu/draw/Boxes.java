package city.xingtu.draw;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A growable list of rectangles, used again and again. */
final class Boxes {

    private double[] values = new double[64];
    private int count;

    Boxes reset() {
        count = 0;
        return this;
    }

    void add(double minX, double minY, double maxX, double maxY) {
        if (4 * count + 4 > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[4 * count] = minX;
        values[4 * count + 1] = minY;
        values[4 * count + 2] = maxX;
        values[4 * count + 3] = maxY;
        count++;
    }

    int count() {
        return count;
    }

    double minX(int box) {
        return values[4 * box];
    }

    double minY(int box) {
        return values[4 * box + 1];
    }

    double maxX(int box) {
        return values[4 * box + 2];
    }

    double maxY(int box) {
        return values[4 * box + 3];
    }

    /** The western edge of all of them. */
    double minX() {
        return IntStream.range(0, count).mapToDouble(this::minX).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** The northern edge of all of them. */
    double minY() {
        return IntStream.range(0, count).mapToDouble(this::minY).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** The eastern edge of all of them. */
    double maxX() {
        return IntStream.range(0, count).mapToDouble(this::maxX).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The southern edge of all of them. */
    double maxY() {
        return IntStream.range(0, count).mapToDouble(this::maxY).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** Whether all lie within a rectangle. */
    boolean within(double minX, double minY, double maxX, double maxY) {
        for (int i = 0; i < 4 * count; i += 4) {
            if (values[i] < minX || values[i + 1] < minY || values[i + 2] > maxX || values[i + 3] > maxY) {
                return false;
            }
        }
        return true;
    }

    /** Whether all lie outside a rectangle. */
    boolean outside(double minX, double minY, double maxX, double maxY) {
        for (int i = 0; i < 4 * count; i += 4) {
            if (values[i] < maxX && values[i + 2] > minX && values[i + 1] < maxY && values[i + 3] > minY) {
                return false;
            }
        }
        return true;
    }
}
