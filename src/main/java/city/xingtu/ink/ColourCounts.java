package city.xingtu.ink;

/**
 * How often colours occur: an open hash table of which each place holds a colour and a number, so that what is known of a
 * colour is found by one look into memory. The same pixels in the same order give the same places.
 */
final class ColourCounts {

    private static final long NUMBER = 0xffffffffL;

    /** At most a quarter full: the colour above, its number, above 0, below; 0 is free. */
    private long[] places = new long[1 << 12];

    private int size;

    static int hash(int colour) {
        int mixed = colour * 0x9e3779b1;
        return mixed ^ mixed >>> 15;
    }

    /** Counts pixels of a colour, one at least. */
    void add(int colour, int count) {
        int place = place(colour);
        long taken = places[place];
        if (taken != 0) {
            places[place] = taken + count;
        } else {
            insert(place, colour, count);
        }
    }

    private void insert(int place, int colour, int count) {
        places[place] = (long) colour << 32 | count;
        if (4 * ++size > places.length) {
            long[] before = places;
            places = new long[4 * before.length];
            for (long taken : before) {
                if (taken != 0) {
                    places[place((int) (taken >>> 32))] = taken;
                }
            }
        }
    }

    /** Where the colour stands, or the free place where it would. */
    private int place(int colour) {
        long[] table = places;
        int place = hash(colour) & table.length - 1;
        long taken = table[place];
        while (taken != 0 && (int) (taken >>> 32) != colour) {
            place = place + 1 & table.length - 1;
            taken = table[place];
        }
        return place;
    }

    /** The number of a colour: how often it was counted, or what {@link #number(int, int)} gave it; 0 for none. */
    int number(int colour) {
        return (int) places[place(colour)];
    }

    /** Gives a colour that was counted another number, not 0. */
    void number(int colour, int number) {
        int place = place(colour);
        places[place] = places[place] & ~NUMBER | number & NUMBER;
    }

    /** How many colours there are. */
    int size() {
        return size;
    }

    /** All colours, each above its number. */
    long[] entries() {
        long[] entries = new long[size];
        int at = 0;
        for (long taken : places) {
            if (taken != 0) {
                entries[at++] = taken;
            }
        }
        return entries;
    }
}
