package city.xingtu.ink;

import java.util.Arrays;

/** One colour. Its premultiplied value at each step of coverage is worked out once. */
public final class SolidPaint implements Paint {

    /** Pixels that are set one by one rather than by a call. */
    private static final int FEW = 16;

    private final int argb;
    private final boolean opaque;
    private final int[] steps = new int[Accumulator.STEPS + 1];
    /** What {@link Blend#mix} takes. */
    private final long lanes;

    SolidPaint(int argb) {
        this.argb = argb;
        this.opaque = argb >>> 24 == 255;
        int full = Blend.premultiply(argb);
        for (int step = 0; step <= Accumulator.STEPS; step++) {
            steps[step] = Blend.scale(full, (step * 255 + Accumulator.STEPS / 2) / Accumulator.STEPS);
        }
        lanes = Blend.lanes(full);
    }

    /** The colour as straight ARGB. */
    public int argb() {
        return argb;
    }

    /** Whether it changes nothing. */
    public boolean invisible() {
        return argb >>> 24 == 0;
    }

    @Override
    public Paint moved(int x, int y) {
        return this;
    }

    /** Lays the colour over a pixel that is covered by so many steps, or none. */
    void dot(int[] pixels, int at, int step) {
        pixels[at] = opaque ? Blend.mix(lanes, step, pixels[at]) : Blend.over(steps[step], pixels[at]);
    }

    /** Lays the colour over pixels that are covered by so many steps, at least one. */
    void run(int[] pixels, int from, int to, int step) {
        if (!opaque) {
            Blend.over(steps[step], pixels, from, to);
        } else if (step < Accumulator.STEPS) {
            for (int i = from; i < to; i++) {
                dot(pixels, i, step);
            }
        } else if (to - from < FEW) {
            int source = steps[step];
            for (int i = from; i < to; i++) {
                pixels[i] = source;
            }
        } else {
            Arrays.fill(pixels, from, to, steps[step]);
        }
    }

    /** Premultiplied colours for coverage 0..16; not to be written. */
    int[] steps() {
        return steps;
    }
}
