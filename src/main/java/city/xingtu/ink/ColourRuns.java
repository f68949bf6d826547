package city.xingtu.ink;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * A picture as runs of pixels of one colour, row by row, and how often each colour occurs. Colours are known by their
 * numbers, so that each run is looked up once. Its working memory goes from one picture to the next.
 */
final class ColourRuns {

    /** Pixels of one colour side by side that are a flat area. */
    private static final int FLAT = 4;

    private static final int SOME = 1 << 12;

    /** Those of pictures that are done. */
    private static final ArrayBlockingQueue<ColourRuns> IDLE =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    private final ColourNumbers numbers = new ColourNumbers();

    /** Of each run the number of its colour. */
    private int[] runs = new int[SOME];

    /** Of each row its first run. */
    private int[] first = new int[SOME];

    /** By number the pixels, and those of them in flat areas. */
    private int[] pixels = new int[SOME];

    private int[] flat = new int[SOME];

    private ColourRuns() {}

    /** The runs of a picture, in working memory that {@link #leave} gives back. */
    static ColourRuns of(Raster raster) {
        ColourRuns kept = IDLE.poll();
        ColourRuns colours = kept == null ? new ColourRuns() : kept;
        colours.read(raster);
        return colours;
    }

    /** Lets the next one have the working memory; nothing may be asked any more. */
    void leave() {
        IDLE.offer(this);
    }

    private void read(Raster raster) {
        numbers.clear();
        int width = raster.width();
        first = room(first, raster.height());
        int count = 0;
        for (int row = 0; row < raster.height(); row++) {
            first[row] = count;
            runs = room(runs, count + width);
            count = read(raster.pixels(), row * width, (row + 1) * width, count);
        }
    }

    private int read(int[] colours, int from, int to, int count) {
        int run = count;
        for (int begin = from; begin < to; ) {
            int colour = colours[begin];
            int end = begin + 1;
            while (end < to && colours[end] == colour) {
                end++;
            }
            int number = number(colour);
            pixels[number] += end - begin;
            if (end - begin >= FLAT) {
                flat[number] += end - begin;
            }
            runs[run++] = number;
            begin = end;
        }
        return run;
    }

    private int number(int colour) {
        int known = numbers.size();
        int number = numbers.of(colour);
        if (number == known) {
            pixels = room(pixels, known + 1);
            flat = room(flat, known + 1);
            pixels[number] = 0;
            flat[number] = 0;
        }
        return number;
    }

    private static int[] room(int[] array, int size) {
        return size <= array.length ? array : Arrays.copyOf(array, Math.max(size, 2 * array.length));
    }

    /** How many colours there are; their numbers are lower. */
    int size() {
        return numbers.size();
    }

    /** A colour, premultiplied. */
    int colour(int number) {
        return numbers.colour(number);
    }

    /** How many pixels have a colour. */
    int pixels(int number) {
        return pixels[number];
    }

    /** How many pixels of a colour lie in flat areas of it. */
    int flat(int number) {
        return flat[number];
    }

    /**
     * Writes what stands for the colours of the rows {@code top <= y < bottom}, each row after a byte left as it is.
     *
     * @param raster the same picture
     * @param bytes by number of the colour
     */
    void write(Raster raster, byte[] bytes, byte[] target, int top, int bottom) {
        int[] colours = raster.pixels();
        int width = raster.width();
        int at = 0;
        for (int row = top; row < bottom; row++) {
            int run = first[row];
            int end = (row + 1) * width;
            int last = colours[row * width];
            byte value = bytes[runs[run]];
            at++;
            for (int i = row * width; i < end; i++) {
                int colour = colours[i];
                if (colour != last) {
                    last = colour;
                    value = bytes[runs[++run]];
                }
                target[at++] = value;
            }
        }
    }
}
