package city.xingtu.ink;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The at most 256 colours in which a picture is written, and which of them stands for each of its own. They depend on the
 * picture's pixels alone (docs/decisions/0045): a picture of at most 256 colours keeps them all; one of more keeps exactly
 * the colours of its largest flat areas, and the rest is cut into boxes. For one picture, which must not change; may be
 * asked by any number of threads until it is closed.
 */
final class Palette implements AutoCloseable {

    private static final int MOST = 256;

    /** Colours of flat areas that are kept exactly. */
    private static final int MOST_FLAT = 96;

    private final Raster raster;
    private final ColourRuns runs;

    /** By number of a colour of the picture the index of what stands for it. */
    private final byte[] indexes;

    /** Straight ARGB. */
    private final int[] colours;

    private Palette(Raster raster, ColourRuns runs) {
        this.raster = raster;
        this.runs = runs;
        int[] kept = runs.size() <= MOST ? mostFrequent(runs::pixels, MOST) : mostFrequent(runs::flat, MOST_FLAT);
        // Of every colour the number of what stands for it: first those that are kept, then groups.
        int[] parts = new int[runs.size()];
        for (int i = 0; i < kept.length; i++) {
            parts[kept[i]] = -1 - i;
        }
        ColourGroups groups = new ColourGroups(parts.length - kept.length);
        for (int number = 0; number < parts.length; number++) {
            parts[number] = parts[number] < 0
                    ? -1 - parts[number]
                    : kept.length + groups.add(runs.colour(number), runs.pixels(number));
        }
        ColourBoxes boxes = new ColourBoxes(groups, MOST - kept.length);
        int size = kept.length + boxes.size();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            int colour = i < kept.length ? runs.colour(kept[i]) : boxes.mean(i - kept.length);
            order[i] = Integer.toUnsignedLong(colour) << 32 | i;
        }
        // Translucent ones first: PNG states the alpha of the colours up to the last translucent one.
        Arrays.sort(order);
        colours = new int[size];
        byte[] ofParts = new byte[kept.length + groups.size()];
        for (int index = 0; index < size; index++) {
            int from = (int) order[index];
            colours[index] = Blend.straight((int) (order[index] >>> 32));
            if (from < kept.length) {
                ofParts[from] = (byte) index;
            } else {
                boxes.mark(from - kept.length, ofParts, kept.length, (byte) index);
            }
        }
        indexes = new byte[parts.length];
        for (int number = 0; number < parts.length; number++) {
            indexes[number] = ofParts[parts[number]];
        }
    }

    /** The palette of a picture. */
    static Palette of(Raster raster) {
        return new Palette(raster, ColourRuns.of(raster));
    }

    /** The numbers of the colours that have the most pixels of some kind, none of them without any; the greater colour first. */
    private int[] mostFrequent(IntUnaryOperator pixels, int most) {
        long[] order = new long[runs.size()];
        int count = 0;
        for (int number = 0; number < order.length; number++) {
            int occurs = pixels.applyAsInt(number);
            if (occurs > 0) {
                order[count++] = (long) occurs << 32 | number;
            }
        }
        Arrays.sort(order, 0, count);
        int[] frequent = new int[Math.min(count, most)];
        for (int i = 0; i < frequent.length; i++) {
            frequent[i] = (int) order[count - 1 - i];
        }
        return frequent;
    }

    /** The colours, as straight ARGB; a copy. */
    int[] colours() {
        return colours.clone();
    }

    /** Writes indices of the picture's rows {@code top <= y < bottom}, each after a byte left as it is. */
    void map(byte[] rows, int top, int bottom) {
        runs.write(raster, indexes, rows, top, bottom);
    }

    /** Lets the next one have the working memory. */
    @Override
    public void close() {
        runs.leave();
    }
}
