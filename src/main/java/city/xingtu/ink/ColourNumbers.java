package city.xingtu.ink;

import java.util.Arrays;

/**
 * Colours, numbered from 0 as they come: an open hash table of numbers. The same colours in the same order get the same
 * numbers. Working memory of one thread at a time.
 */
final class ColourNumbers {

    private static final int FEWEST_PLACES = 1 << 12;

    /**
     * Above the colour, below one more than its number, so that a colour is found by one look into memory; 0 where the place is
     * free. At most a quarter of those in use are taken.
     */
    private long[] places = new long[FEWEST_PLACES];

    /** One less than the places in use, a power of two. */
    private int mask = FEWEST_PLACES - 1;

    private int[] colours = new int[FEWEST_PLACES];
    private int size;

    /** Forgets all colours. */
    void clear() {
        size = 0;
        mask = FEWEST_PLACES - 1;
        Arrays.fill(places, 0, FEWEST_PLACES, 0);
    }

    /** The number of a colour, which is {@link #size} before where it is new. */
    int of(int colour) {
        int place = place(colour);
        int number = (int) places[place] - 1;
        return number >= 0 ? number : insert(place, colour);
    }

    private int insert(int place, int colour) {
        if (size == colours.length) {
            colours = Arrays.copyOf(colours, 2 * size);
        }
        colours[size++] = colour;
        places[place] = (long) colour << 32 | size;
        if (4 * size > mask) {
            spread();
        }
        return size - 1;
    }

    private void spread() {
        int count = 2 * (mask + 1);
        mask = count - 1;
        if (places.length < count) {
            places = new long[count];
        } else {
            Arrays.fill(places, 0, count, 0);
        }
        for (int number = 0; number < size; number++) {
            places[place(colours[number])] = (long) colours[number] << 32 | number + 1;
        }
    }

    /** Where the colour's number stands, or the free place where it would. */
    private int place(int colour) {
        long[] table = places;
        int place = hash(colour) & mask;
        long taken = table[place];
        while (taken != 0 && (int) (taken >>> 32) != colour) {
            place = place + 1 & mask;
            taken = table[place];
        }
        return place;
    }

    static int hash(int colour) {
        int mixed = colour * 0x9e3779b1;
        return mixed ^ mixed >>> 15;
    }

    /** How many colours have a number. */
    int size() {
        return size;
    }

    int colour(int number) {
        return colours[number];
    }
}
