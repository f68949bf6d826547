package city.xingtu.ink;

import java.util.Arrays;

/**
 * The at most 256 colours in which a picture is written, and which of them stands for each of its own. They depend on the
 * picture's pixels alone (docs/decisions/0045): a picture of at most 256 colours keeps them all; one of more keeps exactly
 * the colours of its largest flat areas, and the rest is cut into boxes. Safe for any number of threads.
 */
public final class Palette {

    private static final int MOST = 256;

    private static final int ALL_BITS = -1;

    /** What edges and shades are told apart by: on an edge nobody sees less. */
    private static final int COARSE = 0xf8f8f8f8;

    /** Colours of flat areas that are kept exactly. */
    private static final int MOST_FLAT = 96;

    /** Pixels of one colour side by side that are a flat area. */
    private static final int FLAT = 4;

    private final ColourCounts exact;
    private final ColourCounts rest;
    /** Index by entry of the counts. */
    private final short[] exactIndexes;

    private final short[] restIndexes;
    /** Straight ARGB. */
    private final int[] colours;

    private Palette(ColourCounts exact, ColourCounts rest) {
        this.exact = exact;
        this.rest = rest;
        ColourBoxes boxes = new ColourBoxes(rest, MOST - exact.size());
        int size = exact.size() + boxes.size();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            int colour = i < exact.size() ? exact.colour(i) : boxes.mean(i - exact.size());
            order[i] = Integer.toUnsignedLong(colour) << 32 | i;
        }
        // Translucent ones first: PNG states the alpha of the colours up to the last translucent one.
        Arrays.sort(order);
        colours = new int[size];
        exactIndexes = new short[exact.size()];
        restIndexes = new short[rest.size()];
        for (int index = 0; index < size; index++) {
            int from = (int) order[index];
            colours[index] = Blend.straight((int) (order[index] >>> 32));
            if (from < exact.size()) {
                exactIndexes[from] = (short) index;
            } else {
                boxes.mark(from - exact.size(), restIndexes, index);
            }
        }
    }

    /** The palette of a picture. */
    public static Palette of(Raster raster) {
        int[] pixels = raster.pixels();
        ColourCounts few = new ColourCounts(ALL_BITS);
        if (count(pixels, few, 1, MOST)) {
            return new Palette(few, new ColourCounts(COARSE));
        }
        ColourCounts flat = new ColourCounts(ALL_BITS);
        count(pixels, flat, FLAT, Integer.MAX_VALUE);
        ColourCounts exact = largest(flat);
        ColourCounts rest = new ColourCounts(COARSE);
        for (int i = 0; i < pixels.length; ) {
            int end = end(pixels, i);
            if (exact.find(pixels[i]) < 0) {
                rest.add(pixels[i], end - i);
            }
            i = end;
        }
        return new Palette(exact, rest);
    }

    /** Counts colours where so many pixels side by side have them; false as soon as there are more colours than that. */
    private static boolean count(int[] pixels, ColourCounts counts, int least, int most) {
        for (int i = 0; i < pixels.length; ) {
            int end = end(pixels, i);
            if (end - i >= least) {
                counts.add(pixels[i], end - i);
                if (counts.size() > most) {
                    return false;
                }
            }
            i = end;
        }
        return true;
    }

    /** Behind the pixels of the same colour. */
    private static int end(int[] pixels, int from) {
        int end = from + 1;
        while (end < pixels.length && pixels[end] == pixels[from]) {
            end++;
        }
        return end;
    }

    private static ColourCounts largest(ColourCounts flat) {
        long[] order = new long[flat.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) -flat.count(i) << 32 | i;
        }
        Arrays.sort(order);
        ColourCounts largest = new ColourCounts(ALL_BITS);
        for (int i = 0; i < Math.min(order.length, MOST_FLAT); i++) {
            largest.add(flat.colour((int) order[i]), flat.count((int) order[i]));
        }
        return largest;
    }

    /** The colours, as straight ARGB; a copy. */
    public int[] colours() {
        return colours.clone();
    }

    /** The index of the colour that stands for a premultiplied pixel of the picture. */
    private int index(int pixel) {
        int entry = exact.find(pixel);
        return entry >= 0 ? exactIndexes[entry] : restIndexes[rest.find(pixel)];
    }

    /** Writes indices of the picture's rows {@code top <= y < bottom}, each after a byte left as it is. */
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
