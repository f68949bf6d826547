package city.xingtu.ink;

import java.util.Arrays;

/** Up to 256 distinct colours of a raster. */
final class ColourSet {

    private final int[] slots = new int[1024];
    private final boolean[] taken = new boolean[slots.length];
    private int size;

    static int hash(int colour) {
        int mixed = colour * 0x9e3779b1;
        return mixed ^ mixed >>> 15;
    }

    /** Returns false as soon as there are more than 256. */
    boolean addAll(int[] pixels) {
        int last = ~pixels[0];
        for (int pixel : pixels) {
            if (pixel != last && !add(pixel)) {
                return false;
            }
            last = pixel;
        }
        return true;
    }

    private boolean add(int colour) {
        int slot = hash(colour) & slots.length - 1;
        while (taken[slot]) {
            if (slots[slot] == colour) {
                return true;
            }
            slot = slot + 1 & slots.length - 1;
        }
        taken[slot] = true;
        slots[slot] = colour;
        return ++size <= Palette.MOST;
    }

    /** The colours in an order that does not depend on where they stood; translucent ones first, as PNG likes it. */
    int[] sorted() {
        int[] colours = new int[size];
        int count = 0;
        for (int i = 0; i < slots.length; i++) {
            if (taken[i]) {
                colours[count++] = slots[i] ^ Integer.MIN_VALUE;
            }
        }
        Arrays.sort(colours);
        for (int i = 0; i < size; i++) {
            colours[i] ^= Integer.MIN_VALUE;
        }
        return colours;
    }
}
