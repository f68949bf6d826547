package city.xingtu.ink;

/** Arithmetic on premultiplied ARGB, every product rounded to nearest so that equal colours stay equal. */
final class Blend {

    private static final int LANES = 0x00ff00ff;
    private static final int HALF = 0x00800080;
    /** Half a step of coverage in both lanes: makes a division by the number of steps round. */
    private static final int HALF_STEP = 0x00080008;

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

    /** Blue and red of an opaque colour, times the steps of coverage: what {@link #mix} adds. */
    static int low(int colour, int step) {
        return (colour & LANES) * step + HALF_STEP;
    }

    /** Green and alpha, likewise. */
    static int high(int colour, int step) {
        return (colour >>> 8 & LANES) * step + HALF_STEP;
    }

    /** An opaque colour over a pixel of which some steps of coverage are left free. */
    static int mix(int low, int high, int free, int pixel) {
        return (pixel & LANES) * free + low >>> 4 & LANES | (pixel >>> 8 & LANES) * free + high << 4 & ~LANES;
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
