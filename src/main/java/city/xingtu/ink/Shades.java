package city.xingtu.ink;

/**
 * How much of a colour each pixel of a run gets: worked out for the whole run first, laid over the pixels then. Both go
 * several pixels at a time, as nothing else is done in between and no share could be a pixel. Scratch memory of one thread.
 */
final class Shades {

    /** The share that leaves nothing of the pixel. */
    static final int WHOLE = 256;

    private float[] shares = new float[0];
    private float[] others = new float[0];

    /** Room for the shares of so many pixels, each to be set from 0 to {@link #WHOLE}. */
    float[] room(int pixels) {
        if (shares.length < pixels) {
            shares = new float[pixels];
        }
        return shares;
    }

    /** Room for as many again. */
    float[] others(int pixels) {
        if (others.length < pixels) {
            others = new float[pixels];
        }
        return others;
    }

    /** The share of a pixel that a colour takes which covers it. */
    static float whole(SolidPaint colour) {
        return (colour.argb() >>> 24) * (WHOLE / 255f);
    }

    /** Lays a colour, taken as opaque, over pixels from a place on, of each as much as its share. */
    void lay(SolidPaint colour, int[] pixels, int from, int count) {
        float[] parts = shares;
        int upper = Blend.upper(colour.argb() | 0xff000000);
        int lower = Blend.lower(colour.argb());
        for (int i = 0; i < count; i++) {
            pixels[from + i] = Blend.mix(upper, lower, (int) (parts[i] + 0.5f), pixels[from + i]);
        }
    }
}
