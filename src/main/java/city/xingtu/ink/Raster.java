package city.xingtu.ink;

import java.util.Arrays;

/**
 * Pixels, premultiplied ARGB in row order from the upper left. Not safe for writing by several threads, unless each
 * writes rows of its own.
 */
public final class Raster {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** A transparent raster. */
    public Raster(int width, int height) {
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE / 4) {
            throw new IllegalArgumentException("No raster of " + width + " x " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves: premultiplied ARGB, {@code pixels[y * width + x]}. */
    public int[] pixels() {
        return pixels;
    }

    /** Covers everything with a colour, given as straight (not premultiplied) ARGB. */
    public void clear(int argb) {
        Arrays.fill(pixels, Blend.premultiply(argb));
    }

    /** The colour of a pixel as straight (not premultiplied) ARGB. */
    public int argb(int x, int y) {
        return Blend.straight(pixels[y * width + x]);
    }

    /** Gives a pixel a colour: straight (not premultiplied) ARGB. */
    public void set(int x, int y, int argb) {
        pixels[y * width + x] = Blend.premultiply(argb);
    }

    /** Whether no pixel lets anything shine through. */
    public boolean opaque() {
        int all = -1;
        for (int pixel : pixels) {
            all &= pixel;
        }
        return all >>> 24 == 255;
    }

    /** Whether nothing has been drawn on it. */
    public boolean blank() {
        int any = 0;
        for (int pixel : pixels) {
            any |= pixel;
        }
        return any == 0;
    }

    /** A copy of a rectangle that lies inside. */
    public Raster crop(int x, int y, int width, int height) {
        Raster part = new Raster(width, height);
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, (y + row) * this.width + x, part.pixels, row * width, width);
        }
        return part;
    }
}
