package city.xingtu.ink;

import java.util.Arrays;

/**
 * The at most 256 colours in which a picture is written, and which of them stands for each of its own. They depend on the
 * picture's pixels alone (docs/decisions/0045): a picture of at most 256 colours keeps them all; one of more keeps exactly
 * the colours of its largest flat areas, and the rest is cut into boxes. Safe for any number of threads.
 */
public final class Palette {

    private static final int MOST = 256;

    /** Colours of flat areas that are kept exactly. */
    private static final int MOST_FLAT = 96;

    /** Pixels of one colour side by side that are a flat area. */
    private static final int FLAT = 4;

    /** By colour of the picture its index in the palette plus one. */
    private final ColourCounts indexes;

    /** Straight ARGB. */
    private final int[] colours;

    /**
     * The palette of colours that were counted.
     *
     * @param all taken over
     * @param kept those that are in the palette exactly
     */
    private Palette(ColourCounts all, int[] kept) {
        indexes = all;
        for (int i = 0; i < kept.length; i++) {
            all.number(kept[i], -1 - i);
        }
        long[] entries = all.entries();
        ColourGroups groups = new ColourGroups(entries.length - kept.length);
        // Of every colour the number of what stands for it: first those that are kept, then groups.
        int[] parts = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            int number = (int) entries[i];
            parts[i] = number < 0 ? -1 - number : kept.length + groups.add((int) (entries[i] >> 32), number);
        }
        ColourBoxes boxes = new ColourBoxes(groups, MOST - kept.length);
        int size = kept.length + boxes.size();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            int colour = i < kept.length ? kept[i] : boxes.mean(i - kept.length);
            order[i] = Integer.toUnsignedLong(colour) << 32 | i;
        }
        // Translucent ones first: PNG states the alpha of the colours up to the last translucent one.
        Arrays.sort(order);
        colours = new int[size];
        int[] ofParts = new int[kept.length + groups.size()];
        for (int index = 0; index < size; index++) {
            int from = (int) order[index];
            colours[index] = Blend.straight((int) (order[index] >>> 32));
            if (from < kept.length) {
                ofParts[from] = index;
            } else {
                boxes.mark(from - kept.length, ofParts, kept.length, index);
            }
        }
        for (int i = 0; i < entries.length; i++) {
            all.number((int) (entries[i] >> 32), ofParts[parts[i]] + 1);
        }
    }

    /** The palette of a picture. */
    public static Palette of(Raster raster) {
        int[] pixels = raster.pixels();
        ColourCounts all = new ColourCounts();
        ColourCounts flat = new ColourCounts();
        for (int i = 0; i < pixels.length; ) {
            int colour = pixels[i];
            int end = i + 1;
            while (end < pixels.length && pixels[end] == colour) {
                end++;
            }
            all.add(colour, end - i);
            if (end - i >= FLAT) {
                flat.add(colour, end - i);
            }
            i = end;
        }
        return new Palette(all, all.size() <= MOST ? mostFrequent(all, MOST) : mostFrequent(flat, MOST_FLAT));
    }

    private static int[] mostFrequent(ColourCounts counts, int most) {
        long[] order = counts.entries();
        for (int i = 0; i < order.length; i++) {
            order[i] = Long.rotateLeft(order[i], 32);
        }
        Arrays.sort(order);
        int[] frequent = new int[Math.min(order.length, most)];
        for (int i = 0; i < frequent.length; i++) {
            frequent[i] = (int) order[order.length - 1 - i];
        }
        return frequent;
    }

    /** The colours, as straight ARGB; a copy. */
    public int[] colours() {
        return colours.clone();
    }

    /** The index of the colour that stands for a premultiplied pixel of the picture. */
    private byte index(int pixel) {
        return (byte) (indexes.number(pixel) - 1);
    }

    /** Writes indices of the picture's rows {@code top <= y < bottom}, each after a byte left as it is. */
    void map(Raster raster, byte[] rows, int top, int bottom) {
        int[] pixels = raster.pixels();
        int width = raster.width();
        int at = 0;
        int last = pixels[top * width];
        byte index = index(last);
        for (int row = top * width; row < bottom * width; row += width) {
            at++;
            for (int i = row; i < row + width; i++) {
                int pixel = pixels[i];
                if (pixel != last) {
                    last = pixel;
                    index = index(pixel);
                }
                rows[at++] = index;
            }
        }
    }
}
