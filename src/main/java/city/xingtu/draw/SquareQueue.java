package city.xingtu.draw;

import java.util.Arrays;

/** Squares of a search, those with the greatest bound first: a binary heap in flat arrays, used again and again. */
final class SquareQueue {

    private static final int NUMBERS = 4;

    private double[] squares = new double[128 * NUMBERS];
    private int[] heap = new int[128];
    private int size;
    private int used;

    void clear() {
        size = 0;
        used = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(double x, double y, double half, double bound) {
        if (used == squares.length) {
            squares = Arrays.copyOf(squares, used * 2);
            heap = Arrays.copyOf(heap, heap.length * 2);
        }
        int square = used / NUMBERS;
        squares[used++] = x;
        squares[used++] = y;
        squares[used++] = half;
        squares[used++] = bound;
        int at = size++;
        for (; at > 0 && bound(heap[(at - 1) / 2]) < bound; at = (at - 1) / 2) {
            heap[at] = heap[(at - 1) / 2];
        }
        heap[at] = square;
    }

    /** Takes the square with the greatest bound out; what is told of it stays true until the next {@link #clear}. */
    int remove() {
        int first = heap[0];
        int moved = heap[--size];
        double bound = bound(moved);
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && bound(heap[child + 1]) > bound(heap[child])) {
                child++;
            }
            if (bound(heap[child]) <= bound) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
        return first;
    }

    double x(int square) {
        return squares[NUMBERS * square];
    }

    double y(int square) {
        return squares[NUMBERS * square + 1];
    }

    double half(int square) {
        return squares[NUMBERS * square + 2];
    }

    /** No point in the square is farther from the outline than this. */
    double bound(int square) {
        return squares[NUMBERS * square + 3];
    }
}
