package city.xingtu.draw;

import java.util.Arrays;

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

    /** A copy of all of them: minX, minY, maxX, maxY of each. */
    double[] toArray() {
        return Arrays.copyOf(values, 4 * count);
    }

    /** Whether a rectangle of them has more than an edge in common with one of the given. */
    boolean intersect(double[] others) {
        for (int i = 0; i < 4 * count; i += 4) {
            for (int k = 0; k < others.length; k += 4) {
                if (values[i] < others[k + 2]
                        && values[i + 2] > others[k]
                        && values[i + 1] < others[k + 3]
                        && values[i + 3] > others[k + 1]) {
                    return true;
                }
            }
        }
        return false;
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
