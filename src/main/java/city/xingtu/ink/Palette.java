package city.xingtu.ink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * At most 256 colours, and which of them stands for any other. Safe for any number of threads; the same samples give
 * the same palette, and the same palette maps a pixel always alike.
 */
public final class Palette {

    static final int MOST = 256;

    /** Of each component's eight bits, those by which the table tells colours apart: more would not stay in the cache. */
    private static final int TABLE_BITS = 5;

    private static final short UNKNOWN = -1;

    /** Of entries that more than one exact colour falls on this and what is below it: they have a table of their own. */
    private static final int SHARED = -2;

    /** Entries of a table of a shared entry: by the lower bits of the components. */
    private static final int FINE = 1 << 3 * (8 - TABLE_BITS);

    /** Pixels are looked at for {@link #suits} in one row of so many. */
    private static final int SUIT_ROWS = 5;

    /** Squared and weighted distance from which on a pixel is seen to have another colour. */
    private static final int FAR = 7 * 24 * 24;

    /** Pixels of another colour that a palette may leave, in parts of all that are looked at. */
    private static final double SUITABLE = 0.01;

    private final int[] colours;
    private final int[] premultiplied;
    /** Exact colours: premultiplied value and index in an open hash table; index -1 is free. */
    private final int[] keys;

    private final short[] values;
    /**
     * Index of the colour for opaque pixels by the upper bits of their components, found when first needed. Threads may
     * find the same twice, never something else.
     */
    private final short[] table = new short[1 << 3 * TABLE_BITS];

    /** The tables of shared entries, one after the other, filled in the same way. */
    private final short[] fine;
    /** What was last found for buckets of {@link ColourBuckets}: bucket plus one, then eight bits of index. */
    private final int[] found = new int[1 << 13];

    /** A palette of given colours, premultiplied. */
    Palette(int[] premultiplied) {
        this.premultiplied = premultiplied;
        this.colours = Arrays.stream(premultiplied).map(Blend::straight).toArray();
        this.keys = new int[1024];
        this.values = new short[keys.length];
        Arrays.fill(values, (short) -1);
        Arrays.fill(table, UNKNOWN);
        int shared = 0;
        for (int i = 0; i < premultiplied.length; i++) {
            int colour = premultiplied[i];
            int slot = ColourSet.hash(colour) & keys.length - 1;
            while (values[slot] >= 0) {
                slot = slot + 1 & keys.length - 1;
            }
            keys[slot] = colour;
            values[slot] = (short) i;
            if (colour >>> 24 == 255) {
                int place = place(colour);
                if (table[place] == UNKNOWN) {
                    table[place] = (short) i;
                } else if (table[place] >= 0) {
                    table[place] = (short) (SHARED - shared++);
                }
            }
        }
        this.fine = new short[shared * FINE];
        Arrays.fill(fine, UNKNOWN);
    }

    private static int place(int colour) {
        return colour >> 9 & 0x7c00 | colour >> 6 & 0x3e0 | colour >> 3 & 0x1f;
    }

    /** The raster's own colours, if they are at most 256. */
    public static Optional<Palette> exact(Raster raster) {
        ColourSet set = new ColourSet();
        return set.addAll(raster.pixels()) ? Optional.of(new Palette(set.sorted())) : Optional.empty();
    }

    /** The raster's own colours, or where they are too many the 256 that stand for them best. */
    public static Palette of(Raster raster) {
        return exact(raster).orElseGet(() -> of(List.of(raster), new int[0]));
    }

    /**
     * The colours that stand for several rasters best, to be shared by all maps of a style.
     *
     * @param fixed colours that are kept exactly, as straight ARGB; at most 128 of them count
     */
    public static Palette of(List<Raster> samples, int[] fixed) {
        int[] kept =
                Arrays.stream(fixed).limit(MOST / 2).map(Blend::premultiply).toArray();
        ColourBuckets buckets = new ColourBuckets();
        for (Raster sample : samples) {
            buckets.addAll(sample.pixels());
        }
        return new Palette(Quantiser.reduce(buckets, kept, MOST));
    }

    /** The colours, as straight ARGB; a copy. */
    public int[] colours() {
        return colours.clone();
    }

    /**
     * Whether hardly a pixel of the raster would be seen to have another colour. A palette of other maps of the style may
     * lack the colour of a rare feature.
     */
    public boolean suits(Raster raster) {
        int[] pixels = raster.pixels();
        int width = raster.width();
        int far = 0;
        int looked = 0;
        for (int row = raster.height() / 2 % SUIT_ROWS; row < raster.height(); row += SUIT_ROWS) {
            int last = pixels[row * width];
            for (int i = row * width; i < (row + 1) * width; i++) {
                if (pixels[i] != last) {
                    last = pixels[i];
                    looked++;
                    far += distance(premultiplied[index(last)], last) > FAR ? 1 : 0;
                }
            }
        }
        return far <= looked * SUITABLE;
    }

    /** The index of the colour that stands for a premultiplied pixel: itself where the palette has it. */
    int index(int pixel) {
        if (pixel >>> 24 == 255) {
            int place = place(pixel);
            int known = table[place];
            if (known >= 0) {
                return known;
            }
            if (known == UNKNOWN) {
                int index = search(pixel & 0xfff8f8f8 | 0x040404);
                table[place] = (short) index;
                return index;
            }
            int own = (SHARED - known) * FINE + (pixel >> 10 & 0x1c0 | pixel >> 5 & 0x38 | pixel & 7);
            if (fine[own] == UNKNOWN) {
                fine[own] = (short) hashed(pixel);
            }
            return fine[own];
        }
        return hashed(pixel);
    }

    /** For translucent colours, and for opaque ones that are close to an exact one. */
    private int hashed(int pixel) {
        int slot = ColourSet.hash(pixel) & keys.length - 1;
        while (values[slot] >= 0) {
            if (keys[slot] == pixel) {
                return values[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        int bucket = ColourBuckets.bucket(pixel);
        int place = ColourSet.hash(bucket) & found.length - 1;
        int entry = found[place];
        if (entry >>> 8 != bucket + 1) {
            // Threads may overwrite each other's finds, never mix them: an entry is one word.
            entry = bucket + 1 << 8 | search(ColourBuckets.centre(bucket));
            found[place] = entry;
        }
        return entry & 255;
    }

    private int search(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < premultiplied.length; i++) {
            int distance = distance(premultiplied[i], colour);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int alpha = (a >>> 24) - (b >>> 24);
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return 3 * alpha * alpha + 2 * red * red + 4 * green * green + blue * blue;
    }

    /** Writes indices of the rows {@code top <= y < bottom}, each after a byte left as it is. */
    void map(Raster raster, byte[] rows, int top, int bottom) {
        int[] pixels = raster.pixels();
        int width = raster.width();
        int at = 0;
        int last = pixels[top * width];
        byte index = (byte) index(last);
        for (int row = top * width; row < bottom * width; row += width) {
            at++;
            for (int i = row; i < row + width; i++) {
                int pixel = pixels[i];
                if (pixel != last) {
                    last = pixel;
                    index = (byte) index(pixel);
                }
                rows[at++] = index;
            }
        }
    }
}
