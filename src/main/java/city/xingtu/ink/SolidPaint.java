package city.xingtu.ink;

/** One colour. Its premultiplied value at each step of coverage is worked out once. */
public final class SolidPaint implements Paint {

    private final int argb;
    private final int[] steps = new int[Accumulator.STEPS + 1];

    SolidPaint(int argb) {
        this.argb = argb;
        int full = Blend.premultiply(argb);
        for (int step = 0; step <= Accumulator.STEPS; step++) {
            steps[step] = Blend.scale(full, (step * 255 + Accumulator.STEPS / 2) / Accumulator.STEPS);
        }
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

    /** Premultiplied colours for coverage 0..16; not to be written. */
    int[] steps() {
        return steps;
    }
}
