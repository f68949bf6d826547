package city.xingtu.ink;

/** Arithmetic on premultiplied ARGB, every product rounded to nearest so that equal colours stay equal. */
final class Blend {

    private static final int LANES = 0x00ff00ff;
    private static final int HALF = 0x00800080;

    private static final long FOUR_LANES = 0x00ff00ff00ff00ffL;
    /** Half a step of coverage in each lane: makes a division by the number of steps round. */
    private static final long HALF_STEP = 0x0008000800080008L;

    private Blend() {}

    /** Each component times {@code factor / 255}, two components at a time. */
    static int scale(int colour, int factor) {
        int low = (colour & LANES) * factor + HALF;
        low = ((low + ((low >>> 8) & LANES)) >>> 8) & LANES;
        int high = ((colour >>> 8) & LANES) * factor + HALF;
        high = (high + ((high >>> 8) & LANES)) & ~LANES;
        return high | low;
    }

    /** Source over destination. */
    static int over(int source, int destination) {
        return source + scale(destination, 255 - (source >>> 24));
    }

    /** One source over many pixels, several at a time: nothing in the loop is read that a pixel could be. */
    static void over(int source, int[] pixels, int from, int to) {
        int rest = 255 - (source >>> 24);
        for (int i = from; i < to; i++) {
            pixels[i] = source + scale(pixels[i], rest);
        }
    }

    /** Alpha and green of a colour. */
    static int upper(int colour) {
        return colour >>> 8 & LANES;
    }

    /** Red and blue of a colour. */
    static int lower(int colour) {
        return colour & LANES;
    }

    /** An opaque colour over a pixel of which it takes so many of 256 parts; two components at a time. */
    static int mix(int upper, int lower, int share, int pixel) {
        int below = lower(pixel);
        int above = upper(pixel);
        // As a whole the lanes borrow from each other and give back: the sum is that of each by itself.
        return (below << 8) + (lower - below) * share + HALF >>> 8 & LANES
                | (above << 8) + (upper - above) * share + HALF & ~LANES;
    }

    /** The components of a colour in lanes of 16 bits: alpha and green above, red and blue below. */
    static long lanes(int colour) {
        return (long) (colour >>> 8 & LANES) << 32 | colour & LANES;
    }

    /** An opaque colour, as {@link #lanes}, over a pixel of which it covers so many steps of 16. */
    static int mix(long colour, int step, int pixel) {
        long below = lanes(pixel);
        // As a whole the lanes borrow from each other and give back: the sum is that of each by itself.
        long mixed = (below << 4) + (colour - below) * step + HALF_STEP >>> 4 & FOUR_LANES;
        return (int) mixed | (int) (mixed >>> 32) << 8;
    }

    static int premultiply(int argb) {
        int alpha = argb >>> 24;
        return alpha == 255 ? argb : scale(argb | 0xff000000, alpha);
    }

    static int straight(int premultiplied) {
        int alpha = premultiplied >>> 24;
        if (alpha == 255 || alpha == 0) {
            return premultiplied;
        }
        int half = alpha >> 1;
        int red = Math.min(255, ((premultiplied >> 16 & 255) * 255 + half) / alpha);
        int green = Math.min(255, ((premultiplied >> 8 & 255) * 255 + half) / alpha);
        int blue = Math.min(255, ((premultiplied & 255) * 255 + half) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
