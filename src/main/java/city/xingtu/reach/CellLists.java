package city.xingtu.reach;

import java.util.Arrays;

/** Numbers listed by cell of a grid, for as many cells as are used: linked lists found by open addressing. For one use. */
final class CellLists {

    private static final int NONE = -1;

    private int[] xs = new int[64];
    private int[] ys = new int[64];
    private int[] first = new int[64];
    private int[] sizes = new int[64];
    private int cells;

    /** Numbers of the cells by place; one more than the number, as 0 is none. */
    private int[] slots = new int[256];

    private int[] numbers = new int[1024];
    private int[] next = new int[1024];
    private int listed;

    /** Lists a number at a cell. */
    void add(int x, int y, int number) {
        int cell = cell(x, y);
        if (listed == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * listed);
            next = Arrays.copyOf(next, 2 * listed);
        }
        numbers[listed] = number;
        next[listed] = first[cell];
        first[cell] = listed++;
        sizes[cell]++;
    }

    private int cell(int x, int y) {
        int slot = slot(x, y);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (cells == xs.length) {
            xs = Arrays.copyOf(xs, 2 * cells);
            ys = Arrays.copyOf(ys, 2 * cells);
            first = Arrays.copyOf(first, 2 * cells);
            sizes = Arrays.copyOf(sizes, 2 * cells);
        }
        xs[cells] = x;
        ys[cells] = y;
        first[cells] = NONE;
        slots[slot] = ++cells;
        if (2 * cells > slots.length) {
            slots = new int[2 * slots.length];
            for (int cell = 0; cell < cells; cell++) {
                slots[slot(xs[cell], ys[cell])] = cell + 1;
            }
        }
        return cells - 1;
    }

    private int slot(int x, int y) {
        int mask = slots.length - 1;
        int slot = (int) (((long) x << 32 ^ y & 0xffffffffL) * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot] != 0 && (xs[slots[slot] - 1] != x || ys[slots[slot] - 1] != y)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** How many cells have a list. */
    int count() {
        return cells;
    }

    int x(int cell) {
        return xs[cell];
    }

    int y(int cell) {
        return ys[cell];
    }

    /** How many numbers a cell lists. */
    int size(int cell) {
        return sizes[cell];
    }

    /** Copies the numbers of a cell. */
    void copy(int cell, int[] to) {
        for (int entry = first[cell], i = 0; entry != NONE; entry = next[entry]) {
            to[i++] = numbers[entry];
        }
    }
}
