package city.xingtu.reach;

import city.xingtu.geo.IntArray;

/** Numbers listed by cell of a grid, for as many cells as are used: linked lists found by open addressing. For one use. */
final class CellLists {

    private static final int NONE = -1;

    private final IntArray xs = new IntArray(64);
    private final IntArray ys = new IntArray(64);
    private final IntArray first = new IntArray(64);
    private final IntArray sizes = new IntArray(64);

    /** Numbers of the cells by place; one more than the number, as 0 is none. */
    private int[] slots = new int[256];

    private final IntArray numbers = new IntArray(1024);
    private final IntArray next = new IntArray(1024);

    /** Lists a number at a cell. */
    void add(int x, int y, int number) {
        int cell = cell(x, y);
        next.add(first.get(cell));
        first.set(cell, numbers.size());
        numbers.add(number);
        sizes.set(cell, sizes.get(cell) + 1);
    }

    private int cell(int x, int y) {
        int slot = slot(x, y);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        xs.add(x);
        ys.add(y);
        first.add(NONE);
        sizes.add(0);
        int cells = xs.size();
        slots[slot] = cells;
        if (2 * cells > slots.length) {
            slots = new int[2 * slots.length];
            for (int cell = 0; cell < cells; cell++) {
                slots[slot(xs.get(cell), ys.get(cell))] = cell + 1;
            }
        }
        return cells - 1;
    }

    private int slot(int x, int y) {
        int mask = slots.length - 1;
        int slot = (int) (((long) x << 32 ^ y & 0xffffffffL) * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot] != 0 && (xs.get(slots[slot] - 1) != x || ys.get(slots[slot] - 1) != y)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** How many cells have a list. */
    int count() {
        return xs.size();
    }

    int x(int cell) {
        return xs.get(cell);
    }

    int y(int cell) {
        return ys.get(cell);
    }

    /** How many numbers a cell lists. */
    int size(int cell) {
        return sizes.get(cell);
    }

    /** Copies the numbers of a cell. */
    void copy(int cell, int[] to) {
        for (int entry = first.get(cell), i = 0; entry != NONE; entry = next.get(entry)) {
            to[i++] = numbers.get(entry);
        }
    }
}
